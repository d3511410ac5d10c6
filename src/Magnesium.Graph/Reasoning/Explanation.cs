using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A chain as a proof to be checked: every hop with its evidence, what it comes to, where it is weakest, which states switch it
/// on or off, and the chains between the same ends that say otherwise.
/// </summary>
public sealed class Explanation
{
    internal Explanation(Chain chain, Sign sign, ChainBelief belief, ImmutableArray<Chain> opposing)
    {
        Chain = chain;
        Sign = sign;
        Belief = belief;
        Opposing = opposing;
    }

    /// <summary>The chain.</summary>
    public Chain Chain { get; }

    /// <summary>What the chain counts as: its sign, or unknown where a step is contested.</summary>
    public Sign Sign { get; }

    /// <summary>How its belief comes about, hop by hop.</summary>
    public ChainBelief Belief { get; }

    /// <summary>The hop that is believed least; null when none has any belief.</summary>
    public StepBelief? WeakestHop => Belief.WeakestStep is int weakest ? Belief.Steps[weakest] : null;

    /// <summary>The hops that some node's state switches on or off.</summary>
    public IEnumerable<Step> Gated => Chain.Steps.Where(step => !step.Edge.Gates.IsEmpty);

    /// <summary>The chains between the same ends that count as something else, best first.</summary>
    public ImmutableArray<Chain> Opposing { get; }

    /// <summary>One sentence, and what it comes to.</summary>
    /// <param name="language">Language tag: <c>bg</c>, or English.</param>
    public string ToSentence(string language = "en") => Chain.ToSentence(language);

    /// <summary>The whole proof as plain text.</summary>
    /// <param name="language">Language tag: <c>bg</c>, or English.</param>
    public string ToText(string language = "en") => new ExplanationText(this, language, markdown: false).Write();

    /// <summary>The whole proof as Markdown.</summary>
    /// <param name="language">Language tag: <c>bg</c>, or English.</param>
    public string ToMarkdown(string language = "en") => new ExplanationText(this, language, markdown: true).Write();

    /// <summary>The chain and what it counts as.</summary>
    public override string ToString() => $"{Chain} ({Sign.ToText()})";
}
