using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// What a format of named values has read so far: merges what is given twice, finds edges whose ends are nowhere, keeps to the
/// limits, and hands everything to the builder.
/// </summary>
internal sealed class ElementCollector
{
    private const string Directed = "directed";

    private readonly ReadOptions options;
    private readonly KnowledgeGraphBuilder builder = new(GraphSchema.Empty);

    // Ends not declared when their first edge was read, by handle, and where that was. They may still come.
    private readonly Dictionary<int, ReadingPlace> open = [];

    // Edges whose ends may yet turn out to be numbers of nodes.
    private readonly List<(EdgeDraft Draft, ReadingPlace Place)> held = [];

    // Edges that came before their document said whether its edges have a direction: rows, or the complements of places among
    // those held; and what they say themselves.
    private readonly List<(int Edge, bool? IsDirected)> untold = [];
    private ReadingPlace firstUntold;

    // Edges come in runs of one source and one relation.
    private (string Text, int Handle) lastSource = ("", -1);
    private (string Text, int Handle) lastRelation = ("", -1);
    private int graphs;
    private int firstNodeOfGraph;
    private IElementReader meaning;

    /// <param name="options">How to read.</param>
    /// <param name="relationNames">Where programs of this format keep an edge's relation, before the names that all formats share.</param>
    public ElementCollector(ReadOptions options, params string[] relationNames)
    {
        this.options = options;
        Notices = new ReadingNotices();
        meaning = new ForeignElements(Notices, relationNames);
    }

    /// <summary>True where files of this format may name the ends of edges by the numbers of nodes.</summary>
    public bool MayHaveNumbersAsEnds { get; init; }

    /// <summary>True where nodes have no ids of their own: then an end that is a number and no id is the number of a node.</summary>
    public bool EndsMayBeNumbers { get; set; }

    /// <summary>What a file of another program says of its types and relations, beyond those that nodes and edges name.</summary>
    public GraphSchema ForeignSchema { get; set; } = GraphSchema.Empty;

    /// <summary>True where the format allows edges to nodes of another file: strict reading adds them too.</summary>
    public bool AllowsOpenEnds { get; init; }

    /// <summary>True where the file says nothing of nodes: those that edges name are all there are.</summary>
    public bool EndsAreNodes { get; set; }

    public ReadingNotices Notices { get; }

    /// <summary>True once the graph's values showed that the file is of this library.</summary>
    public bool IsOwn => meaning is OwnElements;

    /// <summary>False for values of nodes and edges that nothing is made of; they may be passed over.</summary>
    public bool Reads(string name) => meaning.Reads(name);

    /// <summary>How many nodes were read.</summary>
    public int NodeCount => builder.NodeCount;

    private NodeRows Nodes => builder.NodeRows;

    /// <summary>Reads all that follows as of this library, for a format whose graph has no values of its own.</summary>
    public void TakeAsOwn() => meaning = new OwnElements(options, addsSources: true);

    /// <summary>
    /// Begins a graph of a file that may have several. They become one disjoint union: where a later graph uses an id of an
    /// earlier one, its own node gets <c>~n</c>, n being the graph's number.
    /// </summary>
    public void BeginGraph(IReadingPlace place)
    {
        graphs++;
        firstNodeOfGraph = builder.NodeCount;
        if (graphs == 2)
            Notices.Add(FormatMessages.SeveralGraphs(), place);
    }

    /// <summary>The id in the union of what the present graph calls a node.</summary>
    /// <param name="id">What it calls it.</param>
    /// <param name="declaredAt">Where the node is declared; null where it is only named.</param>
    public string InUnion(string id, IReadingPlace? declaredAt = null)
    {
        if (graphs < 2 || Nodes.RowOf(Nodes.Handle(id)) is int row && (row < 0 || row >= firstNodeOfGraph))
            return id;
        if (declaredAt is not null)
            Notices.Add(FormatMessages.IdOfEarlierGraph(), declaredAt);
        return string.Create(CultureInfo.InvariantCulture, $"{id}~{graphs}");
    }

    /// <summary>Takes the values of the graph as a whole. Where they have our marker, what follows is read as ours.</summary>
    public void Graph(List<NamedValue> values, IReadingPlace place)
    {
        if (!IsOwn && builder.NodeCount == 0 && builder.EdgeCount == 0 && held.Count == 0 && values.Exists(value => value.Name == ModelNames.Marker))
            meaning = new OwnElements(options);
        meaning.Graph(values, place);
    }

    /// <summary>True when a node has this id.</summary>
    public bool HasNode(string id) => Nodes.RowOf(Nodes.Handle(id)) >= 0;

