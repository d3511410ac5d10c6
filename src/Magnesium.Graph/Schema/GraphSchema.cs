using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Magnesium.Graph;

/// <summary>
/// The vocabulary of a graph: its node types, relations, study kinds and controlled values. Immutable; made by
/// <see cref="GraphSchemaBuilder"/> or read from a file.
/// </summary>
public sealed class GraphSchema
{
    private readonly Dictionary<string, NodeType> nodeTypesById;
    private readonly Dictionary<string, Relation> relationsById;
    private readonly Dictionary<string, StudyKind> studyKindsById;

    internal GraphSchema(
        string id,
        ImmutableArray<NodeType> nodeTypes,
        ImmutableArray<Relation> relations,
        ImmutableArray<StudyKind> studyKinds,
        StanceWeights stanceWeights,
        ImmutableSortedDictionary<string, ImmutableArray<string>> contextValues)
    {
        Id = id;
        NodeTypes = nodeTypes;
        Relations = relations;
        StudyKinds = studyKinds;
        StanceWeights = stanceWeights;
        ContextValues = contextValues;
        nodeTypesById = nodeTypes.ToDictionary(type => type.Id, StringComparer.Ordinal);
        relationsById = relations.ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        studyKindsById = studyKinds.ToDictionary(kind => kind.Id, StringComparer.Ordinal);
    }

    /// <summary>A schema with no types and no relations: imports add what they find.</summary>
    public static GraphSchema Empty { get; } = new GraphSchemaBuilder("untyped").Build();

    /// <summary>Id of the vocabulary, as <c>magnesium</c>.</summary>
    public string Id { get; }

    /// <summary>All types, each before those below it.</summary>
    public ImmutableArray<NodeType> NodeTypes { get; }

    /// <summary>All relations in the order they were added.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>All kinds of study in the order they were added.</summary>
    public ImmutableArray<StudyKind> StudyKinds { get; }

    /// <summary>How much each stance counts in a belief.</summary>
    public StanceWeights StanceWeights { get; }

    /// <summary>For each context key that is controlled, the values it may have.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> ContextValues { get; }

    /// <summary>The type with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest.</exception>
    public NodeType NodeType(string id) =>
        TryGetNodeType(id, out NodeType? type) ? type : throw new KeyNotFoundException(Messages.UnknownNodeType(id, NodeTypes.Select(t => t.Id)));

    /// <summary>The relation with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest.</exception>
    public Relation Relation(string id) =>
        TryGetRelation(id, out Relation? relation) ? relation : throw new KeyNotFoundException(Messages.UnknownRelation(id, Relations.Select(r => r.Id)));

    /// <summary>Looks a type up.</summary>
    public bool TryGetNodeType(string id, [NotNullWhen(true)] out NodeType? type) => nodeTypesById.TryGetValue(id, out type);

    /// <summary>Looks a relation up.</summary>
    public bool TryGetRelation(string id, [NotNullWhen(true)] out Relation? relation) => relationsById.TryGetValue(id, out relation);

    /// <summary>Looks a kind of study up.</summary>
    public bool TryGetStudyKind(string id, [NotNullWhen(true)] out StudyKind? kind) => studyKindsById.TryGetValue(id, out kind);

    /// <summary>The reliability of a kind of study; one half where the kind is not stated or has no entry.</summary>
    public double Reliability(string? studyKind) =>
        studyKind is not null && studyKindsById.TryGetValue(studyKind, out StudyKind? kind) ? kind.Reliability : 0.5;

    /// <summary>A builder that starts from everything in this schema.</summary>
    public GraphSchemaBuilder ToBuilder()
    {
        var builder = new GraphSchemaBuilder(Id) { StanceWeights = StanceWeights };
        foreach (NodeType type in NodeTypes)
        {
            builder.AddNodeType(new NodeTypeDefinition(type.Id)
            {
                Parent = type.Parent?.Id,
                Labels = type.Labels,
                IsAbstract = type.IsAbstract,
                BiolinkCategory = type.BiolinkCategory,
            });
        }

        foreach (Relation relation in Relations)
            builder.AddRelation(relation.Definition);
        foreach (StudyKind kind in StudyKinds)
            builder.AddStudyKind(kind);
        foreach ((string key, ImmutableArray<string> values) in ContextValues)
            builder.AddContextValues(key, values);
        return builder;
    }
}
