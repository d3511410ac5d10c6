namespace Magnesium.Graph;

/// <summary>How to match a pattern.</summary>
public sealed record MatchOptions
{
    /// <summary>At most a million chains within thirty seconds.</summary>
    public static MatchOptions Default { get; } = new();

    /// <summary>Stop after this many chains; if another one exists the result is truncated by limit.</summary>
    public int Limit { get; init; } = 1_000_000;

    /// <summary>Stop after this long; the result is then truncated by time.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>How many chains match a pattern.</summary>
/// <param name="Count">How many were counted.</param>
/// <param name="Reason">Why counting stopped early; null when all were counted.</param>
public readonly record struct MatchCount(long Count, TruncationReason? Reason)
{
    /// <summary>Whether all were counted.</summary>
    public ResultStatus Status => Reason is null ? ResultStatus.Complete : ResultStatus.Truncated;
}
