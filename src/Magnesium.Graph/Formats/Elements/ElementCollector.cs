namespace Magnesium.Graph;

/// <summary>
/// What a format of named values has read so far: merges what is given twice, finds edges whose ends are nowhere, keeps to the
/// limits, and hands everything to the builder.
/// </summary>
internal sealed class ElementCollector
{
    private readonly ReadOptions options;
    private readonly List<NodeDraft> nodes = [];
    private readonly Dictionary<string, int> nodeNumbers = new(StringComparer.Ordinal);
    private readonly List<EdgeDraft> edges = [];
    private readonly HashSet<string> edgeIds = new(StringComparer.Ordinal);

    // Ends not declared when their first edge was read, and where that was. They may still come.
    private readonly Dictionary<string, ReadingPlace> open = new(StringComparer.Ordinal);
    private readonly string name;
    private int graphs;
    private int firstNodeOfGraph;
    private IElementReader meaning;

    /// <param name="name">What the file is called in messages.</param>
    /// <param name="options">How to read.</param>
    /// <param name="relationNames">Where programs of this format keep an edge's relation, before the names that all formats share.</param>
    public ElementCollector(string name, ReadOptions options, params string[] relationNames)
    {
        this.name = name;
        this.options = options;
        Notices = new ReadingNotices();
        meaning = new ForeignElements(Notices, relationNames);
    }

    /// <summary>What a file of another program says of its types and relations, beyond those that nodes and edges name.</summary>
    public GraphSchema ForeignSchema { get; set; } = GraphSchema.Empty;

    /// <summary>True where the format allows edges to nodes of another file: strict reading adds them too.</summary>
    public bool AllowsOpenEnds { get; init; }

    /// <summary>True where the file says nothing of nodes: those that edges name are all there are.</summary>
    public bool EndsAreNodes { get; set; }

    public ReadingNotices Notices { get; }

    /// <summary>True once the graph's values showed that the file is of this library.</summary>
    public bool IsOwn => meaning is OwnElements;

    /// <summary>How many nodes were read.</summary>
    public int NodeCount => nodes.Count;

    /// <summary>Reads all that follows as of this library, for a format whose graph has no values of its own.</summary>
    public void TakeAsOwn() => meaning = new OwnElements(options, addsSources: true);

    /// <summary>
    /// Begins a graph of a file that may have several. They become one disjoint union: where a later graph uses an id of an
    /// earlier one, its own node gets <c>~n</c>, n being the graph's number.
    /// </summary>
    public void BeginGraph(IReadingPlace place)
    {
        graphs++;
        firstNodeOfGraph = nodes.Count;
        if (graphs == 2)
            Notices.Add(FormatMessages.SeveralGraphs(), place);
    }

