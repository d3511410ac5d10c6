using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>How to work out a net effect.</summary>
public sealed record EffectOptions
{
    /// <summary>Chains of any length, no state given.</summary>
    public static EffectOptions Default { get; } = new();

    /// <summary>
    /// Nodes that are in their state: edges that they relieve are off. An edge that a node enables is left in while nothing
    /// is known of that node, and listed among the gates.
    /// </summary>
    public ImmutableArray<Node> Given { get; init; } = [];

    /// <summary>The most steps a chain may have.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>Stop after this many chains of a sign; the result then says so.</summary>
    public int Limit { get; init; } = 10_000;

    /// <summary>Stop after this long; the result then says so. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
