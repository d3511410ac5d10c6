using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>Names, strings and numbers of openCypher.</summary>
/// <param name="isKuzu">Kuzu's spelling of what is no number, and its reading of names.</param>
internal sealed class CypherText(bool isKuzu)
{
    private readonly SoundText sound = new(c => c == '\0');

    /// <summary>How many texts were changed because no engine takes them.</summary>
    public long Changed => sound.Changed;

    /// <summary>A comment of one line; an escaped line end would end it before the parser sees it.</summary>
    public string Comment(string text) => $"// {Utf8Text.OnOneLine(sound.Of(text)).Replace(@"\u", @"\ u", StringComparison.Ordinal)}";

    /// <summary>
    /// A name between backticks, always: without, <c>biolink:Gene</c> would be two labels. Neo4j replaces <c>\u</c> escapes
    /// before it parses, so a backslash before a <c>u</c> is written as one.
    /// </summary>
    public string Name(string name)
    {
        name = sound.Of(name).Replace("`", "``", StringComparison.Ordinal);
        return $"`{(isKuzu ? name : name.Replace(@"\u", @"\u005Cu", StringComparison.Ordinal))}`";
    }

    /// <summary>A string between single quotes. A backslash before a <c>u</c> ends one string and starts the next, so that no engine sees an escape there; Kuzu knows no escapes for line ends and tabs.</summary>
    public string Quote(string text)
    {
        text = sound.Of(text);
        var quoted = new StringBuilder("'", text.Length + 2);
        for (int i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '\'' => quoted.Append(@"\'"),
                '\\' when i + 1 < text.Length && text[i + 1] == 'u' => quoted.Append(@"\\' + '"),
                '\\' => quoted.Append(@"\\"),
                '\n' when !isKuzu => quoted.Append(@"\n"),
                '\r' when !isKuzu => quoted.Append(@"\r"),
                '\t' when !isKuzu => quoted.Append(@"\t"),
                char c => quoted.Append(c),
            };
        }

        return quoted.Append('\'').ToString();
    }

    public string Value(AttributeValue value, ColumnKind kind) => kind switch
    {
        ColumnKind.Text => Quote(value.Text),
        ColumnKind.Boolean => value.Boolean ? "true" : "false",
        ColumnKind.Integer => Integer(value.Integer),
        ColumnKind.Number => Number(value.Number),
        _ => $"[{string.Join(", ", value.Items.Select(item => Quote(item.Text)))}]",
    };

    /// <summary>The values of a row between braces, what it has not left out.</summary>
    public string Map<T>(ImmutableArray<PropertyColumn<T>> columns, T row)
    {
        var map = new StringBuilder("{");
        foreach (PropertyColumn<T> column in columns)
        {
            if (column.Value(row) is not AttributeValue value)
                continue;
            if (map.Length > 1)
                map.Append(", ");
            map.Append(Name(column.Name)).Append(": ").Append(Value(value, column.Kind));
        }

        return map.Append('}').ToString();
    }

    // The least integer has no literal: its digits alone are one too many.
    private static string Integer(long value) => value == long.MinValue ? "(-9223372036854775807 - 1)" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with a point or an exponent; the grammar has no <c>+</c> in an exponent and no word for what is not finite.</summary>
    private string Number(double value)
    {
        if (double.IsFinite(value))
        {
            string text = value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
            return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
        }

        string name = double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        return isKuzu ? $"cast('{name}' AS DOUBLE)" : name switch
        {
            "NaN" => "(0.0 / 0.0)",
            "Infinity" => "(1.0 / 0.0)",
            _ => "(-1.0 / 0.0)",
        };
    }
}
