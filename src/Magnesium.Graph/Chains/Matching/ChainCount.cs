using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Picks the way to count the chains of a pattern. All ways give the same number.</summary>
internal static class ChainCount
{
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static MatchCount Of(PatternPlan plan, MatchOptions options, SearchLimits limits)
    {
        if (FixedPath.Of(plan) is ImmutableArray<FixedPath> paths)
            return new MatchCount(paths.Aggregate(0L, (count, path) => checked(count + ChainTotal.Of(path, Reached(path, limits), limits))), limits.Stopped);
        if (WalkCounts.CanCount(plan))
            return new MatchCount(WalkCounts.Of(plan, limits), limits.Stopped);
        return ChainCollector.Count(plan, options, limits);
    }

    /// <summary>Looks first for what the starts reach where that may be little.</summary>
    private static bool[][]? Reached(FixedPath path, SearchLimits limits) =>
        path.Nodes[0].Count < path.Hops[0].Reversed().Reached(NodeRanges.Of(0, int.MaxValue)).Count / 4 ? path.Reached(limits) : null;
}
