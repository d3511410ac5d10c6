using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// The pattern that <c>Chains</c> is short for: <c>given_as? causal* association? includes?</c>. It is an automaton of five
/// states; <see cref="Next"/> is its transition table.
/// </summary>
internal static class ChainPattern
{
    public const string GivenAs = "given_as";
    public const string Includes = "includes";
    public const string Treats = "treats";

    public const int Start = 0;
    public const int States = 5;

    /// <summary>The state after walking an edge, or -1 where the pattern forbids it. State 0 is the start, 1 after given_as, 2 in causal steps, 3 after an association, 4 after includes.</summary>
    public static int Next(int state, Edge edge, bool any)
    {
        if (any)
            return Start;
        return edge.Role switch
        {
            Role.Causal => state <= 2 ? 2 : -1,
            Role.Association => state <= 2 ? 3 : -1,
            _ => edge.Relation.Id switch
            {
                GivenAs => state == Start ? 1 : -1,
                Includes => state <= 3 ? 4 : -1,
                _ => -1,
            },
        };
    }

    /// <summary>The question in GQL.</summary>
    public static string Text(KnowledgeGraph graph, Node from, Node to, ChainOptions options)
    {
        string first = $"(a {{id: {Quoted(from.Id)}}})";
        string last = $"(b {{id: {Quoted(to.Id)}}})";
        if (options.Any)
            return string.Create(CultureInfo.InvariantCulture, $"MATCH ACYCLIC {first}-[]->{{1,{options.MaxLength}}}{last}");
        string stance = options.Stances.IsEmpty
            ? "{0}.stance <> 'refuted'"
            : $"({string.Join(" OR ", options.Stances.Select(s => $"{{0}}.stance = '{s.ToText()}'"))})";
        var parts = new List<string>();
        if (graph.Schema.TryGetRelation(GivenAs, out _))
            parts.Add($"-[:{GivenAs}]->{{0,1}}");
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"-[c WHERE c.role = 'causal' AND {stance.Replace("{0}", "c", StringComparison.Ordinal)}]->{{0,{options.MaxLength}}}"));
        parts.Add($"-[s WHERE s.role = 'association' AND {stance.Replace("{0}", "s", StringComparison.Ordinal)}]->{{0,1}}");
        if (graph.Schema.TryGetRelation(Includes, out _))
            parts.Add($"-[:{Includes}]->{{0,1}}");
        return $"MATCH ACYCLIC {first}{string.Join("()", parts)}{last}";
    }

    private static string Quoted(string id) => $"'{id.Replace("'", "''", StringComparison.Ordinal)}'";
}
