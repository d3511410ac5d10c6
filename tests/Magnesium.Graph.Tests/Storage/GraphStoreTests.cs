using System.Globalization;

namespace Magnesium.Graph.Tests;

public class GraphStoreTests
{
    [Fact]
    public void Types_and_relations_without_any_node_or_edge_do_not_confuse_those_that_have_some()
    {
        var schema = new GraphSchemaBuilder("sparse");
        for (int i = 0; i < 40; i++)
            schema.AddNodeType(Name("T", i)).AddRelation(new RelationDefinition(Name("r", i)));
        var builder = new KnowledgeGraphBuilder(schema.Build()) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        foreach (int i in new[] { 0, 3, 4, 20, 39 })
            builder.AddNode(Name("n", i), Name("T", i)).AddNode(Name("m", i), Name("T", i));
        foreach (int i in new[] { 0, 7, 8, 39 })
            builder.AddEdge("n0", Name("r", i), "m39").AddEdge("n20", Name("r", i), "m3");
        KnowledgeGraph graph = builder.Build();

        foreach (Node node in graph.Nodes)
            node.Type.Id.Should().Be("T" + node.Id[1..]);
        graph.Edges.Select(e => e.ToString()).Should().Equal(
            new[] { 0, 7, 8, 39 }.SelectMany(i => new[] { $"n0 r{i} m39 0", $"n20 r{i} m3 0" }));
    }

    [Fact]
    public void A_graph_of_nothing_answers_everything()
    {
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty).Build();

        graph.Nodes.Should().BeEmpty();
        graph.Edges.Should().BeEmpty();
        graph.Sources.Should().BeEmpty();
        graph.TryGetNode("x", out _).Should().BeFalse();
        graph.TryGetEdge("x", out _).Should().BeFalse();
        graph.TryGetSource("x", out _).Should().BeFalse();
        graph.ToBuilder().Build().Nodes.Count.Should().Be(0);
    }

    [Fact]
    public void A_node_may_have_edges_to_itself()
    {
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddNode("a", "Gene").AddEdge("a", "binds", "a").Build();

        Node node = graph.Node("a");
        node.Out.Single().Should().Be(node.In.Single());
    }

    [Fact]
    public void Lists_refuse_numbers_they_do_not_have()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        Action[] asks = [() => _ = graph.Nodes[-1], () => _ = graph.Nodes[graph.Nodes.Count], () => _ = graph.Edges[-1], () => _ = graph.Edges[graph.Edges.Count]];

        foreach (Action ask in asks)
            ask.Should().Throw<ArgumentOutOfRangeException>();
        graph.Nodes[^1].Index.Should().Be(graph.Nodes.Count - 1);
    }

    [Fact]
    public void Sources_are_found_by_their_exact_ids()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();

        foreach (Source source in graph.Sources)
        {
            graph.TryGetSource(source.Id, out Source? found).Should().BeTrue();
            found.Should().BeSameAs(source);
        }

        graph.TryGetSource("nobody-1900", out _).Should().BeFalse();
        graph.Sources.Select(s => s.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    private static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
