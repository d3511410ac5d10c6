namespace Magnesium.Graph;

/// <summary>
/// Words without their endings: articles and plurals of Bulgarian, in either script, plurals and possessives of English. A guess
/// for comparing names, without a dictionary: "магнезият" and "магнезий" are one word, "habitat" and "habit" are as well.
/// </summary>
internal static class Inflection
{
    private const int LeastStem = 4;

    private const string Vowels = "аеиоуъюяйaeiouyАЕИОУЪЮЯЙAEIOUY";

    private static readonly string[] Endings = ["ът", "ят", "at", "yat", "'s", "’s", "s"];

    // After a vowel or "т": "мигрена-та", "болест-та", but "кръст-а".
    private static readonly string[] Articles = ["та", "то", "те", "ta", "to", "te"];

    private static readonly string[] Plurals = ["ове", "еве", "ove", "eve"];

    /// <summary>True when the texts have the same words, one after the other, but for their endings and ignoring case.</summary>
    public static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (true)
        {
            one = one.TrimStart();
            other = other.TrimStart();
            if (one.IsEmpty || other.IsEmpty)
                return one.IsEmpty && other.IsEmpty;
            ReadOnlySpan<char> word = Word(one);
            ReadOnlySpan<char> its = Word(other);
            if (!Stem(word).Equals(Stem(its), StringComparison.OrdinalIgnoreCase))
                return false;
            one = one[word.Length..];
            other = other[its.Length..];
        }
    }

    /// <summary>What is left of a word without its article, its plural and the vowels at its end; words that would be shorter than four letters stay.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> stem = Without(word, Endings);
        ReadOnlySpan<char> noun = Without(stem, Articles);
        if (Vowels.Contains(noun[^1]) || noun[^1] is 'т' or 'Т' or 't' or 'T')
            stem = noun;
        stem = Without(stem, Plurals).TrimEnd(Vowels);
        return stem.Length < LeastStem ? word : stem;
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (string ending in endings)
        {
            if (word.Length >= LeastStem + ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word[..^ending.Length];
        }

        return word;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf(' ');
        return end < 0 ? text : text[..end];
    }
}
