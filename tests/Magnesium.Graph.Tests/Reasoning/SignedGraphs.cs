namespace Magnesium.Graph.Tests;

/// <summary>Small graphs of signed causal edges, written as "a + b".</summary>
internal static class SignedGraphs
{
    /// <summary>A graph of untyped edges without evidence; "?" is an edge of unstated direction.</summary>
    public static KnowledgeGraph Of(params IEnumerable<string> edges)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        string[][] words = [.. edges.Select(edge => edge.Split(' '))];
        foreach (string node in words.SelectMany(edge => new[] { edge[0], edge[2] }).Distinct())
            builder.AddNode(node, "Quantity");
        foreach (string[] edge in words)
            builder.AddEdge(new EdgeDraft(edge[0], "acts_on", edge[2]) { Sign = Parse(edge[1]) });
        return builder.Build();
    }

    public static Sign Parse(string text) => TextForms.TryParse(text, out Sign sign) ? sign : throw new ArgumentException($"no sign is written '{text}'", nameof(text));
}
