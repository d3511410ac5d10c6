using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// Text that XML 1.0 cannot hold (most control characters, U+FFFE, U+FFFF, halves of surrogate pairs), written as <c>_x</c>,
/// four hexadecimal digits and <c>_</c>, as spreadsheets do. A text that happens to look so has its first <c>_</c> written
/// as <c>_x005F_</c>. All other text stays as it is.
/// </summary>
internal static class GraphMlText
{
    private const int Digits = 4;

    public static string Escape(string text)
    {
        int first = 0;
        while (first < text.Length && !NeedsEscape(text, first))
            first++;
        if (first == text.Length)
            return text;
        var escaped = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (IsEscape(text, i, out char escaped) && i + Digits + 2 < text.Length && text[i + Digits + 2] == '_')
            {
                plain.Append(escaped);
                i += Digits + 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static bool NeedsEscape(string text, int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c))
            return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c))
            return i == 0 || !char.IsHighSurrogate(text[i - 1]);

        // The closing '_' need not be there: an escaped character that follows would bring one.
        return IsIllegal(c) || (c == '_' && IsEscape(text, i, out _));
    }

    private static bool IsEscape(string text, int i, out char escaped)
    {
        escaped = default;
        if (text[i] != '_' || i + 1 + Digits >= text.Length || text[i + 1] != 'x')
            return false;
        ReadOnlySpan<char> digits = text.AsSpan(i + 2, Digits);
        foreach (char digit in digits)
        {
            if (!char.IsAsciiHexDigitUpper(digit))
                return false;
        }

        escaped = (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return escaped == '_' || IsIllegal(escaped) || char.IsSurrogate(escaped);
    }

    private static bool IsIllegal(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF';
}
