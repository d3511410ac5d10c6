using System.Collections.Immutable;
using System.Diagnostics;

namespace Magnesium.Graph;

/// <summary>Works a <see cref="NetEffect"/> out.</summary>
internal static class EffectSearch
{
    public static NetEffect Run(KnowledgeGraph graph, Node from, Node to, EffectOptions options, CancellationToken cancellation)
    {
        HashSet<string> given = [.. options.Given.Select(node => node.Id)];
        return Run(CausalGraph.Of(graph, id => given.Contains(id) ? true : null, CancellationToken.None), from, to, options, cancellation);
    }

    /// <summary>The whole answer; <paramref name="causal"/> was made with the options' given states.</summary>
    private static NetEffect Run(CausalGraph causal, Node from, Node to, EffectOptions options, CancellationToken cancellation)
    {
        NetEffect found = Chains(causal, from, to, options, cancellation);
        if (found.Reason == TruncationReason.Cancelled)
            return found;
        return new NetEffect(from, to)
        {
            Sign = found.Sign,
            Positive = found.Positive,
            Negative = found.Negative,
            Unknown = found.Unknown,
            Given = options.Given,
            Gated = [.. found.Chains.SelectMany(chain => chain.Steps).Select(step => step.Edge).Where(edge => !edge.Gates.IsEmpty).Distinct().OrderBy(edge => edge.Index)],
            SwitchedOff = OnTheWay(causal, causal.SwitchedOff, from, to),
            Refuted = OnTheWay(causal, causal.Refuted, from, to),
            Reason = found.Reason,
            NearestMiss = found.Sign is null && from != to ? Miss(causal, from, to, options, cancellation) : null,
        };
    }

    /// <summary>The chains and their net sign only, for many questions of one graph.</summary>
    public static NetEffect Chains(CausalGraph causal, Node from, Node to, EffectOptions options, CancellationToken cancellation)
    {
        var search = new SignedChainSearch(causal, from, to, options, Stopwatch.StartNew(), cancellation);
        (List<Chain> positive, bool allPositive) = search.Find(Sign.Plus);
        (List<Chain> negative, bool allNegative) = search.Find(Sign.Minus);
        (List<Chain> unknown, bool allUnknown) = search.Find(Sign.Unknown);
        bool raises = positive.Count > 0 || !allPositive;
        bool lowers = negative.Count > 0 || !allNegative;
        bool open = unknown.Count > 0 || !allUnknown;
        Sign? net = (raises, lowers, open) switch
        {
            (false, false, false) => null,
            (true, false, false) => positive.Count > 0 ? Sign.Plus : Sign.Unknown,
            (false, true, false) => negative.Count > 0 ? Sign.Minus : Sign.Unknown,
            _ => Sign.Unknown,
        };
        return new NetEffect(from, to)
        {
            Sign = net,
            Positive = InOrder(positive),
            Negative = InOrder(negative),
            Unknown = InOrder(unknown),
            Given = options.Given,
            Gated = [],
            SwitchedOff = [],
            Refuted = [],
            Reason = search.Stopped,
        };

        // To put millions in order takes longer than whoever cancelled will wait.
        ImmutableArray<Chain> InOrder(List<Chain> chains) => search.Stopped == TruncationReason.Cancelled ? [.. chains] : Ranked(chains);
    }

    /// <summary>Mechanisms before treatments, then by belief, length and edges.</summary>
    private static ImmutableArray<Chain> Ranked(List<Chain> chains) =>
    [
        .. chains.OrderBy(chain => chain.Kind).ThenByDescending(chain => chain.Belief ?? -1).ThenBy(chain => chain.Length)
            .ThenBy(chain => string.Join(' ', chain.Steps.Select(step => step.Edge.Id)), StringComparer.Ordinal),
    ];

    /// <summary>Those of the edges left out that some walk from the one node to the other would take.</summary>
    private static ImmutableArray<Edge> OnTheWay(CausalGraph causal, ImmutableArray<Edge> leftOut, Node from, Node to)
    {
        if (leftOut.IsEmpty)
            return [];
        IEnumerable<int> starts = from.Out.Where(edge => edge.Relation.Id == ChainPattern.GivenAs).Select(edge => edge.Target.Index).Prepend(from.Index);
        HashSet<int> before = Reached(starts, causal.Out, leftOut.ToLookup(edge => edge.Source.Index, edge => edge.Target.Index));
        HashSet<int> after = Reached([to.Index], causal.In, leftOut.ToLookup(edge => edge.Target.Index, edge => edge.Source.Index));
        return leftOut.RemoveAll(edge => !before.Contains(edge.Source.Index) || !after.Contains(edge.Target.Index));
    }

    private delegate ReadOnlySpan<Arc> Arcs(int node);

    private static HashSet<int> Reached(IEnumerable<int> starts, Arcs arcs, ILookup<int, int> leftOut)
    {
        var reached = new HashSet<int>(starts);
        var queue = new Queue<int>(reached);
        while (queue.TryDequeue(out int node))
        {
            foreach (Arc arc in arcs(node))
            {
                if (reached.Add(arc.Node))
                    queue.Enqueue(arc.Node);
            }

            foreach (int next in leftOut[node])
            {
                if (reached.Add(next))
                    queue.Enqueue(next);
            }
        }

        return reached;
    }

    /// <summary>The first thing that keeps an effect from having a chain: a given state, then what keeps <c>chains</c> from one, then the kind of relation.</summary>
    private static NearestMiss? Miss(CausalGraph causal, Node from, Node to, EffectOptions options, CancellationToken cancellation)
    {
        KnowledgeGraph graph = causal.Graph;
        if (!options.Given.IsEmpty && Run(graph, from, to, options with { Given = [], Limit = 1 }, cancellation).Chains.FirstOrDefault() is Chain gated)
            return new("gate", ReasoningMessages.SwitchedOff(gated), gated);
        ChainResult chains = graph.Chains(from, to, new ChainOptions { Top = 1, MaxLength = options.MaxLength == int.MaxValue ? ChainOptions.Default.MaxLength : options.MaxLength }, cancellation);
        return chains.Count > 0 ? new("relation", ReasoningMessages.OnlyNotCausal(chains.Chains[0]), chains.Chains[0]) : chains.NearestMiss;
    }
}
