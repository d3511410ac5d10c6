using System.Text;

namespace Magnesium.Graph;

/// <summary>Text of Mermaid labels, to stand between quotes: what its grammar, its directives or Markdown would read is an entity code.</summary>
internal static class MermaidText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        string plain = text.ReplaceLineEndings("\n");
        for (int i = 0; i < plain.Length; i++)
        {
            char c = plain[i];
            if (c == '\n')
                escaped.Append("<br/>");
            else if (c == '\t')
                escaped.Append(' ');
            else if (IsRead(c) || (i == 0 && c is '-' or '+') || (c == '.' && IsNumber(plain.AsSpan(0, i))))
                escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"#{(int)c};");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Text of the YAML before the chart, to stand between quotes.</summary>
    public static string EscapeYaml(string text) => Utf8Text.OnOneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>A number and a point would open a list.</summary>
    private static bool IsNumber(ReadOnlySpan<char> start) => !start.IsEmpty && !start.ContainsAnyExceptInRange('0', '9');

    // A colon before a '#' is taken for a style.
    private static bool IsRead(char c) => c is '"' or '#' or '&' or '<' or '>' or '\\' or '`' or '%' or ':' or ';' or '*' or '_' or '|' or '{' or '}' or '[' or ']';
}
