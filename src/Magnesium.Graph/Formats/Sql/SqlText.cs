using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Fields of PostgreSQL's COPY in its text form.</summary>
internal static class SqlText
{
    public const string Null = @"\N";

    public static string Field(AttributeValue? value) => value is not AttributeValue given ? Null : given.Kind switch
    {
        AttributeKind.Text => Escape(given.Text),
        AttributeKind.Boolean => given.Boolean ? "t" : "f",
        AttributeKind.Integer => given.Integer.ToString(CultureInfo.InvariantCulture),
        AttributeKind.Number => given.Number.ToString("R", CultureInfo.InvariantCulture),
        _ => Escape($"{{{string.Join(',', given.Items.Select(item => Quote(item.Text)))}}}"),
    };

    /// <summary>An item of an array.</summary>
    private static string Quote(string item) =>
        $"\"{item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("\\\t\n\r") < 0)
            return text;
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
    }
}
