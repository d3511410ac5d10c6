using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A node to lay out: its size without what its edges need.</summary>
internal readonly record struct NodeSize(double Width, double Height);

/// <summary>An edge to lay out.</summary>
/// <param name="From">Number of the node it starts from.</param>
/// <param name="To">Number of the node it runs to.</param>
/// <param name="Width">Width of what is written at its middle.</param>
/// <param name="Above">Height of what stands above its line there.</param>
/// <param name="Below">Height of what hangs below.</param>
internal readonly record struct EdgeSize(int From, int To, double Width, double Above, double Below);

/// <summary>A rectangle.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);
}

internal readonly record struct Place(double X, double Y);

/// <summary>The way of an edge.</summary>
/// <param name="Points">From its source to its target. Between points of one height runs a straight line, else an S that starts and ends level. Empty for an edge from a node to itself.</param>
/// <param name="Middle">The point of its line where its text stands.</param>
/// <param name="LoopInset">For an edge from a node to itself, how far within the node's sides it leaves and enters below.</param>
internal sealed record Route(ImmutableArray<Place> Points, Place Middle, double LoopInset = 0);

/// <summary>
/// A layered drawing from left to right: nodes in columns, between two columns of nodes one for what is written on edges.
/// An edge that skips columns keeps a free row in each, so it passes behind nothing, and every text has a place of its own.
/// </summary>
/// <remarks>
/// The method of Sugiyama, Tagawa and Toda (1981): break rings, assign layers (<see cref="Layering"/>), order each column so
/// that few edges cross (<see cref="Ordering"/>), then place (<see cref="Placement"/>).
/// </remarks>
internal sealed class LayeredLayout
{
    /// <summary>Height of the bow that an edge from a node to itself makes below the node.</summary>
    public const double LoopHeight = 26;

    /// <summary>Level piece of an edge before its node, where the arrow head is drawn.</summary>
    public const double Lead = 14;

    private const double PortDistance = 13;
    private const double PortMargin = 8;

    // So little, a bend looks like a slip of the pen: the edge rather meets its node beside the port.
    private const double MostSlip = 3.5;
    private const double LeastBend = 22;
    private const double MostBend = 96;
    private const double BendPerHeight = 0.16;

    private LayeredLayout(double width, double height, ImmutableArray<Box> nodes, ImmutableArray<Route> routes)
    {
        Width = width;
        Height = height;
        Nodes = nodes;
        Routes = routes;
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The boxes of the nodes, in the order given.</summary>
    public ImmutableArray<Box> Nodes { get; }

    /// <summary>The ways of the edges, in the order given.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>Lays out. The order of nodes and edges is the order they start from, so what stands first tends to stand on top.</summary>
    public static LayeredLayout Of(IReadOnlyList<NodeSize> nodes, IReadOnlyList<EdgeSize> edges, CancellationToken cancellation = default)
    {
        int[] layers = Layering.Of(nodes.Count, [.. edges.Select(edge => (edge.From, edge.To))]);
        var columns = new Columns(nodes, edges, layers);
        Ordering.Arrange(columns, cancellation);
        SpreadPorts(columns);
        Placement.Place(columns, cancellation);
        return Measure(columns, edges);
    }

    /// <summary>Spreads the ends of a node's edges over its sides, in the order of where they lead, and makes the node high enough.</summary>
    private static void SpreadPorts(Columns columns)
    {
        foreach (Slot node in columns.Slots.Where(slot => slot.IsNode))
        {
            double loops = node.Below - (node.Height / 2);
            int most = Math.Max(node.Left.Count, node.Right.Count);
            node.Height = Math.Max(node.Height, ((most - 1) * PortDistance) + (2 * PortMargin));
            node.Above = node.Height / 2;
            node.Below = (node.Height / 2) + loops;
            Spread(node.Left.OrderBy(link => link.Left.Position).ThenBy(link => link.Edge), (link, port) => link.RightPort = port, node.Left.Count);
            Spread(node.Right.OrderBy(link => link.Right.Position).ThenBy(link => link.Edge), (link, port) => link.LeftPort = port, node.Right.Count);
        }
    }

    private static void Spread(IEnumerable<Link> links, Action<Link, double> set, int count)
    {
        double port = -(count - 1) * PortDistance / 2;
        foreach (Link link in links)
        {
            set(link, port);
            port += PortDistance;
        }
    }

    private static LayeredLayout Measure(Columns columns, IReadOnlyList<EdgeSize> edges)
    {
        double top = columns.Slots.Min(slot => slot.Y - slot.Above);
        double height = columns.Slots.Max(slot => slot.Y + slot.Below) - top;
        (double Left, double Right)[] x = AcrossPage(columns);
        var boxes = new Box[columns.NodeCount];
        for (int i = 0; i < boxes.Length; i++)
        {
            Slot slot = columns.Slots[i];
            double centre = (x[slot.Column].Left + x[slot.Column].Right) / 2;
            boxes[i] = new Box(centre - (slot.Width / 2), slot.Y - slot.Above - top, slot.Width, slot.Height);
        }

        return new LayeredLayout(x[^1].Right, height, [.. boxes], [.. edges.Select((edge, i) => RouteOf(edge, columns.SlotsOf(i)))]);

        Route RouteOf(EdgeSize edge, EdgeSlots way)
        {
            if (way.Links.IsEmpty)
            {
                Box box = boxes[edge.From];
                return new Route([], new Place(box.CentreX, box.Bottom + LoopHeight + way.LoopOffset), way.LoopInset);
            }

            var points = new List<Place>();
            foreach (Link link in way.Links)
            {
                Box? from = link.Left.IsNode ? boxes[link.Left.Index] : null;
                Box? to = link.Right.IsNode ? boxes[link.Right.Index] : null;
                double startY = link.Left.Y + link.LeftPort - top;
                double endY = link.Right.Y + link.RightPort - top;
                if (Math.Abs(startY - endY) <= MostSlip)
                    (startY, endY) = from is not null ? (endY, endY) : to is not null ? (startY, startY) : (startY, endY);
                if (from is Box source)
                    points.Add(new(source.Right, startY));
                points.Add(new(x[link.Left.Column].Right + (from is null ? 0 : Lead), startY));
                points.Add(new(x[link.Right.Column].Left - (to is null ? 0 : Lead), endY));
                if (to is Box target)
                    points.Add(new(target.X, endY));
            }

            if (way.IsReversed)
                points.Reverse();
            Slot text = way.Text!;
            return new Route([.. points], new((x[text.Column].Left + x[text.Column].Right) / 2, text.Y - top));
        }
    }

    /// <summary>Left and right side of each column. The steeper the edges between two columns, the further they stand apart.</summary>
    private static (double Left, double Right)[] AcrossPage(Columns columns)
    {
        var x = new (double Left, double Right)[columns.Count];
        double at = 0;
        for (int column = 0; column < columns.Count; column++)
        {
            double width = columns[column].Select(slot => slot.Width).DefaultIfEmpty(0).Max();
            x[column] = (at, at + width);
            double steepest = columns[column].SelectMany(slot => slot.Right)
                .Select(link => Math.Abs(link.Left.Y + link.LeftPort - link.Right.Y - link.RightPort))
                .DefaultIfEmpty(0).Max();
            at += width + Lead + Math.Clamp(steepest * BendPerHeight, LeastBend, MostBend);
        }

        return x;
    }
}
