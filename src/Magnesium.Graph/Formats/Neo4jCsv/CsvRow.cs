using System.Globalization;
using System.Text.RegularExpressions;

namespace Magnesium.Graph;

/// <summary>Cells as neo4j-admin reads them.</summary>
/// <param name="separator">What stands between the values of a list: a character that none of them holds.</param>
internal sealed partial class CsvRow(char separator)
{
    private readonly SoundText sound = new(c => c == '\0');

    /// <summary>How many texts were changed because they held what no program takes.</summary>
    public long Changed => sound.Changed;

    /// <summary>How many lists could not be told from no value.</summary>
    public long EmptyLists { get; private set; }

    /// <summary>A text between quotes, always: without, an empty one would be no value. Line ends stand as they are.</summary>
    public string Quote(string text) => $"\"{sound.Of(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public string List(IEnumerable<string> items) => Quote(string.Join(separator, items));

    /// <summary>The cell of a value; empty for none.</summary>
    public string Cell(AttributeValue? cell, ColumnKind kind)
    {
        if (cell is not AttributeValue value)
            return "";
        switch (kind)
        {
            case ColumnKind.Integer:
                return value.Integer.ToString(CultureInfo.InvariantCulture);
            case ColumnKind.Number:
                return value.Number.ToString("R", CultureInfo.InvariantCulture);
            case ColumnKind.Boolean:
                return value.Boolean ? "true" : "false";
            case ColumnKind.Text:
                return Quote(value.Text);
            default:
                string[] items = [.. value.Items.Select(item => item.Text)];
                if (items is [] or [""])
                {
                    EmptyLists++;
                    return "";
                }

                return List(items);
        }
    }

    /// <summary>A column's name and type. Colons, braces and brackets of a name would be read as types, options and id spaces.</summary>
    public string Header(string name, ColumnKind kind) => Quote($"{name}:{kind switch
    {
        ColumnKind.Integer => "long",
        ColumnKind.Number => "double",
        ColumnKind.Boolean => "boolean",
        ColumnKind.Texts => "string[]",
        _ => "string",
    }}");

    /// <summary>A name that a header can hold.</summary>
    public static string HeaderName(string name) => Unsafe().Replace(name, "_");

    [GeneratedRegex("[:{}()\\[\\]\\p{C}]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
