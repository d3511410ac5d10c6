using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What a graph holds, in numbers. Tables are in ordinal order of their keys and leave out what the graph has none of.</summary>
public sealed record GraphStatistics
{
    /// <summary>The key that evidence of no stated study kind is counted under.</summary>
    public const string Unstated = "unstated";

    private GraphStatistics()
    {
    }

    /// <summary>Version of the graph's content, or null.</summary>
    public string? Version { get; private init; }

    /// <summary>Number of nodes.</summary>
    public int Nodes { get; private init; }

    /// <summary>Number of edges.</summary>
    public int Edges { get; private init; }

    /// <summary>Number of pieces of evidence on all edges.</summary>
    public int Evidence { get; private init; }

    /// <summary>Number of sources.</summary>
    public int Sources { get; private init; }

    /// <summary>Nodes by the id of their own type.</summary>
    public ImmutableSortedDictionary<string, int> NodesByType { get; private init; } = Empty;

    /// <summary>Edges by the id of their relation.</summary>
    public ImmutableSortedDictionary<string, int> EdgesByRelation { get; private init; } = Empty;

    /// <summary>Evidence by how firmly it speaks.</summary>
    public ImmutableSortedDictionary<string, int> EvidenceByStance { get; private init; } = Empty;

    /// <summary>Evidence by the id of its study kind; <see cref="Unstated"/> where it states none.</summary>
    public ImmutableSortedDictionary<string, int> EvidenceByStudyKind { get; private init; } = Empty;

    /// <summary>Pieces of evidence for their edge.</summary>
    public int EvidenceFor { get; private init; }

    /// <summary>Pieces of evidence against their edge.</summary>
    public int EvidenceAgainst { get; private init; }

    /// <summary>Edges whose evidence for and against speak of the same thing.</summary>
    public int ContestedEdges { get; private init; }

    /// <summary>Language tags that nodes have labels in, in ordinal order; undetermined ones are left out.</summary>
    public ImmutableArray<string> Languages { get; private init; } = [];

    private static ImmutableSortedDictionary<string, int> Empty { get; } = ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Counts a graph. Costs one pass over nodes and the edges that carry evidence.</summary>
    public static GraphStatistics Of(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var types = Counter();
        var relations = Counter();
        var stances = Counter();
        var studyKinds = Counter();
        var languages = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            Count(types, node.Type.Id);
            foreach ((string language, _) in node.Labels)
                languages.Add(language);
        }

        foreach (Relation relation in graph.Schema.Relations)
        {
            if (graph.Store.Relations[relation.Index].Count is > 0 and int edges)
                relations[relation.Id] = edges;
        }

        int evidence = 0, supporting = 0, denying = 0, contested = 0;
        foreach (int number in graph.Store.EdgeDetails is { } details ? details.Rows.Span : [])
        {
            var edge = new Edge(graph, number);
            contested += edge.IsContested ? 1 : 0;
            foreach (Evidence piece in edge.Evidence)
            {
                evidence++;
                supporting += piece.Supports == true ? 1 : 0;
                denying += piece.Supports == false ? 1 : 0;
                Count(stances, piece.Stance.ToText());
                Count(studyKinds, piece.StudyKind ?? Unstated);
            }
        }

        languages.Remove(LocalizedText.Undetermined);
        return new GraphStatistics
        {
            Version = graph.Info.Version,
            Nodes = graph.Nodes.Count,
            Edges = graph.Edges.Count,
            Evidence = evidence,
            Sources = graph.Sources.Length,
            NodesByType = types.ToImmutable(),
            EdgesByRelation = relations.ToImmutable(),
            EvidenceByStance = stances.ToImmutable(),
            EvidenceByStudyKind = studyKinds.ToImmutable(),
            EvidenceFor = supporting,
            EvidenceAgainst = denying,
            ContestedEdges = contested,
            Languages = [.. languages],
        };
    }

    private static ImmutableSortedDictionary<string, int>.Builder Counter() => Empty.ToBuilder();

    private static void Count(ImmutableSortedDictionary<string, int>.Builder counter, string key) =>
        counter[key] = counter.GetValueOrDefault(key) + 1;
}
