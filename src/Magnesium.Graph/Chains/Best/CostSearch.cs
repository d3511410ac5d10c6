using System.Buffers;

namespace Magnesium.Graph;

/// <summary>
/// Dijkstra's search over the vertices of a pattern: what it costs at least to come to each from a start, or to go on from each to an
/// end. 16 bytes a vertex.
/// </summary>
/// <remarks>
/// Of two searches that face each other, neither goes where the other has been or must have been: a vertex whose other side
/// costs at least the other's radius belongs to no chain within the bound unless what is left for this side suffices. So most arcs are
/// told apart by their weight and one bit of the vertex they lead to, and few vertices are noted.
/// </remarks>
internal sealed class CostSearch : IDisposable
{
    private readonly PatternArcs arcs;
    private readonly bool isForward;
    private readonly SearchLimits limits;
    private readonly UInt128[] costs;
    private readonly ulong[] settled;
    private readonly List<int> noted = [];
    private readonly PriorityQueue<int, UInt128> open = new();

    /// <summary>No chain that costs more is looked for.</summary>
    private UInt128 bound = ChainCost.Infinite;

    /// <summary>A vertex whose cost is not greater than this has its final cost; all others cost at least this.</summary>
    private UInt128 radius;

    /// <summary>The vertex the search stands at.</summary>
    private UInt128 here;

    /// <summary>The search from the other side; null when alone.</summary>
    private CostSearch? facing;

    /// <summary>Of searches that are to meet, the least cost of a walk over a vertex that both came to.</summary>
    private bool isToMeet;
    private UInt128 met = ChainCost.Infinite;

    /// <summary>Tells the nodes not to be entered; null when there are none.</summary>
    private Func<int, bool>? isAvoided;

    private CostSearch(PatternArcs arcs, bool isForward, SearchLimits limits)
    {
        this.arcs = arcs;
        this.isForward = isForward;
        this.limits = limits;
        int vertices = (int)arcs.Vertices;
        costs = ArrayPool<UInt128>.Shared.Rent(vertices);
        Array.Fill(costs, ChainCost.Infinite, 0, vertices);
        settled = new ulong[(vertices + 63) / 64];
    }

    /// <summary>The cost of a vertex; infinite where the search did not come.</summary>
    public UInt128 this[int vertex] => costs[vertex];

    /// <summary>A search from the starts, not yet begun.</summary>
    public static CostSearch FromStarts(PatternArcs arcs, SearchLimits limits) => new(arcs, isForward: true, limits);

    /// <summary>A search back from the ends, not yet begun.</summary>
    public static CostSearch FromEnds(PatternArcs arcs, SearchLimits limits) => new(arcs, isForward: false, limits);

    /// <summary>What the cheapest walk costs that the pattern allows, by two searches that meet; infinite when there is none.</summary>
    public static UInt128 Meet(CostSearch forward, CostSearch backward)
    {
        (forward.facing, backward.facing, forward.isToMeet, backward.isToMeet) = (backward, forward, true, true);
        forward.Begin(forward.arcs.Starts());
        backward.Begin(backward.arcs.Ends());
        UInt128 best = ChainCost.Infinite;
        while (forward.open.Count > 0 && backward.open.Count > 0 && (best == ChainCost.Infinite || forward.radius + backward.radius < best))
        {
            if (!(forward.open.Count <= backward.open.Count ? forward : backward).Settle())
                break;
            forward.bound = backward.bound = best = UInt128.Min(forward.met, backward.met);
        }

        // What was not noted lies beyond this.
        if (best != ChainCost.Infinite)
            forward.radius = forward.open.Count == 0 ? best - backward.radius : UInt128.Min(forward.radius, best - UInt128.Min(best, backward.radius));
        return best;
    }

    /// <summary>Searches anew from the ends, for all that belongs to a chain within a bound.</summary>
    /// <param name="most">The most a whole chain may cost.</param>
    /// <param name="forward">A search from the starts, by which what lies too far from them is left out.</param>
    /// <param name="avoided">Tells the nodes not to be entered; null avoids none.</param>
    public void Within(UInt128 most, CostSearch forward, Func<int, bool>? avoided = null)
    {
        foreach (int vertex in noted)
            costs[vertex] = ChainCost.Infinite;
        noted.Clear();
        open.Clear();
        Array.Clear(settled);
        (facing, isToMeet, isAvoided, bound, radius) = (forward, false, avoided, most, 0);
        Begin(arcs.Ends());
        while (open.Count > 0 && Settle())
        {
        }
    }

    /// <summary>True when a step from where the search stands comes cheaper to a vertex than what is known.</summary>
    public bool IsBetter(int vertex, UInt128 step) => here + step < costs[vertex];

    /// <summary>The vertices that the search from the other side has settled, a bit each; empty when there is none.</summary>
    public ReadOnlySpan<ulong> Faced => facing is null ? [] : facing.settled;

    /// <summary>Takes a step to a vertex.</summary>
    public void Take(int vertex, UInt128 step)
    {
        UInt128 cost = here + step;
        if (facing is not null && !isToMeet && UInt128.Min(facing.costs[vertex], facing.radius) > bound - cost)
            return;
        if (isAvoided?.Invoke(arcs.NodeOf(vertex)) == true)
            return;
        if (costs[vertex] == ChainCost.Infinite)
            noted.Add(vertex);
        costs[vertex] = cost;
        open.Enqueue(vertex, cost);
        if (facing is not null && isToMeet && facing.costs[vertex] != ChainCost.Infinite)
            met = UInt128.Min(met, cost + facing.costs[vertex]);
    }

    public void Dispose() => ArrayPool<UInt128>.Shared.Return(costs);

    private void Begin(IEnumerable<int> vertices)
    {
        here = 0;
        foreach (int vertex in vertices)
            Take(vertex, 0);
    }

    /// <summary>Goes on from the nearest vertex; false when the search must stop.</summary>
    private bool Settle()
    {
        if (!open.TryDequeue(out int vertex, out here))
            return true;
        radius = here;
        if (here > costs[vertex])
            return true;
        settled[vertex >> 6] |= 1UL << vertex;
        UInt128 most = bound - here;
        UInt128 near = bound == ChainCost.Infinite || facing is null ? most : most - UInt128.Min(most, facing.radius);
        int looked = isForward ? arcs.Leave(vertex, near, most, this) : arcs.Arrive(vertex, near, most, this);
        return !limits.MustStop(looked + 1);
    }
}
