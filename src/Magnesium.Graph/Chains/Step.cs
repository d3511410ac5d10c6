using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>One step of a chain: an edge, walked forward or backward, judged by the evidence that the question admits.</summary>
public readonly struct Step : IEquatable<Step>
{
    internal Step(Edge edge, bool forward, Judged judged)
    {
        Edge = edge;
        IsForward = forward || edge.Source == edge.Target;
        Stance = judged.Stance;
        Belief = judged.Belief;
        IsContested = judged.IsContested;
        Evidence = judged.Evidence;
    }

    /// <summary>The edge.</summary>
    public Edge Edge { get; }

    /// <summary>True when it is walked from its source to its target; of a loop, which is one edge however it is walked, always.</summary>
    public bool IsForward { get; }

    /// <summary>The node the step leaves.</summary>
    public Node From => IsForward ? Edge.Source : Edge.Target;

    /// <summary>The node the step reaches.</summary>
    public Node To => IsForward ? Edge.Target : Edge.Source;

    /// <inheritdoc cref="EdgeStance"/>
    public EdgeStance Stance { get; }

    /// <summary>How far it is to be believed, 0 to 1; null without evidence.</summary>
    public double? Belief { get; }

    /// <summary>True when evidence for and against speak of the same thing.</summary>
    public bool IsContested { get; }

    /// <summary>The evidence that the question admits.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public bool Equals(Step other) => Edge == other.Edge && IsForward == other.IsForward;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Step other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Edge.GetHashCode();

    /// <summary>True when both walk the same edge the same way.</summary>
    public static bool operator ==(Step left, Step right) => left.Equals(right);

    /// <summary>True when they differ.</summary>
    public static bool operator !=(Step left, Step right) => !left.Equals(right);
}

/// <summary>What an edge amounts to by the evidence that a question admits.</summary>
internal sealed record Judged(ImmutableArray<Evidence> Evidence, EdgeStance Stance, double? Belief, bool IsContested)
{
    public static Judged ByAll(Edge edge) => new(edge.Evidence, edge.Stance, edge.Belief, edge.IsContested);

    /// <summary>Judges the edge as if the source had never been read; null when nothing is left of its evidence.</summary>
    public static Judged? Without(Edge edge, string source)
    {
        ImmutableArray<Evidence> left = edge.Evidence.RemoveAll(piece => piece.Source == source);
        if (left.Length == edge.Evidence.Length && !edge.IsContested)
            return ByAll(edge);
        if (left.IsEmpty)
            return null;

        // Less evidence never makes a contest, but may end one: here or on a parallel edge.
        bool isContested = edge.IsContested && Judgement.IsContested(left, [.. Denying(edge).Where(piece => piece.Source != source)]);
        return new Judged(left, Judgement.StanceOf(left), Judgement.BeliefOf(left, edge.Graph.Schema), isContested);
    }

    /// <summary>The evidence of parallel edges of the opposite sign: what supports them denies this edge.</summary>
    public static IEnumerable<Evidence> Denying(Edge edge)
    {
        if (edge.Sign is not (Sign.Plus or Sign.Minus))
            return [];
        Sign opposite = edge.Sign.Opposite();
        Node target = edge.Target;
        return edge.Source.Out.Where(other => other.Target == target && other.Sign == opposite).SelectMany(other => other.Evidence);
    }
}
