using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

public class NativeRoundTripTests
{
    [Fact]
    public void The_curated_graph_comes_back_in_the_same_bytes()
    {
        string written = Text(MagnesiumGraph.Load());

        Text(InMemory.Load(Encoding.UTF8.GetBytes(written), "m.json", new ReadOptions { Strict = true })).Should().Be(written);
    }

    [Fact]
    public void Any_graph_comes_back_in_the_same_bytes()
    {
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            KnowledgeGraph back = InMemory.Load(graph.Bytes("native"), "x.json", new ReadOptions { Strict = true });

            Text(back).Should().Be(Text(graph));
            back.Nodes.Select(node => (node.Id, node.Type.Id)).Should().Equal(graph.Nodes.Select(node => (node.Id, node.Type.Id)));
            back.Nodes.SelectMany(node => node.Attributes).Should().Equal(graph.Nodes.SelectMany(node => node.Attributes));
            back.Edges.Select(edge => edge.Id).Should().Equal(graph.Edges.Select(edge => edge.Id));
            back.Edges.SelectMany(edge => edge.Evidence).Should().Equal(graph.Edges.SelectMany(edge => edge.Evidence));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_writes_give_the_same_bytes()
    {
        MagnesiumGraph.Load().Bytes("native").Should().Equal(MagnesiumGraph.Load().Bytes("native"));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_counted()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        KnowledgeGraph graph = builder.AddNode("a", "Node", "x\uD800y").Build();

        LossReport report = graph.Save(Stream.Null, "native");

        report.Losses.Should().ContainSingle().Which.Count.Should().Be(1);
        InMemory.Load(graph.Bytes("native"), "x.json").Nodes[0].Label().Should().Be("x\uFFFDy");
    }

    [Fact]
    public void A_byte_order_mark_comments_and_in_lenient_mode_trailing_commas_are_read()
    {
        const string Json = """
            // by hand
            {"format": "magnesium-graph", "graph": {"kind": "imported"}, "nodes": [{"id": "a", "type": "T"},]}
            """;
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Json)];

        InMemory.Load(bytes, "x.json").Nodes.Should().ContainSingle();
        Action strict = () => InMemory.Load(bytes, "x.json", new ReadOptions { Strict = true });
        strict.Should().Throw<GraphFormatException>().Which.Line.Should().Be(2);
    }

    private static string Text(KnowledgeGraph graph) => Encoding.UTF8.GetString(graph.Bytes("native"));
}
