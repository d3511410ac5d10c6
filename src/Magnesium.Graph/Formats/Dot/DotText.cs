using System.Text;

namespace Magnesium.Graph;

/// <summary>Quoted strings of DOT. Nothing is written without quotes: <c>HGNC:1</c> would be a port, <c>node</c> a keyword.</summary>
internal static class DotText
{
    /// <summary>Graphviz reads no more than 16,384 bytes between two quotes; longer strings are written in pieces with <c>+</c> between.</summary>
    private const int LongestPiece = 2000;

    /// <summary>
    /// A string that Graphviz keeps as it is. Backslashes are doubled, because one before the closing quote would hide it;
    /// programs that do not read escapes see two.
    /// </summary>
    public static string Quote(string text) => InPieces(text, isDrawn: false);

    /// <summary>A string that Graphviz draws: line ends are breaks, and <c>&amp;</c> is spelt out, because entities are read.</summary>
    public static string QuoteDrawn(string text) => InPieces(text.ReplaceLineEndings("\n"), isDrawn: true);

    private static string InPieces(string text, bool isDrawn)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        int inPiece = 0;
        foreach (char c in text)
        {
            if (++inPiece > LongestPiece && !char.IsLowSurrogate(c))
            {
                quoted.Append("\" + \"");
                inPiece = 1;
            }

            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' when isDrawn => quoted.Append(@"\n"),
                '&' when isDrawn => quoted.Append("&amp;"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
