namespace Magnesium.Graph;

/// <summary>Pictures of chains, as SVG documents: well-formed XML, the same bytes for the same chains on every machine.</summary>
public static class ChainPictures
{
    /// <summary>
    /// All chains of a result merged into one picture, layered from left to right: each node and each edge once. An empty
    /// result gives a picture that says so and names the nearest miss.
    /// </summary>
    /// <param name="result">The chains; take fewer with <see cref="ChainOptions.Top"/>.</param>
    /// <param name="options">How to draw.</param>
    public static string ToSvg(this ChainResult result, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return SvgDrawing.ToText(Picture.OfChains(result, options ?? SvgOptions.Default, result));
    }

    /// <summary>One chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="options">How to draw.</param>
    public static string ToSvg(this Chain chain, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return SvgDrawing.ToText(Picture.OfChains([chain], options ?? SvgOptions.Default));
    }
}
