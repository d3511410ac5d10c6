namespace Magnesium.Graph.Tool;

/// <summary>Prints a net effect: both sides side by side, each chain with its evidence or as a whole proof.</summary>
internal sealed class EffectPage(Page page, Wording words, int top, bool isExplained)
{
    private const int Inner = 2;

    private readonly ChainPage chains = new(page, words);
    private int rank = 1;

    public void Print(NetEffect effect)
    {
        page.Line(effect.ToSentence(words.Language), ink: effect.Sign is Sign.Plus or Sign.Minus ? Ink.Strong : Ink.Doubtful);
        if (!effect.Given.IsEmpty)
            page.Line(words.Given(string.Join(", ", effect.Given.Select(node => node.Label(words.Language)))));
        if (effect.Reason is TruncationReason reason)
            page.Line(words.SearchStopped(reason), ink: Ink.Doubtful);
        if (effect.NearestMiss is NearestMiss miss)
            page.Line(words.NearestMiss(miss));
        Gates(effect);
        chains.LeftOut(effect.Refuted);
        Side(words.RaisesIt(effect.Positive.Length), effect.Positive);
        Side(words.LowersIt(effect.Negative.Length), effect.Negative);
        Side(words.LeavesItOpen(effect.Unknown.Length), effect.Unknown);
        if (effect.From.Graph.Info.Disclaimer.Best(words.Language) is string disclaimer)
        {
            page.Blank();
            page.Line(disclaimer, ink: Ink.Strong);
        }
    }

    private void Gates(NetEffect effect)
    {
        Named(words.GatesHeading, effect.Gated);
        Named(words.SwitchedOff, effect.SwitchedOff);

        void Named(string heading, IReadOnlyCollection<Edge> edges)
        {
            if (edges.Count == 0)
                return;
            page.Blank();
            page.Line(heading);
            foreach (Edge edge in edges)
            {
                foreach (Gate gate in edge.Gates)
                    page.Line(words.GateOf(gate.Effect, edge.Graph.TryGetNode(gate.Node, out Node node) ? node.Label(words.Language) : gate.Node, EdgeText.Arrow(edge, words.Language)), Inner);
            }
        }
    }

    private void Side(string heading, IReadOnlyList<Chain> side)
    {
        if (side.Count == 0)
            return;
        page.Blank();
        page.Line(heading, ink: Ink.Strong);
        foreach (Chain chain in side.Take(top))
        {
            if (!isExplained)
            {
                chains.Print(chain, rank++);
                continue;
            }

            page.Blank();
            foreach (string line in chain.From.Graph.Explain(chain).ToText(words.Language).TrimEnd('\n').Split('\n'))
                page.Line(line, Inner);
        }

        if (side.Count > top)
            page.Line(words.MoreChains(side.Count - top), Inner, ink: Ink.Faint);
    }
}
