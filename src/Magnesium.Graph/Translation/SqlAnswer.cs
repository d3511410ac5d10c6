using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Choosing the shortest of <c>nodes, edges</c> between each pair of ends, ties in order of edge ids.</summary>
internal static class SqlAnswer
{
    /// <summary>The chosen ones of what a query finds; all of them where the pattern has no selector.</summary>
    public static string Choose(PatternSyntax pattern, string found)
    {
        if (pattern.Selector == PathSelector.All)
            return found;
        (string order, int most) = pattern.Selector switch
        {
            PathSelector.AllShortest => ("rank() OVER (PARTITION BY nodes[1], nodes[cardinality(nodes)] ORDER BY cardinality(edges))", 1),
            _ => ("row_number() OVER (PARTITION BY nodes[1], nodes[cardinality(nodes)] ORDER BY cardinality(edges), edges COLLATE \"C\")", pattern.K),
        };
        return string.Create(CultureInfo.InvariantCulture, $"SELECT nodes, edges FROM (\nSELECT nodes, edges, {order} AS place FROM (\n{found}\n) found\n) ranked WHERE place <= {most}");
    }
}
