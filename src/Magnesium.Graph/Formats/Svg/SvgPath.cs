using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>The data of an SVG path, with one decimal.</summary>
internal sealed class SvgPath
{
    private readonly StringBuilder data = new();

    /// <summary>A number as pictures write it: one decimal at most, never a minus zero.</summary>
    public static string Number(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    public SvgPath Line(params ReadOnlySpan<(double X, double Y)> points)
    {
        for (int i = 0; i < points.Length; i++)
            Add(i == 0 ? 'M' : 'L', points[i]);
        return this;
    }

    public SvgPath Polygon(params ReadOnlySpan<(double X, double Y)> points)
    {
        Line(points);
        data.Append('Z');
        return this;
    }

    public SvgPath RoundedBox(Box box, double round)
    {
        Add('M', (box.X + round, box.Y));
        Add('L', (box.Right - round, box.Y));
        Arc(round, (box.Right, box.Y + round));
        Add('L', (box.Right, box.Bottom - round));
        Arc(round, (box.Right - round, box.Bottom));
        Add('L', (box.X + round, box.Bottom));
        Arc(round, (box.X, box.Bottom - round));
        Add('L', (box.X, box.Y + round));
        Arc(round, (box.X + round, box.Y));
        data.Append('Z');
        return this;
    }

    /// <summary>A route: level pieces straight, all others an S.</summary>
    public SvgPath Route(IReadOnlyList<Place> points)
    {
        Add('M', (points[0].X, points[0].Y));
        for (int i = 1; i < points.Count; i++)
        {
            (Place from, Place to) = (points[i - 1], points[i]);
            if (Number(from.Y) == Number(to.Y))
                Add('L', (to.X, to.Y));
            else
                Curve(((from.X + to.X) / 2, from.Y), ((from.X + to.X) / 2, to.Y), (to.X, to.Y));
        }

        return this;
    }

    /// <summary>From a node's lower side down, along below it and up again.</summary>
    public SvgPath Loop(double startX, double endX, double startY, double endY, double low)
    {
        const double Round = 10;
        Add('M', (startX, startY));
        Add('L', (startX, low - Round));
        Arc(Round, (startX - Round, low));
        Add('L', (endX + Round, low));
        Arc(Round, (endX, low - Round));
        Add('L', (endX, endY));
        return this;
    }

    public override string ToString() => data.ToString();

    private void Curve((double X, double Y) first, (double X, double Y) second, (double X, double Y) to)
    {
        Add('C', first);
        Add(' ', second);
        Add(' ', to);
    }

    private void Arc(double radius, (double X, double Y) to)
    {
        data.Append('A').Append(Number(radius)).Append(' ').Append(Number(radius)).Append(" 0 0 1");
        Add(' ', to);
    }

    private void Add(char command, (double X, double Y) point) =>
        data.Append(command).Append(Number(point.X)).Append(' ').Append(Number(point.Y));
}
