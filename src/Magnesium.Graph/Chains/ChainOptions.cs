using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What the chains of one kind are ranked by.</summary>
public enum ChainWeight
{
    /// <summary>Belief, highest first.</summary>
    Belief,

    /// <summary>Number of steps, fewest first.</summary>
    Length,

    /// <summary>
    /// Path degree product, highest first: the product over steps of (edges of the relation leaving the source × edges of it
    /// reaching the target)^-0.4, which ranks chains through hubs low (Himmelstein &amp; Baranzini 2015, doi 10.1371/journal.pcbi.1004259).
    /// </summary>
    Degree,
}

/// <summary>How to look for chains.</summary>
public sealed record ChainOptions
{
    /// <summary>At most six steps, by belief, over all evidence.</summary>
    public static ChainOptions Default { get; } = new();

    /// <summary>The most steps a chain may have.</summary>
    public int MaxLength { get; init; } = 6;

    /// <summary>How many of the best chains to return; all are counted. Null returns all.</summary>
    public int? Top { get; init; }

    /// <summary>Stances that causal and association steps may have; empty means any but refuted.</summary>
    public ImmutableArray<EdgeStance> Stances { get; init; } = [];

    /// <summary>The sign a chain must have; null means any.</summary>
    public Sign? Sign { get; init; }

    /// <summary>Judge every edge as if this source had never been read.</summary>
    public string? ExcludeSource { get; init; }

    /// <summary>What chains of one kind are ranked by.</summary>
    public ChainWeight Weight { get; init; } = ChainWeight.Belief;

    /// <summary>Walk every relation, forward only, refuted edges too.</summary>
    public bool Any { get; init; }

    /// <summary>Stop after this many chains were found; the result then says so.</summary>
    public int Limit { get; init; } = 1_000_000;

    /// <summary>Stop after this long; the result then says so. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
