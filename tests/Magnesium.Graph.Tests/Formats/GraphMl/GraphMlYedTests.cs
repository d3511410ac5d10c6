using System.Globalization;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>The flavour for yEd: the plain one, with drawings.</summary>
public class GraphMlYedTests
{
    private static readonly WriteOptions Yed = new() { Flavour = "yed" };
    private static readonly XNamespace Xmlns = "http://graphml.graphdrawing.org/xmlns";
    private static readonly XNamespace Y = "http://www.yworks.com/xml/graphml";

    private static readonly Lazy<XDocument> Curated = new(() => XDocument.Load(new MemoryStream(Bytes(MagnesiumGraph.Load()))));

    [Fact]
    public void The_curated_graph_comes_back_equal_without_a_notice_or_a_loss()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        var notices = new List<Notice>();

        KnowledgeGraph back = InMemory.Load(Bytes(graph), "x.graphml", new ReadOptions { Strict = true, OnNotice = notices.Add });

        back.Bytes("native").Should().Equal(graph.Bytes("native"));
        notices.Should().BeEmpty();
        graph.Save(Stream.Null, "graphml", Yed).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Any_graph_comes_back_equal()
    {
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            InMemory.Load(Bytes(graph), "x.graphml", new ReadOptions { Strict = true }).Bytes("native").Should().Equal(graph.Bytes("native"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void Each_node_has_place_size_colours_text_and_shape_in_the_order_of_yEd_s_schema()
    {
        XElement[] shapes = [.. Curated.Value.Descendants(Y + "ShapeNode")];

        shapes.Should().HaveCount(MagnesiumGraph.Load().Nodes.Count);
        shapes.Should().OnlyContain(shape => Names(shape) == "Geometry Fill BorderStyle NodeLabel Shape");
        shapes.Select(shape => (string)shape.Element(Y + "Shape")!.Attribute("type")!).Distinct()
            .Should().BeSubsetOf(["rectangle", "roundrectangle", "ellipse", "parallelogram", "hexagon", "octagon", "trapezoid", "rectangle3d"]).And.HaveCountGreaterThan(3);
        shapes.SelectMany(shape => shape.Descendants().Attributes("color")).Should().OnlyContain(color => color.Value.Length == 7 && color.Value.StartsWith('#'));
        shapes.Select(shape => shape.Element(Y + "NodeLabel")!.Value.Replace("\n", " ", StringComparison.Ordinal)).Should().Contain("magnesium");
    }

    [Fact]
    public void No_two_nodes_lie_on_one_another()
    {
        (double X, double Y, double Right, double Bottom)[] boxes = [.. Curated.Value.Descendants(Y + "Geometry").Select(box =>
        {
            double Number(string name) => double.Parse((string)box.Attribute(name)!, CultureInfo.InvariantCulture);
            return (Number("x"), Number("y"), Number("x") + Number("width"), Number("y") + Number("height"));
        })];

        for (int i = 0; i < boxes.Length; i++)
        {
            boxes.Take(i).Should().NotContain(
                other => other.X < boxes[i].Right && boxes[i].X < other.Right && other.Y < boxes[i].Bottom && boxes[i].Y < other.Bottom);
        }
    }

    [Fact]
    public void Each_edge_has_its_relation_and_an_arrow_by_its_sign_in_the_order_of_yEd_s_schema()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        XElement[] edges = [.. Curated.Value.Descendants(Xmlns + "edge")];

        foreach ((Edge edge, XElement written) in graph.Edges.Zip(edges))
        {
            XElement line = written.Descendants(Y + "PolyLineEdge").Single();
            Names(line).Should().BeOneOf("Path LineStyle Arrows EdgeLabel BendStyle", "LineStyle Arrows EdgeLabel BendStyle");
            ((string)line.Element(Y + "Arrows")!.Attribute("target")!).Should().Be(edge.Sign switch
            {
                Sign.Plus => "standard",
                Sign.Minus => "t_shape",
                Sign.None => "plain",
                _ => "white_diamond",
            });
            line.Element(Y + "EdgeLabel")!.Value.Should().Be(edge.Relation.Id);
        }
    }

    [Fact]
    public void A_graph_too_large_for_a_layered_drawing_is_put_on_a_grid()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        for (int i = 0; i < 2500; i++)
            builder.AddNode(i.ToString(CultureInfo.InvariantCulture), "Node").AddEdge("0", "r", i.ToString(CultureInfo.InvariantCulture));

        XDocument document = XDocument.Load(new MemoryStream(Bytes(builder.Build())));

        document.Descendants(Y + "Geometry").Select(box => ((string)box.Attribute("x")!, (string)box.Attribute("y")!)).Should().OnlyHaveUniqueItems();
        document.Descendants(Y + "Path").Should().BeEmpty();
    }

    [Fact]
    public void The_same_bytes_each_time_and_an_unknown_flavour_is_refused_by_name()
    {
        Bytes(MagnesiumGraph.Load()).Should().Equal(Bytes(MagnesiumGraph.Load()));
        Action other = () => MagnesiumGraph.Load().Save(Stream.Null, "graphml", new WriteOptions { Flavour = "gephi" });
        other.Should().Throw<ArgumentException>().WithMessage("*no flavour 'gephi'*plain, yed*");
    }

    [Fact]
    public void What_yEd_changed_in_a_file_of_another_program_is_kept_as_attributes()
    {
        string text = Encoding.UTF8.GetString(Bytes(MagnesiumGraph.Load())).Replace("magnesium_graph", "another", StringComparison.Ordinal);

        KnowledgeGraph graph = InMemory.Load(Encoding.UTF8.GetBytes(text), "x.graphml");

        graph.Nodes.Count.Should().Be(MagnesiumGraph.Load().Nodes.Count);
        graph.Node("magnesium").Attributes.Select(attribute => attribute.Key).Should().Contain(["x", "y", "width", "height", "shape", "color", "border_color"]);
    }

    private static string Names(XElement element) => string.Join(' ', element.Elements().Select(child => child.Name.LocalName));

    private static byte[] Bytes(KnowledgeGraph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, "graphml", Yed);
        return stream.ToArray();
    }
}
