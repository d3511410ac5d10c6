namespace Magnesium.Graph;

/// <summary>The nodes and edges read so far, of all graphs of a file: merges what is declared twice and finds edges whose ends are nowhere.</summary>
internal sealed class GraphMlDocument(GraphMlMeaning meaning, ReadOptions options, GraphMlNotices notices)
{
    private readonly List<NodeDraft> nodes = [];
    private readonly List<int> graphOfNode = [];
    private readonly Dictionary<string, int> nodeNumbers = new(StringComparer.Ordinal);
    private readonly List<EdgeDraft> edges = [];
    private readonly Dictionary<string, int> graphOfEdgeId = new(StringComparer.Ordinal);

    // Ends not declared when their edge was read. They may still come.
    private readonly List<(string End, GraphMlPlace Edge)> open = [];

    /// <summary>Adds a node of the n-th top graph.</summary>
    public void AddNode(GraphMlItem item, string? parent, int graph)
    {
        NodeDraft node = meaning.Node(item, parent);
        if (nodeNumbers.TryAdd(node.Id, nodes.Count))
        {
            nodes.Add(node);
            graphOfNode.Add(graph);
            return;
        }

        int number = nodeNumbers[node.Id];
        if (options.Strict && graphOfNode[number] == graph)
            throw item.Place.Error(GraphMlMessages.NodeTwice(node.Id));
        notices.Add(GraphMlMessages.MergedNodes(), item.Place);
        nodes[number] = Merge(nodes[number], node);
    }

    /// <summary>Adds an edge of the n-th top graph.</summary>
    public void AddEdge(GraphMlItem item, int graph)
    {
        EdgeDraft edge = meaning.Edge(item);
        edge = edge with { Source = Known(edge.Source, item), Target = Known(edge.Target, item) };
        if (edge.Id is string id && !graphOfEdgeId.TryAdd(id, graph))
        {
            if (options.Strict && graphOfEdgeId[id] == graph)
                throw item.Place.Error(GraphMlMessages.EdgeTwice(id));
            notices.Add(GraphMlMessages.EdgeIdsDropped(), item.Place);
            edge = edge with { Id = null };
        }

        edges.Add(edge);
    }

    /// <summary>Checks ends and hands everything to the builder.</summary>
    public KnowledgeGraph Build()
    {
        foreach ((string end, GraphMlPlace edge) in open)
        {
            if (nodeNumbers.ContainsKey(end))
                continue;
            if (options.Strict || !meaning.AddsEnds)
                throw edge.Error(GraphMlMessages.UndeclaredEnd(end));
            notices.Add(GraphMlMessages.AddedEnds(), edge);
            nodeNumbers.Add(end, nodes.Count);
            nodes.Add(new NodeDraft(end, ForeignGraphMl.AnyType));
        }

        KnowledgeGraphBuilder builder = meaning.Builder();
        foreach (NodeDraft node in nodes)
            builder.AddNode(node);
        foreach (EdgeDraft draft in edges)
            builder.AddEdge(draft);
        return builder.Build();
    }

    private static NodeDraft Merge(NodeDraft first, NodeDraft second) => first with
    {
        Type = first.Type == ForeignGraphMl.AnyType ? second.Type : first.Type,
        Curie = first.Curie ?? second.Curie,
        Labels = LocalizedText.From([.. second.Labels, .. first.Labels]),
        Synonyms = second.Synonyms.SetItems(first.Synonyms),
        CrossReferences = first.CrossReferences.IsEmpty ? second.CrossReferences : first.CrossReferences,
        Description = LocalizedText.From([.. second.Description, .. first.Description]),
        Forms = second.Forms.SetItems(first.Forms),
        Notes = first.Notes.IsEmpty ? second.Notes : first.Notes,
        Attributes = second.Attributes.SetItems(first.Attributes),
    };

    /// <summary>The node's own string where it is declared, so that a million edges share their ends' ids.</summary>
    private string Known(string end, GraphMlItem edge)
    {
        if (nodeNumbers.TryGetValue(end, out int number))
            return nodes[number].Id;
        open.Add((end, edge.Place));
        return end;
    }
}
