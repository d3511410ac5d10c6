using Magnesium.Graph.Tests.Chains.Patterns;

namespace Magnesium.Graph.Tests.Chains.Best;

public class LightestTests
{
    /// <summary>Few different weights, so that many chains weigh the same; all of them and their sums are exact as doubles.</summary>
    private static readonly double[] Weights = [0, 0, 0.5, 1, 1, 2.25, 7, double.PositiveInfinity];

    private static readonly Evidence Said = new() { Source = "one", Finding = "…" };

    [Fact]
    public void The_lightest_are_the_head_of_all_that_a_naive_matcher_finds_sorted_by_weight_length_and_edge_ids()
    {
        int nonEmpty = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            (KnowledgeGraph graph, RandomPattern pattern, double[] weights) = Case(random);
            int k = random.Next(1, 12);

            WeightedChains found = graph.WithWeights(edge => weights[edge.Index]).Lightest(pattern.Text(), k);

            string[] expected = [.. Naive(graph, pattern, weights).Select(way => way.Key).Take(k)];
            found.Select(one => Key(one.Chain)).Should().Equal(expected, $"seed {seed}: {pattern.Text()}");
            found.Select(one => one.Weight).Should().Equal(found.Select(one => one.Chain.Steps.Sum(step => weights[step.Edge.Index])));
            found.Status.Should().Be(ResultStatus.Complete);
            nonEmpty += expected.Length > 1 ? 1 : 0;
        }

