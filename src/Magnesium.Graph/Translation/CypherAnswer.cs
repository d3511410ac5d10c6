using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Choosing the shortest of <c>nodes, edges</c> between each pair of ends, ties in order of edge ids.</summary>
internal static class CypherAnswer
{
    public static string Name(PatternSyntax pattern) => pattern.Selector switch
    {
        PathSelector.AnyShortest => "ANY SHORTEST",
        PathSelector.AllShortest => "ALL SHORTEST",
        _ => string.Create(CultureInfo.InvariantCulture, $"SHORTEST {pattern.K}"),
    };

    /// <summary>The clauses after those that bind <c>nodes</c> and <c>edges</c>.</summary>
    public static string Choose(PatternSyntax pattern)
    {
        const string Grouped = """
            WITH DISTINCT nodes, edges
            WITH nodes, edges ORDER BY size(edges), edges
            WITH head(nodes) AS first, last(nodes) AS last, collect({nodes: nodes, edges: edges}) AS found

            """;
        string chosen = pattern.Selector == PathSelector.AllShortest
            ? "UNWIND [chain IN found WHERE size(chain.edges) = size(found[0].edges)] AS chain"
            : string.Create(CultureInfo.InvariantCulture, $"UNWIND found[0..{(pattern.Selector == PathSelector.AnyShortest ? 1 : pattern.K)}] AS chain");
        return $"{Grouped}{chosen}\nRETURN chain.nodes AS nodes, chain.edges AS edges";
    }
}
