using System.Xml.Linq;

namespace Magnesium.Graph.Tests;

public class SvgTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    [Theory]
    [InlineData("magnesium", "migraine", "en")]
    [InlineData("magnesium", "migraine", "bg")]
    [InlineData("magnesium", "epileptic-seizure", "en")]
    [InlineData("magnesium", "depression", "bg")]
    public void Merged_chains_show_each_node_and_each_edge_once(string from, string to, string language)
    {
        ChainResult result = Graph.Chains(from, to);

        XElement picture = SvgPictures.Parse(result.ToSvg(new SvgOptions { Language = language }));

        picture.Values("data-node").Should().BeEquivalentTo(result.SelectMany(chain => chain.Nodes).Select(node => node.Id).Distinct());
        picture.Values("data-edge").Should().BeEquivalentTo(result.SelectMany(chain => chain.Steps).Select(step => step.Edge.Id).Distinct());
    }

    [Fact]
    public void One_chain_is_drawn_from_left_to_right_with_its_sentence_for_those_who_listen()
    {
        Chain chain = Graph.Chains("magnesium", "migraine").Chains[0];

        XElement picture = SvgPictures.Parse(chain.ToSvg());

        picture.Element(SvgPictures.Svg + "title")!.Value.Should().Be("magnesium → migraine");
        picture.Element(SvgPictures.Svg + "desc")!.Value.Should().Be(chain.ToSentence("en"));
        chain.Nodes.Select(node => picture.OfNode(node.Id).Descendants(SvgPictures.Svg + "text").First().Number("x")).Should().BeInAscendingOrder();
    }

    [Fact]
    public void A_graph_whose_names_are_only_space_is_drawn()
    {
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Id = " ", Kind = GraphKind.Imported } }
            .AddNode(new NodeDraft(" ", " ") { Labels = LocalizedText.Of(" ") }).AddEdge(" ", " ", " ").Build();

        SvgPictures.Parse(graph.ToSvg(graph.Nodes[0])).Values("data-node").Should().Equal(" ");
    }

    [Fact]
    public void A_title_says_how_many_of_the_chains_are_shown()
    {
        string Title(int? top, string language) =>
            SvgPictures.Parse(Graph.Chains("magnesium", "migraine", new ChainOptions { Top = top }).ToSvg(new SvgOptions { Language = language })).Element(SvgPictures.Svg + "title")!.Value;

        long found = Graph.Chains("magnesium", "migraine").Found;
        Title(3, "en").Should().Be($"magnesium → migraine: the best 3 of {found} chains");
        Title(null, "en").Should().Be($"magnesium → migraine: {found} chains");
        Title(1, "bg").Should().Be($"магнезий → мигрена: най-добрата от {found} вериги");
        SvgPictures.Parse(Graph.Chains("magnesium", "migraine").ToSvg(new SvgOptions { Title = "Mine" })).Element(SvgPictures.Svg + "title")!.Value.Should().Be("Mine");
    }

    [Fact]
    public void Labels_legend_and_disclaimer_are_in_the_language_asked_for()
    {
        IReadOnlyList<string> lines = SvgPictures.Parse(Graph.Chains("magnesium", "migraine").ToSvg(new SvgOptions { Language = "bg" })).Lines();

        lines.Should().Contain(["мигрена", "блокира", "хипотеза", "Стрелки", "заболяване"]);
        lines.Should().Contain(line => line.Contains("не е медицински съвет", StringComparison.Ordinal));
        lines.Should().NotContain(line => line.Any(char.IsAsciiLetterLower), "nothing is left in English");
    }

    [Fact]
    public void An_empty_result_gives_a_picture_that_says_so()
    {
        ChainResult none = Graph.Chains("migraine", "magnesium");
        none.Should().BeEmpty();

        SvgPictures.Parse(none.ToSvg()).Lines().Should().Contain("No chain was found.");
        SvgPictures.Parse(none.ToSvg(new SvgOptions { Language = "bg" })).Lines().Should().Contain("Не е намерена верига.");
        SvgPictures.Draw(Graph, new WriteOptions { Focus = "migraine", To = "magnesium" }).Lines().Should().Contain(["migraine → magnesium", "No chain was found."]);
    }

    [Fact]
    public void An_empty_result_names_the_nearest_miss()
    {
        ChainResult none = Graph.Chains("magnesium", "migraine", new ChainOptions { Sign = Sign.Plus });
        none.NearestMiss.Should().NotBeNull();

        string all = string.Join(' ', SvgPictures.Parse(none.ToSvg()).Lines());

        all.Should().Contain("there is a chain of sign -");
    }

    [Fact]
    public void A_search_that_stopped_early_and_links_left_out_are_named()
    {
        ChainResult cut = Graph.Chains("magnesium", "migraine", new ChainOptions { Limit = 2 });
        cut.Status.Should().Be(ResultStatus.Truncated);

        SvgPictures.Parse(cut.ToSvg()).Lines().Should().Contain("The search stopped early (limit reached): there may be more chains.");

        ChainResult all = Graph.Chains("magnesium", "migraine");
        all.RefutedEdges.Should().ContainSingle();
        SvgPictures.Parse(all.ToSvg()).Lines().Should().Contain("1 refuted link is left out.");
    }

    [Fact]
    public void A_neighbourhood_is_what_so_many_steps_reach()
    {
        Node focus = Graph.Node("nmda-receptor-activity");
        Edge[] one = [.. focus.Out, .. focus.In];
        Node[] near = [.. one.SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct()];

        XElement picture = SvgPictures.Parse(Graph.ToSvg(focus));
        picture.Values("data-node").Should().BeEquivalentTo(near.Select(node => node.Id));
        picture.Values("data-edge").Should().BeEquivalentTo(one.Select(edge => edge.Id));

        XElement wider = SvgPictures.Parse(Graph.ToSvg(focus, hops: 2));
        wider.Values("data-edge").Should().BeEquivalentTo(near.SelectMany(node => node.Out.Concat(node.In)).Select(edge => edge.Id).Distinct());
    }

    [Fact]
    public void A_gate_hangs_on_the_edge_it_switches_and_its_neighbourhood_is_that_edge()
    {
        Edge blocked = Graph.Edges.Single(edge => !edge.Gates.IsEmpty);

        foreach (string svg in new[] { Graph.ToSvg(blocked.Target), Graph.ToSvg(Graph.Node(blocked.Gates[0].Node)), SvgPictures.Text(Graph) })
        {
            XElement gate = SvgPictures.Parse(svg).OfEdge(blocked).Descendants(SvgPictures.Svg + "g").Single();
            gate.Attribute("data-gate")!.Value.Should().Be("membrane-depolarization");
            gate.Lines().Should().Equal("membrane", "depolarization", "switches it off");
            gate.Element(SvgPictures.Svg + "path")!.Attribute("stroke-dasharray").Should().NotBeNull("the line to the edge is dotted");
        }
    }

    [Fact]
    public void The_whole_curated_graph_is_drawn_with_nothing_left_out()
    {
        XElement picture = SvgPictures.Draw(Graph);

        picture.Values("data-node").Concat(picture.Values("data-gate")).Should().BeEquivalentTo(Graph.Nodes.Select(node => node.Id));
        picture.Values("data-edge").Should().BeEquivalentTo(Graph.Edges.Select(edge => edge.Id));
    }

    [Fact]
    public void Export_draws_the_whole_graph_a_neighbourhood_or_chains_and_reports_what_is_missing()
    {
        LossReport whole = Graph.Save(Stream.Null, "svg");
        whole.Losses.Select(loss => loss.What).Should().Contain(["evidence", "synonyms", "cross-references"]).And.NotContain(["nodes", "edges"]);

        Node focus = Graph.Node("nmda-receptor-activity");
        LossReport near = Graph.Save(Stream.Null, "svg", new WriteOptions { Focus = "nmda-receptor-activity" });
        int shown = focus.Out.Concat(focus.In).SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct().Count() + 1;
        near.Losses.Single(loss => loss.What == "nodes").Count.Should().Be(Graph.Nodes.Count - shown);

        SvgPictures.Text(Graph, new WriteOptions { Focus = "магнезий", To = "migraine" })
            .Should().Be(Graph.Chains("magnesium", "migraine").ToSvg(), "names are looked up like everywhere else");
    }

    [Fact]
    public void A_focus_that_does_not_exist_or_is_missing_is_refused()
    {
        FluentActions.Invoking(() => Graph.Save(Stream.Null, "svg", new WriteOptions { Focus = "migrane" }))
            .Should().Throw<NodeNotFoundException>().WithMessage("*migraine*");
        FluentActions.Invoking(() => Graph.Save(Stream.Null, "svg", new WriteOptions { To = "migraine" }))
            .Should().Throw<ArgumentException>().WithMessage("*'migraine' is where the chains shall end; name as focus where they start*");
        FluentActions.Invoking(() => Graph.ToSvg(SvgPictures.Untyped(["a"]).Node("a"))).Should().Throw<ArgumentException>().WithMessage("*another graph*");
        FluentActions.Invoking(() => Graph.ToSvg(Graph.Node("migraine"), hops: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_graph_too_big_to_read_is_drawn_in_part_and_says_so_in_the_picture_and_in_the_report()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        for (int i = 0; i < 600; i++)
            builder.AddNode($"n{i}", "Node");
        for (int i = 1; i < 600; i++)
            builder.AddEdge(new EdgeDraft($"n{i / 2}", "leads_to", $"n{i}"));
        KnowledgeGraph big = builder.Build();

        using var stream = new MemoryStream();
        LossReport report = big.Save(stream, "svg");
        XElement picture = SvgPictures.Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray()));

        picture.Values("data-node").Should().HaveCount(500).And.OnlyHaveUniqueItems();
        int edges = picture.Values("data-edge").Count;
        picture.Lines().Should().Contain($"Too much for one picture: this shows 500 nodes, {edges} edges of 600 nodes, 599 edges.");
        report.Losses.Should().Contain(loss => loss.What == "nodes" && loss.Count == 100).And.Contain(loss => loss.What == "edges" && loss.Count == 599 - edges);
    }

    [Fact]
    public void Five_hundred_nodes_fit_into_one_picture()
    {
        var random = new Random(7);
        string[] nodes = [.. Enumerable.Range(0, 500).Select(i => $"n{i}")];
        KnowledgeGraph graph = SvgPictures.Untyped(nodes, [.. Enumerable.Range(0, 700).Select(_ => $"n{random.Next(500)} + n{random.Next(500)}")]);

        XElement picture = SvgPictures.Draw(graph);

        picture.Values("data-node").Should().BeEquivalentTo(nodes);
        picture.Values("data-edge").Should().HaveCount(700).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Hostile_labels_are_shown_as_text_and_break_nothing()
    {
        string[] hostile = ["]]> <script>alert(\"1\")</script> & 'two'", "control \u0001\u0007\u009F", "half \uD800 pair", "new\nline\ttab", "\uFFFF", "-->", "𝔐𝔤 and 👩‍👩‍👧"];
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        foreach (string label in hostile)
            builder.AddNode(new NodeDraft("id " + label, "Type " + label) { Labels = LocalizedText.Of(label) });
        foreach (string label in hostile)
            builder.AddEdge(new EdgeDraft("id " + label, "relation " + label, "id " + hostile[0]) { Id = "edge " + label });

        XElement picture = SvgPictures.Draw(builder.Build());

        picture.Descendants().Select(e => e.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "title", "rect", "g", "path", "circle", "text"]);
        picture.Values("data-node").Should().Contain("id " + hostile[0]).And.Contain("id control \uFFFD\uFFFD\uFFFD").And.Contain("id half \uFFFD pair").And.Contain("id new\nline\ttab");
        picture.OfNode("id " + hostile[0]).Element(SvgPictures.Svg + "title")!.Value.Should().StartWith(hostile[0]);
        string.Concat(picture.OfNode("id " + hostile[6]).Lines()).Should().Contain("👩‍👩‍👧", "what a reader sees as one character is not torn");
        picture.Values("data-edge").Should().HaveCount(hostile.Length);
    }

    [Fact]
    public void The_same_graph_gives_the_same_bytes_whatever_the_order_it_was_built_in()
    {
        string[] edges = ["a + b", "a - c", "b ? d", "c 0 d", "d + a", "d - d"];

        string one = SvgPictures.Text(SvgPictures.Untyped(["a", "b", "c", "d", "e"], edges));
        string other = SvgPictures.Text(SvgPictures.Untyped(["e", "d", "c", "b", "a"], [.. edges.Reverse()]));

        other.Should().Be(one);
        SvgPictures.Text(Graph).Should().Be(SvgPictures.Text(Graph));
        one.Should().NotContain("\r");
    }

    [Fact]
    public void An_empty_graph_gives_a_picture_that_says_so()
    {
        SvgPictures.Draw(SvgPictures.Untyped([])).Lines().Should().Equal("graph", "There is nothing to draw.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Nodes_without_edges_are_drawn(int count)
    {
        string[] nodes = [.. Enumerable.Range(0, count).Select(i => $"lone {i}")];

        SvgPictures.Draw(SvgPictures.Untyped(nodes)).Values("data-node").Should().BeEquivalentTo(nodes);
    }

    [Fact]
    public void The_page_has_a_background_of_its_own_so_that_it_can_be_read_in_the_dark()
    {
        XElement picture = SvgPictures.Parse(Graph.Chains("magnesium", "migraine").ToSvg());

        XElement first = picture.Elements().First(e => e.Name.LocalName is not ("title" or "desc"));
        first.Name.LocalName.Should().Be("rect");
        first.Attribute("fill")!.Value.Should().Be("#ffffff");
        picture.Attribute("viewBox")!.Value.Should().Be($"0 0 {first.Attribute("width")!.Value} {first.Attribute("height")!.Value}");
    }

    [Theory]
    [InlineData("magnesium-migraine.svg", "en")]
    [InlineData("magnesium-migraine.bg.svg", "bg")]
    public void The_pictures_in_the_documentation_are_current(string name, string language)
    {
        ChainResult best = Graph.Chains("magnesium", "migraine", new ChainOptions { Top = 3 });

        Approved.MatchesFile(Repository.PathTo("docs", "images", name), best.ToSvg(new SvgOptions { Language = language }) + "\n");
    }
}
