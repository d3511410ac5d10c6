namespace Magnesium.Graph;

/// <summary>
/// The k lightest chains of a pattern. The set of all chains is split again and again: its cheapest chain is taken out, and what is
/// left falls into sets of chains that turn off from it at one of its nodes (Yen 1971, Lawler 1972). The cheapest chain of a
/// set follows what is left to the end from each node, which one search back from the ends has told.
/// </summary>
/// <remarks>
/// That search keeps to chains within a bound: the cost of the cheapest walk and a little more. When too few chains lie within it,
/// all is done again with a greater one. What is left to the end knows nothing of path modes: where it leads over a node of the
/// beginning, ACYCLIC chains are searched once more around these nodes; where that is not enough, a set is split by next steps.
/// </remarks>
internal sealed class LightestSearch
{
    private static readonly HashSet<int> None = [];

    private readonly PatternPlan plan;
    private readonly bool onlyLightest;
    private readonly SearchLimits limits;
    private readonly PatternArcs arcs;
    private readonly EdgeIds ids;
    private readonly bool hasLookBacks;
    private readonly PathMode mode;

    public LightestSearch(WeightedGraph graph, PatternPlan plan, ParallelEdges parallel, SearchLimits limits)
    {
        this.plan = plan;
        this.limits = limits;
        onlyLightest = parallel == ParallelEdges.LightestOnly;
        arcs = new PatternArcs(graph, plan);
        ids = new EdgeIds(plan.Graph);
        mode = plan.Pattern.Mode;
        hasLookBacks = plan.Automaton.Places.Any(entries => entries.Any(entry => !entry.LookBacks.IsEmpty));
    }

    /// <summary>The chains in order; fewer when there are no more, or the search was stopped.</summary>
    public IReadOnlyList<Beginning> Find(int k)
    {
        // Three searches of 16 bytes a vertex.
        if (k == 0 || arcs.Vertices > Array.MaxLength || limits.MustStopTaking(48 * arcs.Vertices))
            return [];
        using CostSearch forward = CostSearch.FromStarts(arcs, limits);
        using CostSearch left = CostSearch.FromEnds(arcs, limits);
        UInt128 least = CostSearch.Meet(forward, left);
        if (least == ChainCost.Infinite || limits.Stopped is not null)
            return [];
        using var around = new Around(arcs, limits);
        IReadOnlyList<Beginning> found = [];
        for (UInt128 more = (least >> 5) + 1; ; more <<= 1)
        {
            UInt128 bound = more < least << 4 ? least + more : ChainCost.Infinite;
            left.Within(bound, forward);
            List<Beginning> within = limits.Stopped is null ? Take(k, new Measure(bound, forward, left, around)) : [];
            found = within.Count >= found.Count ? within : found;
            if (found.Count == k || bound == ChainCost.Infinite || limits.Stopped is not null)
                return found;
        }
    }

    private List<Beginning> Take(int k, Measure measure)
    {
        var found = new List<Beginning>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new PriorityQueue<ChainSet, ChainSet>(new ChainSetOrder(ids));
        foreach (int vertex in arcs.Starts())
        {
            if (measure.Left[vertex] != ChainCost.Infinite)
                Open(new Beginning(null, arcs.NodeOf(vertex), 0, plan.Automaton.Arrive(0, arcs.NodeOf(vertex)), 0, 0), [], isEndTaken: true);
        }

        while (found.Count < k && open.TryDequeue(out ChainSet? set, out _) && !limits.MustStop(1))
        {
            if (set.Cheapest is not Beginning chain)
            {
                Resolve(set);
                continue;
            }

            if (!onlyLightest || seen.Add(string.Join(' ', chain.View().Nodes)))
                found.Add(chain);
            TurnOff(set, chain);
        }

        return found;

        void Open(Beginning start, HashSet<int> taken, bool isEndTaken)
        {
            UInt128 rest = Least(start, taken, isEndTaken, measure.Left);
            if (rest != ChainCost.Infinite && start.Cost + rest <= measure.Bound && !limits.MustStopTaking(Beginning.Bytes))
                Push(new ChainSet(start, taken, isEndTaken, start.Cost + rest, null));
        }

        void Push(ChainSet set) => open.Enqueue(set, set);

        void TurnOff(ChainSet set, Beginning chain)
        {
            Beginning? next = null;
            for (Beginning at = chain; ; (next, at) = (at, at.Before!))
            {
                bool isBeginning = at == set.Start;
                HashSet<int> taken = isBeginning ? set.Taken : [];
                if (next is not null)
                    taken.Add(StepOf(at, next));
                Open(at, taken, next is null || (isBeginning && set.IsEndTaken));
                if (isBeginning)
                    return;
            }
        }

        void Resolve(ChainSet set)
        {
            if (Cheapest(set, set.Cost, measure.Left) is Beginning chain)
            {
                Push(set with { Cheapest = chain });
                return;
            }

            if (mode == PathMode.Acyclic && plan.IsLocal && !hasLookBacks)
            {
                CostSearch around = measure.Around.Search;
                around.Within(measure.Bound, measure.Forward, set.Start.HasNode);
                UInt128 rest = Least(set.Start, set.Taken, set.IsEndTaken, around);
                if (rest == ChainCost.Infinite || limits.Stopped is not null)
                    return;
                UInt128 cost = set.Start.Cost + rest;
                if (Cheapest(set, cost, around) is Beginning other)
                {
                    Push(set with { Cost = cost, Cheapest = other });
                    return;
                }
            }

            foreach (Beginning longer in Next(set.Start, set.Taken))
                Open(longer, [], isEndTaken: false);
        }
    }

