namespace Magnesium.Graph.Tool;

/// <summary>Prints what follows from interventions: a row a node, or one node with its witnesses in full.</summary>
internal sealed class WhatIfPage(Page page, Wording words)
{
    public void Print(WhatIfResult result, Node? on)
    {
        page.Line(words.WhatIf(string.Join(", ", result.Interventions.Select(held => words.Held(held.Node.Label(words.Language), held.Direction))), result.Count, result.Answered), ink: Ink.Strong);
        page.Line(words.Assumption, ink: Ink.Faint);
        var chains = new ChainPage(page, words);
        if (on is Node node)
            One(result.For(node), node, chains);
        else
            All(result);
        chains.LeftOut(on is null ? result.Refuted : result.Refuted.RemoveAll(edge => edge.Target != on));
        if (!result.SwitchedOff.IsEmpty)
        {
            page.Blank();
            page.Line(words.SwitchedOff);
            foreach (Edge edge in result.SwitchedOff)
                page.Line(EdgeText.Arrow(edge, words.Language), indent: 2);
        }

        if (result.Interventions[0].Node.Graph.Info.Disclaimer.Best(words.Language) is string disclaimer)
        {
            page.Blank();
            page.Line(disclaimer, ink: Ink.Strong);
        }
    }

    private void All(WhatIfResult result)
    {
        if (result.Count == 0)
            return;
        page.Blank();
        var table = new TextTable(page, words.DirectionHeading, words.NodeHeading, words.Why);
        foreach (WhatIfAnswer answer in result.OrderBy(answer => answer.Direction == Direction.Unstated).ThenBy(answer => answer.Direction))
            table.Row(words.Way(answer.Direction), answer.Node.Label(words.Language), Why(answer));
        table.Print();
    }

    private void One(WhatIfAnswer? answer, Node node, ChainPage chains)
    {
        page.Blank();
        if (answer is null)
        {
            page.Line(words.NotReached(node.Label(words.Language)));
            return;
        }

        page.Line(answer.ToSentence(words.Language), ink: answer.Direction == Direction.Unstated ? Ink.Doubtful : Ink.Strong);
        int rank = 1;
        foreach (Chain witness in answer.Witnesses)
            chains.Print(witness, rank++);
    }

    private string Why(WhatIfAnswer answer)
    {
        string witnesses = string.Join(" | ", answer.Witnesses.Select(Arrows));
        return answer.Reason is null ? witnesses : $"{words.Abstention(answer.Reason.Value)}: {witnesses}";
    }

    private string Arrows(Chain chain) => chain.From.Label(words.Language) + string.Concat(chain.Steps.Select(step => $" →({(step.IsContested ? Sign.Unknown : step.Edge.Sign).ToText()}) {step.To.Label(words.Language)}"));
}
