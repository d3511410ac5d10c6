namespace Magnesium.Graph;

/// <summary>
/// What looks like what. Colours are dark and light shades of the palette of Okabe and Ito (2008), which readers with any
/// colour vision tell apart; nothing is told by colour alone.
/// </summary>
internal static class SvgStyle
{
    public const string Paper = "#ffffff";
    public const string Ink = "#1b1f23";
    public const string Faint = "#57606a";
    public const string Rule = "#d0d7de";
    public const string Warning = "#8a4b00";
    public const string WarningFill = "#ffe08a";
    public const string Fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

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
}
