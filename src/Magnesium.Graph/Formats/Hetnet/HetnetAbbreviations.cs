using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Short names of kinds, which hetnetpy writes metapaths in: capitals for kinds of node, small letters for kinds of edge, all different.</summary>
internal sealed class HetnetAbbreviations
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first letters of the words of a kind, and a number where that is taken.</summary>
    public string Of(string kind, bool isNode)
    {
        string letters = "";
        for (int i = 0; i < kind.Length; i++)
        {
            bool starts = i == 0 || !char.IsAsciiLetter(kind[i - 1]) || (char.IsAsciiLetterUpper(kind[i]) && !char.IsAsciiLetterUpper(kind[i - 1]));
            if (char.IsAsciiLetter(kind[i]) && starts)
                letters += kind[i];
        }

        string initials = letters.Length == 0 ? "X" : letters;
        string abbreviation = isNode ? initials.ToUpperInvariant() : initials.ToLowerInvariant();
        string free = abbreviation;
        for (int number = 2; !taken.Add(free); number++)
            free = abbreviation + number.ToString(CultureInfo.InvariantCulture);
        return free;
    }
}
