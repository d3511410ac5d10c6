using System.Collections;
using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Why a what-if question has no direction for an answer.</summary>
public enum AbstentionReason
{
    /// <summary>Two ways lead to the node, and they move it opposite ways.</summary>
    Conflict,

    /// <summary>The direction of a step is not stated.</summary>
    UnknownSign,

    /// <summary>The evidence of a step is contested.</summary>
    Contested,

    /// <summary>The node lies on feedback loops whose signs alone do not decide it.</summary>
    Feedback,

    /// <summary>The node lies on feedback loops of more than 16 nodes, which are not solved.</summary>
    LargeFeedback,
}

/// <summary>The predicted direction of one node, or an honest "not known".</summary>
public sealed class WhatIfAnswer
{
    private readonly WhatIf reasoning;
    private readonly Lazy<ImmutableArray<Chain>> witnesses;

    internal WhatIfAnswer(WhatIf reasoning, Node node, Direction direction)
    {
        this.reasoning = reasoning;
        Node = node;
        Direction = direction;
        witnesses = new(() => reasoning.Witnesses(node.Index));
    }

    /// <summary>The node.</summary>
    public Node Node { get; }

    /// <summary>Up or down; <see cref="Direction.Unstated"/> where the signs do not decide.</summary>
    public Direction Direction { get; }

    /// <summary>Why there is no direction; null where there is one.</summary>
    public AbstentionReason? Reason => Direction == Direction.Unstated ? reasoning.ReasonFor(Node.Index) : null;

    /// <summary>
    /// For a direction, a shortest chain that brings it about. For none, what stands in the way: two chains that move the node
    /// opposite ways, one whose last step is contested or of unknown sign, or one that leads into the loops; the abstention may
    /// have arisen at a node before this one, where the witnesses then end.
    /// </summary>
    public ImmutableArray<Chain> Witnesses => witnesses.Value;

    /// <summary>The answer in one sentence.</summary>
    /// <param name="language">Language tag: <c>bg</c>, or English.</param>
    public string ToSentence(string language = "en") => ReasoningSentence.Of(this, language);

    /// <summary>Id and direction: <c>excitotoxicity up</c>; <c>?</c> for none.</summary>
    public override string ToString() => $"{Node.Id} {(Direction == Direction.Unstated ? "?" : Direction.ToText())}";
}

/// <summary>What follows from interventions: the direction of every node that they reach, by node.</summary>
public sealed class WhatIfResult : IReadOnlyList<WhatIfAnswer>
{
    private readonly WhatIf reasoning;
    private readonly int[] reached;

    internal WhatIfResult(WhatIf reasoning, ImmutableArray<Intervention> interventions, int[] reached)
    {
        this.reasoning = reasoning;
        this.reached = reached;
        Interventions = interventions;
        foreach (int node in reached)
        {
            if (reasoning.DirectionOf(node) != Direction.Unstated)
                Answered++;
        }
    }

    /// <summary>What was held up or down.</summary>
    public ImmutableArray<Intervention> Interventions { get; }

    /// <summary>How many nodes are reached; the intervened ones are not among them.</summary>
    public int Count => reached.Length;

    /// <summary>How many of them have a direction.</summary>
    public int Answered { get; }

    /// <summary>How many have none.</summary>
    public int Abstained => Count - Answered;

    /// <summary>Edges from reached nodes that were left out because all that counts is against them.</summary>
    public ImmutableArray<Edge> Refuted => reasoning.Refuted;

    /// <summary>Edges from reached nodes that an intervention on their gate switched off.</summary>
    public ImmutableArray<Edge> SwitchedOff => reasoning.SwitchedOff;

    /// <summary>An answer by its place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public WhatIfAnswer this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new WhatIfAnswer(reasoning, reasoning.NodeAt(reached[index]), reasoning.DirectionOf(reached[index]));
        }
    }

    /// <summary>The answer for one node; null when the interventions do not reach it, or are on it.</summary>
    public WhatIfAnswer? For(Node node)
    {
        int place = reasoning.Has(node) ? Array.BinarySearch(reached, node.Index) : -1;
        return place < 0 ? null : this[place];
    }

    /// <summary>Enumerates the answers in order of the nodes' numbers.</summary>
    public IEnumerator<WhatIfAnswer> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
