using System.Xml.Linq;

namespace Magnesium.Graph.Tests;

public class SvgMarksTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();
    private static readonly XElement Whole = SvgPictures.Draw(Graph);

    [Theory]
    [InlineData(EdgeStance.Asserted, null)]
    [InlineData(EdgeStance.Hypothesised, "7 4")]
    [InlineData(EdgeStance.Inconclusive, "0.1 4.5")]
    [InlineData(EdgeStance.Refuted, null)]
    public void The_line_shows_the_stance(EdgeStance stance, string? dashes)
    {
        Edge[] edges = [.. Graph.Edges.Where(edge => edge.Stance == stance)];
        edges.Should().NotBeEmpty();

        foreach (Edge edge in edges)
        {
            ((string?)Whole.OfEdge(edge).Element(SvgPictures.Svg + "path")!.Attribute("stroke-dasharray")).Should().Be(dashes, edge.ToString());
            Whole.OfEdge(edge).Descendants(SvgPictures.Svg + "text").Any(text => text.Attribute("text-decoration") is not null)
                .Should().Be(stance == EdgeStance.Refuted, $"{edge} is struck through only when refuted");
        }
    }

    [Fact]
    public void Every_sign_has_its_own_glyph_head_and_colour()
    {
        var looks = new Dictionary<Sign, (string Glyph, string Head, string Colour)>();
        foreach (Edge edge in Graph.Edges.Where(edge => edge.Stance == EdgeStance.Asserted).DistinctBy(edge => edge.Sign))
        {
            XElement[] paths = [.. Whole.OfEdge(edge).Elements(SvgPictures.Svg + "path")];
            string head = $"{paths[1].Attribute("d")!.Value.Count(c => c == 'L')} {(paths[1].Attribute("fill")!.Value is "none" or "#ffffff" ? "open" : "full")}";
            string glyph = Whole.OfEdge(edge).Element(SvgPictures.Svg + "text")!.Value;
            looks.Add(edge.Sign, (glyph, head, paths[0].Attribute("stroke")!.Value));
        }

        looks.Should().HaveCount(4);
        looks.ToDictionary(look => look.Key, look => look.Value.Glyph).Should().Equal(new Dictionary<Sign, string> { [Sign.Plus] = "+", [Sign.Minus] = "−", [Sign.None] = "0", [Sign.Unknown] = "?" });
        looks.Values.Select(look => look.Head).Should().OnlyHaveUniqueItems();
        looks.Values.Select(look => look.Colour).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_contested_edge_and_no_other_has_a_warning_sign()
    {
        Graph.Edges.Where(edge => Whole.OfEdge(edge).Lines().Contains("!")).Should().Equal(Graph.Edges.Where(edge => edge.IsContested));
        Whole.Lines().Should().Contain("contested: evidence for and against");
    }

    [Fact]
    public void The_legend_explains_what_is_there_and_nothing_else()
    {
        XElement legend = SvgPictures.Parse(Graph.Chains("magnesium", "epileptic-seizure").ToSvg()).Descendants(SvgPictures.Svg + "g").Single(g => g.Attribute("data-legend") is not null);

        legend.Lines().Should().Equal(
            "Nodes", "chemical element", "intervention", "symptom or sign",
            "Arrows", "+", "raises, or goes with more", "−", "lowers, or goes with less", "0", "no direction: kind, part, place",
            "Lines", "asserted");
    }

    [Fact]
    public void Hovering_over_an_edge_shows_what_it_says_and_on_whose_word()
    {
        Edge blocks = Graph.Edges.Single(edge => !edge.Gates.IsEmpty);

        string hover = Whole.OfEdge(blocks).Element(SvgPictures.Svg + "title")!.Value;

        string[] lines = hover.Split('\n');
        lines[0].Should().Be("magnesium blocks NMDA receptor activity");
        lines[1].Should().StartWith("− lowers, or goes with less; asserted; belief 0.");
        lines[2].Should().Be("membrane depolarization switches it off");
        lines[3].Should().StartWith("+ “").And.Contain("[");
        SvgPictures.Draw(Graph, new WriteOptions { Language = "bg" }).OfEdge(blocks).Element(SvgPictures.Svg + "title")!.Value
            .Should().Contain(blocks.Evidence.First(piece => piece.Supports == true && piece.Quote is not null).Quote, "a reader of the source's language is shown its own words");
    }

    [Fact]
    public void Hovering_over_a_node_shows_its_type_identifier_and_description()
    {
        Node node = Graph.Node("migraine");

        Whole.OfNode("migraine").Element(SvgPictures.Svg + "title")!.Value.Should().Be($"migraine (disease)\nMONDO:0005277\n{node.Description["en"]}");
    }

    [Fact]
    public void Types_are_told_apart_by_shape_and_colour_together_and_text_keeps_its_contrast()
    {
        var styles = new TypeStyles(Graph.Schema);
        TypeStyle[] all = [.. Graph.Schema.NodeTypes.Where(type => !type.IsAbstract).Select(type => styles[type])];

        all.Should().OnlyHaveUniqueItems();
        foreach (TypeStyle style in all)
        {
            Contrast(SvgStyle.Ink, style.Fill).Should().BeGreaterThan(7, "text on a node is read at any size");
            Contrast(style.Line, SvgStyle.Paper).Should().BeGreaterThan(4.5, "outlines are seen");
        }

        foreach (Sign sign in Enum.GetValues<Sign>())
            Contrast(EdgeStyle.ColourOf(sign), SvgStyle.Paper).Should().BeGreaterThan(4.5, "labels of edges are written in this colour");
        Contrast(SvgStyle.Faint, SvgStyle.Paper).Should().BeGreaterThan(4.5);
    }

    [Fact]
    public void Sixty_four_families_look_different()
    {
        var builder = new GraphSchemaBuilder("many");
        for (int i = 0; i < 64; i++)
            builder.AddNodeType($"T{i}");
        GraphSchema schema = builder.Build();
        var styles = new TypeStyles(schema);

        schema.NodeTypes.Select(type => styles[type]).Should().OnlyHaveUniqueItems();
    }

    /// <summary>Contrast by WCAG 2.</summary>
    private static double Contrast(string one, string other)
    {
        double[] light = [.. new[] { one, other }.Select(Luminance).OrderDescending()];
        return (light[0] + 0.05) / (light[1] + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] linear = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
