using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

public class GraphMlRoundTripTests
{
    private static readonly ReadOptions Strict = new() { Strict = true };

    [Fact]
    public void The_curated_graph_comes_back_equal_in_strict_mode_and_without_a_notice()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        var notices = new List<Notice>();

        KnowledgeGraph back = InMemory.Load(graph.Bytes("graphml"), "m.graphml", Strict with { OnNotice = notices.Add });

        Text(back, "native").Should().Be(Text(graph, "native"));
        notices.Should().BeEmpty();
    }

    [Fact]
    public void Edges_from_which_another_program_took_the_ids_are_read_without_a_word()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        var notices = new List<Notice>();
        string without = Regex.Replace(Encoding.UTF8.GetString(graph.Bytes("graphml")), "<edge id=\"[^\"]*\"", "<edge");

        KnowledgeGraph back = InMemory.Load(Encoding.UTF8.GetBytes(without), "m.graphml", Strict with { OnNotice = notices.Add });

        back.Edges.Count.Should().Be(graph.Edges.Count);
        notices.Should().BeEmpty();
    }

    [Fact]
    public void The_curated_graph_loses_nothing()
    {
        MagnesiumGraph.Load().Save(Stream.Null, "graphml").IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Any_graph_comes_back_equal()
    {
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            KnowledgeGraph back = InMemory.Load(graph.Bytes("graphml"), "x.graphml", Strict);
            Text(back, "native").Should().Be(Text(graph, "native"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_graph_read_back_is_written_in_the_same_bytes()
    {
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            Text(InMemory.Load(graph.Bytes("graphml"), "x.graphml"), "graphml").Should().Be(Text(graph, "graphml"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_text_survives_the_escape_of_characters_that_XML_lacks_half_surrogates_too()
    {
        Gen<string> texts = Gen.Elements("_", "x", "0", "D", "8", "5", "F", "_x", "_x005F_", "_x0001_", "\u0001", "\u0002", "\uD800", "\uDC00", "\uFFFF", "é")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            string written = GraphMlText.Escape(text);
            GraphMlText.Unescape(written).Should().Be(text);
            System.Xml.XmlConvert.VerifyXmlChars(written);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Only_what_XML_lacks_and_what_looks_like_its_escape_is_changed()
    {
        GraphMlText.Escape("a_x0041_b _xyz_ 😀 \t\r\n").Should().Be("a_x0041_b _xyz_ 😀 \t\r\n");
        GraphMlText.Escape("\u0001_x0001_").Should().Be("_x0001__x005F_x0001_");
    }

    [Fact]
    public void Half_a_surrogate_pair_survives_in_ids_labels_and_attributes()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        builder.AddNode(new NodeDraft("a\uD83D", "Node") { Labels = LocalizedText.Of("\uDE00!"), Attributes = Drafts.NoAttributes.Add("k", AttributeValue.Of("\uD800")) });

        Node node = InMemory.Load(builder.Build().Bytes("graphml"), "x.graphml").Nodes[0];

        node.Id.Should().Be("a\uD83D");
        node.Label().Should().Be("\uDE00!");
        node.Attributes.Should().ContainSingle().Which.Value.Text.Should().Be("\uD800");
    }

    [Fact]
    public void Half_a_surrogate_pair_inside_JSON_is_counted_in_the_loss_report()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        builder.AddSource(new Source { Id = "s", Title = "\uD800" });
        builder.AddNode(new NodeDraft("a", "Node") { Notes = [new Note { Source = "s", Text = "\uDC00", Quote = "\uD800" }] });

        LossReport report = builder.Build().Save(Stream.Null, "graphml");

        report.Losses.Should().ContainSingle().Which.Count.Should().Be(3);
    }

    [Fact]
    public void A_content_id_stays_one_and_a_given_id_stays_given_even_where_it_looks_like_an_id_of_ours()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        builder.AddNode("a", "Node").AddNode("b", "Node").AddEdge("a", "r", "b").AddEdge("a", "r", "b");
        string content = builder.Build().Edges[0].Id;
        builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        builder.AddNode("a", "Node").AddNode("b", "Node").AddEdge("a", "r", "b").AddEdge("a", "r", "b");
        foreach (string id in (string[])[content, "e.0", "given.e.0", "e0", content + "~x"])
            builder.AddEdge(new EdgeDraft("b", "r", "a") { Id = id });
        KnowledgeGraph graph = builder.Build();

        string written = Text(graph, "graphml");
        KnowledgeGraph back = InMemory.Load(graph.Bytes("graphml"), "x.graphml");

        back.Edges.Select(edge => edge.Id).Should().Equal(graph.Edges.Select(edge => edge.Id));
        Text(back, "native").Should().Be(Text(graph, "native"));
        System.Xml.Linq.XDocument.Parse(written).Descendants().Where(element => element.Name.LocalName == "edge").Select(edge => (string)edge.Attribute("id")!)
            .Should().BeEquivalentTo("e.0", "e.1", "given." + content, "given.e.0", "given.given.e.0", "e0", content + "~x");
    }

    [Fact]
    public void The_edges_of_a_curated_graph_go_by_the_ids_people_cite()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();

        System.Xml.Linq.XDocument.Parse(Text(graph, "graphml")).Descendants().Where(element => element.Name.LocalName == "edge").Select(edge => (string)edge.Attribute("id")!)
            .Should().Equal(graph.Edges.Select(edge => edge.Id));
    }

    [Theory]
    [InlineData("5", AttributeKind.Integer)]
    [InlineData("5.0", AttributeKind.Number)]
    [InlineData("1E+300", AttributeKind.Number)]
    [InlineData("NaN", AttributeKind.Number)]
    public void Integers_and_numbers_stay_apart_in_one_column(string text, AttributeKind kind)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        double number = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        AttributeValue value = kind == AttributeKind.Integer ? AttributeValue.Of((long)number) : AttributeValue.Of(number);
        builder.AddNode(new NodeDraft("a", "Node") { Attributes = Drafts.NoAttributes.Add("mass", value) });
        builder.AddNode(new NodeDraft("b", "Node") { Attributes = Drafts.NoAttributes.Add("mass", AttributeValue.Of(0.5)) });
        builder.AddNode(new NodeDraft("c", "Node") { Attributes = Drafts.NoAttributes.Add("mass", AttributeValue.Of(7)) });
        KnowledgeGraph graph = builder.Build();

        KnowledgeGraph back = InMemory.Load(graph.Bytes("graphml"), "x.graphml");

        Text(graph, "graphml").Should().Contain("attr.name=\"mass\" attr.type=\"double\"").And.Contain($">{text}</data>");
        back.Node("a").Attributes.Single().Value.Should().Be(value);
        back.Node("c").Attributes.Single().Value.Kind.Should().Be(AttributeKind.Integer);
    }

    private static string Text(KnowledgeGraph graph, string format) => Encoding.UTF8.GetString(graph.Bytes(format));
}
