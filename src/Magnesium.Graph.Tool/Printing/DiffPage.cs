using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>Prints how two graphs differ, conclusions last: they are what a reader asked for.</summary>
internal sealed class DiffPage(Page page, Wording words)
{
    private const int Inner = 2;
    private const int Shown = 50;

    public void Print(GraphDiff diff)
    {
        if (diff.IsEmpty)
        {
            page.Line(words.NoDifference, ink: Ink.Good);
            return;
        }

        page.Line(words.Differences(words.Nodes, diff.AddedNodes.Length, diff.RemovedNodes.Length, diff.ChangedNodes.Length), ink: Ink.Strong);
        Rows([.. diff.AddedNodes.Select(node => $"{words.Added}: {Named(node)}"), .. diff.RemovedNodes.Select(node => $"{words.Removed}: {Named(node)}"), .. diff.ChangedNodes.Select(change => $"{Named(change.After)}: {string.Join(", ", change.What)}")]);
        page.Line(words.Differences(words.Edges, diff.Edges.Count(change => change.Before is null), diff.Edges.Count(change => change.After is null), diff.Edges.Count(change => !change.What.IsEmpty)), ink: Ink.Strong);
        Rows([.. diff.Edges.Where(change => change.Before is null || change.After is null || !change.What.IsEmpty).Select(Changed)]);
        page.Line(words.Differences(words.EvidencePieces, diff.Edges.Sum(change => change.AddedEvidence.Length), diff.Edges.Sum(change => change.RemovedEvidence.Length), diff.Edges.Sum(change => change.ChangedEvidence.Length)), ink: Ink.Strong);
        page.Blank();
        page.Line(diff.ComparesConclusions ? words.Conclusions(diff.Conclusions.Length) : words.TooManyConclusions, ink: Ink.Strong);
        foreach (ChangedConclusion conclusion in diff.Conclusions)
        {
            (string before, string after) = (Standing(conclusion.Before, Figures.Number), Standing(conclusion.After, Figures.Number));
            if (before == after)
                (before, after) = (Standing(conclusion.Before, Figures.Fine), Standing(conclusion.After, Figures.Fine));
            page.Line(
                $"{Label(conclusion.Before?.From ?? conclusion.After!.From)} → {Label(conclusion.Before?.To ?? conclusion.After!.To)}: {before} → {after}, {words.Change(conclusion.Change)}",
                Inner,
                ink: conclusion.Change is ConclusionChange.Appears or ConclusionChange.Strengthens ? Ink.Good : Ink.Bad);
            foreach (EdgeChange change in conclusion.Because)
                page.Line(Changed(change), Inner + 2, $"{words.Because}: ", leadInk: Ink.Faint);
        }
    }

    /// <summary>Prints what conclusions hang on.</summary>
    public void Print(IEnumerable<(Conclusion Conclusion, ImmutableArray<Source>? Sources)> hangingOn)
    {
        page.Line(words.HangsOn, ink: Ink.Strong);
        var table = new TextTable(page, "#n", words.ConclusionHeading, words.SourcesHeading);
        foreach ((Conclusion conclusion, ImmutableArray<Source>? sources) in hangingOn)
        {
            string[]? ids = sources?.Select(source => source.Id).ToArray();
            table.Row(
                ids is null ? "?" : ids.Length.ToString(CultureInfo.InvariantCulture),
                $"{Label(conclusion.From)} → {Label(conclusion.To)} ({conclusion.Sign.ToText()})",
                ids switch { null => words.NotDetermined, [] => words.OnNothing, _ => string.Join(", ", ids) });
        }

        table.Print();
    }

    private void Rows(IReadOnlyCollection<string> rows)
    {
        foreach (string row in rows.Take(Shown))
            page.Line(row, Inner);
        if (rows.Count > Shown)
            page.Line(string.Create(CultureInfo.InvariantCulture, $"… {rows.Count - Shown}; --json"), Inner, ink: Ink.Faint);
    }

    private string Changed(EdgeChange change)
    {
        string edge = EdgeText.Arrow(change.After ?? change.Before!.Value, words.Language);
        string what = change.Before is null ? words.Added : change.After is null ? words.Removed : string.Join(", ", change.What);
        string sources = string.Join(", ", change.Sources);
        return $"{edge}{(what.Length > 0 ? $": {what}" : "")}{(sources.Length > 0 ? $" [{sources}]" : "")}";
    }

    private string Standing(Conclusion? conclusion, Func<double, string> figure) => conclusion is null
        ? words.None
        : conclusion.Sign == Sign.Unknown || conclusion.Belief is not double belief ? conclusion.Sign.ToText() : $"{conclusion.Sign.ToText()} ({figure(belief)})";

    private string Label(Node node) => node.Label(words.Language);

    private string Named(Node node) => $"{Label(node)} ({node.Id})";
}
