using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>Prints an answer of <c>match</c>: one row of hops a chain. The evidence of every hop is in the JSON, and under <c>show</c>.</summary>
internal sealed class MatchPage(Page page, Wording words)
{
    private const int Body = 6;

    public void Print(ChainResult result, GraphInfo graph)
    {
        page.Line(words.Matched(result), ink: Ink.Strong);
        page.Line(result.Pattern, lead: $"{words.Pattern}: ", ink: Ink.Faint, leadInk: Ink.Faint);
        if (result.Count == 0 && result.Status == ResultStatus.Complete)
            page.Line(result.NearestMiss is NearestMiss miss ? words.NearestMiss(miss) : words.NothingLikeIt);
        int rank = 1;
        foreach (Chain chain in result)
        {
            string lead = string.Create(CultureInfo.InvariantCulture, $"{rank++}.").PadRight(Body);
            string belief = chain.Belief is double known ? $" · {words.Belief} {Figures.Number(known)}" : "";
            string contested = chain.IsContested ? $" · {words.Contested}" : "";
            page.Line(EdgeText.Arrows(chain, words.Language), lead: lead, leadInk: Ink.Strong);
            page.Line($"{words.Kind(chain.Kind)} · {words.Effect(chain.Sign, chain.Kind)}{belief}{contested}", Body, ink: Ink.Faint);
        }

        if (graph.Disclaimer.Best(words.Language) is string disclaimer)
        {
            page.Blank();
            page.Line(disclaimer, ink: Ink.Strong);
        }
    }
}
