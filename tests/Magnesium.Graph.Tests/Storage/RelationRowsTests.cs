using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class RelationRowsTests
{
    [Fact]
    public void Rows_both_ways_are_what_a_scan_of_all_edges_finds() =>
        Prop.ForAll(Generators.Imported(nodes: 9, edges: 60).ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            GraphStore store = graph.Store;
            (int Relation, int Source, int Target, int Edge)[] edges =
                [.. graph.Edges.Select(edge => (edge.Relation.Index, edge.Source.Index, edge.Target.Index, edge.Index))];

            edges.Should().BeInAscendingOrder(edge => edge, Comparer<(int, int, int, int)>.Default);
            for (int relation = 0; relation < store.Relations.Length; relation++)
            {
                RelationRows rows = store.Relations[relation];
                for (int node = -1; node <= graph.Nodes.Count; node++)
                {
                    int[] targets = rows.From(node, out int first).ToArray();
                    targets.Select((target, i) => (relation, node, target, first + i)).Should().Equal(edges.Where(edge => edge.Relation == relation && edge.Source == node));
                    int[] sources = rows.To(node, out ReadOnlySpan<int> numbers).ToArray();
                    sources.Zip(numbers.ToArray(), (source, number) => (relation, source, node, number))
                        .Should().Equal(edges.Where(edge => edge.Relation == relation && edge.Target == node));
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_topology_takes_at_most_sixteen_bytes_an_edge()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        NodeRows nodes = builder.NodeRows;
        int type = nodes.Types.Add("Gene");
        for (int i = 0; i < 500; i++)
            nodes.Add(nodes.Handle($"g{i}"), type, default);
        for (int i = 0; i < 20_000; i++)
            builder.EdgeRows.Add(i % 499, builder.EdgeRows.Relations.Add(i % 3 == 0 ? "binds" : "regulates"), i * 7919 % 500, null);

        GraphStore store = builder.Build().Store;

        long bytes = store.Relations.Sum(rows => 4L * (rows.Targets.Length + rows.BackSources.Length + rows.BackEdges.Length + rows.Sources.Offsets.Length + rows.TargetRows.Offsets.Length));
        ((double)bytes / store.EdgeCount).Should().BeLessThanOrEqualTo(16);
        (store.Signs, store.EdgeIds, store.EdgeDetails).Should().Be((null, null, null), "what no edge has costs nothing");
    }
}
