using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class OrderingTests
{
    private static Gen<(int Nodes, EdgeSize[] Edges)> Graphs =>
        from count in Gen.Choose(1, 9)
        from ends in Gen.Choose(0, (count * count) - 1).ListOf()
        select (count, ends.Where(end => end / count != end % count).Select(end => Edge(end / count, end % count)).ToArray());

    [Fact]
    public void Crossings_are_counted_as_pair_by_pair() =>
        Prop.ForAll(Graphs.ToArbitrary(), graph =>
        {
            Columns columns = ColumnsOf(graph.Nodes, graph.Edges);

            Ordering.Crossings(columns).Should().Be(PairByPair(columns));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ordering_keeps_every_slot_in_its_column_and_numbers_them_through() =>
        Prop.ForAll(Graphs.ToArbitrary(), graph =>
        {
            Columns columns = ColumnsOf(graph.Nodes, graph.Edges);
            int[][] before = [.. Enumerable.Range(0, columns.Count).Select(column => columns[column].Select(slot => slot.Index).Order().ToArray())];

            Ordering.Arrange(columns);

            for (int column = 0; column < columns.Count; column++)
            {
                columns[column].Select(slot => slot.Index).Order().Should().Equal(before[column]);
                columns[column].Select(slot => slot.Position).Should().Equal(Enumerable.Range(0, columns[column].Count));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_can_be_drawn_without_crossings_is()
    {
        // Two ladders whose nodes are given crosswise, and a tree.
        EdgeSize[] ladders = [Edge(0, 3), Edge(1, 2), Edge(3, 4), Edge(2, 5), Edge(4, 7), Edge(5, 6)];
        EdgeSize[] tree = [.. Enumerable.Range(1, 14).Reverse().Select(child => Edge((child - 1) / 2, child))];

        foreach ((int nodes, EdgeSize[] edges) in new[] { (8, ladders), (15, tree) })
        {
            Columns columns = ColumnsOf(nodes, edges);
            Ordering.Arrange(columns);
            PairByPair(columns).Should().Be(0);
        }
    }

    private static EdgeSize Edge(int from, int to) => new(from, to, 10, 10, 10);

    private static Columns ColumnsOf(int nodes, EdgeSize[] edges) =>
        new([.. Enumerable.Repeat(new NodeSize(10, 10), nodes)], edges, Layering.Of(nodes, [.. edges.Select(edge => (edge.From, edge.To))]));

    private static long PairByPair(Columns columns)
    {
        long crossings = 0;
        for (int column = 0; column < columns.Count; column++)
        {
            Link[] links = [.. columns[column].SelectMany(slot => slot.Right)];
            foreach (Link one in links)
                crossings += links.Count(other => one.Left.Position < other.Left.Position && one.Right.Position > other.Right.Position);
        }

        return crossings;
    }
}
