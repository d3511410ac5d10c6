namespace Magnesium.Graph;

/// <summary>Which way an arrow points.</summary>
internal enum Heading
{
    Right,
    Left,
    Up,
}

/// <summary>The small marks on edges.</summary>
internal static class SvgMarks
{
    public const double BadgeRadius = 7;

    private const double Head = 9;
    private const double HalfHead = 4.5;

    /// <summary>How far before its node an arrow ends: a bar that touched the outline would be lost in it.</summary>
    public static double Gap(Sign sign) => sign == Sign.Minus ? 5 : 1;

    /// <summary>The head of an arrow: plus a full triangle, minus a bar, 0 an open diamond, unknown an open triangle.</summary>
    public static void ArrowHead(SvgPen pen, Sign sign, string colour, Place tip, Heading heading)
    {
        switch (sign)
        {
            case Sign.Plus:
                pen.Path(new SvgPath().Polygon((tip.X, tip.Y), At(Head, -HalfHead), At(Head, HalfHead)), colour, fill: colour);
                break;
            case Sign.Minus:
                pen.Path(new SvgPath().Line(At(0, -HalfHead - 1), At(0, HalfHead + 1)), colour, width: 3);
                break;
            case Sign.None:
                pen.Path(new SvgPath().Polygon((tip.X, tip.Y), At(Head / 2, -3.5), At(Head, 0), At(Head / 2, 3.5)), colour, width: 1.3, fill: SvgStyle.Paper);
                break;
            default:
                pen.Path(new SvgPath().Polygon((tip.X, tip.Y), At(Head, -HalfHead), At(Head, HalfHead)), colour, width: 1.3, fill: SvgStyle.Paper);
                break;
        }

        // A point so far behind the tip and so far aside.
        (double X, double Y) At(double behind, double aside) => heading switch
        {
            Heading.Right => (tip.X - behind, tip.Y + aside),
            Heading.Left => (tip.X + behind, tip.Y + aside),
            _ => (tip.X + aside, tip.Y + behind),
        };
    }

    /// <summary>The sign in a circle on the line.</summary>
    public static void Badge(SvgPen pen, Sign sign, string colour, Place middle)
    {
        pen.Circle(middle.X, middle.Y, BadgeRadius, colour, 1.3, SvgStyle.Paper);
        pen.Text(EdgeStyle.GlyphOf(sign), middle.X, middle.Y, 12, colour, bold: true);
    }

    /// <summary>A warning sign: evidence for and against.</summary>
    public static void Contested(SvgPen pen, Place middle)
    {
        pen.Path(new SvgPath().Polygon((middle.X, middle.Y - 7), (middle.X + 8, middle.Y + 6.5), (middle.X - 8, middle.Y + 6.5)), SvgStyle.Warning, fill: SvgStyle.WarningFill);
        pen.Text("!", middle.X, middle.Y + 1.5, 10, SvgStyle.Warning, bold: true);
    }

    /// <summary>Two strokes through the line: refuted.</summary>
    public static void Strike(SvgPen pen, Place at, string colour) =>
        pen.Path(new SvgPath().Line((at.X - 5, at.Y + 5), (at.X + 1, at.Y - 5)).Line((at.X - 1, at.Y + 5), (at.X + 5, at.Y - 5)), colour, width: 1.5);
}
