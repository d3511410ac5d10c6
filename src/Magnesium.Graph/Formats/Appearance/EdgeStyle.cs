namespace Magnesium.Graph;

/// <summary>
/// How every picture shows the sign and the stance of an edge. Colours are dark and light shades of the palette of Okabe and
/// Ito (2008), which readers with any colour vision tell apart; nothing is told by colour alone.
/// </summary>
internal static class EdgeStyle
{
    public static string ColourOf(Sign sign) => sign switch
    {
        Sign.Plus => "#0060a0",
        Sign.Minus => "#b33a00",
        Sign.None => "#57606a",
        _ => "#7a3e9d",
    };

    public static string GlyphOf(Sign sign) => sign switch
    {
        Sign.Plus => "+",
        Sign.Minus => "−",
        Sign.None => "0",
        _ => "?",
    };

    /// <summary>Lengths of dashes and gaps; null is a solid line.</summary>
    public static string? DashesOf(EdgeStance stance) => stance switch
    {
        EdgeStance.Hypothesised => "7 4",
        EdgeStance.Inconclusive => "0.1 4.5",
        _ => null,
    };

    public static string LineColourOf(Sign sign, EdgeStance stance) => stance == EdgeStance.Refuted ? "#8c959f" : ColourOf(sign);

    /// <summary>What is written on an edge in one line: glyph, verb, a warning sign where evidence disagrees, a cross where it is refuted.</summary>
    public static string LabelOf(Edge edge, string language)
    {
        string verb = edge.Relation.Labels.Best(language) ?? edge.Relation.Id;
        return $"{GlyphOf(edge.Sign)} {verb}{(edge.IsContested ? " ⚠" : "")}{(edge.Stance == EdgeStance.Refuted ? " ✗" : "")}";
    }
}
