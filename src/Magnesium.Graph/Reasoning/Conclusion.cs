using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What a graph concludes of one pair of nodes: a net effect that has a chain.</summary>
public sealed class Conclusion
{
    internal Conclusion(NetEffect effect) => Effect = effect;

    /// <summary>What is more or less of.</summary>
    public Node From => Effect.From;

    /// <summary>What it raises or lowers.</summary>
    public Node To => Effect.To;

    /// <summary>The sign that all chains share, or <see cref="Sign.Unknown"/>.</summary>
    public Sign Sign => Effect.Sign ?? Sign.Unknown;

    /// <summary>The belief of the chain that is believed most; null when no chain has any.</summary>
    public double? Belief => Effect.Chains.Max(chain => chain.Belief);

    /// <summary>The net effect with its chains.</summary>
    public NetEffect Effect { get; }

    /// <summary>Ends and sign.</summary>
    public override string ToString() => Effect.ToString();
}

/// <summary>Which pairs of nodes conclusions are drawn for. Where the default names so many pairs of so large a graph that it would take minutes, none are drawn: name them.</summary>
public sealed record ConclusionOptions
{
    /// <summary>The pairs that a graph's own vocabulary suggests.</summary>
    public static ConclusionOptions Default { get; } = new();

    /// <summary>
    /// Ids of the nodes to conclude from. Empty takes what is given (<c>given_as</c>), every way to give it, and its low and high
    /// states (<c>has_low_state</c>, <c>has_high_state</c>); in a graph without such edges every node that has effects and no causes.
    /// </summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Ids of the nodes to conclude for. Empty takes all of the type <c>Condition</c>; in a graph without such nodes every one that has causes and no effects.</summary>
    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>Given states and limits of each net effect.</summary>
    public EffectOptions Effect { get; init; } = EffectOptions.Default;
}

/// <summary>How a conclusion differs between two graphs.</summary>
public enum ConclusionChange
{
    /// <summary>Plus became minus, or minus plus.</summary>
    Flips,

    /// <summary>It lost its direction, or keeps it and is believed less; no evidence is no belief.</summary>
    Weakens,

    /// <summary>No chain is left.</summary>
    Vanishes,

    /// <summary>There was no chain.</summary>
    Appears,

    /// <summary>It gained a direction, or keeps it and is believed more.</summary>
    Strengthens,
}

/// <summary>A conclusion that differs between two graphs.</summary>
/// <param name="From">Id of the node concluded from.</param>
/// <param name="To">Id of the node concluded for.</param>
/// <param name="Before">The conclusion of the first graph; null for none.</param>
/// <param name="After">The conclusion of the second graph; null for none.</param>
/// <param name="Change">How they differ.</param>
/// <param name="Because">The edges on the chains of either that differ.</param>
public sealed record ChangedConclusion(string From, string To, Conclusion? Before, Conclusion? After, ConclusionChange Change, ImmutableArray<EdgeChange> Because);
