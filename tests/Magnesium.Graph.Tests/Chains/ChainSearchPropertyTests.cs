using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

/// <summary>Chain search against a naive one, on random graphs, between all pairs of nodes.</summary>
public class ChainSearchPropertyTests
{
    private static Gen<ChainOptions> Options =>
        from length in Gen.Choose(1, 6)
        from sign in Gen.Elements<Sign?>(null, null, Sign.Plus, Sign.Minus, Sign.Unknown, Sign.None)
        from stances in Gen.Elements<EdgeStance[]>([], [], [EdgeStance.Asserted], [EdgeStance.Asserted, EdgeStance.Hypothesised, EdgeStance.Unstated], [EdgeStance.Refuted, EdgeStance.Asserted])
        from any in Gen.Elements(false, false, true)
        from weight in Gen.Elements(Enum.GetValues<ChainWeight>())
        select new ChainOptions { MaxLength = length, Sign = sign, Stances = [.. stances], Any = any, Weight = weight, Timeout = Timeout.InfiniteTimeSpan };

    [Fact]
    public void Chains_are_those_a_naive_search_finds()
    {
        long chains = 0;
        ForAll(2000, Gen.OneOf(Generators.Curated(6, 26), Generators.Imported(5, 20)), (graph, options, from, to) =>
        {
            ChainResult result = graph.Chains(from, to, options);

            Texts(result.Select(c => c.Steps.Select(s => s.Edge))).Should().Equal(Texts(NaiveChains.Find(graph, from, to, options)));
            (result.Status, result.Reason, result.Found).Should().Be((ResultStatus.Complete, null, result.Count));
            chains += result.Count;
        });
        chains.Should().BeGreaterThan(10_000, "a search that finds little proves little");
    }

    [Fact]
    public void Every_chain_says_what_its_steps_say() =>
        ForAll(200, Generators.Curated(6, 16), (graph, options, from, to) =>
        {
            foreach (Chain chain in graph.Chains(from, to, options))
            {
                Edge[] edges = [.. chain.Steps.Select(s => s.Edge)];
                chain.Sign.Should().Be(NaiveChains.SignOf(edges));
                chain.Kind.Should().Be(NaiveChains.KindOf(edges));
                chain.Length.Should().Be(edges.Length);
                chain.Nodes.Should().Equal(edges.Select(e => e.Source).Append(edges[^1].Target));
                (chain.From, chain.To).Should().Be((from, to));
                chain.IsContested.Should().Be(edges.Any(NaiveJudgement.IsContested));
                chain.Belief.Should().BeApproximately(edges.Select(e => NaiveJudgement.Belief(e)!.Value).Aggregate(1.0, (a, b) => a * b), 1e-12);
                chain.WeakestStep.Should().Be(Array.FindIndex(edges, e => e.Belief == edges.Min(x => x.Belief)));
                chain.Steps.Should().OnlyContain(s => s.IsForward && s.From == s.Edge.Source && s.To == s.Edge.Target);
            }
        });

    [Fact]
    public void Chains_stand_in_the_order_of_kind_weight_and_edge_ids() =>
        ForAll(200, Gen.OneOf(Generators.Curated(6, 16), Generators.Imported(5, 14)), (graph, options, from, to) =>
        {
            ChainResult result = graph.Chains(from, to, options);

            foreach ((Chain one, Chain two) in result.Zip(result.Skip(1)))
                Before(graph, one, two, options.Weight).Should().BeNegative($"{one} stands before {two}");
        });

    [Fact]
    public void The_best_few_are_the_head_of_all_and_all_are_counted() =>
        ForAll(100, Generators.Curated(6, 16), (graph, options, from, to) =>
        {
            ChainResult all = graph.Chains(from, to, options);
            ChainResult best = graph.Chains(from, to, options with { Top = 2 });

            Texts(best).Should().Equal(Texts(all.Take(2)));
            (best.Found, best.Status).Should().Be((all.Found, ResultStatus.Complete));
        });

    [Fact]
    public void A_limit_stops_the_search_only_when_there_is_more() =>
        ForAll(100, Generators.Curated(6, 16), (graph, options, from, to) =>
        {
            int all = graph.Chains(from, to, options).Count;
            for (int limit = Math.Max(0, all - 1); limit <= all + 1; limit++)
            {
                ChainResult result = graph.Chains(from, to, options with { Limit = limit });
                (result.Count, result.Reason).Should().Be((Math.Min(limit, all), limit < all ? TruncationReason.Limit : null));
            }
        });

