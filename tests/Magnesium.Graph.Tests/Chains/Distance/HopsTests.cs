using Magnesium.Graph.Tests.Chains.Patterns;

namespace Magnesium.Graph.Tests.Chains.Distance;

public class HopsTests
{
    [Fact]
    public void Hops_are_those_of_a_naive_search_in_every_direction_and_over_any_relations()
    {
        for (int seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomPatterns.Graph(random);
            WalkDirection direction = Enum.GetValues<WalkDirection>()[random.Next(3)];
            string[]? relations = random.Next(2) == 0 ? null : [.. graph.Schema.Relations.Where(_ => random.Next(2) == 0).Select(relation => relation.Id)];
            Node[] from = [.. graph.Nodes.Where(_ => random.Next(4) == 0)];

            HopCounts found = graph.HopsFrom(from, direction, relations);

            Dictionary<Node, int> expected = Naive(from, direction, relations);
            found.ToDictionary(one => one.Node, one => one.Hops).Should().Equal(expected, $"seed {seed}");
            found.Count.Should().Be(expected.Count);
            found.Farthest.Should().Be(expected.Count == 0 ? 0 : expected.Values.Max());
            foreach (Node node in graph.Nodes)
                found[node].Should().Be(expected.TryGetValue(node, out int hops) ? hops : null);
        }
    }

    [Fact]
    public void A_wide_level_is_searched_from_the_other_side_with_the_same_result()
    {
        // A hub of 2,000 spokes, each with a leaf: the second level is wide, so the third is looked for from the leaves.
        string[] edges = [.. Enumerable.Range(0, 2000).SelectMany(i => new[] { FormattableString.Invariant($"hub + s{i}"), FormattableString.Invariant($"l{i} + s{i}") })];
        KnowledgeGraph graph = ChainSearchTests.Graph(edges);

        HopCounts found = graph.HopsFrom(graph.Node("hub"));

        found.GroupBy(one => one.Hops).ToDictionary(group => group.Key, group => group.Count()).Should().Equal(new Dictionary<int, int> { [0] = 1, [1] = 2000, [2] = 2000 });
        graph.HopsFrom(graph.Node("hub"), WalkDirection.Forward).Count.Should().Be(2001);
    }

    [Fact]
    public void Wrong_questions_are_refused()
    {
        KnowledgeGraph graph = ChainSearchTests.Graph("a + b");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        graph.Invoking(one => one.HopsFrom(ChainSearchTests.Graph("a + b").Node("a"))).Should().Throw<ArgumentException>();
        graph.Invoking(one => one.HopsFrom(one.Node("a"), relations: ["raise"])).Should().Throw<ArgumentException>().WithMessage("*raises*");
        graph.Invoking(one => one.HopsFrom(one.Node("a"), cancellation: cancelled.Token)).Should().Throw<OperationCanceledException>();
    }

    private static Dictionary<Node, int> Naive(Node[] from, WalkDirection direction, string[]? relations)
    {
        var hops = from.ToDictionary(node => node, _ => 0);
        var queue = new Queue<Node>(from);
        while (queue.TryDequeue(out Node at))
        {
            IEnumerable<(Edge Edge, Node Next)> leaving = at.Out.Select(edge => (edge, edge.Target)).Where(_ => direction != WalkDirection.Backward);
            IEnumerable<(Edge Edge, Node Next)> reaching = at.In.Select(edge => (edge, edge.Source)).Where(_ => direction != WalkDirection.Forward);
            foreach ((Edge edge, Node next) in leaving.Concat(reaching))
            {
                if ((relations is null || relations.Contains(edge.Relation.Id)) && hops.TryAdd(next, hops[at] + 1))
                    queue.Enqueue(next);
            }
        }

        return hops;
    }
}
