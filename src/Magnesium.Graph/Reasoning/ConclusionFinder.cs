using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Draws the conclusions of a graph, and compares two sets of them.</summary>
internal static class ConclusionFinder
{
    private const string Condition = "Condition";
    private const string HasLowState = "has_low_state";
    private const string HasHighState = "has_high_state";

    /// <summary>Beliefs that differ by less are the same: rounding of a product.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The conclusions, in order of the nodes' numbers. Ids that the graph lacks have none.</summary>
    public static ImmutableArray<Conclusion> Of(KnowledgeGraph graph, ConclusionOptions options, CancellationToken cancellation)
    {
        HashSet<string> given = [.. options.Effect.Given.Select(node => node.Id)];
        CausalGraph causal = CausalGraph.Of(graph, id => given.Contains(id) ? true : null);
        ImmutableArray<string> to = options.To.IsEmpty ? Ends(graph, causal) : options.To;
        var conclusions = ImmutableArray.CreateBuilder<Conclusion>();
        foreach (Node start in Known(graph, options.From.IsEmpty ? Starts(graph, causal) : options.From))
        {
            foreach (Node end in Known(graph, to).Where(end => end != start))
            {
                cancellation.ThrowIfCancellationRequested();
                NetEffect effect = EffectSearch.Chains(causal, start, end, options.Effect, cancellation);
                if (effect.Sign is not null)
                    conclusions.Add(new Conclusion(effect));
            }
        }

        return conclusions.ToImmutable();
    }

    /// <summary>Options that name the pairs of both graphs, so that neither's choice decides what is compared.</summary>
    public static ConclusionOptions ForBoth(KnowledgeGraph before, KnowledgeGraph after, ConclusionOptions options)
    {
        CausalGraph one = CausalGraph.Of(before, _ => null);
        CausalGraph two = CausalGraph.Of(after, _ => null);
        return options with
        {
            From = options.From.IsEmpty ? Both(Starts(before, one), Starts(after, two)) : options.From,
            To = options.To.IsEmpty ? Both(Ends(before, one), Ends(after, two)) : options.To,
        };

        static ImmutableArray<string> Both(ImmutableArray<string> one, ImmutableArray<string> two) => [.. one.Union(two).Order(StringComparer.Ordinal)];
    }

    /// <summary>The pairs whose conclusions differ, in order of their ids.</summary>
    public static ImmutableArray<ChangedConclusion> Compare(IEnumerable<Conclusion> before, IEnumerable<Conclusion> after, IReadOnlyDictionary<string, EdgeChange> edges)
    {
        Dictionary<(string, string), Conclusion> was = before.ToDictionary(conclusion => (conclusion.From.Id, conclusion.To.Id));
        Dictionary<(string, string), Conclusion> isNow = after.ToDictionary(conclusion => (conclusion.From.Id, conclusion.To.Id));
        var changed = ImmutableArray.CreateBuilder<ChangedConclusion>();
        foreach ((string from, string to) in was.Keys.Union(isNow.Keys).OrderBy(pair => pair.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Item2, StringComparer.Ordinal))
        {
            Conclusion? one = was.GetValueOrDefault((from, to));
            Conclusion? two = isNow.GetValueOrDefault((from, to));
            if (Change(one, two) is ConclusionChange change)
                changed.Add(new ChangedConclusion(from, to, one, two, change, Because(one, two, edges)));
        }

        return changed.ToImmutable();
    }

    private static ConclusionChange? Change(Conclusion? before, Conclusion? after) => (before?.Sign, after?.Sign) switch
    {
        (_, null) => ConclusionChange.Vanishes,
        (null, _) => ConclusionChange.Appears,
        (Sign.Unknown, Sign.Unknown) => null,
        (_, Sign.Unknown) => ConclusionChange.Weakens,
        (Sign.Unknown, _) => ConclusionChange.Strengthens,
        (Sign one, Sign two) when one != two => ConclusionChange.Flips,
        _ => ((after!.Belief ?? 0) - (before!.Belief ?? 0)) switch
        {
            < -Rounding => ConclusionChange.Weakens,
            > Rounding => ConclusionChange.Strengthens,
            _ => null,
        },
    };

    private static ImmutableArray<EdgeChange> Because(Conclusion? before, Conclusion? after, IReadOnlyDictionary<string, EdgeChange> edges) =>
    [
        .. new[] { before, after }.OfType<Conclusion>()
            .SelectMany(conclusion => conclusion.Effect.Chains.SelectMany(chain => chain.Steps).Select(step => step.Edge.Id))
            .Distinct().Where(edges.ContainsKey).Order(StringComparer.Ordinal).Select(id => edges[id]),
    ];

    private static IEnumerable<Node> Known(KnowledgeGraph graph, IEnumerable<string> ids)
    {
        foreach (string id in ids)
        {
            if (graph.TryGetNode(id, out Node node))
                yield return node;
        }
    }

    private static ImmutableArray<string> Starts(KnowledgeGraph graph, CausalGraph causal)
    {
        var starts = new SortedSet<int>();
        foreach (Edge edge in graph.Edges)
        {
            if (edge.Relation.Id != ChainPattern.GivenAs)
                continue;
            starts.Add(edge.Source.Index);
            starts.Add(edge.Target.Index);
            starts.UnionWith(edge.Source.Out.Where(state => state.Relation.Id is HasLowState or HasHighState).Select(state => state.Target.Index));
        }

        if (starts.Count == 0)
            starts.UnionWith(Enumerable.Range(0, causal.NodeCount).Where(node => causal.In(node).IsEmpty && !causal.Out(node).IsEmpty));
        return [.. starts.Select(node => graph.Nodes[node].Id)];
    }

    private static ImmutableArray<string> Ends(KnowledgeGraph graph, CausalGraph causal)
    {
        string[] conditions = graph.Schema.TryGetNodeType(Condition, out NodeType? condition)
            ? [.. graph.Nodes.Where(node => node.Type.Is(condition)).Select(node => node.Id)]
            : [];
        return conditions.Length > 0
            ? [.. conditions]
            : [.. Enumerable.Range(0, causal.NodeCount).Where(node => causal.Out(node).IsEmpty && !causal.In(node).IsEmpty).Select(node => graph.Nodes[node].Id)];
    }
}
