namespace Magnesium.Graph;

/// <summary>Something a source says about a node or an edge that is no evidence for or against an edge: a definition, a reason, where a statement comes from.</summary>
public sealed record Note
{
    /// <summary>Id of the <see cref="Source"/> that says it.</summary>
    public required string Source { get; init; }

    /// <inheritdoc cref="Evidence.Claim"/>
    public string? Claim { get; init; }

    /// <inheritdoc cref="Evidence.Quote"/>
    public string? Quote { get; init; }

    /// <inheritdoc cref="Evidence.Language"/>
    public string? Language { get; init; }

    /// <inheritdoc cref="Evidence.Translation"/>
    public string? Translation { get; init; }

    /// <inheritdoc cref="Evidence.Start"/>
    public int? Start { get; init; }

    /// <inheritdoc cref="Evidence.End"/>
    public int? End { get; init; }

    /// <summary>The note in the curator's words, or null where the quote says it all.</summary>
    public string? Text { get; init; }
}
