using System.Text;

namespace Magnesium.Graph;

/// <summary>Texts as PostgreSQL can hold them: no U+0000, which becomes U+FFFD.</summary>
internal sealed class SqlValues
{
    private readonly SoundText sound = new(c => c == '\0');
    private long json;

    /// <summary>How many texts PostgreSQL could not hold as they were.</summary>
    public long Changed => sound.Changed + json;

    public AttributeValue? Text(string? text) => text is null ? null : AttributeValue.Of(sound.Of(text));

    public AttributeValue Texts(IEnumerable<string> items) => AttributeValue.Of(items.Select(item => AttributeValue.Of(sound.Of(item))));

    /// <summary>A value as native JSON has it.</summary>
    public AttributeValue Json(Action<NativeJsonWriter> write)
    {
        string text = NativeJsonWriter.Fragment(write, out long halves);
        json += halves;
        return AttributeValue.Of(WithoutNull(text));
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
