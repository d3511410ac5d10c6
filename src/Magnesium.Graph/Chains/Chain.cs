using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>An alternating sequence of nodes and edges that answers a question. It has at least one step.</summary>
public sealed class Chain
{
    internal Chain(ImmutableArray<Step> steps)
    {
        Steps = steps;
        Sign = Sign.None;
        bool causal = false, treats = false, association = false;
        double? belief = 1;
        foreach (Step step in steps)
        {
            Role role = step.Edge.Role;
            if (role != Role.Structural)
                Sign = Sign.Then(step.Edge.Sign);
            causal |= role == Role.Causal;
            association |= role == Role.Association;
            treats |= role == Role.Causal && step.Edge.Relation.Id == ChainPattern.Treats;
            belief *= step.Belief;
        }

        Kind = association ? ChainKind.Association : treats ? ChainKind.Treatment : causal ? ChainKind.Mechanism : ChainKind.Structural;
        Belief = belief;
        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i].Belief is double one && (WeakestStep is not int weakest || one < steps[weakest].Belief))
                WeakestStep = i;
        }
    }

    /// <summary>The chain of these edges, each walked from source to target or back, judged by all evidence.</summary>
    internal static Chain Of(KnowledgeGraph graph, ReadOnlySpan<int> edges, ReadOnlySpan<bool> forwards)
    {
        ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>(edges.Length);
        for (int i = 0; i < edges.Length; i++)
        {
            var edge = new Edge(graph, edges[i]);
            steps.Add(new Step(edge, forwards[i], Judged.ByAll(edge)));
        }

        return new Chain(steps.MoveToImmutable());
    }

    /// <summary>The steps in order.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>The nodes in order, one more than steps.</summary>
    public IEnumerable<Node> Nodes => Steps.Select(step => step.To).Prepend(From);

    /// <summary>The first node.</summary>
    public Node From => Steps[0].From;

    /// <summary>The last node.</summary>
    public Node To => Steps[^1].To;

    /// <summary>The number of steps.</summary>
    public int Length => Steps.Length;

    /// <summary>What the chain as a whole says.</summary>
    public ChainKind Kind { get; }

    /// <summary>
    /// What more of the first node means for the last: the product of the signs of causal and association steps. Structural
    /// steps are neutral, and a chain of nothing else has no direction; one unknown sign makes the whole unknown.
    /// </summary>
    public Sign Sign { get; }

    /// <summary>The product of the steps' beliefs; null when a step has none.</summary>
    public double? Belief { get; }

    /// <summary>The number, from 0, of the first step with the least belief; null when no step has any.</summary>
    public int? WeakestStep { get; }

    /// <summary>True when a step is contested.</summary>
    public bool IsContested => Steps.Any(step => step.IsContested);

    /// <summary>The chain as one sentence. A step that is not asserted is hedged, a contested one says so.</summary>
    /// <param name="language">Language tag; languages without templates are written in English.</param>
    public string ToSentence(string language = "en") => Sentence.Of(this, language);

    /// <summary>Ids of nodes and relations: <c>magnesium -[blocks -]-> nmda-receptor-activity</c>.</summary>
    public override string ToString() =>
        From.Id + string.Concat(Steps.Select(step => step.IsForward
            ? $" -[{step.Edge.Relation.Id} {step.Edge.Sign.ToText()}]-> {step.To.Id}"
            : $" <-[{step.Edge.Relation.Id} {step.Edge.Sign.ToText()}]- {step.To.Id}"));
}
