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

    /// <summary>Pairs times nodes and arcs that a choice of our own may cost: beyond it the caller has to name pairs.</summary>
    private const long MostWork = 200_000_000;

    /// <summary>The conclusions of a graph; none where there are too many pairs and the caller named none.</summary>
    public static ImmutableArray<Conclusion> Of(KnowledgeGraph graph, ConclusionOptions options, CancellationToken cancellation) =>
        OfBoth(graph, null, options, cancellation)?.Before ?? [];

    /// <summary>
    /// The conclusions of two graphs for the same pairs, so that neither's choice decides what is compared; null where there are
    /// too many pairs and the caller named none. Ids that a graph lacks have none.
    /// </summary>
    public static (ImmutableArray<Conclusion> Before, ImmutableArray<Conclusion> After)? OfBoth(KnowledgeGraph before, KnowledgeGraph? after, ConclusionOptions options, CancellationToken cancellation)
    {
        CausalGraph[] graphs = [.. new[] { before, after }.OfType<KnowledgeGraph>().Select(graph => Causal(graph, options, cancellation))];
        string[] from = options.From.IsEmpty ? [.. graphs.SelectMany(Starts).Distinct().Until(cancellation)] : [.. options.From];
        string[] to = options.To.IsEmpty ? [.. graphs.SelectMany(Ends).Distinct().Until(cancellation)] : [.. options.To];
        bool isNamed = !options.From.IsEmpty && !options.To.IsEmpty;
        if (!isNamed && (decimal)from.Length * to.Length * graphs.Max(graph => (long)graph.Graph.Nodes.Count + graph.Graph.Edges.Count) > MostWork)
            return null;
        ImmutableArray<Conclusion>[] found = [.. graphs.Select(graph => Of(graph, from, to, options.Effect, cancellation))];
        return (found[0], found[^1]);
    }

    private static CausalGraph Causal(KnowledgeGraph graph, ConclusionOptions options, CancellationToken cancellation)
    {
        HashSet<string> given = [.. options.Effect.Given.Select(node => node.Id)];
        return CausalGraph.Of(graph, id => given.Contains(id) ? true : null, cancellation);
    }

    private static ImmutableArray<Conclusion> Of(CausalGraph causal, string[] from, string[] to, EffectOptions options, CancellationToken cancellation)
    {
        var conclusions = ImmutableArray.CreateBuilder<Conclusion>();
        foreach (Node start in Known(causal.Graph, from))
        {
            foreach (Node end in Known(causal.Graph, to).Where(end => end != start))
            {
                cancellation.ThrowIfCancellationRequested();
                NetEffect effect = EffectSearch.Chains(causal, start, end, options, cancellation);
                if (effect.Sign is not null)
                    conclusions.Add(new Conclusion(effect));
            }
        }

        return conclusions.ToImmutable();
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

    private static IEnumerable<string> Starts(CausalGraph causal)
    {
        KnowledgeGraph graph = causal.Graph;
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
        return starts.Select(node => graph.Nodes[node].Id);
    }

    private static IEnumerable<string> Ends(CausalGraph causal)
    {
        KnowledgeGraph graph = causal.Graph;
        string[] conditions = graph.Schema.TryGetNodeType(Condition, out NodeType? condition)
            ? [.. graph.Nodes.Where(node => node.Type.Is(condition)).Select(node => node.Id)]
            : [];
        return conditions.Length > 0
            ? conditions
            : Enumerable.Range(0, causal.NodeCount).Where(node => causal.Out(node).IsEmpty && !causal.In(node).IsEmpty).Select(node => graph.Nodes[node].Id);
    }
}
