using System.Collections.Immutable;
using System.Numerics;

namespace Magnesium.Graph;

/// <summary>Picks the way to count the chains of a pattern. All ways give the same number.</summary>
internal static class ChainCount
{
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static MatchCount Of(PatternPlan plan, MatchOptions options, SearchLimits limits)
    {
        if (FixedPath.Of(plan) is ImmutableArray<FixedPath> paths)
            return new MatchCount(paths.Aggregate(0L, (count, path) => checked(count + Total(path, limits))), limits.Stopped);
        if (WalkCounts.CanCount(plan))
            return new MatchCount(WalkCounts.Of(plan, limits), limits.Stopped);
        return ChainCollector.Count(plan, options, limits);
    }

    /// <summary>Chains that lead nowhere may be more than fit where those that are asked for are not: then numbers of any size are added up.</summary>
    private static long Total(FixedPath path, SearchLimits limits)
    {
        try
        {
            return ChainFlow<long>.Total(path, limits);
        }
        catch (OverflowException)
        {
            return checked((long)ChainFlow<BigInteger>.Total(path, limits));
        }
    }
}
