using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// What more of one node means for another by all causal chains between them, the chains of each sign side by side. There is no
/// vote: one chain that says otherwise, or does not say, leaves the answer open.
/// </summary>
public sealed class NetEffect
{
    internal NetEffect(Node from, Node to)
    {
        From = from;
        To = to;
    }

    /// <summary>What is more or less of.</summary>
    public Node From { get; }

    /// <summary>What is asked about.</summary>
    public Node To { get; }

    /// <summary>
    /// The sign that all chains share; <see cref="Sign.Unknown"/> where one is unknown, where they differ, or where the search
    /// stopped before that was settled; null where there is no chain.
    /// </summary>
    public Sign? Sign { get; internal init; }

    /// <summary>The chains by which more of the one raises the other, best first.</summary>
    public ImmutableArray<Chain> Positive { get; internal init; }

    /// <summary>The chains by which more of the one lowers the other, best first.</summary>
    public ImmutableArray<Chain> Negative { get; internal init; }

    /// <summary>The chains that say neither: a step's direction is not stated, or its evidence is contested, best first.</summary>
    public ImmutableArray<Chain> Unknown { get; internal init; }

    /// <summary>All chains: positive, negative, unknown.</summary>
    public IEnumerable<Chain> Chains => Positive.Concat(Negative).Concat(Unknown);

    /// <summary>The nodes that were taken to be in their state.</summary>
    public ImmutableArray<Node> Given { get; internal init; }

    /// <summary>Edges on the chains that some node's state switches on or off.</summary>
    public ImmutableArray<Edge> Gated { get; internal init; }

    /// <summary>Edges on the way that the given states switched off.</summary>
    public ImmutableArray<Edge> SwitchedOff { get; internal init; }

    /// <summary>Edges on the way that were left out because all that counts is against them.</summary>
    public ImmutableArray<Edge> Refuted { get; internal init; }

    /// <summary>Whether all chains were found.</summary>
    public ResultStatus Status => Reason is null ? ResultStatus.Complete : ResultStatus.Truncated;

    /// <summary>Why the search stopped early; null when it did not.</summary>
    public TruncationReason? Reason { get; internal init; }

    /// <summary>What keeps the effect from having a chain; null when there are chains or nothing comes near.</summary>
    public NearestMiss? NearestMiss { get; internal init; }

    /// <summary>The net effect in one sentence.</summary>
    /// <param name="language">Language tag: <c>bg</c>, or English.</param>
    public string ToSentence(string language = "en") => ReasoningSentence.Of(this, language);

    /// <summary>Ends and sign: <c>magnesium excitotoxicity -</c>; <c>none</c> for no effect.</summary>
    public override string ToString() => $"{From.Id} {To.Id} {Sign?.ToText() ?? "none"}";
}
