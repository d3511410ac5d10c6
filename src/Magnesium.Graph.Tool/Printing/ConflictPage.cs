using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>Prints contradictions, each with the witnesses of both sides.</summary>
internal sealed class ConflictPage(Page page, Wording words)
{
    private const int Body = 4;

    private readonly EvidenceText evidence = new(page, words);

    public void Print(IReadOnlyCollection<Conflict> conflicts)
    {
        page.Line(words.Conflicts(conflicts.Count, conflicts.Count(conflict => conflict.Kind == ConflictKind.Direct)), ink: Ink.Strong);
        int number = 1;
        foreach (Conflict conflict in conflicts)
        {
            page.Blank();
            string lead = string.Create(CultureInfo.InvariantCulture, $"{number++}.").PadRight(Body);
            page.Line(words.ConflictKind(conflict.Kind), lead: lead, ink: conflict.Kind == ConflictKind.Direct ? Ink.Bad : Ink.Doubtful, leadInk: Ink.Strong);
            page.Line(conflict.ToSentence(words.Language), Body);
            foreach (Edge edge in conflict.Edges)
            {
                page.Line(EdgeText.Arrow(edge, words.Language), Body, ink: Ink.Strong);
                evidence.PrintAll([.. conflict.For.Concat(conflict.Against).Where(witness => witness.Edge == edge).Select(witness => witness.Evidence)], edge.Graph, Body + 2);
            }
        }
    }
}
