namespace Magnesium.Graph;

/// <summary>How to match a pattern.</summary>
public sealed record MatchOptions
{
    /// <summary>At most a million chains within thirty seconds.</summary>
    public static MatchOptions Default { get; } = new();

    /// <summary>Any number of chains within thirty seconds: the default where chains are not kept.</summary>
    public static MatchOptions Unlimited { get; } = new() { Limit = int.MaxValue };

    /// <summary>Stop after this many chains; if another one exists the result is truncated by limit. Counting takes no notice of it.</summary>
    public int Limit { get; init; } = 1_000_000;

    /// <summary>Stop after this long; the result is then truncated by time. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Stop when what is kept of the search takes about this many bytes; the result is then truncated by memory.</summary>
    public long MemoryLimit { get; init; } = 4L << 30;

    /// <summary>How many threads may search at once, each from other start nodes. The chains and their order are the same as with one. Streams take one.</summary>
    public int Parallelism { get; init; } = 1;
}

/// <summary>How many chains match a pattern.</summary>
/// <param name="Count">How many were counted.</param>
/// <param name="Reason">Why counting stopped early; null when all were counted.</param>
public readonly record struct MatchCount(long Count, TruncationReason? Reason)
{
    /// <summary>Whether all were counted.</summary>
    public ResultStatus Status => Reason is null ? ResultStatus.Complete : ResultStatus.Truncated;
}
