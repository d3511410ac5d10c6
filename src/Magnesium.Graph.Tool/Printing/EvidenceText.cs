using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>Prints pieces of evidence and notes so that a reader can look each one up.</summary>
internal sealed class EvidenceText(Page page, Wording words)
{
    private const int Few = 3;

    private int LeadWidth => new[] { words.For, words.Against, words.OpenQuestion, words.Note }.Max(word => word.Length) + 2;

    private readonly Dictionary<string, string> citedAt = new(StringComparer.Ordinal);

    /// <summary>
    /// Prints the strongest pieces, at least one with a quote and one against where there are such, and returns how many
    /// were left out.
    /// </summary>
    /// <param name="evidence">The pieces.</param>
    /// <param name="graph">The graph they are of.</param>
    /// <param name="place">The number of the hop they are for, which later citations refer to; null where it has none.</param>
    /// <param name="indent">Columns before them.</param>
    public int PrintFew(ImmutableArray<Evidence> evidence, KnowledgeGraph graph, string? place, int indent)
    {
        Evidence[] byStrength = [.. evidence.OrderByDescending(piece => Strength(piece, graph.Schema))];
        var shown = new List<Evidence>(Few);
        Take(byStrength.FirstOrDefault(piece => piece is { Quote: not null, Supports: true }) ?? byStrength.FirstOrDefault(piece => piece.Quote is not null));
        Take(byStrength.FirstOrDefault(piece => piece.Supports == false));
        foreach (Evidence piece in byStrength)
            Take(piece);
        Print(shown, graph, place, indent);
        return evidence.Length - shown.Count;

        void Take(Evidence? piece)
        {
            if (piece is not null && shown.Count < Few && !shown.Contains(piece))
                shown.Add(piece);
        }
    }

    /// <summary>Prints all pieces.</summary>
    public void PrintAll(ImmutableArray<Evidence> evidence, KnowledgeGraph graph, int indent) =>
        Print(evidence.OrderByDescending(piece => Strength(piece, graph.Schema)), graph, place: null, indent);

    public void Print(Note note, KnowledgeGraph graph, int indent)
    {
        string lead = words.Note.PadRight(LeadWidth);
        Said(note.Quote, note.Language, note.Translation, indent, lead, Ink.Faint);
        if (note.Quote is not null)
            lead = new string(' ', LeadWidth);
        if (note.Text is string text)
        {
            page.Line(text, indent, lead, leadInk: Ink.Faint);
            lead = new string(' ', LeadWidth);
        }

        page.Line(Citation(note.Source, graph, place: null), indent, lead, ink: Ink.Faint, leadInk: Ink.Faint);
    }

    private static double Strength(Evidence piece, GraphSchema schema) => schema.Reliability(piece.StudyKind) * schema.StanceWeights[piece.Stance];

    /// <summary>For before against before open questions; quotes first in each.</summary>
    private void Print(IEnumerable<Evidence> evidence, KnowledgeGraph graph, string? place, int indent)
    {
        foreach (Evidence piece in evidence.OrderBy(piece => piece.Supports switch { true => 0, false => 1, null => 2 }).ThenBy(piece => piece.Quote is null))
        {
            (string word, Ink ink) = piece.Supports switch
            {
                true => (words.For, Ink.Good),
                false => (words.Against, Ink.Bad),
                null => (words.OpenQuestion, Ink.Doubtful),
            };
            string lead = word.PadRight(LeadWidth);
            Said(piece.Quote, piece.Language, piece.Translation, indent, lead, ink);
            if (piece.Quote is not null)
                lead = new string(' ', LeadWidth);
            if (piece.Finding is string finding)
            {
                page.Line(finding, indent, lead, leadInk: ink);
                lead = new string(' ', LeadWidth);
            }

            page.Line($"{Citation(piece.Source, graph, place)} [{Kind(piece, graph.Schema)}]", indent, lead, ink: Ink.Faint, leadInk: ink);
        }
    }

    private void Said(string? quote, string? language, string? translation, int indent, string lead, Ink leadInk)
    {
        if (quote is null)
            return;
        page.Line(language == "bg" ? $"„{quote}“" : $"“{quote}”", indent, lead, leadInk: leadInk);
        if (translation is not null && words.WantsTranslation(language))
            page.Line($"“{translation}” ({words.Translation})", indent, new string(' ', lead.Length));
    }

    /// <summary>The whole citation at the first mention, the id afterwards; what looks a source up stands at every mention.</summary>
    private string Citation(string id, KnowledgeGraph graph, string? place)
    {
        if (!graph.TryGetSource(id, out Source? source))
            return id;
        string first = words.CitedAbove(place);
        bool again = !citedAt.TryAdd(id, first);
        var parts = new List<string> { again ? $"{id}, {citedAt[id]}." : $"{id}: {source.Citation}" };
        if (source.Doi is string doi)
            parts.Add($"doi:{doi}");
        if (source.Pmid is string pmid)
            parts.Add($"PMID {pmid}");
        if (source.Doi is null && source.Pmid is null && source.Url is string url)
            parts.Add(url);
        return string.Join(' ', parts);
    }

    private string Kind(Evidence piece, GraphSchema schema)
    {
        var parts = new List<string>();
        if (piece.StudyKind is string id)
            parts.Add(schema.TryGetStudyKind(id, out StudyKind? kind) ? kind.Labels.Best(words.Language) ?? id : id);
        parts.Add(words.Stance(piece.Stance));
        EvidenceContext context = piece.Context;
        Add("population", context.Population);
        Add("species", context.Species);
        Add("site", context.Site);
        Add("specimen", context.Specimen);
        Add("route", context.Route);
        Add("comparator", context.Comparator);
        Add("stage", context.Stage);
        Add("dose", context.Dose);
        Add("duration", context.Duration);
        if (context.N is long n)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"n = {n}"));
        if (context.Count is long count)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{words.ContextKey("count")} {count}"));
        return string.Join("; ", parts);

        void Add(string key, string? value)
        {
            if (value is not null)
                parts.Add($"{words.ContextKey(key)} {value}");
        }
    }
}
