namespace Magnesium.Graph;

/// <summary>How to draw.</summary>
public sealed record SvgOptions
{
    /// <summary>English, with a title of its own.</summary>
    public static SvgOptions Default { get; } = new();

    /// <summary>Language of labels, legend and title; where a label is not in it, another is shown (see <see cref="LocalizedText.Best"/>). The legend knows <c>en</c> and <c>bg</c>, others get English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The title; null takes one that says what is shown.</summary>
    public string? Title { get; init; }

    /// <summary>The most nodes to draw. Beyond it the picture shows the part that matters most and says how much it leaves out.</summary>
    public int MaxNodes { get; init; } = 500;

    /// <summary>The most edges to draw, likewise.</summary>
    public int MaxEdges { get; init; } = 1000;
}
