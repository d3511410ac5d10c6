using System.Xml;

namespace Magnesium.Graph;

/// <summary>Draws a <see cref="Picture"/>: title, nodes and edges, legend, disclaimer.</summary>
internal sealed class SvgDrawing
{
    private const double Margin = 24;
    private const double LeastWidth = 640;
    private const double NodeFont = 14;
    private const double NodeLine = 17;
    private const double NodeText = 120;
    private const double MostNodeText = 200;
    private const double LeastNodeWidth = 96;
    private const double EdgeFont = 12;
    private const double EdgeLine = 14;
    private const double EdgeText = 104;
    private const double TextOverBadge = 2;
    private const double GateFont = 11;
    private const double GateLine = 13;
    private const double GateWidth = 110;
    private const double GateString = 12;

    private readonly Picture picture;
    private readonly SvgPen pen;
    private readonly string language;
    private readonly SvgWords words;
    private readonly TypeStyles? types;
    private readonly Node[] nodes;
    private readonly Dictionary<int, int> places;
    private readonly CancellationToken cancellation;

    private SvgDrawing(Picture picture, SvgPen pen, CancellationToken cancellation = default)
    {
        this.cancellation = cancellation;
        this.picture = picture;
        this.pen = pen;
        language = picture.Options.Language;
        words = SvgWords.In(language);
        types = picture.Graph is KnowledgeGraph graph ? new TypeStyles(graph.Schema) : null;

        // A node that does nothing here but switch an edge is drawn there, small.
        var ends = picture.Steps.SelectMany(step => new[] { step.Edge.Source.Index, step.Edge.Target.Index }).ToHashSet();
        var gates = picture.Steps.SelectMany(step => step.Edge.Gates).Select(gate => gate.Node).ToHashSet(StringComparer.Ordinal);
        nodes = [.. picture.Nodes.Where(node => ends.Contains(node.Index) || !gates.Contains(node.Id))];
        places = nodes.Select((node, place) => (node, place)).ToDictionary(pair => pair.node.Index, pair => pair.place);
    }

    /// <summary>Draws into a stream, in UTF-8.</summary>
    public static void Write(Picture picture, Stream output, CancellationToken cancellation)
    {
        using var xml = XmlWriter.Create(output, SvgPen.Settings);
        new SvgDrawing(picture, new SvgPen(xml), cancellation).Draw();
    }

