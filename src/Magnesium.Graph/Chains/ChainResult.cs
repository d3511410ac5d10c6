using System.Collections;
using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Whether all chains there are were found.</summary>
public enum ResultStatus
{
    /// <summary>All were found.</summary>
    Complete,

    /// <summary>The search stopped early; <see cref="ChainResult.Reason"/> says why.</summary>
    Truncated,
}

/// <summary>Why a search stopped early.</summary>
public enum TruncationReason
{
    /// <summary>As many as asked for were found.</summary>
    Limit,

    /// <summary>The time was up.</summary>
    Time,

    /// <summary>The memory was used up.</summary>
    Memory,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,
}

/// <summary>What keeps an empty answer from having a chain.</summary>
/// <param name="BlockedBy">The constraint: <c>type</c>, <c>sign</c>, <c>stance</c>, <c>length</c>, <c>relation</c> or <c>gate</c>.</param>
/// <param name="Detail">What would have been found without it, for a person.</param>
/// <param name="Chain">The chain that would have been found; null where only its length is known, and where the answer was read from JSON.</param>
public sealed record NearestMiss(string BlockedBy, string Detail, Chain? Chain = null);

/// <summary>The chains that answer a question, best first.</summary>
/// <remarks>The chains of a pattern are kept as numbers (4 bytes a chain, and 16 and more a run of chains that differ in their last step only); each is made into a <see cref="Chain"/> when it is read.</remarks>
public sealed class ChainResult : IReadOnlyList<Chain>
{
    private readonly JoinedChains? joined;
    private ImmutableArray<Chain> chains;

    internal ChainResult(string pattern, ImmutableArray<Chain> chains, long found, TruncationReason? reason, NearestMiss? nearestMiss, ImmutableArray<Edge> refuted)
    {
        Pattern = pattern;
        this.chains = chains;
        Count = chains.Length;
        Found = found;
        Reason = reason;
        NearestMiss = nearestMiss;
        RefutedEdges = refuted;
    }

    internal ChainResult(string pattern, JoinedChains joined, TruncationReason? reason, NearestMiss? nearestMiss)
    {
        Pattern = pattern;
        this.joined = joined;
        Count = joined.Count;
        Found = joined.Count;
        Reason = reason;
        NearestMiss = nearestMiss;
        RefutedEdges = [];
    }

    /// <summary>The question as a GQL path pattern.</summary>
    public string Pattern { get; }

    /// <summary>The chains, best first; at most <see cref="ChainOptions.Top"/>.</summary>
    public ImmutableArray<Chain> Chains
    {
        get
        {
            if (chains.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref chains, [.. this]);
            return chains;
        }
    }

    /// <summary>How many chains there are here; with <see cref="ChainOptions.Top"/> fewer than <see cref="Found"/>.</summary>
    public int Count { get; }

    /// <summary>How many chains were found in all.</summary>
    public long Found { get; }

    /// <summary>Whether all chains there are were found.</summary>
    public ResultStatus Status => Reason is null ? ResultStatus.Complete : ResultStatus.Truncated;

    /// <summary>Why the search stopped early; null when it did not.</summary>
    public TruncationReason? Reason { get; }

    /// <summary>What keeps an empty answer from having a chain; null when there are chains or nothing comes near.</summary>
    public NearestMiss? NearestMiss { get; }

    /// <summary>Refuted edges that stand on further chains, which were left out because of them.</summary>
    public ImmutableArray<Edge> RefutedEdges { get; }

    /// <summary>The chain of this rank, from 0. Chains of a pattern are made anew for each call.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    public Chain this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return chains.IsDefault ? joined![index] : chains[index];
        }
    }

    /// <summary>Enumerates the chains, best first.</summary>
    public IEnumerator<Chain> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
