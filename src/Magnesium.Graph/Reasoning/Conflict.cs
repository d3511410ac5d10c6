using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>How pieces of evidence disagree.</summary>
public enum ConflictKind
{
    /// <summary>One supports what another denies, and they speak of the same thing; the edge is contested.</summary>
    Direct,

    /// <summary>One supports what another denies, but they differ in how it was given or in whom; nothing follows for the edge.</summary>
    Narrower,

    /// <summary>They support the same edge, one more firmly than another.</summary>
    Stance,

    /// <summary>They support the same edge and give different numbers.</summary>
    Quantity,
}

/// <summary>A piece of evidence and the edge it speaks of.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Evidence">The piece.</param>
public sealed record Witness(Edge Edge, Evidence Evidence);

/// <summary>A contradiction in a graph, with the witnesses of both sides.</summary>
public sealed class Conflict
{
    internal Conflict(ConflictKind kind, ImmutableArray<Witness> supporting, ImmutableArray<Witness> opposing, ImmutableArray<Edge> edges)
    {
        Kind = kind;
        For = supporting;
        Against = opposing;
        Edges = edges;
    }

    /// <summary>How they disagree.</summary>
    public ConflictKind Kind { get; }

    /// <summary>The edge, the parallel edges of opposite sign, or the edges of the ways one substance is given.</summary>
    public ImmutableArray<Edge> Edges { get; }

    /// <summary>
    /// The one side: what supports the edge (of opposite-sign edges, the plus), the firmer, or the smaller number. Empty where
    /// edges of opposite sign carry no evidence.
    /// </summary>
    public ImmutableArray<Witness> For { get; }

    /// <summary>The other side.</summary>
    public ImmutableArray<Witness> Against { get; }

    /// <summary>What the disagreement is about, in one sentence that names the sources.</summary>
    /// <param name="language">Language tag: <c>bg</c>, or English.</param>
    public string ToSentence(string language = "en") => ReasoningSentence.Of(this, language);

    /// <summary>Kind and edges.</summary>
    public override string ToString() => $"{Kind.ToText()}: {string.Join("; ", Edges)}";
}
