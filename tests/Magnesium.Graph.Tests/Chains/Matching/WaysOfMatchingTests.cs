using Magnesium.Graph.Tests.Chains.Patterns;

namespace Magnesium.Graph.Tests.Chains.Matching;

/// <summary>Streams, threads, limits and every way to count give what the general walk gives, which is held to a naive matcher elsewhere.</summary>
public class WaysOfMatchingTests
{
    [Fact]
    public void Every_way_finds_the_same_chains_in_the_same_order()
    {
        int inLevels = 0;
        Each((graph, pattern, text) =>
        {
            string[] reference = Reference(graph, text);
            inLevels += LevelPlan.Of(Plan(graph, text)) is null ? 0 : 1;
            graph.Match(text).Select(Key).Should().Equal(reference, text);
            graph.Match(text).Chains.Select(Key).Should().Equal(reference, text);
            Streamed(graph.Stream(text)).Should().Equal(reference, text);
            graph.Match(text, new MatchOptions { Parallelism = 3 }).Select(Key).Should().Equal(reference, text);
        });
        inLevels.Should().BeGreaterThan(500);
    }

    [Fact]
    public void Shortest_paths_to_one_end_are_those_found_without_knowing_how_far_it_is()
    {
        int nonEmpty = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomPatterns.Graph(random);
            string selector = new[] { "ANY SHORTEST", "ALL SHORTEST", "SHORTEST 3" }[random.Next(3)];
            string step = new[] { "-[]->", "-[]-", "<-[:r]-", "-[:r|s]-" }[random.Next(4)] + new[] { "*", "{1,4}", "{2,}", "+" }[random.Next(4)];
            string pattern = $"MATCH {selector} {((PathMode)random.Next(4)).ToString().ToUpperInvariant()} (a{(random.Next(2) == 0 ? " {id: 'n1'}" : "")}){step}";

            // What a condition asks of the end is not known before it is reached.
            string[] expected = [.. graph.Match(pattern + "(z WHERE z.id = 'n0')").Select(Key)];
            graph.Match(pattern + "(z {id: 'n0'})").Select(Key).Should().Equal(expected, pattern);
            nonEmpty += expected.Length > 0 ? 1 : 0;
        }

