using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// Bulgarian in Latin letters, by the streamlined system of the Transliteration Act (State Gazette 19/2009): a reader who types
/// "migrena" means "мигрена". Only for comparing: capitals are lost, and "ия" is "ia" at the end of a word as the Act has it.
/// </summary>
internal static class Transliteration
{
    private static readonly string[] Letters =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sht", "a", "y", "y", "e", "yu", "ya",
    ];

    /// <summary>The text in small Latin letters; what is not Cyrillic stays.</summary>
    public static string ToLatin(string text)
    {
        string lower = text.ToLowerInvariant();
        if (!lower.AsSpan().ContainsAnyInRange('а', 'я'))
            return lower;
        var latin = new StringBuilder(lower.Length + 8);
        for (int i = 0; i < lower.Length; i++)
        {
            bool endsIn = lower[i] == 'я' && i > 0 && lower[i - 1] == 'и' && (i + 1 == lower.Length || !char.IsLetter(lower[i + 1]));
            if (endsIn)
                latin.Append('a');
            else if (lower[i] is >= 'а' and <= 'я')
                latin.Append(Letters[lower[i] - 'а']);
            else
                latin.Append(lower[i]);
        }

        return latin.ToString();
    }
}
