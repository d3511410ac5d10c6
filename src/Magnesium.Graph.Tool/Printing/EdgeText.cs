namespace Magnesium.Graph.Tool;

/// <summary>One edge on one line.</summary>
internal static class EdgeText
{
    /// <summary>Source, relation, sign, target: <c>magnesium —blocks (-)→ NMDA-receptor activity</c>.</summary>
    public static string Arrow(Edge edge, string language) =>
        $"{edge.Source.Label(language)} —{Verb(edge, language)} ({edge.Sign.ToText()})→ {edge.Target.Label(language)}";

    /// <summary>A chain: its nodes with the steps between them.</summary>
    public static string Arrows(Chain chain, string language) => chain.From.Label(language) + string.Concat(chain.Steps.Select(step =>
    {
        string relation = $"{Verb(step.Edge, language)} ({step.Edge.Sign.ToText()})";
        return step.IsForward ? $" —{relation}→ {step.To.Label(language)}" : $" ←{relation}— {step.To.Label(language)}";
    }));

    /// <summary>Stance, belief, directness, gates, and whether it is contested.</summary>
    public static string Standing(Edge edge, EdgeStance stance, double? belief, bool isContested, Wording words)
    {
        var parts = new List<string>();
        if (isContested)
            parts.Add(words.Contested);
        parts.Add(words.Stance(stance));
        if (belief is double number)
            parts.Add($"{words.Belief} {Figures.Number(number)}");
        parts.Add(words.Direct(edge.Directness));
        foreach (Gate gate in edge.Gates)
            parts.Add(words.Gate(gate.Effect, edge.Graph.TryGetNode(gate.Node, out Node node) ? node.Label(words.Language) : gate.Node));
        return string.Join(" · ", parts);
    }

    private static string Verb(Edge edge, string language) => edge.Relation.Labels.Best(language) ?? edge.Relation.Id.Replace('_', ' ');
}
