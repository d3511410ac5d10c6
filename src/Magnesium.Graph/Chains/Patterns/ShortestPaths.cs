namespace Magnesium.Graph;

/// <summary>
/// The shortest paths of a pattern between each pair of ends: all partial paths of one length are lengthened by one edge, level
/// by level, in canonical order of edge ids, until every pair has what was asked for.
/// </summary>
/// <remarks>
/// Under WALK a node and state is entered at most k times (ANY SHORTEST once, ALL SHORTEST on its first level only), so time is
/// k times the edges in reach; under the other modes every partial path is kept, and limits bound it. Where the pattern ends at
/// one node, a pass backward from there first tells the fewest steps left from each node: no partial path is then kept that
/// cannot be completed within the length looked for, and that length grows until there are paths enough.
/// </remarks>
internal sealed class ShortestPaths
{
    private readonly PatternPlan plan;
    private readonly Automaton automaton;
    private readonly SearchLimits limits;
    private readonly RelationRows[] relations;
    private readonly Dictionary<int, string> ids = [];
    private readonly int wanted;

    private readonly ulong[] canEnd;

    /// <summary>The fewest steps left; null where the pattern may end at several nodes.</summary>
    private readonly Reachability? stepsLeft;

    /// <summary>The most steps of the paths looked for, and whether some were left out for having more.</summary>
    private int longest;
    private bool isCut;

    public ShortestPaths(PatternPlan plan, SearchLimits limits)
    {
        this.plan = plan;
        this.limits = limits;
        automaton = plan.Automaton;
        relations = plan.Graph.Store.Relations;
        wanted = plan.Pattern.Selector == PathSelector.ShortestK ? plan.Pattern.K : 1;
        if (!HasOneEnd())
        {
            canEnd = Reachability.Of(plan.Graph, automaton, limits);
            return;
        }

        // All paths wanted have the fewest steps there are: how far it is from further away than the start does not matter.
        bool isFirstLengthEnough = plan.Pattern is { Mode: PathMode.Walk, Selector: not PathSelector.ShortestK } && plan.IsLocal && !HasLookBacks();
        stepsLeft = Reachability.WithSteps(plan.Graph, automaton, isFirstLengthEnough ? OneStart() : null, limits);
        canEnd = stepsLeft.States;
    }

    /// <summary>Finds the paths from a range of start nodes, by start node, then length, then canonical order.</summary>
    public IEnumerable<PartialPath> Find(int firstStart, int afterLastStart)
    {
        if (OneStart() is int one)
            (firstStart, afterLastStart) = (Math.Max(firstStart, one), Math.Min(afterLastStart, one + 1));
        for (int start = firstStart; start < afterLastStart && !limits.MustStop(1); start++)
        {
            ulong states = automaton.Arrive(0, start) & ~Automaton.Accepting & canEnd[start];
            if (states == 0)
                continue;
            IEnumerable<PartialPath> paths = stepsLeft is null ? From(start, states) : WithinLength(start, states);
            foreach (PartialPath found in paths)
                yield return found;
        }
    }

    private List<PartialPath> WithinLength(int start, ulong states)
    {
        if (stepsLeft!.Steps(start, states) is not int fewest)
            return [];
        for (longest = fewest; ; longest++)
        {
            isCut = false;
            List<PartialPath> found = [.. From(start, states)];
            if (found.Count >= wanted || !isCut || limits.Stopped is not null)
                return found;
        }
    }

    private bool HasLookBacks() => automaton.Places.Any(entries => entries.Any(entry => !entry.LookBacks.IsEmpty));

    private bool HasOneEnd() => One(automaton.Places.SelectMany(entries => entries).Where(entry => entry.State == 0)) is not null;

    private int? OneStart() => One(automaton.Places[0]);

    /// <summary>The one node that any of these entries may pass; null when there are more.</summary>
    private int? One(IEnumerable<Automaton.Entry> entries)
    {
        var all = NodeRanges.Of(0, plan.Graph.Nodes.Count);
        var nodes = NodeRanges.Of(entries.SelectMany(entry => NodeFilter.Of(entry.Tests, all).Ranges.Ranges));
        return nodes.Count == 1 ? nodes.Hull.From : null;
    }