        nonEmpty.Should().BeGreaterThan(400, "the random patterns must not all be empty questions");
    }

    [Fact]
    public void Of_parallel_edges_only_the_lightest_is_walked_when_asked_for()
    {
        int merged = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            (KnowledgeGraph graph, RandomPattern pattern, double[] weights) = Case(random);
            if (pattern.Mode == PathMode.Trail)
                continue;

            WeightedChains found = graph.WithWeights(edge => weights[edge.Index]).Lightest(pattern.Text(), 8, ParallelEdges.LightestOnly);

            NaiveWay[] all = [.. Naive(graph, pattern, weights)];
            double[] expected = [.. all.GroupBy(way => way.Nodes).Select(group => group.Min(way => way.Weight)).Order().Take(8)];
            found.Select(one => one.Weight).Should().Equal(expected, $"seed {seed}: {pattern.Text()}");
            found.Select(one => string.Join(' ', one.Chain.Nodes.Select(node => node.Id))).Should().OnlyHaveUniqueItems($"seed {seed}: {pattern.Text()}");
            merged += all.Length > all.Select(way => way.Nodes).Distinct().Count() ? 1 : 0;
        }

        merged.Should().BeGreaterThan(50, "parallel edges must occur");
    }

    [Fact]
    public void Between_two_nodes_every_relation_is_walked_either_way_and_no_node_twice()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomPatterns.Graph(random);
            double[] weights = [.. graph.Edges.Select(_ => Weights[random.Next(Weights.Length)])];
            Node from = graph.Nodes.ElementAt(random.Next(graph.Nodes.Count));
            Node to = graph.Nodes.ElementAt(random.Next(graph.Nodes.Count));

            WeightedChains found = graph.WithWeights(edge => weights[edge.Index]).Lightest(from, to, 10);

            var expected = new List<double>();
            Walk(from, 0, [from]);
            found.Select(one => one.Weight).Should().Equal(expected.Order().Take(10), $"seed {seed}: {from} to {to}");

            void Walk(Node at, double weight, HashSet<Node> met)
            {
                foreach ((Edge edge, Node next) in at.Out.Select(edge => (edge, edge.Target)).Concat(at.In.Select(edge => (edge, edge.Source))))
                {
                    double sum = weight + weights[edge.Index];
                    if (!double.IsFinite(sum) || met.Contains(next))
                        continue;
                    if (next == to)
                        expected.Add(sum);
                    else
                        Walk(next, sum, [.. met, next]);
                }
            }
        }
    }

    [Fact]
    public void With_equal_weights_the_lightest_are_the_shortest()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        ChainResult shortest = graph.Match("MATCH SHORTEST 5 ACYCLIC (a {id: 'magnesium'})-[]->+(b {id: 'migraine'})");

        WeightedChains lightest = graph.WithWeights(_ => 1).Lightest("MATCH ACYCLIC (a {id: 'magnesium'})-[]->+(b {id: 'migraine'})", 5);

        lightest.Select(one => one.Chain.ToString()).Should().Equal(shortest.Select(chain => chain.ToString()));
    }

    [Fact]
    public void By_belief_the_lightest_chain_is_the_one_most_believed()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        const string Pattern = "MATCH ACYCLIC (a {id: 'magnesium'})-[]->{1,4}(b {id: 'migraine'})";

        WeightedChains lightest = graph.WithBeliefAsWeight().Lightest(Pattern, 3);

        double[] beliefs = [.. graph.Match(Pattern).Select(chain => chain.Belief ?? 0).OrderDescending().Take(3)];
        lightest.Select(one => Math.Exp(-one.Weight)).Should().Equal(beliefs, (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void A_number_of_the_edges_is_their_weight()
    {
        WeightedGraph graph = ChainSearchTests.Builder("a", "b", "c")
            .AddEdge(new EdgeDraft("a", "raises", "b") { Evidence = [Said], Attributes = Drafts.NoAttributes.Add("cost", AttributeValue.Of(5)) })
            .AddEdge(new EdgeDraft("a", "raises", "c") { Evidence = [Said], Attributes = Drafts.NoAttributes.Add("cost", AttributeValue.Of(1.5)) })
            .AddEdge(new EdgeDraft("c", "raises", "b") { Evidence = [Said], Attributes = Drafts.NoAttributes.Add("cost", AttributeValue.Of(2)) })
            .Build().WithWeights("cost");

        graph.Lightest("a", "b", 9).Select(one => (one.Weight, one.Chain.Length)).Should().Equal((3.5, 2), (5, 1));
        graph.Lightest("a", "b", 0).Should().BeEmpty();
    }

    [Fact]
    public void What_is_no_weight_is_refused_with_the_edge()
    {
        KnowledgeGraph graph = ChainSearchTests.Graph("a + b");

        graph.Invoking(one => one.WithWeights(_ => -1)).Should().Throw<ArgumentException>().WithMessage("*a raises b*-1*");
        graph.Invoking(one => one.WithWeights(_ => double.NaN)).Should().Throw<ArgumentException>().WithMessage("*a raises b*");
        graph.Invoking(one => one.WithWeights("cost")).Should().Throw<ArgumentException>().WithMessage("*cost*");
        graph.WithWeights(_ => 1).Invoking(one => one.Lightest("MATCH ANY SHORTEST (a)-[]->(b)", 1)).Should().Throw<PatternException>();
    }

    [Fact]
    public void A_search_that_is_stopped_says_so()
    {
        WeightedGraph graph = MagnesiumGraph.Load().WithWeights(_ => 1);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        graph.Lightest("magnesium", "migraine", 5, cancellation: cancelled.Token).Reason.Should().Be(TruncationReason.Cancelled);
        graph.Lightest("magnesium", "migraine", 5, options: MatchOptions.Default with { Timeout = TimeSpan.Zero }).Reason.Should().Be(TruncationReason.Time);
    }

    private sealed record NaiveWay(string Key, string Nodes, double Weight);

    private static (KnowledgeGraph Graph, RandomPattern Pattern, double[] Weights) Case(Random random)
    {
        KnowledgeGraph graph = RandomPatterns.Graph(random);
        RandomPattern pattern = RandomPatterns.Pattern(random, graph);
        return (graph, pattern, [.. graph.Edges.Select(_ => Weights[random.Next(Weights.Length)])]);
    }

    /// <summary>All ways that a naive matcher finds and that may be walked, in the order they are to be told in.</summary>
    private static IEnumerable<NaiveWay> Naive(KnowledgeGraph graph, RandomPattern pattern, double[] weights) =>
        NaiveMatcher.Match(graph, pattern)
            .Select(key => (Key: key, Edges: EdgesOf(graph, key)))
            .Select(way => (way.Key, way.Edges, Weight: way.Edges.Sum(edge => weights[edge.Index])))
            .Where(way => double.IsFinite(way.Weight))
            .OrderBy(way => way.Weight)
            .ThenBy(way => way.Edges.Length)
            .ThenBy(way => string.Concat(way.Edges.Zip(WaysOf(way.Key), (edge, step) => $"{edge.Id}\u0001{(step == '>' ? 0 : 1)}\u0001")), StringComparer.Ordinal)
            .ThenBy(way => way.Key, StringComparer.Ordinal)
            .Select(way => new NaiveWay(way.Key, NodesOf(graph, way.Key), way.Weight));

    private static Edge[] EdgesOf(KnowledgeGraph graph, string key) =>
        [.. key.Split('<', '>').Skip(1).Select(edge => graph.Edges[int.Parse(edge, System.Globalization.CultureInfo.InvariantCulture)])];

    private static string NodesOf(KnowledgeGraph graph, string key)
    {
        IEnumerable<int> met = EdgesOf(graph, key).Zip(WaysOf(key), (edge, step) => step == '>' ? edge.Target.Index : edge.Source.Index);
        return string.Join(' ', met.Prepend(int.Parse(key.Split('<', '>')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<char> WaysOf(string key) => key.Where(letter => letter is '<' or '>');

    private static string Key(Chain chain) => NaiveMatcher.Walked.KeyOf(chain.From.Index, chain.Steps.Select(step => (step.Edge.Index, step.IsForward)));
}
