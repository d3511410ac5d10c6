namespace Magnesium.Graph.Bench.Tests;

public class HetionetGraphTests
{
    public static TheoryData<double> Scales => [0.1, 1];

    [Fact]
    public void The_published_counts_are_those_of_hetionet()
    {
        var graph = new HetionetGraph();
        (graph.NodeCount, graph.EdgeCount).Should().Be((47_031, 2_250_197));
        (HetionetShape.Types.Length, HetionetShape.Relations.Length).Should().Be((11, 24));
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void Every_type_and_relation_has_its_share_of_the_published_count(double scale)
    {
        var graph = new HetionetGraph(scale);
        graph.Nodes().CountBy(node => node.Type).Should().BeEquivalentTo(
            HetionetShape.Types.Select(type => KeyValuePair.Create(type.Name, (int)Math.Round(type.Nodes * scale))));
        graph.Edges().CountBy(edge => edge.Relation).Should().BeEquivalentTo(
            HetionetShape.Relations.Select((relation, number) => KeyValuePair.Create(number, (int)Math.Round(relation.Edges * scale))));
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void No_edge_of_a_relation_comes_twice_or_is_a_loop(double scale)
    {
        var graph = new HetionetGraph(scale);
        for (int number = 0; number < HetionetShape.Relations.Length; number++)
        {
            HetionetRelation relation = HetionetShape.Relations[number];
            var seen = new HashSet<(int, int)>();
            foreach ((int source, int target) in graph.EdgesOf(number))
            {
                if (!seen.Add((source, target)))
                    Assert.Fail($"{relation.Id} {source} {target} comes twice");
                if (relation.Source == relation.Target && source == target)
                    Assert.Fail($"{relation.Id} {source} is a loop");
                if (relation.Kind == RelationKind.Undirected && source > target)
                    Assert.Fail($"{relation.Id} {source} {target} is not written from the lower number");
            }
        }
    }

    [Fact]
    public void As_many_nodes_have_edges_as_were_published_and_some_are_hubs()
    {
        var graph = new HetionetGraph();
        for (int number = 0; number < HetionetShape.Relations.Length; number++)
        {
            HetionetRelation relation = HetionetShape.Relations[number];
            (int Source, int Target)[] edges = [.. graph.EdgesOf(number)];
            int[] leaving = [.. edges.CountBy(edge => edge.Source).Select(degree => degree.Value)];
            int[] reaching = [.. edges.CountBy(edge => edge.Target).Select(degree => degree.Value)];
            if (relation.Kind != RelationKind.Undirected)
            {
                leaving.Should().HaveCount(relation.Sources, relation.Id);
                reaching.Length.Should().BeInRange(relation.Targets * 2 / 3, relation.Targets, relation.Id);
            }

            // A relation with as many edges as nodes has no room for hubs; one that has nearly every edge has no room for leaves.
            if (edges.Length > 5 * relation.Sources && relation.Sources > 500)
                leaving.Max().Should().BeGreaterThan(5 * edges.Length / leaving.Length, relation.Id);
            if (edges.Length > 5 * relation.Targets && relation.Targets > 500)
                reaching.Max().Should().BeGreaterThan(4 * edges.Length / reaching.Length, relation.Id);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        string folder = Directory.CreateTempSubdirectory("hetionet-").FullName;
        try
        {
            Dictionary<string, byte[]> Written(string name, ulong seed)
            {
                HetionetTables.Write(Path.Combine(folder, name), 0.1, seed);
                return Directory.GetFiles(Path.Combine(folder, name)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
            }

            Dictionary<string, byte[]> first = Written("first", 7), again = Written("again", 7), other = Written("other", 8);
            first.Keys.Should().BeEquivalentTo("nodes.tsv", "edges.tsv", "schema.tsv", "queries.tsv");
            foreach (string name in first.Keys)
            {
                first[name].AsSpan().SequenceEqual(again[name]).Should().BeTrue(name);
                first[name].AsSpan().SequenceEqual(other[name]).Should().Be(name == "schema.tsv", name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_tables_hold_the_graph_that_is_built_without_them()
    {
        string folder = Directory.CreateTempSubdirectory("hetionet-").FullName;
        try
        {
            HetionetTables.Write(folder, 0.1);
            KnowledgeGraph read = KnowledgeGraph.Load(folder, new ReadOptions { Strict = true });
            KnowledgeGraph built = new HetionetGraph(0.1).Build();
            read.Nodes.Select(Described).Should().Equal(built.Nodes.Select(Described));
            read.Edges.Select(edge => edge.ToString()).Should().Equal(built.Edges.Select(edge => edge.ToString()));
            foreach (string[] question in File.ReadLines(Path.Combine(folder, "queries.tsv")).Skip(1).Select(line => line.Split('\t')))
                question[1..].Where(id => id.Length > 0).Should().OnlyContain(id => IsNode(read, id));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Described(Node node) => $"{node.Id} {node.Type.Id} {node.Label()}";

    private static bool IsNode(KnowledgeGraph graph, string id) => graph.TryGetNode(id, out _);
}