    [Fact]
    public void Refuted_edges_that_are_named_are_those_on_chains_that_would_else_be_there() =>
        ForAll(300, Gen.OneOf(Generators.Curated(6, 14), Generators.Imported(5, 12)), (graph, options, from, to) =>
        {
            ChainOptions all = options with { Any = false, Stances = [] };
            ChainOptions refutedToo = all with { Stances = [.. Enum.GetValues<EdgeStance>()] };
            IEnumerable<Edge> expected = NaiveChains.Find(graph, from, to, refutedToo).SelectMany(way => way)
                .Where(e => e.Role != Role.Structural && e.Stance == EdgeStance.Refuted).Distinct().OrderBy(e => e.Index);

            graph.Chains(from, to, all).RefutedEdges.Should().Equal(expected);
        });

    [Fact]
    public void Without_a_source_everything_is_as_if_the_graph_had_been_built_without_its_evidence()
    {
        Gen<(GraphParts Parts, ChainOptions Options, string Source)> cases =
            from parts in Generators.Curated(6, 16) from options in Options from source in Gen.Elements(Generators.SourceIds.ToArray()) select (parts, options, source);
        Prop.ForAll(cases.ToArbitrary(), x =>
        {
            KnowledgeGraph graph = x.Parts.Build();
            EdgeDraft[] left = [.. x.Parts.Edges.Select(e => e with { Evidence = e.Evidence.RemoveAll(p => p.Source == x.Source) }).Where(e => !e.Evidence.IsEmpty)];
            KnowledgeGraph rebuilt = (x.Parts with { Edges = left }).Build();
            foreach ((Node from, Node to) in Pairs(graph))
            {
                ChainOptions byLength = x.Options with { Weight = x.Options.Weight == ChainWeight.Degree ? ChainWeight.Length : x.Options.Weight };
                ChainResult without = graph.Chains(from, to, byLength with { ExcludeSource = x.Source });
                ChainResult never = rebuilt.Chains(rebuilt.Node(from.Id), rebuilt.Node(to.Id), byLength);

                without.Select(Judged).Should().Equal(never.Select(Judged));
                without.RefutedEdges.Select(e => e.Id).Order().Should().Equal(never.RefutedEdges.Select(e => e.Id).Order());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void A_node_has_no_chain_to_itself() =>
        ForAll(20, Generators.Curated(4, 14), (graph, options, from, _) =>
        {
            ChainResult result = graph.Chains(from, from, options);

            (result.Count, result.Status, result.NearestMiss).Should().Be((0, ResultStatus.Complete, null));
        });

    private static void ForAll(int tests, Gen<GraphParts> graphs, Action<KnowledgeGraph, ChainOptions, Node, Node> holds) =>
        Prop.ForAll((from parts in graphs from options in Options select (parts, options)).ToArbitrary(), x =>
        {
            KnowledgeGraph graph = x.parts.Build();
            foreach ((Node from, Node to) in Pairs(graph))
                holds(graph, x.options, from, to);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    private static IEnumerable<(Node From, Node To)> Pairs(KnowledgeGraph graph) =>
        from a in graph.Nodes from b in graph.Nodes where a != b select (a, b);

    private static IEnumerable<string> Texts(IEnumerable<IEnumerable<Edge>> chains) =>
        chains.Select(chain => string.Join(' ', chain.Select(e => e.Index))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(IEnumerable<Chain> chains) =>
        chains.Select(chain => string.Join(' ', chain.Steps.Select(s => s.Edge.Index)));

    private static string Judged(Chain chain) =>
        string.Join(' ', chain.Steps.Select(s => $"{s.Edge.Id} {s.Stance} {s.Belief} {s.IsContested} {s.Evidence.Length}"));

    private static int Before(KnowledgeGraph graph, Chain one, Chain two, ChainWeight weight)
    {
        var keys = new List<int> { one.Kind.CompareTo(two.Kind) };
        int belief = (two.Belief ?? -1).CompareTo(one.Belief ?? -1);
        int length = one.Length.CompareTo(two.Length);
        keys.AddRange(weight switch
        {
            ChainWeight.Belief => [belief, length],
            ChainWeight.Length => [length, belief],
            _ => [DegreeProduct(graph, two).CompareTo(DegreeProduct(graph, one)), length],
        });
        keys.Add(string.CompareOrdinal(Ids(one), Ids(two)));
        return keys.FirstOrDefault(key => key != 0);
    }

    private static string Ids(Chain chain) => string.Join(' ', chain.Steps.Select(s => s.Edge.Id));

    /// <summary>Path degree product with the damping of Himmelstein and Baranzini, counted edge by edge.</summary>
    private static double DegreeProduct(KnowledgeGraph graph, Chain chain)
    {
        double product = 1;
        foreach (Edge edge in chain.Steps.Select(s => s.Edge))
        {
            double leaving = graph.Edges.Count(e => e.Relation == edge.Relation && e.Source == edge.Source);
            double reaching = graph.Edges.Count(e => e.Relation == edge.Relation && e.Target == edge.Target);
            product *= Math.Pow(leaving * reaching, -0.4);
        }

        return product;
    }
}
