namespace Magnesium.Graph;

/// <summary>
/// Dijkstra's search over the vertices of a pattern: what it costs at least to come to each from a start, or to go on from each to an
/// end. 16 bytes a vertex.
/// </summary>
internal sealed class CostSearch
{
    private readonly PatternArcs arcs;
    private readonly bool isForward;
    private readonly SearchLimits limits;
    private readonly UInt128[] costs;
    private readonly List<int> noted = [];
    private readonly PriorityQueue<int, UInt128> open = new();

    /// <summary>No chain that costs more is looked for.</summary>
    private UInt128 bound = ChainCost.Infinite;

    /// <summary>A vertex whose cost is not greater than this has its final cost; all others cost at least this.</summary>
    private UInt128 radius;

    /// <summary>The vertex the search stands at.</summary>
    private UInt128 here;

    /// <summary>A search from the other side, to be met, and the least cost of a walk over a vertex that both came to.</summary>
    private CostSearch? facing;
    private UInt128 met = ChainCost.Infinite;

    /// <summary>What it costs at least to come to a vertex from the other side, and the nodes not to be entered.</summary>
    private CostSearch? before;
    private Func<int, bool>? isAvoided;

    private CostSearch(PatternArcs arcs, bool isForward, SearchLimits limits)
    {
        this.arcs = arcs;
        this.isForward = isForward;
        this.limits = limits;
        costs = new UInt128[arcs.Vertices];
        Array.Fill(costs, ChainCost.Infinite);
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
        (forward.facing, backward.facing) = (backward, forward);
        forward.Begin(forward.arcs.Starts());
        backward.Begin(backward.arcs.Ends());
        UInt128 best = ChainCost.Infinite;
        while (forward.open.Count > 0 && backward.open.Count > 0 && (best == ChainCost.Infinite || forward.radius + backward.radius < best))
        {
            if (!(forward.open.Count <= backward.open.Count ? forward : backward).Settle())
                break;
            forward.bound = backward.bound = best = UInt128.Min(forward.met, backward.met);
        }

        // What was not noted lies beyond the bound.
        if (forward.open.Count == 0)
            forward.radius = best;
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
        (facing, before, isAvoided, bound, radius) = (null, forward, avoided, most, 0);
        Begin(arcs.Ends());
        while (open.Count > 0 && Settle())
        {
        }
    }

    /// <summary>True when a step from where the search stands comes cheaper to a vertex than what is known.</summary>
    public bool IsBetter(int vertex, UInt128 step) => here + step < costs[vertex];

    /// <summary>Takes a step to a vertex.</summary>
    public void Take(int vertex, UInt128 step)
    {
        UInt128 cost = here + step;
        if (before is not null && UInt128.Min(before.costs[vertex], before.radius) > bound - cost)
            return;
        if (isAvoided?.Invoke(arcs.NodeOf(vertex)) == true)
            return;
        if (costs[vertex] == ChainCost.Infinite)
            noted.Add(vertex);
        costs[vertex] = cost;
        open.Enqueue(vertex, cost);
        if (facing is not null && facing.costs[vertex] != ChainCost.Infinite)
            met = UInt128.Min(met, cost + facing.costs[vertex]);
    }

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
        int looked = isForward ? arcs.Leave(vertex, bound - here, this) : arcs.Arrive(vertex, bound - here, this);
        return !limits.MustStop(looked + 1);
    }
}
