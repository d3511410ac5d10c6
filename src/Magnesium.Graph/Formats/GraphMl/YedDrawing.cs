using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>
/// How yEd is to draw a graph: the layered layout of the SVG pictures, a shape and colour for each type, and arrows by sign:
/// filled for +, a bar for −, open for 0, a diamond for ?. Lines are broken where evidence is weak.
/// </summary>
internal sealed class YedDrawing
{
    // A larger graph is put on a grid: no layered drawing of it could be read, and yEd lays out on request.
    private const int MostNodes = 1000;
    private const int MostEdges = 3000;

    private const double FontSize = 12;
    private const double LineHeight = 16;
    private const double WidestLine = 180;
    private const int MostLines = 3;
    private const double GridDistance = 60;

    private readonly string language;
    private readonly TypeStyles styles;
    private readonly Box[] boxes;
    private readonly ImmutableArray<Route> routes = [];
    private readonly int columns;

    public YedDrawing(KnowledgeGraph graph, string language, CancellationToken cancellation)
    {
        this.language = language;
        styles = new TypeStyles(graph.Schema);
        if (graph.Nodes.Count is > 0 and <= MostNodes && graph.Edges.Count <= MostEdges)
        {
            LayeredLayout layout = LayeredLayout.Of([.. graph.Nodes.Select(SizeOf)], [.. graph.Edges.Select(SizeOf)], cancellation);
            boxes = [.. layout.Nodes];
            routes = layout.Routes;
        }
        else
        {
            boxes = [];
        }

        columns = (int)Math.Ceiling(Math.Sqrt(graph.Nodes.Count));
    }

    public void WriteNode(GraphMlOutput output, Node node)
    {
        Box box = BoxOf(node);
        TypeStyle style = styles[node.Type];
        output.Raw("<data key=\"nodegraphics\"><y:ShapeNode><y:Geometry height=\""u8);
        output.Attribute(Length(box.Height));
        output.Raw("\" width=\""u8);
        output.Attribute(Length(box.Width));
        output.Raw("\" x=\""u8);
        output.Attribute(Length(box.X));
        output.Raw("\" y=\""u8);
        output.Attribute(Length(box.Y));
        output.Raw("\"/><y:Fill color=\""u8);
        output.Attribute(style.Fill);
        output.Raw("\" transparent=\"false\"/><y:BorderStyle color=\""u8);
        output.Attribute(style.Line);
        output.Raw("\" type=\"line\" width=\"1.5\"/><y:NodeLabel fontSize=\"12\">"u8);
        output.Text(string.Join('\n', Lines(node)));
        output.Raw("</y:NodeLabel><y:Shape type=\""u8);
        output.Attribute(ShapeOf(style.Shape));
        output.Raw("\"/></y:ShapeNode></data>"u8);
    }

    public void WriteEdge(GraphMlOutput output, Edge edge)
    {
        output.Raw("<data key=\"edgegraphics\"><y:PolyLineEdge>"u8);
        bool isBent = routes.Length > 0 && WritePath(output, edge);
        output.Raw("<y:LineStyle color=\""u8);
        output.Attribute(EdgeStyle.LineColourOf(edge.Sign, edge.Stance));
        output.Raw("\" type=\""u8);
        output.Attribute(LineOf(edge.Stance));
        output.Raw("\" width=\"1.5\"/><y:Arrows source=\"none\" target=\""u8);
        output.Attribute(ArrowOf(edge.Sign));
        output.Raw("\"/><y:EdgeLabel fontSize=\"10\">"u8);
        output.Text(edge.Relation.Id);
        output.Raw(isBent ? "</y:EdgeLabel><y:BendStyle smoothed=\"true\"/></y:PolyLineEdge></data>"u8 : "</y:EdgeLabel><y:BendStyle smoothed=\"false\"/></y:PolyLineEdge></data>"u8);
    }

    /// <summary>Where the edge leaves its node and enters the other, measured from their middles, and its bends between.</summary>
    private bool WritePath(GraphMlOutput output, Edge edge)
    {
        ImmutableArray<Place> points = routes[edge.Index].Points;
        if (points.Length < 2)
            return false;
        (Box source, Box target) = (boxes[edge.Source.Index], boxes[edge.Target.Index]);
        output.Raw("<y:Path sx=\""u8);
        output.Attribute(Length(points[0].X - source.CentreX));
        output.Raw("\" sy=\""u8);
        output.Attribute(Length(points[0].Y - source.CentreY));
        output.Raw("\" tx=\""u8);
        output.Attribute(Length(points[^1].X - target.CentreX));
        output.Raw("\" ty=\""u8);
        output.Attribute(Length(points[^1].Y - target.CentreY));
        output.Raw("\">"u8);
        foreach (Place bend in points.AsSpan()[1..^1])
        {
            output.Raw("<y:Point x=\""u8);
            output.Attribute(Length(bend.X));
            output.Raw("\" y=\""u8);
            output.Attribute(Length(bend.Y));
            output.Raw("\"/>"u8);
        }

        output.Raw("</y:Path>"u8);
        return points.Length > 2;
    }

    private static string ShapeOf(NodeShape shape) => shape switch
    {
        NodeShape.Hexagon => "hexagon",
        NodeShape.Pill => "ellipse",
        NodeShape.Octagon => "octagon",
        NodeShape.Bars => "rectangle3d",
        NodeShape.Rounded => "roundrectangle",
        NodeShape.Plate => "rectangle",
        NodeShape.Folded => "trapezoid",
        _ => "parallelogram",
    };

    private static string ArrowOf(Sign sign) => sign switch
    {
        Sign.Plus => "standard",
        Sign.Minus => "t_shape",
        Sign.None => "plain",
        _ => "white_diamond",
    };

    private static string LineOf(EdgeStance stance) => stance switch
    {
        EdgeStance.Hypothesised => "dashed",
        EdgeStance.Inconclusive => "dotted",
        EdgeStance.Refuted => "dashed_dotted",
        _ => "line",
    };

    private static string Length(double value) => value.ToString("0.0##", CultureInfo.InvariantCulture);

    private static EdgeSize SizeOf(Edge edge) =>
        new(edge.Source.Index, edge.Target.Index, TextMeasure.Width(edge.Relation.Id, FontSize) + NodeShapes.Padding, LineHeight, 0);

    private NodeSize SizeOf(Node node)
    {
        IReadOnlyList<string> lines = Lines(node);
        return new NodeSize(lines.Max(line => TextMeasure.Width(line, FontSize)) + (2 * NodeShapes.Padding), (lines.Count * LineHeight) + NodeShapes.Padding);
    }

    private Box BoxOf(Node node)
    {
        if (boxes.Length > 0)
            return boxes[node.Index];
        NodeSize size = SizeOf(node);
        (int row, int column) = Math.DivRem(node.Index, columns);
        return new Box(column * (WidestLine + GridDistance), row * ((MostLines * LineHeight) + GridDistance), size.Width, size.Height);
    }

    private IReadOnlyList<string> Lines(Node node) =>
        TextMeasure.WrapEvenly(node.Label(language), FontSize, WidestLine, MostLines) is { Count: > 0 } lines ? lines : [""];
}