    /// <summary>Draws into a string.</summary>
    public static string ToText(Picture picture)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var xml = XmlWriter.Create(text, SvgPen.Settings))
            new SvgDrawing(picture, new SvgPen(xml)).Draw();
        return text.ToString();
    }

    private void Draw()
    {
        string[] labels = [.. nodes.Select(node => node.Label(language))];
        double longestWord = labels.Select((label, i) => TextMeasure.LongestWord(label, NodeFont, IsFocus(nodes[i]))).DefaultIfEmpty(0).Max();
        double nodeText = Math.Clamp(longestWord, NodeText, MostNodeText);
        IReadOnlyList<string>[] nodeLines = [.. labels.Select((label, i) => TextMeasure.WrapEvenly(label, NodeFont, nodeText, lines: 4, IsFocus(nodes[i])))];
        IReadOnlyList<string>[] edgeLines = [.. picture.Steps.Select(step => TextMeasure.WrapEvenly(SvgHover.RelationText(step.Edge, language), EdgeFont, EdgeText, lines: 3))];
        LayeredLayout? layout = nodes.Length == 0 ? null : LayOut(nodeLines, edgeLines);
        double width = Math.Max(LeastWidth, (layout?.Width ?? 0) + (2 * Margin));
        var legend = new SvgLegend(picture, nodes, types, width - (2 * Margin));
        IReadOnlyList<string> title = TextMeasure.Wrap(picture.Title, 18, width - (2 * Margin), lines: 3, bold: true);
        string[] remarks = [.. (nodes.Length == 0 && picture.Remarks.IsEmpty ? [words.Nothing] : picture.Remarks).SelectMany(remark => TextMeasure.Wrap(remark, 12, width - (2 * Margin), lines: 6))];
        IReadOnlyList<string> disclaimer = TextMeasure.Wrap(picture.Graph?.Info.Disclaimer.Best(language) ?? "", 11, width - (2 * Margin), lines: 4);

        double drawingTop = Margin + (title.Count * 23) + (remarks.Length * 17) + 16;
        double legendTop = drawingTop + (layout?.Height ?? 0) + 24;
        double disclaimerTop = legendTop + legend.Height + (legend.Height > 0 ? 10 : 0);
        double height = disclaimerTop + (disclaimer.Count * 15) + Margin - 6;

        pen.Open(
            "svg",
            ("viewBox", $"0 0 {SvgPath.Number(width)} {SvgPath.Number(height)}"),
            ("width", SvgPath.Number(width)),
            ("height", SvgPath.Number(height)),
            ("xml:lang", language),
            ("font-family", SvgStyle.Fonts));
        pen.Title(picture.Title);
        pen.Description(picture.Description);
        pen.Element("rect", ("width", SvgPath.Number(width)), ("height", SvgPath.Number(height)), ("fill", SvgStyle.Paper));
        double y = Lines(title, Margin + 10, 18, 23, SvgStyle.Ink, bold: true);
        Lines(remarks, y - 2, 12, 17, SvgStyle.Faint);
        if (layout is not null)
        {
            pen.Open("g", ("transform", $"translate({SvgPath.Number((width - layout.Width) / 2)} {SvgPath.Number(drawingTop)})"));
            for (int i = 0; i < picture.Steps.Length; i++)
                DrawEdge(picture.Steps[i], edgeLines[i], layout, layout.Routes[i]);
            for (int i = 0; i < nodes.Length; i++)
                DrawNode(nodes[i], nodeLines[i], layout.Nodes[i]);
            pen.Close();
        }

        legend.Draw(pen, Margin, legendTop);
        Lines(disclaimer, disclaimerTop + 6, 11, 15, SvgStyle.Faint);
        pen.Close();
    }

    private bool IsFocus(Node node) => picture.Focus.Contains(node.Index);

    private LayeredLayout LayOut(IReadOnlyList<string>[] nodeLines, IReadOnlyList<string>[] edgeLines)
    {
        double widest = nodeLines.SelectMany((lines, i) => lines.Select(line => TextMeasure.Width(line, NodeFont, IsFocus(nodes[i])))).DefaultIfEmpty(0).Max();
        double nodeWidth = Math.Max(LeastNodeWidth, widest + (2 * NodeShapes.Padding));
        NodeSize[] nodeSizes = [.. nodeLines.Select(lines => new NodeSize(nodeWidth, (lines.Count * NodeLine) + 18))];
        var edgeSizes = new EdgeSize[picture.Steps.Length];
        for (int i = 0; i < edgeSizes.Length; i++)
        {
            Step step = picture.Steps[i];
            double width = edgeLines[i].Select(line => TextMeasure.Width(line, EdgeFont)).Append(4 * SvgMarks.BadgeRadius).Max() + 12;
            double below = SvgMarks.BadgeRadius + 2;
            foreach (Gate gate in step.Edge.Gates)
            {
                width = Math.Max(width, GateWidth + 8);
                below += GateString + GateHeight(step.Edge, gate);
            }

            edgeSizes[i] = new EdgeSize(
                places[step.Edge.Source.Index], places[step.Edge.Target.Index], width, (edgeLines[i].Count * EdgeLine) + SvgMarks.BadgeRadius + TextOverBadge, below);
        }

        return LayeredLayout.Of(nodeSizes, edgeSizes, cancellation);
    }

    private void DrawNode(Node node, IReadOnlyList<string> lines, Box box)
    {
        TypeStyle style = types![node.Type];
        bool inFocus = IsFocus(node);
        pen.Open("g", ("data-node", node.Id));
        pen.Title(SvgHover.Of(node, language));
        pen.Path(NodeShapes.Outline(style.Shape, box), style.Line, inFocus ? 2.6 : 1.4, style.Fill);
        if (NodeShapes.Inner(style.Shape, box) is SvgPath inner)
            pen.Path(inner, style.Line);
        double y = box.CentreY - ((lines.Count - 1) * NodeLine / 2);
        foreach (string line in lines)
        {
            pen.Text(line, box.CentreX, y, NodeFont, bold: inFocus);
            y += NodeLine;
        }

        pen.Close();
    }

    private void DrawEdge(Step step, IReadOnlyList<string> lines, LayeredLayout layout, Route route)
    {
        Sign sign = step.Edge.Sign;
        string colour = EdgeStyle.LineColourOf(sign, step.Stance);
        pen.Open("g", ("data-edge", step.Edge.Id));
        pen.Title(SvgHover.Of(step, language));
        (SvgPath line, Place tip, Heading heading) = LineOf(step.Edge, layout, route);
        pen.Path(line, colour, step.Stance == EdgeStance.Inconclusive ? 2.2 : 1.6, dashes: EdgeStyle.DashesOf(step.Stance));
        SvgMarks.ArrowHead(pen, sign, colour, tip, heading);
        if (step.Stance == EdgeStance.Refuted)
            SvgMarks.Strike(pen, route.Middle with { X = route.Middle.X + (2.2 * SvgMarks.BadgeRadius) }, colour);
        SvgMarks.Badge(pen, sign, colour, route.Middle);
        if (step.IsContested)
            SvgMarks.Contested(pen, route.Middle with { X = route.Middle.X - (2.6 * SvgMarks.BadgeRadius) });
        double y = route.Middle.Y - SvgMarks.BadgeRadius - TextOverBadge - (EdgeLine / 2) - ((lines.Count - 1) * EdgeLine);
        foreach (string text in lines)
        {
            pen.Text(text, route.Middle.X, y, EdgeFont, step.Stance == EdgeStance.Refuted ? SvgStyle.Faint : colour, struck: step.Stance == EdgeStance.Refuted);
            y += EdgeLine;
        }

        double top = route.Middle.Y + SvgMarks.BadgeRadius;
        foreach (Gate gate in step.Edge.Gates)
            top = DrawGate(step.Edge, gate, route.Middle.X, top);
        pen.Close();
    }

    private (SvgPath Line, Place Tip, Heading Heading) LineOf(Edge edge, LayeredLayout layout, Route route)
    {
        Box source = layout.Nodes[places[edge.Source.Index]];
        Box target = layout.Nodes[places[edge.Target.Index]];
        double gap = SvgMarks.Gap(edge.Sign);
        if (route.Points.IsEmpty)
        {
            var end = new Place(source.X + route.LoopInset, source.Bottom + gap);
            return (new SvgPath().Loop(source.Right - route.LoopInset, end.X, source.Bottom, end.Y, route.Middle.Y), end, Heading.Up);
        }

        Place[] points = [.. route.Points];
        bool rightward = points[0].X < points[^1].X;
        points[0] = Touch(edge.Source, source, points[0], left: !rightward, gap: 0);
        points[^1] = Touch(edge.Target, target, points[^1], left: rightward, gap);
        return (new SvgPath().Route(points), points[^1], rightward ? Heading.Right : Heading.Left);
    }

    private Place Touch(Node node, Box box, Place point, bool left, double gap)
    {
        double inset = NodeShapes.Inset(types![node.Type].Shape, box, point.Y - box.CentreY, left) - gap;
        return point with { X = point.X + (left ? inset : -inset) };
    }

    private double DrawGate(Edge edge, Gate gate, double x, double top)
    {
        double height = GateHeight(edge, gate);
        var box = new Box(x - (GateWidth / 2), top + GateString, GateWidth, height - 4);
        pen.Open("g", ("data-gate", gate.Node));
        pen.Title($"{SvgHover.GateLabel(edge, gate, language)}: {words.Of(gate.Effect)}");
        pen.Path(new SvgPath().Line((x, top), (x, box.Y)), SvgStyle.Faint, 1.4, dashes: "0.1 3.5");
        pen.Path(new SvgPath().RoundedBox(box, 9), SvgStyle.Faint, 1, "#f6f8fa");
        double y = box.Y + 4 + (GateLine / 2);
        foreach (string line in GateLines(edge, gate))
        {
            pen.Text(line, x, y, GateFont);
            y += GateLine;
        }

        foreach (string line in EffectLines(gate))
        {
            pen.Text(line, x, y, GateFont - 1, SvgStyle.Faint);
            y += GateLine;
        }

        pen.Close();
        return box.Bottom;
    }

    private double GateHeight(Edge edge, Gate gate) => ((GateLines(edge, gate).Count + EffectLines(gate).Count) * GateLine) + 12;

    private IReadOnlyList<string> GateLines(Edge edge, Gate gate) => TextMeasure.WrapEvenly(SvgHover.GateLabel(edge, gate, language), GateFont, GateWidth - 12, lines: 3);

    private IReadOnlyList<string> EffectLines(Gate gate) => TextMeasure.WrapEvenly(words.Of(gate.Effect), GateFont - 1, GateWidth - 12, lines: 2);

    private double Lines(IReadOnlyList<string> lines, double y, double size, double lineHeight, string colour, bool bold = false)
    {
        foreach (string line in lines)
        {
            pen.Text(line, Margin, y, size, colour, centred: false, bold: bold);
            y += lineHeight;
        }

        return y;
    }
}
