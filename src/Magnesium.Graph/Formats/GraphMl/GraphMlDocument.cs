namespace Magnesium.Graph;

/// <summary>
/// The nodes and edges read so far, of all graphs of a file: merges what a graph declares twice, keeps apart what two graphs
/// call the same, and finds edges whose ends are nowhere.
/// </summary>
internal sealed class GraphMlDocument(GraphMlMeaning meaning, ReadOptions options, ReadingNotices notices)
{
    private readonly KnowledgeGraphBuilder builder = new(GraphSchema.Empty);

    // Ends not declared when their edge was read. They may still come.
    private readonly List<(int End, ReadingPlace Edge)> open = [];

    // Of the graph being read, where it is not the first: what its nodes are called here, and its edges, which may come before them.
    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<(EdgeDraft Draft, ReadingPlace Place)> waiting = [];
    private HashSet<string>? edgeIdsOfGraph;
    private int firstRow;
    private int graph;

    // Edges come in runs of one source and one relation.
    private int lastSource = -1;
    private (string Text, int Handle) lastRelation = ("", -1);

    /// <summary>True while the nodes of the file may go by the ids it gives them.</summary>
    public bool IsFirstGraph => graph == 1;

    public void StartGraph()
    {
        graph++;
        firstRow = builder.NodeRows.Count;
        renamed.Clear();
        names.Clear();
        edgeIdsOfGraph = graph > 1 ? new(StringComparer.Ordinal) : null;
    }

    /// <summary>The id under which a node of the present graph goes: another one where a graph before has its id.</summary>
    public string NodeId(string id, ReadingPlace place)
    {
        if (graph <= 1)
            return id;
        if (renamed.TryGetValue(id, out string? known))
            return known;
        known = id;
        while (Row(known) is int row && ((row >= 0 && row < firstRow) || !names.Add(known)))
            known = GraphMlMessages.OfGraph(known, graph);
        if (known != id)
            notices.Add(GraphMlMessages.RenamedNodes(), place);
        renamed.Add(id, known);
        return known;
    }

    /// <summary>Adds a node of the present graph.</summary>
    public void AddNode(GraphMlItem item, string? parent)
    {
        NodeRows rows = builder.NodeRows;
        NodeDraft node = meaning.Node(item, parent);
        int row = rows.RowOf(rows.Handle(node.Id));
        if (row < 0)
        {
            row = rows.Count;
            if (row == options.Limits.Nodes)
                throw item.Place.Error(FormatMessages.TooManyNodes(options.Limits.Nodes));
            rows.Add(node);
        }
        else
        {
            if (options.Strict)
                throw item.Place.Error(GraphMlMessages.NodeTwice(node.Id));
            notices.Add(GraphMlMessages.MergedNodes(), item.Place);
            rows.Replace(row, ElementCollector.Merge(rows.Draft(row), node));
        }

        AddAttributes(rows.Attributes, row, item);
    }

    /// <summary>Adds an edge of the present graph.</summary>
    public void AddEdge(GraphMlItem item)
    {
        EdgeStatement statement = meaning.Edge(item);
        if (builder.EdgeCount + waiting.Count == options.Limits.Edges)
            throw item.Place.Error(FormatMessages.TooManyEdges(options.Limits.Edges));
        if (statement.Id is string id && !IsNew(id, item.Place))
        {
            notices.Add(GraphMlMessages.EdgeIdsDropped(), item.Place);
            statement = statement.WithoutId();
        }

        if (graph > 1)
        {
            waiting.Add((statement.Between(item.Source, item.Target) with { Attributes = item.Attributes() }, item.Place));
            return;
        }

        EdgeRows rows = builder.EdgeRows;
        int source = item.SourceHandle >= 0 ? item.SourceHandle : Handle(item.Source, item.Place);
        int target = item.TargetHandle >= 0 ? item.TargetHandle : Handle(item.Target, item.Place);
        int row = rows.Count;
        if (statement.Draft is EdgeDraft whole)
        {
            rows.Add(whole, source, target);
        }
        else
        {
            if (lastRelation.Handle < 0 || statement.Relation != lastRelation.Text)
                lastRelation = (statement.Relation, rows.Relations.Add(statement.Relation));
            rows.Add(source, lastRelation.Handle, target, statement.Sign, statement.Id);
        }

        AddAttributes(rows.Attributes, row, item);
    }

    /// <summary>Gives an edge of the first graph its ends, by ids that the file has as they are.</summary>
    public void SetEnds(GraphMlItem item, ReadOnlySpan<byte> source, ReadOnlySpan<byte> target)
    {
        int from = lastSource >= 0 && source.SequenceEqual(builder.NodeRows.Ids[lastSource]) ? lastSource : builder.NodeRows.Handle(source);
        lastSource = from;
        item.SetEnds(builder.NodeRows.Ids, Checked(from, item.Place), Checked(builder.NodeRows.Handle(target), item.Place));
    }

    /// <summary>Ends the present graph.</summary>
    public void EndGraph()
    {
        foreach ((EdgeDraft draft, ReadingPlace place) in waiting)
        {
            int source = Handle(renamed.GetValueOrDefault(draft.Source, draft.Source), place);
            int target = Handle(renamed.GetValueOrDefault(draft.Target, draft.Target), place);
            builder.EdgeRows.Add(draft, source, target);
        }

        waiting.Clear();
    }

    /// <summary>Checks ends and builds.</summary>
    public KnowledgeGraph Build()
    {
        NodeRows rows = builder.NodeRows;
        foreach ((int end, ReadingPlace edge) in open)
        {
            if (rows.RowOf(end) >= 0)
                continue;
            if (options.Strict || !meaning.AddsEnds)
                throw edge.Error(GraphMlMessages.UndeclaredEnd(rows.Ids.Text(end)));
            notices.Add(GraphMlMessages.AddedEnds(), edge);
            if (rows.Count == options.Limits.Nodes)
                throw edge.Error(FormatMessages.TooManyNodes(options.Limits.Nodes));
            rows.Add(end, rows.Types.Add(ForeignGraphMl.AnyType), default);
        }

        meaning.Finish(builder);
        return builder.Build(options.Cancellation);
    }

    private static void AddAttributes(AttributeRows attributes, int row, GraphMlItem item)
    {
        foreach (GraphMlData data in item.Data)
            attributes.Column(data.Name).Add(row, data.Value);
    }

    /// <summary>True when no edge before has the id; in strict mode none of the same graph may.</summary>
    private bool IsNew(string id, ReadingPlace place)
    {
        NameTable ids = builder.EdgeRows.Ids;
        int count = ids.Count;
        bool isNew = ids.Add(id) == count;
        bool isNewInGraph = edgeIdsOfGraph?.Add(id) ?? isNew;
        return isNewInGraph || !options.Strict ? isNew : throw place.Error(GraphMlMessages.EdgeTwice(id));
    }

    private int Row(string id) => builder.NodeRows.RowOf(builder.NodeRows.Handle(id));

    private int Handle(string end, ReadingPlace edge) => Checked(builder.NodeRows.Handle(end), edge);

    private int Checked(int handle, ReadingPlace edge)
    {
        if (builder.NodeRows.RowOf(handle) < 0)
            open.Add((handle, edge));
        return handle;
    }
}
