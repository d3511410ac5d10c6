namespace Magnesium.Graph;

/// <summary>
/// Finds, level by level from the end of a pattern, the nodes from which it can be completed, for as long as that costs less
/// than finding out for each node that the walk meets.
/// </summary>
internal static class BackwardPass
{
    /// <summary>Ends are selective when they are at most this many, or at most one in so many of the nodes that types let stand there.</summary>
    private const int FewEnds = 64, OneIn = 16;

    private const int FewStarts = 64;

    /// <summary>True when the ends are few among what the last step reaches.</summary>
    public static bool IsWorthwhile(LevelPlan plan)
    {
        long ends = 0, reached = 0;
        for (int level = 1; level <= plan.Last; level++)
        {
            if (plan.Levels[level].Completes is not NodeFilter filter)
                continue;
            ends = Math.Max(ends, filter.Ranges.Intersect(plan.Levels[level].Nodes).Count);
            reached = Math.Max(reached, plan.Hops[level - 1].Reached(plan.Levels[level - 1].Nodes).Count);
        }

        return ends <= FewEnds ? ends * 2 < reached : ends < reached / OneIn;
    }

    /// <summary>Calls <paramref name="settle"/> with all nodes of a level that lead on, for the last levels.</summary>
    public static void Run(LevelPlan plan, SearchLimits limits, Action<int, List<int>> settle)
    {
        long[] forward = ForwardCosts(plan);
        List<int> leading = [];
        for (int level = plan.Last - 1; level >= 0; level--)
        {
            if (level == plan.Last - 1 && plan.LastIsDirect)
                return;
            List<int> targets = leading;
            if (plan.Levels[level + 1].Completes is NodeFilter completes)
            {
                foreach ((int from, int to) in completes.Ranges.Intersect(plan.Levels[level + 1].Nodes).Ranges)
                {
                    for (int node = from; node < to; node++)
                    {
                        if (completes.Condition is null || completes.Condition(node))
                            targets.Add(node);
                    }
                }
            }

            Hop hop = plan.Hops[level];
            long cost = 0;
            foreach (int target in targets)
                cost += hop.CountTo(target);
            if (cost > forward[level])
                return;
            leading = Before(plan, level, targets, limits);
            if (limits.Stopped is not null)
                return;
            settle(level, leading);
        }
    }

    private static List<int> Before(LevelPlan plan, int level, List<int> targets, SearchLimits limits)
    {
        Hop hop = plan.Hops[level];
        NodeFilter goesOn = plan.Levels[level].GoesOn!;
        (int origin, int end) = plan.Levels[level].Nodes.Hull;
        bool[] seen = new bool[end - origin];
        List<int> found = [];
        foreach (int target in targets)
        {
            foreach (ref readonly Slice slice in hop.To(target))
            {
                ReadOnlySpan<int> nodes = slice.To(target, out ReadOnlySpan<int> edges, out int first);
                if (limits.MustStop(nodes.Length))
                    return found;
                for (int i = 0; i < nodes.Length; i++)
                {
                    int place = nodes[i] - origin;
                    if ((uint)place >= (uint)seen.Length || seen[place] || (hop.Test.Condition is Func<int, bool> passes && !passes(edges.IsEmpty ? first + i : edges[i])))
                        continue;
                    if (!goesOn.Passes(nodes[i]))
                        continue;
                    seen[place] = true;
                    found.Add(nodes[i]);
                }
            }
        }

        return found;
    }

    /// <summary>About how many edges the walk would look at, level by level, to find out for itself.</summary>
    private static long[] ForwardCosts(LevelPlan plan)
    {
        long[] costs = new long[plan.Last];
        for (int level = 0; level < plan.Last; level++)
            costs[level] = plan.Hops[level].EdgeCount;
        NodeRanges starts = plan.Levels[0].Nodes;
        if (starts.Count > FewStarts)
            return costs;
        var first = new List<int>();
        foreach ((int from, int to) in starts.Ranges)
        {
            for (int node = from; node < to; node++)
                first.Add(node);
        }

        costs[0] = first.Sum(plan.Hops[0].CountFrom);
        if (plan.Last == 1 || costs[0] > FewStarts * FewStarts)
            return costs;
        long second = 0;
        foreach (int node in first)
        {
            foreach (ref readonly Slice slice in plan.Hops[0].From(node))
            {
                foreach (int reached in slice.From(node, out _, out _))
                    second += plan.Hops[1].CountFrom(reached);
            }
        }

        costs[1] = Math.Min(costs[1], second);
        return costs;
    }
}
