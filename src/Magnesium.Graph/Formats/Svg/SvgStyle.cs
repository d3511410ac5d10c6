namespace Magnesium.Graph;

/// <summary>Paper, ink and letters of a picture.</summary>
internal static class SvgStyle
{
    public const string Paper = "#ffffff";
    public const string Ink = "#1b1f23";
    public const string Faint = "#57606a";
    public const string Rule = "#d0d7de";
    public const string Warning = "#8a4b00";
    public const string WarningFill = "#ffe08a";
    public const string Fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
}
