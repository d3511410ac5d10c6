using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A pattern of fixed length whose chains can be summed without being walked: a filter a node, a hop a step, and where the
/// path mode forbids a path to turn straight back.
/// </summary>
/// <param name="Filters">What stands at each place.</param>
/// <param name="Nodes">The nodes that types let stand there.</param>
/// <param name="Hops">Hop i leads from place i to place i + 1.</param>
/// <param name="TurnsBack">Whether the path mode forbids places i and i + 2 to be one node, or under TRAIL steps i and i + 1 one edge, and types do not.</param>
/// <param name="IsTrail">Whether it is edges that may not come again.</param>
internal sealed record FixedPath(ImmutableArray<NodeFilter> Filters, ImmutableArray<NodeRanges> Nodes, ImmutableArray<Hop> Hops, ImmutableArray<bool> TurnsBack, bool IsTrail)
{
    public int Length => Hops.Length;

    /// <summary>
    /// The paths of a pattern, one for each length it may have; null where its conditions speak of several elements, or where
    /// its mode forbids more than turning back.
    /// </summary>
    public static ImmutableArray<FixedPath>? Of(PatternPlan pattern)
    {
        if (!pattern.IsLocal || pattern.Pattern.Selector != PathSelector.All || LevelPlan.Of(pattern) is not LevelPlan plan)
            return null;
        ImmutableArray<FixedPath>.Builder paths = ImmutableArray.CreateBuilder<FixedPath>();
        for (int length = 1; length <= plan.Last; length++)
        {
            if (plan.Levels[length].Completes is null)
                continue;
            if (TurnsBackOf(plan, length) is not bool[] turnsBack)
                return null;
            NodeFilter end = plan.Levels[length].Completes!;
            paths.Add(new FixedPath(
                [.. plan.Levels.Take(length).Select(level => level.GoesOn!), end],
                [.. plan.Levels.Take(length).Select(level => level.Nodes), end.Ranges.Intersect(plan.Levels[length].Nodes)],
                [.. plan.Hops.Take(length)],
                [.. turnsBack],
                plan.Pattern.Pattern.Mode == PathMode.Trail));
        }

        return paths.DrainToImmutable();
    }

    private static bool[]? TurnsBackOf(LevelPlan plan, int length)
    {
        PathMode mode = plan.Pattern.Pattern.Mode;
        bool[] turnsBack = new bool[length - 1];
        for (int level = 1; level <= length; level++)
        {
            if (mode is PathMode.Acyclic or PathMode.Simple)
            {
                foreach (int earlier in plan.Levels[level].SameNodes)
                {
                    if (mode == PathMode.Simple && earlier == 0 && level == length)
                        continue;
                    if (level - earlier == 1 && !HasLoops(plan, earlier))
                        continue;
                    if (level - earlier != 2)
                        return null;
                    turnsBack[earlier] = true;
                }
            }
            else if (mode == PathMode.Trail)
            {
                foreach (int earlier in plan.Levels[level].SameEdges)
                {
                    if (level - 1 - earlier != 1 || HasLoops(plan, earlier) || plan.Hops[earlier].Slices.Length != 1 || plan.Hops[level - 1].Slices.Length != 1)
                        return null;
                    turnsBack[earlier] = plan.Hops[earlier].Slices[0].Forward != plan.Hops[level - 1].Slices[0].Forward;
                }
            }
        }

        return turnsBack;
    }

    /// <summary>For each place the nodes that chains reach from the first, by what single elements decide; from the first of the place's nodes on.</summary>
    public bool[][] Reached(SearchLimits limits)
    {
        bool[][] reached = [.. Nodes.Select(nodes => new bool[nodes.Hull.To - nodes.Hull.From])];
        for (int place = 0; place <= Length && limits.Stopped is null; place++)
        {
            (int from, int to) = Nodes[place].Hull;
            for (int node = from; node < to; node++)
            {
                ref bool isReached = ref reached[place][node - from];
                isReached = (place == 0 || isReached) && Filters[place].Passes(node);
                if (!isReached || place == Length)
                    continue;
                int origin = Nodes[place + 1].Hull.From;
                foreach (ref readonly Slice slice in Hops[place].From(node))
                {
                    ReadOnlySpan<int> ends = slice.From(node, out _, out _);
                    if (limits.MustStop(ends.Length))
                        return reached;
                    foreach (int end in ends)
                    {
                        if ((uint)(end - origin) < (uint)reached[place + 1].Length)
                            reached[place + 1][end - origin] = true;
                    }
                }
            }
        }

        return reached;
    }

    /// <summary>The same chains walked from their ends.</summary>
    public FixedPath Reversed() => new([.. Filters.Reverse()], [.. Nodes.Reverse()], [.. Hops.Reverse().Select(hop => hop.Reversed())], [.. TurnsBack.Reverse()], IsTrail);

    private static bool HasLoops(LevelPlan plan, int hop)
    {
        foreach (Slice slice in plan.Hops[hop].Slices)
        {
            foreach ((int from, int to) in slice.Near.Intersect(slice.Far).Ranges)
            {
                for (int node = from; node < to; node++)
                {
                    if (slice.From(node, out _, out _).BinarySearch(node) >= 0)
                        return true;
                }
            }
        }

        return false;
    }
}