    /// <summary>What chains of a set cost at least after their beginning; infinite when there are none.</summary>
    private UInt128 Least(Beginning start, HashSet<int> taken, bool isEndTaken, CostSearch left)
    {
        if (!isEndTaken && start.IsComplete)
            return 0;
        UInt128 least = ChainCost.Infinite;
        foreach (PatternArcs.Move move in MovesOf(start.States))
        {
            foreach (ref readonly WeightedArc arc in move.Arcs.From(start.Node))
            {
                UInt128 cost = arc.Cost;
                if (cost >= least)
                    break;
                UInt128 rest = left[arcs.Vertex(move.Place, arc.Node)];
                if (rest < least - cost && IsAllowed(start, taken, move, arc))
                    least = cost + rest;
            }
        }

        return least;
    }

    /// <summary>
    /// The cheapest chain of a set, by steps that cost no more than they must, at each node the first in canonical order; null when
    /// that leads to no chain.
    /// </summary>
    private Beginning? Cheapest(ChainSet set, UInt128 cost, CostSearch left)
    {
        Beginning at = set.Start;
        HashSet<int> taken = set.Taken;
        while (at.Cost < cost)
        {
            WeightedArc? first = null;
            foreach (PatternArcs.Move move in MovesOf(at.States))
            {
                foreach (ref readonly WeightedArc arc in move.Arcs.From(at.Node))
                {
                    UInt128 reached = at.Cost + arc.Cost;
                    if (reached > cost)
                        break;
                    UInt128 rest = left[arcs.Vertex(move.Place, arc.Node)];
                    if (rest == cost - reached && (first is null || ids.Compare(arc.Code, first.Value.Code) < 0) && IsAllowed(at, taken, move, arc))
                        first = arc;
                }
            }

            if (first is null || limits.MustStopTaking(Beginning.Bytes))
                return null;
            at = Longer(at, first.Value);
            taken = None;
        }

        return at.IsComplete && (plan.IsLocal || plan.Passes(at.View())) ? at : null;
    }

    /// <summary>Every beginning one step longer.</summary>
    private IEnumerable<Beginning> Next(Beginning start, HashSet<int> taken)
    {
        var steps = new Dictionary<int, WeightedArc>();
        foreach (PatternArcs.Move move in MovesOf(start.States))
        {
            foreach (ref readonly WeightedArc arc in move.Arcs.From(start.Node))
            {
                if (IsAllowed(start, taken, move, arc))
                    steps.TryAdd(arc.Code, arc);
            }
        }

        return steps.Values.Select(arc => Longer(start, arc)).Where(longer => longer.States != 0);
    }

    private Beginning Longer(Beginning start, WeightedArc arc)
    {
        PathView path = default;
        if (hasLookBacks)
        {
            path = start.View(room: 1) with { Length = start.Length + 1 };
            (path.Nodes[^1], path.Edges[^1]) = (arc.Node, arc.Edge);
        }

        ulong states = 0;
        int relation = plan.Graph.Store.RelationOf(arc.Edge);
        foreach (PatternArcs.Move move in MovesOf(start.States))
        {
            EdgeTest test = move.Test;
            bool isLoop = arc.Node == start.Node; // one edge however it is walked
            bool isWalked = isLoop || (arc.IsForward ? test.Forward : test.Backward);
            if (isWalked && test.Relations.Contains(relation) && test.Condition?.Invoke(arc.Edge) != false)
                states |= hasLookBacks ? plan.Automaton.Arrive(move.Place, arc.Node, path) : plan.Automaton.Arrive(move.Place, arc.Node);
        }

        return new Beginning(start, arc.Node, arc.Code, states, start.Cost + arc.Cost, start.Length + 1);
    }

    private bool IsAllowed(Beginning start, HashSet<int> taken, PatternArcs.Move move, WeightedArc arc) =>
        !taken.Contains(IsOneByNode(start) ? arc.Node : arc.Code)
        && !start.Forbids(mode, arc.Edge, arc.Node)
        && move.Test.Condition?.Invoke(arc.Edge) != false;

    private int StepOf(Beginning start, Beginning next) => IsOneByNode(start) ? next.Node : next.Code;

    /// <summary>
    /// True when parallel edges from here are one and it makes no difference to what follows which of them is taken: then a step is
    /// known by the node it leads to, and the heavier ones need not be looked at.
    /// </summary>
    private bool IsOneByNode(Beginning start)
    {
        if (!onlyLightest || !plan.IsLocal || hasLookBacks || mode == PathMode.Trail)
            return false;
        int place = -1;
        foreach (PatternArcs.Move move in MovesOf(start.States))
        {
            if (place >= 0 && place != move.Place)
                return false;
            place = move.Place;
        }

        return true;
    }

    private IEnumerable<PatternArcs.Move> MovesOf(ulong states)
    {
        for (int state = 1; state < plan.Automaton.Moves.Length; state++)
        {
            if ((states & (1UL << state)) == 0)
                continue;
            foreach (PatternArcs.Move move in arcs.MovesOf(state))
                yield return move;
        }
    }

    /// <summary>What the sets of one round are measured by.</summary>
    /// <param name="Bound">The most a chain may cost.</param>
    /// <param name="Forward">What it costs at least to come to each vertex.</param>
    /// <param name="Left">What is left to the end from each vertex.</param>
    /// <param name="Around">The same around the nodes of one beginning.</param>
    private sealed record Measure(UInt128 Bound, CostSearch Forward, CostSearch Left, Around Around);

    /// <summary>A search back from the ends that is seldom needed.</summary>
    private sealed class Around(PatternArcs arcs, SearchLimits limits) : IDisposable
    {
        private CostSearch? search;

        public CostSearch Search => search ??= CostSearch.FromEnds(arcs, limits);

        public void Dispose() => search?.Dispose();
    }
}
