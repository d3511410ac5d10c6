using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A pattern of one length: what must hold at each node and edge of a path.</summary>
internal sealed class PatternRoute
{
    /// <summary>The most combinations of lengths that are written out.</summary>
    public const int Most = 64;

    private PatternRoute(ImmutableArray<ImmutableArray<NodeTest>> nodes, ImmutableArray<EdgeTest> edges, ImmutableArray<(LookBack Condition, int End)> lookBacks, ImmutableDictionary<string, (bool IsNode, int Position)> variables)
    {
        Nodes = nodes;
        Edges = edges;
        LookBacks = lookBacks;
        Variables = variables;
    }

    /// <summary>The tests on each node, one more than edges.</summary>
    public ImmutableArray<ImmutableArray<NodeTest>> Nodes { get; }

    public ImmutableArray<EdgeTest> Edges { get; }

    /// <summary>Conditions over a repetition, and the number of edges at its end.</summary>
    public ImmutableArray<(LookBack Condition, int End)> LookBacks { get; }

    /// <summary>Where each variable stands: nodes are counted from 0, edges from 1.</summary>
    public ImmutableDictionary<string, (bool IsNode, int Position)> Variables { get; }

    private static PatternRoute Start { get; } = new([[]], [], [], ImmutableDictionary.Create<string, (bool IsNode, int Position)>(StringComparer.Ordinal));

    /// <summary>A pattern as its routes of at least one edge, shortest first.</summary>
    /// <exception cref="PatternException">There are endlessly many, or too many to write out.</exception>
    public static ImmutableArray<PatternRoute> Of(PatternPlan plan, string text, string target)
    {
        if (Unbounded(plan.Pattern.Parts) is PartSyntax unbounded)
            throw new PatternException(text, unbounded.Span.Start, TranslationMessages.Unbounded(target));
        ImmutableArray<PatternRoute> routes = Of(plan, Most);
        return routes.IsDefault ? throw new PatternException(text, 0, TranslationMessages.TooManyLengths(target, Most)) : routes;
    }

    /// <summary>A pattern as its routes of at least one edge, shortest first; the default array where there are more than so many.</summary>
    public static ImmutableArray<PatternRoute> Of(PatternPlan plan, int most)
    {
        if (Unbounded(plan.Pattern.Parts) is not null)
            return default;
        List<PatternRoute> routes = [Start];
        foreach (PatternItem item in plan.Items)
        {
            routes = item switch
            {
                EdgeItem edge => Repeat(routes, edge.Quantifier, most, route => route.With(edge)),
                SubpathItem subpath => Repeat(routes, subpath.Quantifier, most, route => route.With(subpath)),
                _ => [.. routes.Select(route => route.With(item))],
            };
            if (routes.Count > most)
                return default;
        }

        return [.. routes.Where(route => route.Edges.Length > 0).OrderBy(route => route.Edges.Length)];
    }

    /// <summary>The first repetition without a greatest number; null when there is none.</summary>
    public static PartSyntax? Unbounded(ImmutableArray<PartSyntax> parts)
    {
        foreach (PartSyntax part in parts)
        {
            if (part is EdgeSyntax { Quantifier.Most: null } or SubpathSyntax { Quantifier.Most: null })
                return part;
            if (part is SubpathSyntax subpath && Unbounded(subpath.Parts) is PartSyntax inside)
                return inside;
        }

        return null;
    }

    private static List<PatternRoute> Repeat(List<PatternRoute> routes, QuantifierSyntax quantifier, int most, Func<PatternRoute, PatternRoute> once)
    {
        var repeated = new List<PatternRoute>();
        List<PatternRoute> now = routes;
        for (int times = 0; times <= quantifier.Most && repeated.Count <= most; times++)
        {
            if (times >= quantifier.Least)
                repeated.AddRange(now);
            now = [.. now.Select(once)];
        }

        return repeated;
    }

    private PatternRoute With(PatternItem item) => item switch
    {
        NodeItem node => new PatternRoute(
            Nodes.SetItem(Edges.Length, Nodes[^1].Add(node.Test)), Edges, LookBacks, Named(node.Variable, isNode: true, Edges.Length)),
        EdgeItem edge => new PatternRoute(Nodes.Add([]), Edges.Add(edge.Test), LookBacks, Named(edge.Variable, isNode: false, Edges.Length + 1)),
        SubpathItem subpath => subpath.Items.Aggregate(this, (route, inner) => route.With(inner)).Ending(subpath.LookBack),
        _ => throw new InvalidOperationException($"no such item: {item}"),
    };

    private PatternRoute Ending(LookBack? condition) =>
        condition is null ? this : new PatternRoute(Nodes, Edges, LookBacks.Add((condition, Edges.Length)), Variables);

    private ImmutableDictionary<string, (bool IsNode, int Position)> Named(string? variable, bool isNode, int position) =>
        variable is null ? Variables : Variables.SetItem(variable, (isNode, position));
}
