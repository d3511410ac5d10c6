using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// How wide text is and where it breaks, without a font. Widths are those of the wider of Liberation Sans (as wide as Arial
/// and Helvetica) and DejaVu Sans, so a line fits whichever sans-serif the reader's machine has.
/// </summary>
internal static class TextMeasure
{
    private const char Ellipsis = '…';
    private const byte OtherLetter = 78;
    private const byte Ideograph = 100;
    private const byte Emoji = 130;
    private const double BoldIsWider = 1.13;

    /// <summary>U+0020 to U+007E, in hundredths of the font size.</summary>
    private static ReadOnlySpan<byte> Latin =>
    [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
        102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56,
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
    ];

    /// <summary>U+0410 to U+044F, in hundredths of the font size.</summary>
    private static ReadOnlySpan<byte> Cyrillic =>
    [
        69, 69, 69, 61, 79, 67, 108, 65, 75, 75, 71, 76, 87, 76, 79, 76, 67, 73, 62, 64, 87, 69, 78, 69, 107, 110, 84, 89, 69, 72, 108, 73,
        62, 62, 59, 53, 70, 62, 91, 54, 65, 65, 61, 64, 76, 66, 62, 66, 64, 55, 59, 60, 86, 60, 69, 60, 92, 95, 71, 79, 59, 55, 85, 61,
    ];

    /// <summary>Width of one line, in the unit of <paramref name="size"/>.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        int sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                // An emoji, with what is joined to it.
                sum += Emoji;
                i += StringInfo.GetNextTextElementLength(text, i) - 1;
            }
            else
            {
                sum += Width(text[i]);
            }
        }

        return sum * size / 100 * (bold ? BoldIsWider : 1);
    }

    /// <summary>Like <see cref="Wrap"/>, but with lines of about one length.</summary>
    public static IReadOnlyList<string> WrapEvenly(string text, double size, double width, int lines, bool bold = false)
    {
        IReadOnlyList<string> even = Wrap(text, size, width, lines, bold);
        double longestWord = LongestWord(text, size, bold);
        for (double narrower = width * 0.95; even.Count > 1 && narrower >= longestWord; narrower *= 0.95)
        {
            // One more line than wanted tells whether the text still fits.
            IReadOnlyList<string> next = Wrap(text, size, narrower, lines + 1, bold);
            if (next.Count > even.Count)
                break;
            even = next;
        }

        return even;
    }

    /// <summary>
    /// Breaks a text at spaces and after hyphens and slashes so that no line is wider than <paramref name="width"/>; a word
    /// that is wider by itself is broken within. What does not fit into <paramref name="lines"/> is cut off behind an ellipsis.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int lines, bool bold = false)
    {
        var broken = new List<string>();
        string line = "";
        foreach (string piece in Pieces(text))
        {
            if (Width((line + piece).TrimEnd(), size, bold) <= width)
            {
                line += piece;
                continue;
            }

            if (line.Length > 0)
                broken.Add(line.TrimEnd());
            line = piece;
            while (broken.Count <= lines && Width(line.TrimEnd(), size, bold) > width)
            {
                string start = Start(line, size, width, bold);
                broken.Add(start);
                line = line[start.Length..].TrimStart();
            }

            if (broken.Count > lines)
                break;
        }

        if (line.TrimEnd().Length > 0)
            broken.Add(line.TrimEnd());
        if (broken.Count <= lines)
            return broken;
        string last = broken[lines - 1];
        while (last.Length > 0 && Width(last + Ellipsis, size, bold) > width)
            last = last[..^LastElement(last)].TrimEnd();
        return [.. broken.Take(lines - 1), last + Ellipsis];
    }

    /// <summary>Width of the widest piece that <see cref="Wrap"/> breaks only when it must.</summary>
    public static double LongestWord(string text, double size, bool bold = false) => Pieces(text).Select(piece => Width(piece.TrimEnd(), size, bold)).DefaultIfEmpty(0).Max();

    private static byte Width(char c) => c switch
    {
        >= ' ' and <= '~' => Latin[c - ' '],
        >= 'А' and <= 'я' => Cyrillic[c - 'А'],
        _ when char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        >= '\u1100' => Ideograph,
        _ => OtherLetter,
    };

    /// <summary>A text's words, each with the space, hyphen or slash behind it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        string tidy = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int start = 0;
        for (int i = 0; i < tidy.Length; i++)
        {
            if (tidy[i] is ' ' or '-' or '/' or '_')
            {
                yield return tidy[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < tidy.Length)
            yield return tidy[start..];
    }

    /// <summary>As many whole characters, as a reader sees them, as fit; at least one.</summary>
    private static string Start(string word, double size, double width, bool bold)
    {
        int end = StringInfo.GetNextTextElementLength(word);
        double used = Width(word[..end], size, bold);
        while (end < word.Length)
        {
            int next = StringInfo.GetNextTextElementLength(word, end);
            used += Width(word[end..(end + next)], size, bold);
            if (used > width)
                break;
            end += next;
        }

        return word[..end];
    }

    private static int LastElement(string text)
    {
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        return text.Length - starts[^1];
    }
}
