using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class LayeringTests
{
    private static Gen<(int Nodes, (int From, int To)[] Edges)> Graphs =>
        from count in Gen.Choose(1, 20)
        from ends in Gen.Choose(0, (count * count) - 1).ListOf()
        select (count, ends.Select(end => (end / count, end % count)).ToArray());

    [Fact]
    public void No_edge_stays_within_a_layer_and_no_layer_is_empty() =>
        Prop.ForAll(Graphs.ToArbitrary(), graph =>
        {
            int[] layers = Layering.Of(graph.Nodes, graph.Edges);

            graph.Edges.Where(edge => edge.From != edge.To).Should().NotContain(edge => layers[edge.From] == layers[edge.To]);
            layers.Should().HaveCount(graph.Nodes);
            layers.Distinct().Order().Should().Equal(Enumerable.Range(0, layers.Max() + 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_rings_every_edge_runs_to_the_right() =>
        Prop.ForAll(Graphs.ToArbitrary(), graph =>
        {
            (int From, int To)[] edges = [.. graph.Edges.Where(edge => edge.From != edge.To).Select(edge => (Math.Min(edge.From, edge.To), Math.Max(edge.From, edge.To)))];

            int[] layers = Layering.Of(graph.Nodes, edges);

            edges.Should().NotContain(edge => layers[edge.Item1] >= layers[edge.Item2]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ring_has_one_edge_back()
    {
        (int From, int To)[] ring = [(0, 1), (1, 2), (2, 3), (3, 0)];

        int[] layers = Layering.Of(4, ring);

        ring.Count(edge => layers[edge.From] > layers[edge.To]).Should().Be(1);
    }

    [Fact]
    public void A_node_stands_a_layer_after_the_last_that_leads_to_it_and_a_source_before_the_first_it_leads_to()
    {
        int[] layers = Layering.Of(5, [(0, 1), (1, 2), (0, 2), (3, 2), (0, 4)]);

        layers.Should().Equal(0, 1, 2, 1, 1);
    }
}
