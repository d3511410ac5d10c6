namespace Magnesium.Graph;

/// <summary>Explains the shapes, arrows and lines that a picture has, and no others.</summary>
internal sealed class SvgLegend
{
    private const double Font = 12;
    private const double RowHeight = 22;
    private const double SwatchWidth = 34;
    private const double TextStart = 42;
    private const double Gap = 22;
    private const double HeadingWidth = 72;

    private readonly List<(double X, double Y, string Text, Action<SvgPen, double, double>? Swatch)> entries = [];
    private readonly double width;
    private double x;
    private double y;

    public SvgLegend(Picture picture, IReadOnlyList<Node> nodes, TypeStyles? types, double width)
    {
        this.width = width;
        if (types is null || nodes.Count == 0)
            return;
        string language = picture.Options.Language;
        SvgWords words = SvgWords.In(language);
        y = RowHeight / 2;
        Heading(words.NodesHeading);
        foreach (NodeType type in nodes.Select(node => node.Type).DistinctBy(type => type.Index).OrderBy(type => type.Index))
            Entry(type.Labels.Best(language) ?? type.Id, (pen, left, middle) => Node(pen, types[type], left, middle));
        if (picture.Steps.Any(step => !step.Edge.Gates.IsEmpty))
            Entry(words.GateLegend, Gate);
        Sign[] signs = [.. new[] { Sign.Plus, Sign.Minus, Sign.None, Sign.Unknown }.Where(sign => picture.Steps.Any(step => step.Edge.Sign == sign))];
        if (signs.Length > 0)
        {
            Heading(words.ArrowsHeading);
            foreach (Sign sign in signs)
                Entry(words.Of(sign), (pen, left, middle) => Arrow(pen, sign, left, middle));
            Heading(words.LinesHeading);
            foreach (EdgeStance stance in picture.Steps.Select(step => step.Stance).Distinct().OrderDescending())
                Entry(words.Of(stance), (pen, left, middle) => Line(pen, stance, left, middle));
            if (picture.Steps.Any(step => step.IsContested))
                Entry(words.Contested, (pen, left, middle) => SvgMarks.Contested(pen, new Place(left + (SwatchWidth / 2), middle)));
        }

        Height = y + (RowHeight / 2);
    }

    public double Height { get; }

    public void Draw(SvgPen pen, double left, double top)
    {
        if (entries.Count == 0)
            return;
        pen.Open("g", ("data-legend", ""), ("transform", $"translate({SvgPath.Number(left)} {SvgPath.Number(top)})"));
        pen.Path(new SvgPath().Line((0, -6), (width, -6)), SvgStyle.Rule);
        foreach ((double entryX, double entryY, string text, Action<SvgPen, double, double>? swatch) in entries)
        {
            swatch?.Invoke(pen, entryX, entryY);
            pen.Text(text, entryX + (swatch is null ? 0 : TextStart), entryY, Font, swatch is null ? SvgStyle.Faint : SvgStyle.Ink, centred: false, bold: swatch is null);
        }

        pen.Close();
    }

    private static void Node(SvgPen pen, TypeStyle style, double left, double middle)
    {
        var box = new Box(left + 2, middle - 8, SwatchWidth - 4, 16);
        pen.Path(NodeShapes.Outline(style.Shape, box), style.Line, 1.4, style.Fill);
        if (NodeShapes.Inner(style.Shape, box) is SvgPath inner)
            pen.Path(inner, style.Line);
    }

    private static void Gate(SvgPen pen, double left, double middle)
    {
        pen.Path(new SvgPath().Line((left, middle), (left + 10, middle)), SvgStyle.Faint, 1.4, dashes: "0.1 3.5");
        pen.Path(new SvgPath().RoundedBox(new Box(left + 11, middle - 6, SwatchWidth - 11, 12), 5), SvgStyle.Faint, 1, "#f6f8fa");
    }

    private static void Arrow(SvgPen pen, Sign sign, double left, double middle)
    {
        string colour = EdgeStyle.ColourOf(sign);
        pen.Path(new SvgPath().Line((left, middle), (left + SwatchWidth, middle)), colour, 1.6);
        SvgMarks.ArrowHead(pen, sign, colour, new Place(left + SwatchWidth, middle), Magnesium.Graph.Heading.Right);
        SvgMarks.Badge(pen, sign, colour, new Place(left + 12, middle));
    }

    private static void Line(SvgPen pen, EdgeStance stance, double left, double middle)
    {
        string colour = stance == EdgeStance.Refuted ? EdgeStyle.LineColourOf(Sign.None, stance) : SvgStyle.Ink;
        pen.Path(new SvgPath().Line((left, middle), (left + SwatchWidth, middle)), colour, stance == EdgeStance.Inconclusive ? 2.2 : 1.6, dashes: EdgeStyle.DashesOf(stance));
        if (stance == EdgeStance.Refuted)
            SvgMarks.Strike(pen, new Place(left + (SwatchWidth / 2), middle), colour);
    }

    private void Heading(string text)
    {
        if (entries.Count > 0)
            y += RowHeight;
        entries.Add((0, y, text, null));
        x = HeadingWidth;
    }

    private void Entry(string text, Action<SvgPen, double, double> swatch)
    {
        // A longer text than the page is wide is the reader's own; it is cut, the node's title has it whole.
        string line = TextMeasure.Wrap(text, Font, width - HeadingWidth - TextStart, lines: 1) is [string first] ? first : "";
        double needed = TextStart + TextMeasure.Width(line, Font);
        if (x > HeadingWidth && x + needed > width)
        {
            x = HeadingWidth;
            y += RowHeight;
        }

        entries.Add((x, y, line, swatch));
        x += needed + Gap;
    }
}
