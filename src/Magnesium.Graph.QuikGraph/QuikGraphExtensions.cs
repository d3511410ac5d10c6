using QuikGraph;

namespace Magnesium.Graph.QuikGraph;

/// <summary>From a graph to QuikGraph and back.</summary>
public static class QuikGraphExtensions
{
    /// <summary>The graph as QuikGraph sees it, without copying.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="filter">The part to show; null shows all.</param>
    /// <exception cref="KeyNotFoundException">The filter names a type or relation that the graph's schema does not have; the message names the nearest.</exception>
    /// <example>
    /// <code>
    /// GraphView view = MagnesiumGraph.Load().ToQuikGraph();
    /// int loops = view.StronglyConnectedComponents(new Dictionary&lt;Node, int&gt;());
    /// </code>
    /// </example>
    public static GraphView ToQuikGraph(this KnowledgeGraph graph, GraphFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new GraphView(graph, filter ?? GraphFilter.Everything);
    }

    /// <summary>A graph of our own from any of QuikGraph's that lists vertices and edges.</summary>
    /// <param name="graph">QuikGraph's graph.</param>
    /// <param name="schema">The vocabulary of the new graph.</param>
    /// <param name="node">The node a vertex becomes. Two vertices need two ids.</param>
    /// <param name="edge">The edge an edge becomes, given the ids of its ends.</param>
    /// <param name="info">What the new graph says of itself; null makes it an imported one, whose types and relations may go beyond the schema and whose edges need no evidence.</param>
    /// <exception cref="GraphValidationException">What came out breaks rules; all problems are reported together.</exception>
    public static KnowledgeGraph ToKnowledgeGraph<TVertex, TEdge>(
        this IEdgeListGraph<TVertex, TEdge> graph,
        GraphSchema schema,
        Func<TVertex, NodeDraft> node,
        Func<TEdge, string, string, EdgeDraft> edge,
        GraphInfo? info = null)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(edge);
        var builder = new KnowledgeGraphBuilder(schema) { Info = info ?? GraphInfo.None with { Kind = GraphKind.Imported } };
        var ids = new Dictionary<TVertex, string>();
        foreach (TVertex vertex in graph.Vertices)
        {
            NodeDraft draft = node(vertex);
            ids.Add(vertex, draft.Id);
            builder.AddNode(draft);
        }

        foreach (TEdge given in graph.Edges)
            builder.AddEdge(edge(given, ids[given.Source], ids[given.Target]));
        return builder.Build();
    }

    /// <summary>A graph of our own of one type and one relation, from any of QuikGraph's that lists vertices and edges. A vertex's text is its id.</summary>
    /// <param name="graph">QuikGraph's graph.</param>
    /// <param name="type">Type of all nodes.</param>
    /// <param name="relation">Relation of all edges.</param>
    /// <exception cref="GraphValidationException">Two vertices have one text, or none.</exception>
    public static KnowledgeGraph ToKnowledgeGraph<TVertex, TEdge>(this IEdgeListGraph<TVertex, TEdge> graph, string type, string relation)
        where TVertex : notnull
        where TEdge : IEdge<TVertex> =>
        graph.ToKnowledgeGraph(
            GraphSchema.Empty,
            vertex => new NodeDraft(vertex.ToString() ?? "", type),
            (_, source, target) => new EdgeDraft(source, relation, target));
}
