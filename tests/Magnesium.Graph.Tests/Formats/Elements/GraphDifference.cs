namespace Magnesium.Graph.Tests.Formats;

/// <summary>
/// What of a graph is missing or changed in one that was made from it, by the words of a loss report and how many nodes, edges
/// or sources each concerns. What is only new in the other is no loss. Written apart from the writers, which count on their own.
/// </summary>
internal static class GraphDifference
{
    public static IReadOnlyDictionary<string, long> Of(KnowledgeGraph graph, KnowledgeGraph back)
    {
        var lost = new SortedDictionary<string, long>(StringComparer.Ordinal);
        void Count(string what, bool differs)
        {
            if (differs)
                lost[what] = lost.GetValueOrDefault(what) + 1;
        }

        back.Nodes.Count.Should().Be(graph.Nodes.Count);
        back.Edges.Count.Should().Be(graph.Edges.Count);
        Dictionary<string, Node> nodes = back.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        Node[] strangers = [.. back.Nodes.Where(node => !graph.TryGetNode(node.Id, out _))];
        var partner = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            bool isKept = nodes.TryGetValue(node.Id, out Node other);
            Count("ids", !isKept);

            // A changed id begins as the old one does, with spaces for what could not be held.
            if (!isKept)
                other = strangers.First(stranger => Same(stranger.Id, node.Id) && !partner.ContainsValue(stranger.Id));
            partner.Add(node.Id, other.Id);
            Count("types", node.Type.Id != other.Type.Id);
            Count("labels", !node.Labels.Equals(other.Labels));
            Count("descriptions", !node.Description.Equals(other.Description));
            Count("synonyms", !node.Synonyms.Select(pair => (pair.Key, string.Join('\u001E', pair.Value))).SequenceEqual(other.Synonyms.Select(pair => (pair.Key, string.Join('\u001E', pair.Value)))));
            Count("cross-references", !node.CrossReferences.SequenceEqual(other.CrossReferences));
            Count("CURIEs", node.Curie != other.Curie);
            Count("word forms", !node.Forms.SequenceEqual(other.Forms));
            Count("notes", !node.Notes.SequenceEqual(other.Notes));
            Count("attributes of nodes", node.Attributes.Except(other.Attributes).Any());
        }

        foreach ((Edge edge, Edge other) in Partners(graph, back, partner))
        {
            Count("relations", edge.Relation.Id != other.Relation.Id);
            Count("signs", edge.Sign != other.Sign);
            Count("edge ids", GivenId(edge) != GivenId(other));
            Count("directness", edge.Directness != other.Directness);
            Count("gates", !edge.Gates.SequenceEqual(other.Gates));
            Count("evidence", !edge.Evidence.SequenceEqual(other.Evidence));
            Count("notes", !edge.Notes.SequenceEqual(other.Notes));
            Count("attributes of edges", edge.Attributes.Except(other.Attributes).Any());
        }

        foreach (Source source in graph.Sources)
            Count("sources", !back.Sources.Contains(source));
        Count("schema", !graph.Schema.NodeTypes.Where(type => Says(type)).All(type => back.Schema.TryGetNodeType(type.Id, out NodeType? other) && Says(other))
            || !graph.Schema.Relations.Where(relation => relation.Role is not null || relation.Sign is not null || relation.IsSymmetric).All(relation => back.Schema.TryGetRelation(relation.Id, out Relation? other) && other.Role == relation.Role)
            || graph.Schema.Id != back.Schema.Id);
        Count("what the graph says of itself", Information(graph) != Information(back));
        return lost;
    }

    /// <summary>The edges of both graphs in pairs: between the same ends, the likest of all first.</summary>
    private static IEnumerable<(Edge Edge, Edge Other)> Partners(KnowledgeGraph graph, KnowledgeGraph back, Dictionary<string, string> partner)
    {
        ILookup<(string, string), Edge> between = back.Edges.ToLookup(other => (other.Source.Id, other.Target.Id));
        var paired = new HashSet<Edge>();
        var taken = new HashSet<Edge>();
        return graph.Edges
            .SelectMany(edge => between[(partner[edge.Source.Id], partner[edge.Target.Id])], (edge, other) => (Edge: edge, Other: other))
            .OrderByDescending(pair => Likeness(pair.Edge, pair.Other))
            .Where(pair => !paired.Contains(pair.Edge) && !taken.Contains(pair.Other) && paired.Add(pair.Edge) && taken.Add(pair.Other));
    }

    private static bool Same(string changed, string id) => string.Concat(id.Select(c => c is '\t' or '\n' or '\r' ? ' ' : c)) == changed.TrimEnd('_') || changed.TrimEnd('_') == string.Concat(id.Select(c => c is '\t' or '\n' or '\r' ? ' ' : c)).TrimEnd('_');

    /// <summary>Likeness in what identifies an edge first, then in how many attributes they share.</summary>
    private static int Likeness(Edge edge, Edge other) =>
        (1000 * ((edge.Relation.Id == other.Relation.Id ? 32 : 0) + (edge.Sign == other.Sign ? 16 : 0) + (GivenId(edge) == GivenId(other) ? 8 : 0)
            + (edge.Evidence.SequenceEqual(other.Evidence) ? 4 : 0) + (edge.Attributes.Except(other.Attributes).Any() ? 0 : 2)
            + (other.Attributes.Except(edge.Attributes).Any() ? 0 : 1)))
        + edge.Attributes.Intersect(other.Attributes).Count();

    private static string? GivenId(Edge edge) => edge.Graph.Store.EdgeIds?[edge.Index];

    private static bool Says(NodeType type) => type.Parent is not null || type.IsAbstract || type.BiolinkCategory is not null || type.Labels.Count > 0;

    private static string Information(KnowledgeGraph graph)
    {
        GraphInfo info = graph.Info;
        static string Text(string? text) => text is null ? "none" : $"'{text}'";
        return $"{Text(info.Id)}|{Text(info.Version)}|{string.Join(',', info.Title)}|{string.Join(',', info.Description)}|{string.Join(',', info.Disclaimer)}|{Text(info.License)}|{string.Join(',', info.Attributes)}|{info.Kind}";
    }
}
