namespace Magnesium.Graph;

/// <summary>Quoted strings of DOT. Nothing is written without quotes: <c>HGNC:1</c> would be a port, <c>node</c> a keyword.</summary>
internal static class DotText
{
    /// <summary>
    /// A string that Graphviz keeps as it is. Backslashes are doubled, because one before the closing quote would hide it;
    /// programs that do not read escapes see two.
    /// </summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>A string that Graphviz draws: line ends are breaks, and <c>&amp;</c> is spelt out, because entities are read.</summary>
    public static string QuoteDrawn(string text) =>
        $"\"{Escape(text).Replace("&", "&amp;", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"";

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
