namespace Magnesium.Graph;

/// <summary>
/// One observation for or against an edge: who says it, in which words, how firmly, and which way the two quantities moved.
/// </summary>
public sealed record Evidence
{
    /// <summary>Id of the <see cref="Source"/> that says it.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the statement in the curation table, if it has one.</summary>
    public string? Claim { get; init; }

    /// <summary>The source's own words, one contiguous verbatim piece; null where only a finding is recorded.</summary>
    public string? Quote { get; init; }

    /// <summary>Language tag of <see cref="Quote"/>.</summary>
    public string? Language { get; init; }

    /// <summary>English translation of <see cref="Quote"/>.</summary>
    public string? Translation { get; init; }

    /// <summary>Where the quote starts in the source's text, in UTF-16 units.</summary>
    public int? Start { get; init; }

    /// <summary>Where the quote ends (exclusive) in the source's text, in UTF-16 units.</summary>
    public int? End { get; init; }

    /// <summary>What was found, in the curator's words.</summary>
    public string? Finding { get; init; }

    /// <summary>How firmly the source speaks.</summary>
    public Stance Stance { get; init; } = Stance.Asserted;

    /// <summary>True for the edge, false against it, null for research status, which is shown but not counted.</summary>
    public bool? Supports { get; init; } = true;

    /// <summary>Id of the kind of study in the schema's table; it decides reliability.</summary>
    public string? StudyKind { get; init; }

    /// <summary>Which way the edge's source and target moved.</summary>
    public Observation Observed { get; init; }

    /// <summary>Where, in whom and how it was observed.</summary>
    public EvidenceContext Context { get; init; } = EvidenceContext.Empty;
}

/// <summary>Which way the two ends of an edge moved in one observation.</summary>
/// <param name="Subject">The edge's source.</param>
/// <param name="Object">The edge's target.</param>
public readonly record struct Observation(Direction Subject, Direction Object)
{
    /// <summary>Plus when both moved the same way, minus when they moved opposite ways, null when either is unstated.</summary>
    public Sign? Sign => Subject == Direction.Unstated || Object == Direction.Unstated
        ? null
        : Subject == Object ? Magnesium.Graph.Sign.Plus : Magnesium.Graph.Sign.Minus;
}
