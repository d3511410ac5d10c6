namespace Magnesium.Graph;

/// <summary>
/// Breadth first, level by level. A level of few nodes is left along its edges; a level of many is looked for from the nodes not
/// yet reached, which stop at their first edge from it (direction-optimising: Beamer, Asanović and Patterson 2012,
/// doi 10.1109/SC.2012.50).
/// </summary>
internal sealed class BreadthFirst
{
    /// <summary>A level is looked for from the nodes not yet reached when those are fewer than this many times its nodes.</summary>
    private const int ManyTimes = 16;

    private readonly Hop hop;
    private readonly int[] hops;
    private List<int> level = [];
    private List<int> next = [];

    private BreadthFirst(KnowledgeGraph graph, EdgeTest test)
    {
        hop = new Hop(graph.Store, test);
        hops = new int[graph.Nodes.Count];
        Array.Fill(hops, HopCounts.Unreached);
    }

    /// <summary>The hops from the nearest of some nodes.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
    public static HopCounts From(KnowledgeGraph graph, IEnumerable<int> nodes, EdgeTest test, CancellationToken cancellation)
    {
        var search = new BreadthFirst(graph, test);
        foreach (int node in nodes)
            search.Reach(node, 0);
        int reached = search.next.Count;
        int farthest = 0;
        for (int distance = 1; search.next.Count > 0; distance++)
        {
            cancellation.ThrowIfCancellationRequested();
            farthest = distance - 1;
            search.NextLevel(distance, graph.Nodes.Count - reached);
            reached += search.next.Count;
        }

        return new HopCounts(graph, search.hops, reached, farthest);
    }

    private void NextLevel(int distance, int unreached)
    {
        (level, next) = (next, level);
        next.Clear();
        bool isMany = unreached / ManyTimes < level.Count;
        foreach (Slice slice in hop.Slices)
        {
            if (isMany)
                Arrive(slice, distance);
            else
                Leave(slice, distance);
        }
    }

    private void Leave(Slice slice, int distance)
    {
        foreach (int node in level)
        {
            foreach (int reached in slice.From(node, out _, out _))
                Reach(reached, distance);
        }
    }

    private void Arrive(Slice slice, int distance)
    {
        RelationRows rows = slice.Rows;
        NodeRange own = slice.Forward ? rows.TargetRows : rows.Sources;
        Column<int> near = slice.Forward ? rows.BackSources : rows.Targets;
        ReadOnlySpan<int> offsets = own.Offsets.Span;
        for (int row = 0; row < offsets.Length - 1; row++)
        {
            int node = own.First + row;
            if (hops[node] != HopCounts.Unreached)
                continue;
            foreach (int one in near.Slice(offsets[row], offsets[row + 1] - offsets[row]))
            {
                if (hops[one] == distance - 1)
                {
                    Reach(node, distance);
                    break;
                }
            }
        }
    }

    private void Reach(int node, int distance)
    {
        if (hops[node] != HopCounts.Unreached)
            return;
        hops[node] = distance;
        next.Add(node);
    }
}
