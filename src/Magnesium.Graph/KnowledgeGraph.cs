using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Magnesium.Graph;

/// <summary>
/// A frozen graph of typed nodes and signed, evidence-carrying edges. Made by <see cref="KnowledgeGraphBuilder"/> or read by
/// <see cref="Load(string, ReadOptions?)"/>; nothing changes afterwards, so any number of threads may read it.
/// </summary>
public sealed partial class KnowledgeGraph
{
    private readonly Lazy<NodeNames> names;
    private readonly Lazy<ContentNumbers> takenNumbers;
    private Dictionary<string, int>? edgesById;

    internal KnowledgeGraph(GraphSchema schema, GraphInfo info, GraphStore store)
    {
        Schema = schema;
        Info = info;
        Store = store;
        names = new(() => new NodeNames(this));
        takenNumbers = new(() => new ContentNumbers(Store.EdgeIds?.All() ?? []));
    }

    /// <summary>Its vocabulary.</summary>
    public GraphSchema Schema { get; }

    /// <summary>What it says of itself.</summary>
    public GraphInfo Info { get; }

    /// <summary>All nodes, type by type.</summary>
    public NodeList Nodes => new(this);

    /// <summary>All edges, relation by relation.</summary>
    public EdgeList Edges => new(this);

    /// <summary>The documents its evidence comes from, by id in ordinal order.</summary>
    public ImmutableArray<Source> Sources => Store.Sources;

    internal GraphStore Store { get; }

    internal NodeNames Names => names.Value;

    /// <summary>
    /// The node that goes by this text: an id, a CURIE, or a label or synonym in any language, ignoring case. An id beats a
    /// CURIE, which beats a label, which beats a synonym.
    /// </summary>
    /// <exception cref="NodeNotFoundException">No node goes by it, or several do; the message names the nearest or the candidates.</exception>
    public Node Node(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<int> found = Names.Find(text);
        if (found.Count == 1)
            return new Node(this, found[0]);
        if (found.Count > 1)
        {
            string[] candidates = [.. found.Select(index => Store.NodeIds[index])];
            throw new NodeNotFoundException(Messages.AmbiguousNode(text, candidates), candidates);
        }

        IReadOnlyList<string> nearest = Names.Nearest(text);
        throw new NodeNotFoundException(Messages.UnknownNode(text, nearest), nearest);
    }

    /// <summary>The node with exactly this id.</summary>
    public bool TryGetNode(string id, out Node node)
    {
        ArgumentNullException.ThrowIfNull(id);
        bool found = Store.TryGetNode(id, out int index);
        node = found ? new Node(this, index) : default;
        return found;
    }

    /// <summary>The edge with exactly this id.</summary>
    public bool TryGetEdge(string id, out Edge edge)
    {
        bool found = EdgesById().TryGetValue(id, out int index);
        edge = found ? new Edge(this, index) : default;
        return found;
    }

    /// <summary>The source with exactly this id.</summary>
    public bool TryGetSource(string id, [NotNullWhen(true)] out Source? source)
    {
        int low = 0;
        int high = Sources.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(Sources[middle].Id, id);
            if (order == 0)
            {
                source = Sources[middle];
                return true;
            }

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        source = null;
        return false;
    }

    /// <summary>A builder that starts from everything in this graph. Costs a draft for every node and edge.</summary>
    /// <param name="schema">Another vocabulary for it, such as <see cref="Schema"/> with a relation more; null keeps this one.</param>
    public KnowledgeGraphBuilder ToBuilder(GraphSchema? schema = null)
    {
        var builder = new KnowledgeGraphBuilder(schema ?? Schema) { Info = Info, Origin = this };
        foreach (Source source in Sources)
            builder.AddSource(source);
        foreach (Node node in Nodes)
            builder.AddNode(Draft(node));
        foreach (Edge edge in Edges)
            builder.AddEdge(Draft(edge));
        return builder;
    }

    /// <summary>Numbers of edges by id, made when first asked for. Threads that come together may make them twice; either is right.</summary>
    internal Dictionary<string, int> EdgesById(CancellationToken cancellation = default)
    {
        if (Volatile.Read(ref edgesById) is Dictionary<string, int> known)
            return known;
        var edges = new Dictionary<string, int>(Store.EdgeCount, StringComparer.Ordinal);
        for (int i = 0; i < Store.EdgeCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            edges.TryAdd(EdgeId(i), i); // ids are unique but in a damaged snapshot
        }

        return Interlocked.CompareExchange(ref edgesById, edges, null) ?? edges;
    }

    /// <summary>The id of an edge; content ids are worked out when asked for.</summary>
    internal string EdgeId(int index)
    {
        if (Store.EdgeIds?[index] is string given)
            return given;
        var edge = new Edge(this, index);
        string id = GraphStore.ContentId(edge.Source.Id, edge.Relation.Id, edge.Target.Id, edge.Sign);
        return ContentNumbers.Join(id, takenNumbers.Value.Free(id, index - Store.FirstIdentical(index) + 1));
    }

    private static NodeDraft Draft(Node node) => new(node.Id, node.Type.Id)
    {
        Curie = node.Curie?.ToString(),
        Labels = node.Labels,
        Synonyms = node.Synonyms,
        CrossReferences = [.. node.CrossReferences.Select(x => (x.Curie.ToString(), x.Match))],
        Description = node.Description,
        Forms = node.Forms,
        Notes = node.Notes,
        Attributes = node.Attributes.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    internal EdgeDraft Draft(Edge edge) => new(edge.Source.Id, edge.Relation.Id, edge.Target.Id)
    {
        Id = Store.EdgeIds?[edge.Index],
        Sign = edge.Sign,
        Evidence = edge.Evidence,
        Notes = edge.Notes,
        Gates = edge.Gates,
        Directness = edge.Directness,
        Attributes = edge.Attributes.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };
}