        nonEmpty.Should().BeGreaterThan(400);
    }

    [Fact]
    public void A_limit_cuts_the_same_chains_off_whichever_way_they_are_found()
    {
        Each((graph, pattern, text) =>
        {
            string[] all = Reference(graph, text);
            int limit = all.Length / 2;
            TruncationReason? expected = limit < all.Length ? TruncationReason.Limit : null;
            foreach (int threads in new[] { 1, 3 })
            {
                ChainResult cut = graph.Match(text, new MatchOptions { Limit = limit, Parallelism = threads });
                cut.Select(Key).Should().Equal(all[..limit], text);
                cut.Reason.Should().Be(expected, text);
            }

            StreamedChains stream = graph.Stream(text, new MatchOptions { Limit = limit });
            Streamed(stream).Should().Equal(all[..limit], text);
            stream.Reason.Should().Be(expected, text);
            graph.Match(text, new MatchOptions { Limit = all.Length }).Status.Should().Be(ResultStatus.Complete, text);
        });
    }

    [Fact]
    public void Counting_gives_the_number_that_walking_gives()
    {
        int summed = 0, counted = 0;
        Each((graph, pattern, text) =>
        {
            PatternPlan plan = Plan(graph, text);
            summed += FixedPath.Of(plan) is null ? 0 : 1;
            counted += WalkCounts.CanCount(plan) ? 1 : 0;
            int expected = Reference(graph, text).Length;
            graph.CountMatches(text).Should().Be(new MatchCount(expected, null), text);
            graph.CountMatches(text, new MatchOptions { Parallelism = 3 }).Count.Should().Be(expected, text);
            ChainCollector.Count(plan, MatchOptions.Default, Unlimited()).Count.Should().Be(expected, text);
            if (WalkCounts.CanCount(plan))
                WalkCounts.Of(plan, Unlimited()).Should().Be(expected, text);
        });
        summed.Should().BeGreaterThan(300);
        counted.Should().BeGreaterThan(300);
    }

    [Fact]
    public void Chains_are_counted_though_more_than_a_number_holds_lead_nowhere()
    {
        const int Half = 17, Parallel = 16;
        var builder = new KnowledgeGraphBuilder(new GraphSchemaBuilder("fans").AddNodeType("N").AddRelation(new RelationDefinition("to") { Role = Role.Causal }).Build()) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        string[] way = [.. Enumerable.Range(0, (2 * Half) + 1).Select(i => $"way{i}")];
        string[] there = [way[0], .. Enumerable.Range(1, Half).Select(i => $"there{i}")];
        string[] back = [.. Enumerable.Range(1, Half).Select(i => $"back{i}"), way[^1]];
        foreach (string node in way.Concat(there[1..]).Concat(back[..^1]))
            builder.AddNode(node, "N");
        foreach (string[] nodes in new[] { way, there, back })
        {
            foreach ((string from, string to) in nodes.Zip(nodes.Skip(1)))
            {
                for (int edge = 0; edge < (nodes == way ? 1 : Parallel); edge++)
                    builder.AddEdge(new EdgeDraft(from, "to", to));
            }
        }

        KnowledgeGraph graph = builder.Build();
        graph.CountMatches($"MATCH (a {{id: 'way0'}})-[]->{{{2 * Half}}}(b {{id: 'way{2 * Half}'}})").Should().Be(new MatchCount(1, null));
        graph.Invoking(graph => graph.CountMatches($"MATCH (a {{id: 'way0'}})-[]->{{{Half}}}(b)")).Should().Throw<OverflowException>();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Counts_by_ends_may_be_larger_than_an_int_holds(int hops)
    {
        const int Parallel = 16;
        var builder = new KnowledgeGraphBuilder(new GraphSchemaBuilder("fan").AddNodeType("N").AddRelation(new RelationDefinition("to")).Build()) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        for (int i = 0; i <= hops; i++)
            builder.AddNode($"way{i}", "N");
        foreach (int edge in Enumerable.Range(0, hops * Parallel))
            builder.AddEdge(new EdgeDraft($"way{edge / Parallel}", "to", $"way{(edge / Parallel) + 1}"));
        KnowledgeGraph graph = builder.Build();
        string text = $"MATCH (a)-[]->{{{hops}}}(b)";

        EndSums.Of<long>(Plan(graph, text), null, Unlimited(), fewEnds: 0).Single().Value.Should().Be((long)Math.Pow(Parallel, hops));
        graph.CountByEnds(text).Single().Value.Should().Be((long)Math.Pow(Parallel, hops));
    }

    [Fact]
    public void Counts_by_ends_are_those_of_the_chains_found()
    {
        int nonEmpty = 0;
        Each((graph, pattern, text) =>
        {
            var expected = graph.Match(text).GroupBy(chain => (chain.From, chain.To)).Select(ends => new EndPair<long>(ends.Key.From, ends.Key.To, ends.Count()));
            EndPairs<long> counts = graph.CountByEnds(text);
            counts.Should().Equal(expected.OrderBy(pair => (pair.First.Index, pair.Last.Index)), text);
            counts.ToList().Should().HaveCount(counts.Count, text);
            EndSums.Of<long>(Plan(graph, text), null, Unlimited(), fewEnds: 0).Should().Equal(counts, $"ends kept together give the same: {text}");
            foreach (Node first in graph.Nodes)
            {
                foreach (Node last in graph.Nodes)
                    counts[first, last].Should().Be(counts.Where(pair => pair.First == first && pair.Last == last).Sum(pair => pair.Value), text);
            }

            nonEmpty += counts.Count > 0 ? 1 : 0;
        });
        nonEmpty.Should().BeGreaterThan(300);
    }

    [Fact]
    public void Degree_weighted_path_counts_are_the_sums_over_the_chains_found()
    {
        int asked = 0;
        Each((graph, pattern, text) =>
        {
            PatternPlan plan = Plan(graph, text);
            if (LevelPlan.Of(plan) is null || pattern.Parts.OfType<RandomSubpath>().Any())
                return;
            asked++;
            RandomEdge[] steps = [.. pattern.Parts.OfType<RandomEdge>().SelectMany(edge => Enumerable.Repeat(edge, edge.Most ?? 8))];
            var expected = graph.Match(text).GroupBy(chain => (chain.From, chain.To))
                .Select(ends => (ends.Key.From, ends.Key.To, Value: ends.Sum(chain => chain.Steps.Select((step, i) => Weight(graph, step, steps[i])).Aggregate(1.0, (a, b) => a * b))))
                .OrderBy(pair => (pair.From.Index, pair.To.Index)).ToList();
            EndPairs<double> weights = graph.DegreeWeightedPathCounts(text, 0.5);
            foreach ((Node first, Node last, double value) in expected)
                weights[first, last].Should().BeApproximately(value, 1e-9, text);
            weights.Sum(pair => pair.Value).Should().BeApproximately(expected.Sum(pair => pair.Value), 1e-9, text);
            weights.Count.Should().Be(expected.Count, text);
            EndPairs<double> together = EndSums.Of<double>(Plan(graph, text), new DegreeWeights(0.5), Unlimited(), fewEnds: 0);
            together.Count.Should().Be(expected.Count, text);
            foreach ((Node first, Node last, double value) in expected)
                together[first, last].Should().BeApproximately(value, 1e-9, text);
        });
        asked.Should().BeGreaterThan(300);
    }

    /// <summary>(Edges the step could take from its first node × edges by which it could reach its second)^-0.5, of the edge's relation.</summary>
    private static double Weight(KnowledgeGraph graph, Step step, RandomEdge part)
    {
        int leaving = graph.Edges.Count(edge => edge.Relation == step.Edge.Relation && ((part.Forward && edge.Source == step.From) || (part.Backward && edge.Target == step.From)));
        int reaching = graph.Edges.Count(edge => edge.Relation == step.Edge.Relation && ((part.Forward && edge.Target == step.To) || (part.Backward && edge.Source == step.To)));
        return Math.Pow(leaving * (double)reaching, -0.5);
    }

    private static void Each(Action<KnowledgeGraph, RandomPattern, string> check)
    {
        for (int seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomPatterns.Graph(random);
            RandomPattern pattern = RandomPatterns.Pattern(random, graph, isFixedLength: seed % 2 == 0);
            check(graph, pattern, pattern.Text());
        }
    }

    private static SearchLimits Unlimited() => new(MatchOptions.Unlimited, default);

    private static PatternPlan Plan(KnowledgeGraph graph, string text) => PatternBinder.Bind(graph, Pattern.Parse(text).Syntax, text);

    private static string[] Reference(KnowledgeGraph graph, string text)
    {
        PatternPlan plan = Plan(graph, text);
        var limits = Unlimited();
        var walk = new PathWalker(plan, Reachability.Of(graph, plan.Automaton, limits), 0, graph.Nodes.Count, limits);
        var found = new List<string>();
        while (walk.NextRun(out _))
            found.Add(NaiveMatcher.Walked.KeyOf(walk.Nodes[0], Enumerable.Range(0, walk.Length).Select(i => (walk.Edges[i], walk.Forwards[i] || walk.Nodes[i] == walk.Nodes[i + 1]))));
        return [.. found];
    }

    private static List<string> Streamed(StreamedChains stream)
    {
        var found = new List<string>();
        foreach (ChainView chain in stream)
        {
            Chain kept = chain.ToChain();
            kept.Nodes.Select(node => node.Index).Should().Equal(chain.Nodes.ToArray());
            (chain.From, chain.To, chain.Length).Should().Be((kept.From, kept.To, kept.Length));
            found.Add(Key(kept));
        }

        return found;
    }

    private static string Key(Chain chain) => NaiveMatcher.Walked.KeyOf(chain.From.Index, chain.Steps.Select(step => (step.Edge.Index, step.IsForward)));
}