    /// <summary>True when an edge has this id.</summary>
    public bool HasEdge(string id) => builder.EdgeRows.Ids.Find(TextBytes.Of(id)) >= 0;

    public void Node(string id, List<NamedValue> values, IReadingPlace place, bool mergesAlways = false) => Node(meaning.Node(id, values, place), values, place, mergesAlways);

    /// <summary>Adds a node; one with an id that was there before is merged with it.</summary>
    /// <param name="node">The node but for its attributes.</param>
    /// <param name="attributes">Its attributes; of several with one name the last counts.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="mergesAlways">True where the format has nodes in pieces: then strict reading merges too.</param>
    public void Node(NodeDraft node, List<NamedValue> attributes, IReadingPlace place, bool mergesAlways = false)
    {
        int row = Nodes.RowOf(Nodes.Handle(node.Id));
        if (row >= 0)
        {
            if (mergesAlways)
                Notices.Add(FormatMessages.MergedNodes(), place);
            else
                Mend(FormatMessages.NodeTwice(node.Id), FormatMessages.MergedNodes(), place);
            Nodes.Replace(row, Merge(Nodes.Draft(row), node));
        }
        else
        {
            if (builder.NodeCount == options.Limits.Nodes)
                throw place.Error(FormatMessages.TooManyNodes(options.Limits.Nodes));
            row = builder.NodeCount;
            Nodes.Add(node);
        }

        Add(Nodes.Attributes, row, attributes); // of two values for a node the first counts
    }

    /// <summary>Adds an edge.</summary>
    /// <param name="id">Its id in the file, or null.</param>
    /// <param name="source">Id of the node it starts from.</param>
    /// <param name="target">Id of the node it runs to.</param>
    /// <param name="values">What it holds.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="isDirected">Whether it has a direction; null until <see cref="Direct"/> says it of all that came so.</param>
    public void Edge(string? id, string source, string target, List<NamedValue> values, IReadingPlace place, bool? isDirected = true)
    {
        bool mayBeMarked = isDirected != true && !IsOwn && !values.Exists(value => value.Name == Directed);
        bool waits = mayBeMarked && (isDirected is null || untold.Count > 0);
        if (isDirected == false && !waits)
        {
            Notices.Add(FormatMessages.Undirected(), place);
            if (mayBeMarked)
                values.Add(new(Directed, AttributeValue.Of(false)));
        }

        int row = builder.EdgeCount;
        int heldBefore = held.Count;
        Edge(meaning.Edge(id, source, target, values, place), source, target, values, place);
        if (!waits)
            return;
        if (untold.Count == 0)
            firstUntold = place.Here;
        untold.Add((held.Count > heldBefore ? ~heldBefore : row, isDirected));
    }

    /// <summary>Says of the edges that came without it whether they have a direction.</summary>
    public void Direct(bool isDirected)
    {
        foreach ((int edge, bool? own) in untold)
        {
            if (own ?? isDirected)
                continue;
            Notices.Add(FormatMessages.Undirected(), firstUntold);
            if (edge >= 0)
                builder.EdgeRows.Attributes.Column(Directed).Add(edge, AttributeValue.Of(false));
            else
                held[~edge] = (held[~edge].Draft with { Attributes = held[~edge].Draft.Attributes.SetItem(Directed, AttributeValue.Of(false)) }, held[~edge].Place);
        }

        untold.Clear();
    }

    /// <summary>Adds an edge.</summary>
    /// <param name="edge">What it states.</param>
    /// <param name="source">Id of the node it starts from.</param>
    /// <param name="target">Id of the node it runs to.</param>
    /// <param name="attributes">Its attributes; of several with one name the last counts.</param>
    /// <param name="place">Where it is.</param>
    public void Edge(EdgeStatement edge, string source, string target, List<NamedValue> attributes, IReadingPlace place)
    {
        if (builder.EdgeCount + held.Count == options.Limits.Edges)
            throw place.Error(FormatMessages.TooManyEdges(options.Limits.Edges));
        if (edge.Id is string id && !IsNew(id))
        {
            if (graphs > 1)
                Notices.Add(FormatMessages.EdgeIdsDropped(), place);
            else
                Mend(FormatMessages.EdgeTwice(id), FormatMessages.EdgeIdsDropped(), place);
            edge = edge.WithoutId();
        }

        if (MayHaveNumbersAsEnds && !IsOwn && Number(source) >= 0 && Number(target) >= 0 && !(HasNode(source) && HasNode(target)))
        {
            held.Add((edge.Between(source, target) with { Attributes = NamedValue.Attributes(attributes) }, place.Here));
            return;
        }

        EdgeRows rows = builder.EdgeRows;
        int row = rows.Count;
        if (lastSource.Handle < 0 || source != lastSource.Text)
            lastSource = (source, End(source, place));
        if (edge.Draft is EdgeDraft draft)
        {
            rows.Add(draft, lastSource.Handle, End(target, place));
        }
        else
        {
            if (lastRelation.Handle < 0 || edge.Relation != lastRelation.Text)
                lastRelation = (edge.Relation, rows.Relations.Add(edge.Relation));
            rows.Add(lastSource.Handle, lastRelation.Handle, End(target, place), edge.Sign, edge.Id);
        }

        Add(rows.Attributes, row, attributes);
    }

