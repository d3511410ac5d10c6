using System.Text;

namespace Magnesium.Graph;

/// <summary>Makes text fit for a format: what it cannot hold becomes U+FFFD, and each text so changed is counted for the loss report.</summary>
/// <param name="forbidden">Characters that the format cannot hold; halves of surrogate pairs are always replaced.</param>
internal sealed class SoundText(Func<char, bool> forbidden)
{
    private const char Replacement = '\uFFFD';

    /// <summary>How many texts were changed.</summary>
    public long Changed { get; private set; }

    /// <summary>Control characters but tab and line ends: what pictures cannot show.</summary>
    public static bool IsUnprintable(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF';

    /// <summary>The text itself where nothing had to be replaced.</summary>
    public string Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
                i++;
            else if (IsUnsound(text[i]))
                return Replaced(text, i);
        }

        return text;
    }

    private string Replaced(string text, int first)
    {
        Changed++;
        var sound = new StringBuilder(text.Length).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            if (IsPair(text, i))
                sound.Append(text[i]).Append(text[++i]);
            else
                sound.Append(IsUnsound(text[i]) ? Replacement : text[i]);
        }

        return sound.ToString();
    }

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    private bool IsUnsound(char c) => char.IsSurrogate(c) || forbidden(c);
}
