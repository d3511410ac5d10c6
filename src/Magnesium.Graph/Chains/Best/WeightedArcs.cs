using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A step from a node.</summary>
/// <param name="Node">Where it leads.</param>
/// <param name="Code">The edge and the way it is walked (<see cref="ChainWalk.Code"/>).</param>
/// <param name="Weight">The weight of the edge in whole units.</param>
internal readonly record struct WeightedArc(int Node, int Code, ulong Weight)
{
    public bool IsForward => Code >= 0;

    public int Edge => Code < 0 ? ~Code : Code;

    public UInt128 Cost => ChainCost.Of(Weight);
}

/// <summary>
/// What a chain costs, as one number: its weight in whole units, and in the last 32 bits its number of edges. So of one weight
/// fewer edges cost less, every edge costs something, and adding is exact.
/// </summary>
internal static class ChainCost
{
    /// <summary>More than any chain costs.</summary>
    public static UInt128 Infinite => UInt128.MaxValue;

    public static UInt128 Of(ulong weight) => new(weight >> 32, (weight << 32) + 1);

    public static UInt128 Weight(UInt128 cost) => cost >> 32;
}

/// <summary>The steps from each node over some relations, lightest first, so that a search with a bound stops at the first that is too heavy. 16 bytes an arc.</summary>
internal sealed class WeightedArcs
{
    /// <summary>The arcs from node n are [offsets[n], offsets[n + 1]).</summary>
    private readonly int[] offsets;
    private readonly WeightedArc[] arcs;

    private WeightedArcs(int[] offsets, WeightedArc[] arcs)
    {
        this.offsets = offsets;
        this.arcs = arcs;
    }

    public static WeightedArcs Of(KnowledgeGraph graph, EdgeWeights weights, ImmutableArray<int> relations, bool forward, bool backward)
    {
        ImmutableArray<Slice> slices = new Hop(graph.Store, new EdgeTest(relations, forward, backward, null)).Slices;
        int[] offsets = new int[graph.Nodes.Count + 1];
        foreach (Slice slice in slices)
            Each(slice, weights, (near, _) => offsets[near + 1]++);
        for (int node = 0; node < graph.Nodes.Count; node++)
            offsets[node + 1] = checked(offsets[node] + offsets[node + 1]);
        var arcs = new WeightedArc[offsets[^1]];
        int[] next = offsets[..^1];
        foreach (Slice slice in slices)
            Each(slice, weights, (near, arc) => arcs[next[near]++] = arc);
        Parallel.For(0, graph.Nodes.Count, node => arcs.AsSpan(offsets[node]..offsets[node + 1]).Sort(static (one, two) => one.Weight.CompareTo(two.Weight)));
        return new WeightedArcs(offsets, arcs);
    }

    public ReadOnlySpan<WeightedArc> From(int node) => arcs.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>How many of the arcs from a node cost no more than a bound. Time logarithmic in their number.</summary>
    public static int Within(ReadOnlySpan<WeightedArc> arcs, UInt128 most)
    {
        (int low, int high) = (0, arcs.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (arcs[middle].Cost <= most)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static void Each(Slice slice, EdgeWeights weights, Action<int, WeightedArc> take)
    {
        (int from, int to) = slice.Near.Hull;
        for (int near = from; near < to; near++)
        {
            ReadOnlySpan<int> nodes = slice.From(near, out ReadOnlySpan<int> edges, out int first);
            for (int i = 0; i < nodes.Length; i++)
            {
                int edge = edges.IsEmpty ? first + i : edges[i];
                if (weights[edge] != EdgeWeights.Closed && !(slice.SkipsLoops && nodes[i] == near))
                    take(near, new WeightedArc(nodes[i], ChainWalk.Code(edge, slice.Forward || nodes[i] == near), weights[edge]));
            }
        }
    }
}
