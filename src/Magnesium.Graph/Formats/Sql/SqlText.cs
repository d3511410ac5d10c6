using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>Fields of PostgreSQL's COPY in its text form.</summary>
internal sealed class SqlText
{
    private readonly SoundText sound = new(c => c == '\0');
    private long json;

    /// <summary>How many texts PostgreSQL could not hold as they were.</summary>
    public long Changed => sound.Changed + json;

    public const string Null = @"\N";

    /// <summary>A comment of one line.</summary>
    public string Comment(string text) => $"-- {Utf8Text.OnOneLine(sound.Of(text))}";

    public string Field(string? text) => text is null ? Null : Escape(sound.Of(text));

    public static string Field(bool? value) => value switch
    {
        null => Null,
        true => "t",
        false => "f",
    };

    public static string Field(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Null;

    public static string Field(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? Null;

    public string Array(IEnumerable<string> items) =>
        Escape($"{{{string.Join(',', items.Select(item => $"\"{sound.Of(item).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""))}}}");

    /// <summary>A value as native JSON has it.</summary>
    public string Json(Action<NativeJsonWriter> write)
    {
        string text = NativeJsonWriter.Fragment(write, out long halves);
        json += halves;
        return Escape(WithoutNull(text));
    }

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("\\\t\n\r") < 0)
            return text;
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
    }

    /// <summary>The JSON with each escaped U+0000 replaced, which <c>jsonb</c> refuses.</summary>
    private string WithoutNull(string text)
    {
        if (!text.Contains(@"\u0000", StringComparison.Ordinal))
            return text;
        var sounder = new StringBuilder(text);
        bool changed = false;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\')
                continue;
            if (string.CompareOrdinal(text, i, @"\u0000", 0, 6) == 0)
            {
                sounder.Replace("0000", "fffd", i + 2, 4);
                changed = true;
            }

            i++;
        }

        json += changed ? 1 : 0;
        return sounder.ToString();
    }
}
