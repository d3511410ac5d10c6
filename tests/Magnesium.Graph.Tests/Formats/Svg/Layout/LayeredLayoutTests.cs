using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class LayeredLayoutTests
{
    private const double Tolerance = 0.001;

    private static Gen<(NodeSize[] Nodes, EdgeSize[] Edges)> Drawings =>
        from count in Gen.Choose(1, 14)
        from heights in Gen.Choose(20, 90).ArrayOf(count)
        from edgeCount in Gen.Choose(0, 30)
        from ends in Gen.Choose(0, (count * count) - 1).ArrayOf(edgeCount)
        from texts in Gen.Choose(10, 60).ArrayOf(edgeCount)
        select (
            heights.Select(height => new NodeSize(120, height)).ToArray(),
            ends.Select((end, i) => new EdgeSize(end / count, end % count, texts[i] + 30, texts[i], 60 - texts[i] + 8)).ToArray());

    [Fact]
    public void A_layout_that_is_cancelled_stops()
    {
        Func<LayeredLayout> act = () => LayeredLayout.Of([new(100, 30), new(100, 30)], [new(0, 1, 40, 20, 10)], new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Nodes_and_texts_never_overlap_and_lie_on_the_page() => ForAll((drawing, layout) =>
    {
        Box[] boxes = [.. layout.Nodes, .. drawing.Edges.Select((edge, i) => TextBox(edge, layout.Routes[i]))];

        boxes.Should().NotContain(box => box.X < -Tolerance || box.Y < -Tolerance || box.Right > layout.Width + Tolerance || box.Bottom > layout.Height + Tolerance);
        for (int i = 0; i < boxes.Length; i++)
        {
            for (int j = i + 1; j < boxes.Length; j++)
                Overlap(boxes[i], boxes[j]).Should().BeFalse($"{boxes[i]} and {boxes[j]} are apart");
        }
    });

    [Fact]
    public void Nodes_keep_at_least_the_size_asked_for() => ForAll((drawing, layout) =>
    {
        for (int i = 0; i < drawing.Nodes.Length; i++)
        {
            layout.Nodes[i].Width.Should().BeGreaterThanOrEqualTo(drawing.Nodes[i].Width);
            layout.Nodes[i].Height.Should().BeGreaterThanOrEqualTo(drawing.Nodes[i].Height);
        }
    });

    [Fact]
    public void An_edge_runs_from_the_side_of_its_source_to_the_side_of_its_target_through_its_text() => ForAll((drawing, layout) =>
    {
        foreach ((EdgeSize edge, Route route) in drawing.Edges.Zip(layout.Routes).Where(pair => pair.First.From != pair.First.To))
        {
            OnSide(layout.Nodes[edge.From], route.Points[0]).Should().BeTrue("it leaves its source");
            OnSide(layout.Nodes[edge.To], route.Points[^1]).Should().BeTrue("it reaches its target");
            Pieces(route).Should().Contain(
                piece => piece.X - Tolerance <= route.Middle.X && route.Middle.X <= piece.Right + Tolerance
                    && Math.Abs(piece.Y - route.Middle.Y) < Tolerance && piece.Height < Tolerance,
                "the text stands on a level piece");
        }
    });

    [Fact]
    public void An_edge_passes_behind_no_node_and_no_other_text() => ForAll((drawing, layout) =>
    {
        Box[] texts = [.. drawing.Edges.Select((edge, i) => TextBox(edge, layout.Routes[i]))];
        for (int edge = 0; edge < drawing.Edges.Length; edge++)
        {
            foreach (Box piece in Pieces(layout.Routes[edge]))
            {
                layout.Nodes.Should().NotContain(box => Overlap(box, piece));
                texts.Where((_, other) => other != edge).Should().NotContain(box => Overlap(box, piece));
            }
        }
    });

    [Fact]
    public void Parallel_edges_bend_apart()
    {
        LayeredLayout layout = LayeredLayout.Of([new(100, 30), new(100, 30)], [.. Enumerable.Repeat(new EdgeSize(0, 1, 40, 20, 10), 5), new EdgeSize(1, 0, 40, 20, 10)]);

        layout.Routes.Select(route => route.Middle.Y).Should().OnlyHaveUniqueItems();
        layout.Routes.Select(route => Math.Min(route.Points[0].X, route.Points[^1].X) == route.Points[0].X ? route.Points[0].Y : route.Points[^1].Y).Should().OnlyHaveUniqueItems("each has a port of its own");
        layout.Routes[5].Points[0].X.Should().BeGreaterThan(layout.Routes[5].Points[^1].X, "the way back runs from right to left");
    }

    [Fact]
    public void Edges_from_a_node_to_itself_hang_below_it_one_below_the_other()
    {
        LayeredLayout layout = LayeredLayout.Of([new(100, 30), new(100, 30)], [new(0, 0, 40, 20, 10), new(0, 0, 40, 20, 10)]);

        Box node = layout.Nodes[0];
        layout.Routes.Should().OnlyContain(route => route.Points.IsEmpty && Math.Abs(route.Middle.X - node.CentreX) < Tolerance);
        layout.Routes[0].Middle.Y.Should().BeGreaterThan(node.Bottom + 20 - Tolerance);
        layout.Routes[1].Middle.Y.Should().BeGreaterThan(layout.Routes[0].Middle.Y + 30 - Tolerance);
        layout.Routes[1].LoopInset.Should().BeLessThan(layout.Routes[0].LoopInset, "the lower one goes around the upper one");
    }

    [Fact]
    public void A_line_of_nodes_is_drawn_as_one_straight_line()
    {
        LayeredLayout layout = LayeredLayout.Of([.. Enumerable.Repeat(new NodeSize(100, 30), 5)], [.. Enumerable.Range(0, 4).Select(i => new EdgeSize(i, i + 1, 40, 20, 10))]);

        layout.Routes.SelectMany(route => route.Points).Select(point => Math.Round(point.Y, 1)).Distinct().Should().ContainSingle();
        layout.Nodes.Select(box => box.X).Should().BeInAscendingOrder();
    }

    private static void ForAll(Action<(NodeSize[] Nodes, EdgeSize[] Edges), LayeredLayout> check) =>
        Prop.ForAll(Drawings.ToArbitrary(), drawing => check(drawing, LayeredLayout.Of(drawing.Nodes, drawing.Edges))).QuickCheckThrowOnFailure();

    /// <summary>The pieces of a route as the rectangles they stay within.</summary>
    private static IEnumerable<Box> Pieces(Route route) => route.Points.Zip(route.Points.Skip(1)).Select(pair =>
        new Box(Math.Min(pair.First.X, pair.Second.X), Math.Min(pair.First.Y, pair.Second.Y), Math.Abs(pair.First.X - pair.Second.X), Math.Abs(pair.First.Y - pair.Second.Y)));

    private static Box TextBox(EdgeSize edge, Route route) =>
        new(route.Middle.X - (edge.Width / 2), route.Middle.Y - edge.Above, edge.Width, edge.Above + edge.Below);

    private static bool Overlap(Box one, Box other) =>
        one.X < other.Right - Tolerance && other.X < one.Right - Tolerance && one.Y < other.Bottom - Tolerance && other.Y < one.Bottom - Tolerance;

    private static bool OnSide(Box box, Place point) =>
        (Math.Abs(point.X - box.X) < Tolerance || Math.Abs(point.X - box.Right) < Tolerance) && point.Y > box.Y && point.Y < box.Bottom;
}
