using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests;

/// <summary>
/// Chain search written again as a person would check it by hand: try every way through the list of edges that visits no node
/// twice, write down one letter a step, and keep the ways whose letters match the pattern.
/// </summary>
internal static partial class NaiveChains
{
    /// <summary>Every chain as its edges, in no order.</summary>
    public static List<Edge[]> Find(KnowledgeGraph graph, Node from, Node to, ChainOptions options)
    {
        var found = new List<Edge[]>();
        if (from != to)
            Extend(graph, [], from, to, options, found);
        return found;
    }

    /// <summary>The product of the signs of all steps that are not structural.</summary>
    public static Sign SignOf(IEnumerable<Edge> chain)
    {
        Sign[] signs = [.. chain.Where(e => e.Role != Role.Structural).Select(e => e.Sign).Where(s => s != Sign.None)];
        if (signs.Length == 0)
            return Sign.None;
        if (signs.Contains(Sign.Unknown))
            return Sign.Unknown;
        return signs.Count(s => s == Sign.Minus) % 2 == 0 ? Sign.Plus : Sign.Minus;
    }

    /// <summary>Association before treatment before mechanism before structural.</summary>
    public static ChainKind KindOf(IReadOnlyCollection<Edge> chain)
    {
        if (chain.Any(e => e.Role == Role.Association))
            return ChainKind.Association;
        if (chain.Any(e => e.Relation.Id == "treats"))
            return ChainKind.Treatment;
        return chain.Any(e => e.Role == Role.Causal) ? ChainKind.Mechanism : ChainKind.Structural;
    }

    private static void Extend(KnowledgeGraph graph, Edge[] way, Node at, Node to, ChainOptions options, List<Edge[]> found)
    {
        if (at == to)
        {
            if (IsWanted(way, options))
                found.Add(way);
            return;
        }

        if (way.Length == options.MaxLength)
            return;
        foreach (Edge edge in graph.Edges)
        {
            if (edge.Source == at && edge.Target != at && way.All(step => step.Source != edge.Target))
                Extend(graph, [.. way, edge], edge.Target, to, options, found);
        }
    }

    private static bool IsWanted(Edge[] way, ChainOptions options)
    {
        if (options.Sign is Sign sign && SignOf(way) != sign)
            return false;
        if (options.Any)
            return true;
        return Pattern().IsMatch(string.Concat(way.Select(Letter))) && way.Where(e => e.Role != Role.Structural).All(e => options.Stances.IsEmpty
            ? NaiveJudgement.Stance(e) != EdgeStance.Refuted
            : options.Stances.Contains(NaiveJudgement.Stance(e)));
    }

    private static char Letter(Edge edge) => (edge.Role, edge.Relation.Id) switch
    {
        (Role.Causal, _) => 'c',
        (Role.Association, _) => 'a',
        (_, "given_as") => 'g',
        (_, "includes") => 'i',
        _ => 'x',
    };

    [GeneratedRegex("^g?c*a?i?$")]
    private static partial Regex Pattern();
}
