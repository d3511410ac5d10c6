using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Collects node types, relations and controlled values, and checks them together.</summary>
/// <example>
/// <code>
/// GraphSchema schema = new GraphSchemaBuilder("zinc")
///     .AddNodeType("Metal")
///     .AddNodeType("Enzyme")
///     .AddRelation("activates", Role.Causal, "Metal", "Enzyme", Sign.Plus)
///     .Build();
/// </code>
/// </example>
public sealed class GraphSchemaBuilder
{
    private readonly List<NodeTypeDefinition> nodeTypes = [];
    private readonly List<RelationDefinition> relations = [];
    private readonly List<StudyKind> studyKinds = [];
    private readonly SortedDictionary<string, ImmutableArray<string>> contextValues = new(StringComparer.Ordinal);

    /// <summary>Starts a vocabulary.</summary>
    /// <param name="id">Its id.</param>
    public GraphSchemaBuilder(string id) => Id = id;

    /// <summary>Id of the vocabulary.</summary>
    public string Id { get; }

    /// <inheritdoc cref="GraphSchema.StanceWeights"/>
    public StanceWeights StanceWeights { get; set; } = StanceWeights.Default;

    /// <summary>Adds a type.</summary>
    public GraphSchemaBuilder AddNodeType(NodeTypeDefinition definition)
    {
        nodeTypes.Add(definition);
        return this;
    }

    /// <summary>Adds a type below <paramref name="parent"/>, or a top one.</summary>
    public GraphSchemaBuilder AddNodeType(string id, string? parent = null) => AddNodeType(new NodeTypeDefinition(id) { Parent = parent });

    /// <summary>Adds a relation.</summary>
    public GraphSchemaBuilder AddRelation(RelationDefinition definition)
    {
        relations.Add(definition);
        return this;
    }

    /// <summary>Adds a relation between one type and another. A null <paramref name="sign"/> means that each edge states its own.</summary>
    public GraphSchemaBuilder AddRelation(string id, Role role, string domain, string range, Sign? sign) =>
        AddRelation(new RelationDefinition(id) { Role = role, Domain = [domain], Range = [range], Sign = sign });

    /// <summary>Adds a kind of study.</summary>
    public GraphSchemaBuilder AddStudyKind(StudyKind kind)
    {
        studyKinds.Add(kind);
        return this;
    }

    /// <summary>Restricts a context key to these values.</summary>
    public GraphSchemaBuilder AddContextValues(string key, IEnumerable<string> values)
    {
        contextValues[key] = [.. values];
        return this;
    }

