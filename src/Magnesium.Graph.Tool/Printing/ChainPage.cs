using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>Prints an answer of <c>chains</c> so that every hop can be checked against the words of its sources.</summary>
internal sealed class ChainPage(Page page, Wording words)
{
    private const int Body = 4;

    private readonly EvidenceText evidence = new(page, words);
    private readonly Dictionary<Step, string> printed = [];

    public void Print(ChainResult result, Node from, Node to)
    {
        page.Line(words.Found(from.Label(words.Language), to.Label(words.Language), result.Found, result.Count, result.Status == ResultStatus.Complete, result.Reason), ink: Ink.Strong);
        page.Line(result.Pattern, lead: $"{words.Pattern}: ", ink: Ink.Faint, leadInk: Ink.Faint);
        if (result.Count == 0)
            page.Line(from == to ? words.SameNode : result.NearestMiss is NearestMiss miss ? words.NearestMiss(miss) : words.NothingNear);
        if (result.Count == 0 && from != to && from.Graph.Chains(to, from, new ChainOptions { Top = 1 }) is { Found: > 0 } back)
            page.Line(words.OtherWayRound(back.Found, to.Id, from.Id));
        LeftOut(result.RefutedEdges);
        if (result.Count > 0)
        {
            page.Blank();
            page.Line(words.HowToRead, ink: Ink.Faint);
        }

        int rank = 1;
        foreach (Chain chain in result)
            Print(chain, rank++);
        if (from.Graph.Info.Disclaimer.Best(words.Language) is string disclaimer)
        {
            page.Blank();
            page.Line(disclaimer, ink: Ink.Strong);
        }
    }

    /// <summary>Names refuted edges, with what is against them.</summary>
    public void LeftOut(IReadOnlyCollection<Edge> refuted)
    {
        if (refuted.Count == 0)
            return;
        page.Blank();
        page.Line(words.LeftOut);
        foreach (Edge edge in refuted)
        {
            page.Line(EdgeText.Arrow(edge, words.Language), indent: 2);
            More(evidence.PrintFew(edge.Evidence, edge.Graph, place: null, Body), edge.Source, Body);
        }
    }

    /// <summary>Prints one chain under a number.</summary>
    public void Print(Chain chain, int rank)
    {
        page.Blank();
        string lead = string.Create(CultureInfo.InvariantCulture, $"{rank}.").PadRight(Body);
        string contested = chain.IsContested ? $" · {words.Contested}" : "";
        page.Line($"{words.Kind(chain.Kind)} · {words.Effect(chain.Sign, chain.Kind)} · {words.Hops(chain.Length)}{contested}", lead: lead, ink: Ink.Strong, leadInk: Ink.Strong);
        page.Line(chain.ToSentence(words.Language), Body);
        int column = new[] { words.Belief, words.Weakest, words.Directness }.Max(word => word.Length) + 2;
        page.Line(Arithmetic(chain), Body, words.Belief.PadRight(column));
        if (chain.WeakestStep is int weakest && chain.Length > 1)
            page.Line($"{Number(rank, weakest)} ({Figures.Number(chain.Steps[weakest].Belief ?? 0)}) {EdgeText.Arrow(chain.Steps[weakest].Edge, words.Language)}", Body, words.Weakest.PadRight(column));
        page.Line(DirectnessOf(chain), Body, words.Directness.PadRight(column));
        for (int i = 0; i < chain.Length; i++)
            Print(chain.Steps[i], Number(rank, i));
    }

    private void Print(Step step, string number)
    {
        string lead = $"{number} ".PadRight(6);
        int inner = Body + lead.Length;
        page.Blank();
        page.Line(EdgeText.Arrow(step.Edge, words.Language), Body, lead, leadInk: Ink.Strong);
        string above = printed.TryGetValue(step, out string? earlier) ? $"; {words.SeeAbove(earlier)}" : "";
        page.Line(EdgeText.Standing(step.Edge, step.Stance, step.Belief, step.IsContested, words) + above, inner, ink: step.IsContested ? Ink.Doubtful : Ink.Faint);
        if (earlier is not null)
            return;
        printed[step] = number;
        More(evidence.PrintFew(step.Evidence, step.Edge.Graph, number, inner), step.From, inner);
    }

    private void More(int leftOut, Node node, int indent)
    {
        if (leftOut > 0)
            page.Line(words.More(leftOut, node.Id), indent, ink: Ink.Faint);
    }

    private static string Number(int rank, int step) => string.Create(CultureInfo.InvariantCulture, $"{rank}.{step + 1}");

    private string Arithmetic(Chain chain)
    {
        if (chain.Belief is not double belief)
            return words.BeliefUnknown;
        string product = string.Join(" × ", chain.Steps.Select(step => Figures.Number(step.Belief ?? 0)));
        return chain.Length == 1 ? product : $"{product} = {Figures.Number(belief)}";
    }

    private string DirectnessOf(Chain chain) => string.Join(", ", chain.Steps
        .GroupBy(step => step.Edge.Directness)
        .OrderBy(same => same.Key == Directness.Unknown)
        .ThenBy(same => same.Key)
        .Select(same => words.CountDirect(same.Key, same.Count())));
}
