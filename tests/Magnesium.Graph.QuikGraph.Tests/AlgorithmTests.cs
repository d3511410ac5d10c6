using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.ShortestPath;

namespace Magnesium.Graph.QuikGraph.Tests;

/// <summary>QuikGraph's algorithms on the curated graph, against our own answers where both exist and against the plainest code where not.</summary>
public class AlgorithmTests
{
    private static readonly KnowledgeGraph Graph = CuratedView.Graph;

    [Fact]
    public void Dijkstra_and_the_pattern_engine_find_paths_of_the_same_length()
    {
        foreach (Node start in CuratedView.Starts)
        {
            Dictionary<Node, int> hops = CuratedView.Hops(start);
            TryFunc<Node, IEnumerable<GraphEdge>> paths = CuratedView.Whole.ShortestPathsDijkstra(_ => 1, start);
            ChainResult chains = Graph.Match($"MATCH ANY SHORTEST (a {{id:'{start.Id}'}})-[]->+(b)");
            chains.Status.Should().Be(ResultStatus.Complete);
            var ours = chains.Where(chain => chain.To != start).ToDictionary(chain => chain.To, chain => chain.Steps.Length);
            foreach (Node node in Graph.Nodes.Where(node => node != start))
            {
                bool isReached = paths(node, out IEnumerable<GraphEdge> path);
                isReached.Should().Be(hops.ContainsKey(node));
                if (!isReached)
                {
                    ours.Should().NotContainKey(node);
                    continue;
                }

                path.Count().Should().Be(hops[node]);
                ours[node].Should().Be(hops[node]);
            }
        }
    }

    [Theory]
    [InlineData("magnesium", "migraine")]
    [InlineData("magnesium", "chronic-pain")]
    [InlineData("hypomagnesemia", "epileptic-seizure")]
    public void Yen_and_the_pattern_engine_find_the_same_best_paths_by_belief(string from, string to)
    {
        // Yen's algorithm works on a copy with weights as tags. It knows no parallel edges: the best of them stands for all.
        var weighted = new AdjacencyGraph<Node, EquatableTaggedEdge<Node, double>>(allowParallelEdges: false);
        weighted.AddVertexRange(Graph.Nodes);
        foreach (IGrouping<(Node Source, Node Target), Edge> edges in Graph.Edges.GroupBy(edge => (edge.Source, edge.Target)))
            weighted.AddEdge(new EquatableTaggedEdge<Node, double>(edges.Key.Source, edges.Key.Target, edges.Min(Weight)));
        double[] theirs =
        [
            .. new YenShortestPathsAlgorithm<Node>(weighted, Graph.Node(from), Graph.Node(to), 5).Execute().Select(path => path.Sum(edge => edge.Tag)),
        ];
        ChainResult chains = Graph.Match($"MATCH ACYCLIC (a {{id:'{from}'}})-[]->{{1,7}}(b {{id:'{to}'}})", MatchOptions.Default with { Limit = int.MaxValue });
        chains.Status.Should().Be(ResultStatus.Complete);
        double[] ours =
        [
            .. chains.GroupBy(chain => string.Join(' ', chain.Steps.Select(step => step.To.Id)))
                .Select(parallel => parallel.Min(chain => chain.Steps.Sum(step => Weight(step.Edge)))).Order().Take(5),
        ];
        theirs.Should().NotBeEmpty();
        ours.Should().HaveCount(theirs.Length);
        for (int i = 0; i < ours.Length; i++)
            ours[i].Should().BeApproximately(theirs[i], 1e-9);

        static double Weight(Edge edge) => 1 - Math.Log(Math.Max(edge.Belief ?? 1, 1e-6));
    }

    [Fact]
    public void Page_rank_is_the_fixed_point_of_its_formula()
    {
        var algorithm = new PageRankAlgorithm<Node, GraphEdge>(CuratedView.Whole) { Tolerance = 1e-12, MaxIterations = 1000 };
        algorithm.Compute();
        foreach (Node node in Graph.Nodes)
        {
            double fromOthers = node.In.Sum((Edge edge) => algorithm.Ranks[edge.Source] / edge.Source.Out.Count);
            algorithm.Ranks[node].Should().BeApproximately(1 - algorithm.Damping + (algorithm.Damping * fromOthers), 1e-6, node.Id);
        }
    }

    [Fact]
    public void Strongly_connected_components_are_the_nodes_that_reach_each_other()
    {
        var components = new Dictionary<Node, int>();
        CuratedView.Whole.StronglyConnectedComponents(components);
        var reach = Graph.Nodes.ToDictionary(node => node, node => CuratedView.Hops(node));
        foreach (Node one in Graph.Nodes)
        {
            foreach (Node other in Graph.Nodes)
                (components[one] == components[other]).Should().Be(reach[one].ContainsKey(other) && reach[other].ContainsKey(one), $"{one} and {other}");
        }
    }

    [Fact]
    public void Topological_order_puts_every_source_before_its_target()
    {
        GraphView view = Graph.ToQuikGraph(new GraphFilter { Relations = ["is_a", "part_of", "located_in"] });
        List<Node> order = [.. view.TopologicalSort()];
        order.Should().BeEquivalentTo(Graph.Nodes);
        view.Edges.Should().NotBeEmpty().And.OnlyContain(edge => order.IndexOf(edge.Source) < order.IndexOf(edge.Target));
    }

    [Fact]
    public void Paths_over_a_filtered_view_use_only_what_the_filter_keeps()
    {
        GraphView view = Graph.ToQuikGraph(new GraphFilter { Where = edge => edge.Role == Role.Causal });
        Node start = Graph.Node("magnesium");
        Dictionary<Node, int> hops = CuratedView.Hops(start, edge => edge.Role == Role.Causal);
        TryFunc<Node, IEnumerable<GraphEdge>> paths = view.ShortestPathsDijkstra(_ => 1, start);
        Graph.Nodes.Where(node => node != start && paths(node, out _)).Should().BeEquivalentTo(hops.Keys.Where(node => node != start));
        hops.Keys.Should().Contain(Graph.Node("migraine")).And.NotContain(Graph.Node("hippocampus-magnesium-level"));
    }

    [Fact]
    public void An_undirected_reading_walks_edges_both_ways()
    {
        var undirected = new UndirectedBidirectionalGraph<Node, GraphEdge>(CuratedView.Whole);
        var components = new Dictionary<Node, int>();
        int count = undirected.ConnectedComponents(components);
        var seen = new HashSet<Node>();
        int ours = 0;
        foreach (Node node in Graph.Nodes)
        {
            if (!seen.Add(node))
                continue;
            ours++;
            var open = new Stack<Node>([node]);
            while (open.TryPop(out Node at))
            {
                foreach (Node next in at.Out.Select(edge => edge.Target).Concat(at.In.Select(edge => edge.Source)).Where(seen.Add))
                    open.Push(next);
            }
        }

        count.Should().Be(ours);
    }
}
