namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>
    /// A picture of what lies within some steps of a node, walked in either direction, layered from left to right along the
    /// edges. A gate is drawn at the edge it switches.
    /// </summary>
    /// <param name="focus">The node in question.</param>
    /// <param name="hops">How many steps to go, at least 1. Edges between two nodes of the last step are not drawn.</param>
    /// <param name="options">How to draw.</param>
    /// <returns>An SVG document: well-formed XML, the same bytes for the same graph on every machine.</returns>
    /// <exception cref="ArgumentException">The node is of another graph.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hops"/> is less than 1.</exception>
    public string ToSvg(Node focus, int hops = 1, SvgOptions? options = null)
    {
        if (!ReferenceEquals(focus.Graph, this))
            throw new ArgumentException(SvgMessages.OtherGraph(), nameof(focus));
        ArgumentOutOfRangeException.ThrowIfLessThan(hops, 1);
        return SvgDrawing.ToText(Picture.OfNeighbourhood(focus, hops, options ?? SvgOptions.Default));
    }
}