    /// <summary>Checks everything and freezes it.</summary>
    /// <exception cref="GraphValidationException">An id is used twice or empty, a parent, domain or range names no type, parents form a ring, or a number is outside 0 to 1. All problems are reported together.</exception>
    public GraphSchema Build()
    {
        var problems = new List<Problem>();
        Dictionary<string, NodeTypeDefinition> definitions = Unique(nodeTypes, d => d.Id, "node type", problems);
        Unique(relations, d => d.Id, "relation", problems);
        Unique(studyKinds, d => d.Id, "study kind", problems);
        var children = nodeTypes.ToLookup(d => d.Parent, StringComparer.Ordinal);
        foreach (NodeTypeDefinition definition in nodeTypes)
        {
            if (definition.Parent is string parent && !definitions.ContainsKey(parent))
                problems.Add(new(Rules.Schema, Messages.TypeNotInSchema(parent, definitions.Keys), $"node type '{definition.Id}'"));
        }

        foreach (RelationDefinition relation in relations)
        {
            foreach (string type in relation.Domain.Concat(relation.Range).Where(t => !definitions.ContainsKey(t)))
                problems.Add(new(Rules.Schema, Messages.TypeNotInSchema(type, definitions.Keys), $"relation '{relation.Id}'"));
            if (relation.Role == Role.Structural && relation.Sign is not (null or Sign.None))
                problems.Add(new(Rules.Schema, Messages.StructuralWithSign(relation.Id), $"relation '{relation.Id}'"));
        }

        foreach (StudyKind kind in studyKinds.Where(kind => kind.Reliability is not (>= 0 and <= 1)))
            problems.Add(new(Rules.Schema, Messages.OutsideUnitInterval("reliability", kind.Reliability), $"study kind '{kind.Id}'"));
        foreach (Stance stance in Enum.GetValues<Stance>().Where(stance => StanceWeights[stance] is not (>= 0 and <= 1)))
            problems.Add(new(Rules.Schema, Messages.OutsideUnitInterval("stance weight", StanceWeights[stance]), $"stance '{stance.ToText()}'"));

        var ordered = new List<NodeType>();
        if (problems.Count == 0)
        {
            AddTypesDepthFirst(children, ordered);
            if (ordered.Count < nodeTypes.Count)
            {
                foreach (IEnumerable<string> ring in Rings(definitions, ordered))
                    problems.Add(new(Rules.Schema, Messages.TypesFormRing(string.Join(", ", ring)), "node types"));
            }
        }

        if (problems.Count > 0)
            throw new GraphValidationException(problems);
        var types = ordered.ToDictionary(t => t.Id, StringComparer.Ordinal);
        ImmutableArray<Relation> built =
        [
            .. relations.Select((r, i) => new Relation(r, i, [.. r.Domain.Select(t => types[t])], [.. r.Range.Select(t => types[t])])),
        ];
        return new GraphSchema(Id, [.. ordered], built, [.. studyKinds], StanceWeights, contextValues.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static void AddTypesDepthFirst(ILookup<string?, NodeTypeDefinition> children, List<NodeType> ordered)
    {
        // An explicit stack: a file may nest types deeper than the call stack goes.
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        var visit = new Stack<(NodeTypeDefinition Definition, bool Leaving)>();
        foreach (NodeTypeDefinition top in children[null].Reverse())
            visit.Push((top, false));
        while (visit.TryPop(out (NodeTypeDefinition Definition, bool Leaving) step))
        {
            if (step.Leaving)
            {
                sizes[step.Definition.Id] = 1 + children[step.Definition.Id].Sum(child => sizes[child.Id]);
                continue;
            }

            visit.Push((step.Definition, true));
            foreach (NodeTypeDefinition child in children[step.Definition.Id])
                visit.Push((child, false));
        }

        var parents = new Dictionary<string, NodeType>(StringComparer.Ordinal);
        var place = new Stack<NodeTypeDefinition>(children[null].Reverse());
        while (place.TryPop(out NodeTypeDefinition? definition))
        {
            NodeType? parent = definition.Parent is string id ? parents[id] : null;
            var type = new NodeType(definition, parent, ordered.Count, ordered.Count + sizes[definition.Id]);
            parents[type.Id] = type;
            ordered.Add(type);
            foreach (NodeTypeDefinition child in children[definition.Id].Reverse())
                place.Push(child);
        }
    }

    /// <summary>The rings above the types that have no way to the top.</summary>
    private static IEnumerable<IEnumerable<string>> Rings(Dictionary<string, NodeTypeDefinition> definitions, List<NodeType> placed)
    {
        var seen = new HashSet<string>(placed.Select(type => type.Id), StringComparer.Ordinal);
        foreach (string start in definitions.Keys)
        {
            var way = new List<string>();
            string at = start;
            for (; seen.Add(at); at = definitions[at].Parent!)
                way.Add(at);
            int entry = way.IndexOf(at);
            if (entry >= 0)
                yield return way.Skip(entry);
        }
    }

    private static Dictionary<string, T> Unique<T>(List<T> items, Func<T, string> id, string what, List<Problem> problems)
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            if (id(item).Length == 0)
                problems.Add(new(Rules.Schema, Messages.EmptyId(what), what));
            else if (!seen.TryAdd(id(item), item))
                problems.Add(new(Rules.Schema, Messages.DuplicateId(what, id(item)), what));
        }

        return seen;
    }
}