    /// <summary>The id in the union of what a node of the present graph calls itself.</summary>
    public string InUnion(string id, IReadingPlace place)
    {
        if (graphs < 2 || !nodeNumbers.TryGetValue(id, out int number) || number >= firstNodeOfGraph)
            return id;
        Notices.Add(FormatMessages.IdOfEarlierGraph(), place);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}~{graphs}");
    }

    /// <summary>Takes the values of the graph as a whole. Where they have our marker, what follows is read as ours.</summary>
    public void Graph(List<NamedValue> values, IReadingPlace place)
    {
        if (!IsOwn && nodes.Count == 0 && edges.Count == 0 && values.Exists(value => value.Name == ModelNames.Marker))
            meaning = new OwnElements(options);
        meaning.Graph(values, place);
    }

    /// <summary>True when a node has this id.</summary>
    public bool HasNode(string id) => nodeNumbers.ContainsKey(id);

    /// <summary>True when an edge has this id.</summary>
    public bool HasEdge(string id) => edgeIds.Contains(id);

    public void Node(string id, List<NamedValue> values, IReadingPlace place, bool mergesAlways = false) => Node(meaning.Node(id, values, place), place, mergesAlways);

    /// <summary>Adds a node; one with an id that was there before is merged with it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="mergesAlways">True where the format has nodes in pieces: then strict reading merges too.</param>
    public void Node(NodeDraft node, IReadingPlace place, bool mergesAlways = false)
    {
        if (nodeNumbers.TryGetValue(node.Id, out int number))
        {
            if (mergesAlways)
                Notices.Add(FormatMessages.MergedNodes(), place);
            else
                Mend(FormatMessages.NodeTwice(node.Id), FormatMessages.MergedNodes(), place);
            nodes[number] = Merge(nodes[number], node);
            return;
        }

        if (nodes.Count == options.Limits.Nodes)
            throw place.Error(FormatMessages.TooManyNodes(options.Limits.Nodes));
        nodeNumbers.Add(node.Id, nodes.Count);
        nodes.Add(node);
    }

    public void Edge(string? id, string source, string target, List<NamedValue> values, IReadingPlace place, bool isDirected = true)
    {
        if (!isDirected)
        {
            Notices.Add(FormatMessages.Undirected(), place);
            if (!IsOwn && !values.Exists(value => value.Name == "directed"))
                values.Add(new("directed", AttributeValue.Of(false)));
        }

        Edge(meaning.Edge(id, Known(source, place), Known(target, place), values, place), place);
    }

    public void Edge(EdgeDraft edge, IReadingPlace place)
    {
        if (edges.Count == options.Limits.Edges)
            throw place.Error(FormatMessages.TooManyEdges(options.Limits.Edges));
        if (edge.Id is string id && !edgeIds.Add(id))
        {
            if (graphs > 1)
                Notices.Add(FormatMessages.EdgeIdsDropped(), place);
            else
                Mend(FormatMessages.EdgeTwice(id), FormatMessages.EdgeIdsDropped(), place);
            edge = edge with { Id = null };
        }

        edges.Add(edge);
    }

    /// <summary>The node's own string where it is known, so that a million edges share their ends' ids.</summary>
    public string Known(string end, IReadingPlace place)
    {
        if (nodeNumbers.TryGetValue(end, out int number))
            return nodes[number].Id;
        if (!open.ContainsKey(end))
            open.Add(end, place.Here);
        return end;
    }

    /// <summary>Where ends turn out to be numbers of nodes, makes them the nodes' ids; false, changing nothing, where one is none.</summary>
    public bool TakeEndsAsNumbers()
    {
        if (open.Count == 0 || !open.Keys.All(end => int.TryParse(end, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number < nodes.Count))
            return false;
        if (edges.Exists(edge => !open.ContainsKey(edge.Source) || !open.ContainsKey(edge.Target)) || open.Keys.Any(nodeNumbers.ContainsKey))
            return false;
        string Id(string end) => nodes[int.Parse(end, System.Globalization.CultureInfo.InvariantCulture)].Id;
        for (int i = 0; i < edges.Count; i++)
            edges[i] = edges[i] with { Source = Id(edges[i].Source), Target = Id(edges[i].Target) };
        open.Clear();
        return true;
    }

    /// <summary>Checks ends and builds; notices are sent whatever comes of it.</summary>
    public KnowledgeGraph Build()
    {
        foreach ((string end, ReadingPlace where) in open)
        {
            if (nodeNumbers.ContainsKey(end))
                continue;
            if (!EndsAreNodes && ((options.Strict && !AllowsOpenEnds) || !meaning.AddsEnds))
                throw where.Error(FormatMessages.UndeclaredEnd(end));
            if (!EndsAreNodes)
                Notices.Add(FormatMessages.AddedEnds(), where.ToString());
            if (nodes.Count == options.Limits.Nodes)
                throw new GraphFormatException(FormatMessages.TooManyNodes(options.Limits.Nodes), name);
            nodeNumbers.Add(end, nodes.Count);
            nodes.Add(new NodeDraft(end, ForeignElements.AnyType));
        }

        KnowledgeGraphBuilder builder = meaning.Builder(ForeignSchema);
        foreach (NodeDraft node in nodes)
            builder.AddNode(node);
        foreach (EdgeDraft edge in edges)
            builder.AddEdge(edge);
        return builder.Build();
    }

    /// <summary>Counts what was mended, or refuses it where the reader is strict.</summary>
    public void Mend(string problem, string notice, IReadingPlace place)
    {
        if (options.Strict)
            throw place.Error(problem);
        Notices.Add(notice, place);
    }

    private static NodeDraft Merge(NodeDraft first, NodeDraft second) => first with
    {
        Type = first.Type == ForeignElements.AnyType ? second.Type : first.Type,
        Curie = first.Curie ?? second.Curie,
        Labels = LocalizedText.From([.. second.Labels, .. first.Labels]),
        Synonyms = second.Synonyms.SetItems(first.Synonyms),
        CrossReferences = first.CrossReferences.IsEmpty ? second.CrossReferences : first.CrossReferences,
        Description = LocalizedText.From([.. second.Description, .. first.Description]),
        Forms = second.Forms.SetItems(first.Forms),
        Notes = first.Notes.IsEmpty ? second.Notes : first.Notes,
        Attributes = second.Attributes.SetItems(first.Attributes),
    };
}
