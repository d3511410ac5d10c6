using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A node that a search found.</summary>
/// <param name="Node">The node.</param>
/// <param name="Name">The id, CURIE, label or synonym that fits best.</param>
/// <param name="Score">How well it fits: 1 the whole name, 0.96 with another ending, above 0.75 its start, above 0.55 the starts of its words, above 0.35 any part of it, less in the other script, less a misspelling, least some of the words.</param>
public sealed record NodeMatch(Node Node, string Name, double Score);

/// <summary>Finds nodes by a part of any of their names.</summary>
internal sealed class NodeSearch
{
    private const double Whole = 1;
    private const double Inflected = 0.96;
    private const double Start = 0.75;
    private const double Starts = 0.55;
    private const double Part = 0.35;
    private const double Misspelt = 0.1;

    // A name typed in the other script fits a little less than one typed as it is written.
    private const double OtherScript = 0.05;

    // Within a tier: how much of the name was asked for, and a little for main names over synonyms.
    private const double Coverage = 0.18;
    private const double Synonym = 0.01;

    private readonly string wanted;
    private readonly string[] words;
    private readonly string latin;
    private readonly string[] latinWords;

    public NodeSearch(string text)
    {
        wanted = text.Trim();
        words = wanted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        latin = Transliteration.ToLatin(wanted);
        latinWords = WordsOf(latin);
    }

    /// <summary>The nodes with a fitting name, best first, then by id. Each more forgiving way of fitting is tried only where the one before finds nothing.</summary>
    public ImmutableArray<NodeMatch> Run(IEnumerable<Node> nodes)
    {
        if (wanted.Length == 0)
            return [];
        Node[] all = [.. nodes];
        foreach (Func<string, double> fit in (ReadOnlySpan<Func<string, double>>)[Fit, FitInLatin, Misspelling, MisspeltWords, SomeWords])
        {
            NodeMatch[] found = [.. all.Select(node => Best(node, fit)).OfType<NodeMatch>()];
            if (found.Length > 0)
                return [.. found.OrderByDescending(match => match.Score).ThenBy(match => match.Node.Id, StringComparer.Ordinal)];
        }

        return [];
    }

    private static NodeMatch? Best(Node node, Func<string, double> fit)
    {
        NodeMatch? best = null;
        foreach ((string name, double discount) in Names(node))
        {
            double score = fit(name);
            if (score > 0)
                score = Math.Round(score - discount, 3);
            if (score > (best?.Score ?? 0))
                best = new NodeMatch(node, name, score);
        }

        return best;
    }

    private static IEnumerable<(string Name, double Discount)> Names(Node node)
    {
        foreach ((_, string label) in node.Labels)
            yield return (label, 0);
        yield return (node.Id, 0);
        if (node.Curie is Curie curie)
            yield return (curie.ToString(), 0);
        foreach (string synonym in node.Synonyms.Values.SelectMany(synonyms => synonyms))
            yield return (synonym, Synonym);
        foreach (CrossReference counterpart in node.CrossReferences)
            yield return (counterpart.Curie.ToString(), Synonym);
    }

    private double Fit(string name) => Fit(name, wanted, words);

    private double FitInLatin(string name)
    {
        double score = Fit(Transliteration.ToLatin(name), latin, latinWords);
        return score > 0 ? score - OtherScript : 0;
    }

    private static double Fit(string name, string wanted, string[] words)
    {
        if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return Whole;
        if (Inflection.IsSame(name, wanted))
            return Inflected;
        double covered = Coverage * Math.Min(1, (double)wanted.Length / name.Length);
        if (name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
            return Start + covered;
        if (Array.TrueForAll(words, word => StartsAWord(name, word)))
            return Starts + covered;
        return name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? Part + covered : 0;
    }

    private double Misspelling(string name)
    {
        int edits = Edits(latin);
        int distance = Nearest.Distance(latin, Transliteration.ToLatin(name), edits);
        return edits == 0 || distance > edits ? 0 : Misspelt + (Coverage * (1 - ((double)distance / latin.Length)));
    }

    /// <summary>Every word asked for is a word of the name, or nearly one, and one at least is long enough to guess from.</summary>
    private double MisspeltWords(string name)
    {
        string[] own = WordsOf(Transliteration.ToLatin(name));
        int total = 0;
        foreach (string word in latinWords)
        {
            int edits = Edits(word);
            int distance = own.Length == 0 ? edits + 1 : own.Min(one => Nearest.Distance(word, one, edits));
            if (distance > edits)
                return 0;
            total += distance;
        }

        return Misspelt * (1 - ((double)total / latin.Length)) * Math.Min(1, (double)latin.Length / name.Length);
    }

    /// <summary>Some of the words asked for stand in the name, but for their endings: "diabetic neuropathy" finds "neuropathy".</summary>
    private double SomeWords(string name)
    {
        string[] own = WordsOf(Transliteration.ToLatin(name));
        int known = latinWords.Where(word => word.Length >= 4 && own.Any(one => Inflection.IsSame(one, word))).Sum(word => word.Length);
        return Misspelt * known / latin.Length * Math.Min(1, (double)known / name.Length);
    }

    /// <summary>How many letters may be wrong: a quarter, none in words too short to guess from.</summary>
    private static int Edits(string word) => word.Length < 4 ? 0 : Math.Max(1, word.Length / 4);

    private static string[] WordsOf(string text) => text.Split([' ', '\t', '-', '_', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool StartsAWord(string name, string word)
    {
        for (int at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
                return true;
        }

        return false;
    }
}