    /// <summary>Checks ends and builds.</summary>
    public KnowledgeGraph Build()
    {
        AddHeld();
        foreach ((int end, ReadingPlace where) in open.Until(options.Cancellation))
        {
            if (Nodes.RowOf(end) >= 0)
                continue;
            if (!EndsAreNodes && ((options.Strict && !AllowsOpenEnds) || !meaning.AddsEnds))
                throw where.Error(FormatMessages.UndeclaredEnd(Nodes.Ids.Text(end)));
            if (!EndsAreNodes)
                Notices.Add(FormatMessages.AddedEnds(), where.ToString());
            if (builder.NodeCount == options.Limits.Nodes)
                throw where.Error(FormatMessages.TooManyNodes(options.Limits.Nodes));
            Nodes.Add(end, Nodes.Types.Add(ForeignElements.AnyType), default);
        }

        meaning.Finish(builder, ForeignSchema);
        return builder.Build(options.Cancellation);
    }

    /// <summary>Counts what was mended, or refuses it where the reader is strict.</summary>
    public void Mend(string problem, string notice, IReadingPlace place)
    {
        if (options.Strict)
            throw place.Error(problem);
        Notices.Add(notice, place);
    }

    private static void Add(AttributeRows rows, int row, List<NamedValue> attributes)
    {
        for (int i = attributes.Count - 1; i >= 0; i--)
            rows.Column(attributes[i].Name).Add(row, attributes[i].Value);
    }

    /// <summary>The number a text writes, or -1.</summary>
    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    /// <summary>Adds the edges held back: their ends are numbers of nodes where that fits all of them and ids fit none.</summary>
    private void AddHeld()
    {
        bool byNumber = held.Count > 0 && (EndsMayBeNumbers || held.TrueForAll(edge => IsNumberOnly(edge.Draft.Source) && IsNumberOnly(edge.Draft.Target)));
        if (byNumber)
            Notices.Add(FormatMessages.EndsAsNumbers(), held[0].Place.ToString());
        foreach ((EdgeDraft draft, ReadingPlace place) in held.Until(options.Cancellation))
        {
            builder.EdgeRows.Add(draft, HeldEnd(draft.Source, byNumber, place), HeldEnd(draft.Target, byNumber, place));
        }
    }

    private int HeldEnd(string end, bool byNumber, ReadingPlace place) => byNumber && IsNumberOnly(end) ? Nodes[Number(end)].Handle : End(end, place);

    private bool IsNumberOnly(string end) => Number(end) < builder.NodeCount && !HasNode(end);

    /// <summary>The handle of an end, which is noted where no node has come for it.</summary>
    private int End(string id, IReadingPlace place)
    {
        int end = Nodes.Handle(id);
        if (Nodes.RowOf(end) < 0 && !open.ContainsKey(end))
            open.Add(end, place.Here);
        return end;
    }

    private bool IsNew(string id)
    {
        NameTable ids = builder.EdgeRows.Ids;
        int count = ids.Count;
        return ids.Add(id) == count;
    }

    /// <summary>One node of two with the same id; where both say something, the first counts.</summary>
    internal static NodeDraft Merge(NodeDraft first, NodeDraft second) => first with
    {
        Type = first.Type == ForeignElements.AnyType ? second.Type : first.Type,
        Curie = first.Curie ?? second.Curie,
        Labels = LocalizedText.From([.. second.Labels, .. first.Labels]),
        Synonyms = second.Synonyms.SetItems(first.Synonyms),
        CrossReferences = first.CrossReferences.IsEmpty ? second.CrossReferences : first.CrossReferences,
        Description = LocalizedText.From([.. second.Description, .. first.Description]),
        Forms = second.Forms.SetItems(first.Forms),
        Notes = first.Notes.IsEmpty ? second.Notes : first.Notes,
    };
}
