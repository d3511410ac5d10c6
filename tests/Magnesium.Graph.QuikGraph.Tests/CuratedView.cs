namespace Magnesium.Graph.QuikGraph.Tests;

/// <summary>The curated graph, as we see it and as QuikGraph does.</summary>
internal static class CuratedView
{
    public static KnowledgeGraph Graph { get; } = MagnesiumGraph.Load();

    public static GraphView Whole { get; } = Graph.ToQuikGraph();

    /// <summary>Nodes to set out from that reach many others.</summary>
    public static Node[] Starts => [.. new[] { "magnesium", "hypomagnesemia", "nmda-receptor-activity", "parkinson-disease" }.Select(Graph.Node)];

    /// <summary>Hops from a node along the edges' direction, by the plainest breadth-first search.</summary>
    public static Dictionary<Node, int> Hops(Node start, Func<Edge, bool>? kept = null)
    {
        var hops = new Dictionary<Node, int> { [start] = 0 };
        var open = new Queue<Node>([start]);
        while (open.TryDequeue(out Node node))
        {
            foreach (Edge edge in node.Out.Where(edge => kept?.Invoke(edge) != false))
            {
                if (hops.TryAdd(edge.Target, hops[node] + 1))
                    open.Enqueue(edge.Target);
            }
        }

        return hops;
    }
}
