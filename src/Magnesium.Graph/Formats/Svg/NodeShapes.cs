namespace Magnesium.Graph;

/// <summary>Outlines as paths. All are drawn within their box, so a layout of boxes holds for every shape.</summary>
internal static class NodeShapes
{
    /// <summary>Room on each side between the box and the text.</summary>
    public const double Padding = 14;

    private const double MostCut = 9;
    private const double MostRound = 18;

    /// <summary>The outline.</summary>
    public static SvgPath Outline(NodeShape shape, Box box)
    {
        (double x, double y, double right, double bottom) = (box.X, box.Y, box.Right, box.Bottom);
        double cut = CutOf(box);
        var path = new SvgPath();
        return shape switch
        {
            NodeShape.Hexagon => path.Polygon((x, box.CentreY), (x + cut, y), (right - cut, y), (right, box.CentreY), (right - cut, bottom), (x + cut, bottom)),
            NodeShape.Octagon => path.Polygon(
                (x, y + cut), (x + cut, y), (right - cut, y), (right, y + cut), (right, bottom - cut), (right - cut, bottom), (x + cut, bottom), (x, bottom - cut)),
            NodeShape.Folded => path.Polygon((x, y), (right - cut, y), (right, y + cut), (right, bottom), (x, bottom)),
            NodeShape.Slanted => path.Polygon((x + cut, y), (right, y), (right - cut, bottom), (x, bottom)),
            NodeShape.Bars => path.Polygon((x, y), (right, y), (right, bottom), (x, bottom)),
            NodeShape.Pill => path.RoundedBox(box, RoundOf(box)),
            _ => path.RoundedBox(box, Math.Min(6, box.Height / 3)),
        };
    }

    /// <summary>Lines within the outline; null where the shape has none.</summary>
    public static SvgPath? Inner(NodeShape shape, Box box)
    {
        double bar = Math.Min(5, box.Height / 5);
        double rim = bar * 0.7;
        double cut = CutOf(box);
        return shape switch
        {
            NodeShape.Bars => new SvgPath().Line((box.X + bar, box.Y), (box.X + bar, box.Bottom)).Line((box.Right - bar, box.Y), (box.Right - bar, box.Bottom)),
            NodeShape.Plate => new SvgPath().RoundedBox(new Box(box.X + rim, box.Y + rim, box.Width - (2 * rim), box.Height - (2 * rim)), 4),
            NodeShape.Folded => new SvgPath().Line((box.Right - cut, box.Y), (box.Right - cut, box.Y + cut), (box.Right, box.Y + cut)),
            _ => null,
        };
    }

    /// <summary>How far within its box's left or right side the outline is, at a height measured from the box's middle.</summary>
    public static double Inset(NodeShape shape, Box box, double fromMiddle, bool left)
    {
        double half = box.Height / 2;
        double depth = Math.Abs(fromMiddle);
        switch (shape)
        {
            case NodeShape.Hexagon:
                return CutOf(box) * depth / half;
            case NodeShape.Octagon:
                return Math.Max(0, depth - (half - CutOf(box)));
            case NodeShape.Slanted:
                return CutOf(box) * (left ? half - fromMiddle : half + fromMiddle) / box.Height;
            case NodeShape.Pill:
                double round = RoundOf(box);
                double into = Math.Max(0, depth - (half - round));
                return round - Math.Sqrt((round * round) - (into * into));
            default:
                return 0;
        }
    }

    private static double CutOf(Box box) => Math.Min(MostCut, box.Height / 3);

    private static double RoundOf(Box box) => Math.Min(MostRound, box.Height / 2);
}
