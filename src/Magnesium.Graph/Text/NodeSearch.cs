using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A node that a search found.</summary>
/// <param name="Node">The node.</param>
/// <param name="Name">The id, CURIE, label or synonym that fits best.</param>
/// <param name="Score">How well it fits: 1 the whole name, above 0.75 its start, above 0.55 the starts of its words, above 0.35 any part of it, less a misspelling.</param>
public sealed record NodeMatch(Node Node, string Name, double Score);

/// <summary>Finds nodes by a part of any of their names.</summary>
internal sealed class NodeSearch
{
    private const double Whole = 1;
    private const double Start = 0.75;
    private const double Words = 0.55;
    private const double Part = 0.35;
    private const double Misspelt = 0.1;

    // Within a tier: how much of the name was asked for, and a little for main names over synonyms.
    private const double Coverage = 0.18;
    private const double Synonym = 0.01;

    private readonly string wanted;
    private readonly string[] words;
    private readonly int edits;

    public NodeSearch(string text)
    {
        wanted = text.Trim();
        words = wanted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        edits = wanted.Length < 4 ? 0 : Math.Max(1, wanted.Length / 4);
    }

    /// <summary>The nodes with a fitting name, best first, then by id. Misspellings are looked for only where nothing else fits.</summary>
    public ImmutableArray<NodeMatch> Run(IEnumerable<Node> nodes)
    {
        if (wanted.Length == 0)
            return [];
        Node[] all = [.. nodes];
        NodeMatch[] found = [.. all.Select(node => Best(node, Fit)).OfType<NodeMatch>()];
        if (found.Length == 0 && edits > 0)
            found = [.. all.Select(node => Best(node, Misspelling)).OfType<NodeMatch>()];
        return [.. found.OrderByDescending(match => match.Score).ThenBy(match => match.Node.Id, StringComparer.Ordinal)];
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

    private double Fit(string name)
    {
        if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return Whole;
        double covered = Coverage * Math.Min(1, (double)wanted.Length / name.Length);
        if (name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
            return Start + covered;
        if (Array.TrueForAll(words, word => StartsAWord(name, word)))
            return Words + covered;
        return name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? Part + covered : 0;
    }

    private double Misspelling(string name)
    {
        int distance = Nearest.Distance(wanted.ToLowerInvariant(), name.ToLowerInvariant(), edits);
        return distance > edits ? 0 : Misspelt + (Coverage * (1 - ((double)distance / wanted.Length)));
    }

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