    private IEnumerable<PartialPath> From(int start, ulong states)
    {
        bool allOfLength = plan.Pattern.Selector == PathSelector.AllShortest;
        var found = new Dictionary<int, int>();
        var entered = new Dictionary<(int Node, ulong States), (int Times, int Level)>();
        var paths = new PartialPaths();
        paths.Add(new PartialPaths.Step(PartialPaths.None, start, -1, true, states, 0));

        // A level is what was added while the one before it was lengthened; a path that only completes has no states to go on from.
        int level = 0;
        while (level < paths.Count)
        {
            int nextLevel = paths.Count;
            for (; level < nextLevel; level++)
            {
                PartialPath partial = paths[level];
                if ((partial.States & ~Automaton.Accepting) == 0)
                    continue;
                foreach ((int edge, int node, bool forward, ulong reached) in Steps(partial))
                {
                    if (limits.MustStop(16))
                        yield break;
                    PartialPaths.Step longer = new(level, node, edge, forward, reached, partial.Length + 1);
                    bool completes = (reached & Automaton.Accepting) != 0 && (plan.IsLocal || plan.Passes(paths.View(longer)));
                    bool goesOn = GoesOn(longer, start, entered, allOfLength);
                    if (!completes && !goesOn)
                        continue;
                    if (limits.MustStopTaking(PartialPaths.StepBytes))
                        yield break;
                    paths.Add(longer with { States = (completes ? Automaton.Accepting : 0) | (goesOn ? reached & ~Automaton.Accepting : 0) });
                }
            }

            Dictionary<int, int> before = allOfLength ? new(found) : found;
            for (int longer = nextLevel; longer < paths.Count && !limits.MustStop(1); longer++)
            {
                PartialPath path = paths[longer];
                if ((path.States & Automaton.Accepting) == 0 || before.GetValueOrDefault(path.Node) >= wanted)
                    continue;
                found[path.Node] = found.GetValueOrDefault(path.Node) + 1;
                yield return path;
            }
        }
    }

    /// <summary>Whether a path is to be lengthened further.</summary>
    private bool GoesOn(PartialPaths.Step path, int start, Dictionary<(int Node, ulong States), (int Times, int Level)> entered, bool allOfLength)
    {
        if ((path.States & ~Automaton.Accepting) == 0 || (plan.Pattern.Mode == PathMode.Simple && path.Node == start))
            return false;
        return plan.Pattern.Mode != PathMode.Walk || !plan.IsLocal || MayEnter(entered, path.Node, path.States, path.Length, wanted, allOfLength);
    }

    private static bool MayEnter(Dictionary<(int Node, ulong States), (int Times, int Level)> entered, int node, ulong states, int level, int wanted, bool allOfLength)
    {
        (int times, int first) = entered.GetValueOrDefault((node, states), (0, level));
        if (allOfLength ? first < level : times >= wanted)
            return false;
        entered[(node, states)] = (times + 1, first);
        return true;
    }

    /// <summary>The steps that lengthen a partial path, in canonical order of edge ids.</summary>
    private List<(int Edge, int Node, bool Forward, ulong States)> Steps(PartialPath partial)
    {
        var steps = new Dictionary<(int Edge, bool Forward), (int Node, ulong States)>();
        PathView path = partial.View(room: 1);
        for (int state = 1; state < automaton.Moves.Length; state++)
        {
            if ((partial.States & (1UL << state)) == 0)
                continue;
            foreach (Automaton.Move move in automaton.Moves[state])
            {
                foreach (int relation in move.Test.Relations)
                {
                    RelationRows rows = relations[relation];
                    if (move.Test.Forward)
                    {
                        ReadOnlySpan<int> targets = rows.From(partial.Node, out int first);
                        if (limits.MustStop(targets.Length))
                            return [];
                        for (int i = 0; i < targets.Length; i++)
                            Take(first + i, targets[i], true, move);
                    }

                    if (move.Test.Backward)
                    {
                        ReadOnlySpan<int> sources = rows.To(partial.Node, out ReadOnlySpan<int> edges);
                        if (limits.MustStop(sources.Length))
                            return [];
                        for (int i = 0; i < sources.Length; i++)
                        {
                            // A loop is one edge however it is walked.
                            Take(edges[i], sources[i], sources[i] == partial.Node, move);
                        }
                    }
                }
            }
        }

        return
        [
            .. steps.Select(step => (step.Key.Edge, step.Value.Node, step.Key.Forward, step.Value.States))
                .OrderBy(step => Id(step.Edge), StringComparer.Ordinal)
                .ThenByDescending(step => step.Forward),
        ];

        void Take(int edge, int node, bool forward, Automaton.Move move)
        {
            if (canEnd[node] == 0 || partial.Forbids(plan.Pattern.Mode, edge, node) || move.Test.Condition?.Invoke(edge) == false)
                return;
            path.Nodes[partial.Length + 1] = node;
            path.Edges[partial.Length] = edge;
            ulong states = automaton.Arrive(move.Place, node, path with { Length = partial.Length + 1 }) & canEnd[node];
            if (states == 0 || IsTooFar(node, states, partial.Length + 1))
                return;
            states |= steps.TryGetValue((edge, forward), out (int Node, ulong States) known) ? known.States : 0;
            steps[(edge, forward)] = (node, states);
        }
    }

    private bool IsTooFar(int node, ulong states, int length)
    {
        if (stepsLeft is null)
            return false;
        if (stepsLeft.Steps(node, states) is not int left)
            return true;
        if (length + left <= longest)
            return false;
        isCut = true;
        return true;
    }

    private string Id(int edge)
    {
        if (!ids.TryGetValue(edge, out string? id))
            ids.Add(edge, id = plan.Graph.EdgeId(edge));
        return id;
    }
}
