using System.Collections.Immutable;
using QuikGraph;

namespace Magnesium.Graph.QuikGraph;

/// <summary>
/// A frozen graph, or a part of it, as QuikGraph's interfaces: nothing is copied, so all of QuikGraph's algorithms on directed
/// graphs run on it. Where an algorithm wants an undirected graph, give it <c>new UndirectedBidirectionalGraph&lt;Node, GraphEdge&gt;(view)</c>.
/// Any number of threads may read it.
/// </summary>
/// <remarks>
/// Made by <see cref="QuikGraphExtensions.ToQuikGraph"/>. <see cref="VertexCount"/>, <see cref="EdgeCount"/> and degrees of a
/// filtered view are counted when asked for.
/// </remarks>
public sealed class GraphView : IBidirectionalGraph<Node, GraphEdge>
{
    private readonly KnowledgeGraph graph;
    private readonly GraphFilter filter;
    private readonly ImmutableArray<NodeType> types;
    private readonly ImmutableHashSet<Relation> relations;

    internal GraphView(KnowledgeGraph graph, GraphFilter filter)
    {
        this.graph = graph;
        this.filter = filter;
        types = [.. filter.NodeTypes.Select(graph.Schema.NodeType)];
        relations = [.. filter.Relations.Select(graph.Schema.Relation)];
    }

    /// <inheritdoc/>
    public bool IsDirected => true;

    /// <inheritdoc/>
    public bool AllowParallelEdges => true;

    /// <inheritdoc/>
    public bool IsVerticesEmpty => !Vertices.Any();

    /// <inheritdoc/>
    public int VertexCount => types.IsEmpty ? graph.Nodes.Count : Vertices.Count();

    /// <inheritdoc/>
    public IEnumerable<Node> Vertices => types.IsEmpty ? graph.Nodes : graph.Nodes.Where(ContainsVertex);

    /// <inheritdoc/>
    public bool IsEdgesEmpty => !Edges.Any();

    /// <inheritdoc/>
    public int EdgeCount => KeepsAllEdges ? graph.Edges.Count : Edges.Count();

    /// <inheritdoc/>
    public IEnumerable<GraphEdge> Edges => Kept(graph.Edges);

    private bool KeepsAllEdges => types.IsEmpty && relations.IsEmpty && filter.Signs.IsEmpty && filter.Where is null;

    /// <inheritdoc/>
    public bool ContainsVertex(Node vertex)
    {
        if (!ReferenceEquals(vertex.Graph, graph))
            return false;
        if (types.IsEmpty)
            return true;
        NodeType type = vertex.Type;
        return types.Any(type.Is);
    }

    /// <inheritdoc/>
    public bool ContainsEdge(GraphEdge edge) => ReferenceEquals(edge.Edge.Graph, graph) && Keeps(edge.Edge);

    /// <inheritdoc/>
    public bool ContainsEdge(Node source, Node target) => TryGetEdge(source, target, out _);

    /// <summary>The first of the edges between two nodes, by relation and sign.</summary>
    public bool TryGetEdge(Node source, Node target, out GraphEdge edge)
    {
        edge = default;
        if (!TryGetEdges(source, target, out IEnumerable<GraphEdge>? edges))
            return false;
        using IEnumerator<GraphEdge> first = edges.GetEnumerator();
        if (!first.MoveNext())
            return false;
        edge = first.Current;
        return true;
    }

    /// <inheritdoc/>
    public bool TryGetEdges(Node source, Node target, out IEnumerable<GraphEdge> edges)
    {
        bool isThere = ContainsVertex(source) && ContainsVertex(target);
        edges = isThere ? Kept(source.Out.Where(edge => edge.Target == target)) : null!;
        return isThere;
    }

    /// <inheritdoc/>
    public bool IsOutEdgesEmpty(Node vertex) => !OutEdges(vertex).Any();

    /// <inheritdoc/>
    public int OutDegree(Node vertex) => KeepsAllEdges ? Own(vertex).Out.Count : OutEdges(vertex).Count();

    /// <inheritdoc/>
    public IEnumerable<GraphEdge> OutEdges(Node vertex) => Kept(Own(vertex).Out);

    /// <inheritdoc/>
    public bool TryGetOutEdges(Node vertex, out IEnumerable<GraphEdge> edges)
    {
        bool isThere = ContainsVertex(vertex);
        edges = isThere ? OutEdges(vertex) : null!;
        return isThere;
    }

    /// <inheritdoc/>
    public GraphEdge OutEdge(Node vertex, int index) => OutEdges(vertex).ElementAt(index);

    /// <inheritdoc/>
    public bool IsInEdgesEmpty(Node vertex) => !InEdges(vertex).Any();

    /// <inheritdoc/>
    public int InDegree(Node vertex) => KeepsAllEdges ? Own(vertex).In.Count : InEdges(vertex).Count();

    /// <inheritdoc/>
    public IEnumerable<GraphEdge> InEdges(Node vertex) => Kept(Own(vertex).In);

    /// <inheritdoc/>
    public bool TryGetInEdges(Node vertex, out IEnumerable<GraphEdge> edges)
    {
        bool isThere = ContainsVertex(vertex);
        edges = isThere ? InEdges(vertex) : null!;
        return isThere;
    }

    /// <inheritdoc/>
    public GraphEdge InEdge(Node vertex, int index) => InEdges(vertex).ElementAt(index);

    /// <summary>How many edges start or end at a node; a loop counts twice.</summary>
    public int Degree(Node vertex) => OutDegree(vertex) + InDegree(vertex);

    private Node Own(Node vertex) => ContainsVertex(vertex) ? vertex : throw new VertexNotFoundException();

    private IEnumerable<GraphEdge> Kept(IEnumerable<Edge> edges)
    {
        foreach (Edge edge in edges)
        {
            if (KeepsAllEdges || Keeps(edge))
                yield return new GraphEdge(edge);
        }
    }

    private bool Keeps(Edge edge) =>
        (relations.IsEmpty || relations.Contains(edge.Relation))
        && (filter.Signs.IsEmpty || filter.Signs.Contains(edge.Sign))
        && (types.IsEmpty || (ContainsVertex(edge.Source) && ContainsVertex(edge.Target)))
        && filter.Where?.Invoke(edge) != false;
}
