using System.Collections;
using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A chain and what it weighs.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Weight">The sum of the weights of its edges, added exactly and rounded once.</param>
public sealed record WeightedChain(Chain Chain, double Weight);

/// <summary>The lightest chains, lightest first; of one weight those of fewer steps first, then in the order of the ids of their edges, one walked forward before one walked backward.</summary>
public sealed class WeightedChains : IReadOnlyList<WeightedChain>
{
    private readonly ImmutableArray<WeightedChain> chains;

    internal WeightedChains(string pattern, ImmutableArray<WeightedChain> chains, TruncationReason? reason)
    {
        Pattern = pattern;
        this.chains = chains;
        Reason = reason;
    }

    /// <summary>The question as a GQL path pattern.</summary>
    public string Pattern { get; }

    /// <summary>How many there are: as many as were asked for, or all.</summary>
    public int Count => chains.Length;

    /// <summary>Whether none is missing. Of a search that was stopped these are the lightest, but not as many as were asked for.</summary>
    public ResultStatus Status => Reason is null ? ResultStatus.Complete : ResultStatus.Truncated;

    /// <summary>Why the search stopped early; null when it did not.</summary>
    public TruncationReason? Reason { get; }

    /// <inheritdoc/>
    public WeightedChain this[int index] => chains[index];

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<WeightedChain>.Enumerator GetEnumerator() => chains.GetEnumerator();

    IEnumerator<WeightedChain> IEnumerable<WeightedChain>.GetEnumerator() => ((IEnumerable<WeightedChain>)chains).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)chains).GetEnumerator();
}
