using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

/// <summary>What holds of every graph, however it was built.</summary>
public class KnowledgeGraphPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void The_order_of_building_does_not_matter() =>
        ForAll((parts, seed) => Bytes(parts.Build(seed)).Should().Be(Bytes(parts.Build())));

    [Fact]
    public void A_builder_made_from_a_graph_builds_an_equal_graph() =>
        ForAll((parts, _) =>
        {
            KnowledgeGraph graph = parts.Build();
            KnowledgeGraph again = graph.ToBuilder().Build();
            Bytes(again).Should().Be(Bytes(graph));
            again.Edges.Select(e => e.Id).Should().Equal(graph.Edges.Select(e => e.Id));
        });

    [Fact]
    public void Every_draft_becomes_one_node_or_edge_with_the_same_content() =>
        ForAll((parts, _) =>
        {
            KnowledgeGraph graph = parts.Build();
            graph.Nodes.Select(n => (n.Id, n.Type.Id, n.Labels.ToString())).Order().Should().Equal(parts.Nodes.Select(n => (n.Id, n.Type, n.Labels.ToString())).Order());
            graph.Edges.Select(e => (e.Source.Id, e.Relation.Id, e.Target.Id, e.Sign, e.Evidence.Length, e.Gates.Length, e.Attributes.Count())).Order()
                .Should().Equal(parts.Edges.Select(e => (e.Source, e.Relation, e.Target, e.Sign!.Value, e.Evidence.Length, e.Gates.Length, e.Attributes.Count)).Order());
        });

    [Fact]
    public void Nodes_are_numbered_type_by_type_and_edges_relation_by_relation() =>
        ForAll((parts, _) =>
        {
            KnowledgeGraph graph = parts.Build();
            graph.Nodes.Select(n => n.Index).Should().Equal(Enumerable.Range(0, graph.Nodes.Count));
            graph.Nodes.Select(n => (n.Type.Index, n.Id)).Should().BeInAscendingOrder(Comparer<(int, string)>.Create((a, b) =>
                a.Item1 != b.Item1 ? a.Item1 - b.Item1 : string.CompareOrdinal(a.Item2, b.Item2)));
            graph.Edges.Select(e => e.Index).Should().Equal(Enumerable.Range(0, graph.Edges.Count));
            graph.Edges.Select(e => (e.Relation.Index, e.Source.Index, e.Target.Index, (int)e.Sign)).Should().BeInAscendingOrder();
        });

    [Fact]
    public void Edges_in_mirror_edges_out() =>
        ForAll((parts, _) =>
        {
            KnowledgeGraph graph = parts.Build();
            foreach (Node node in graph.Nodes)
            {
                Edge[] leaving = [.. graph.Edges.Where(e => e.Source == node)];
                Edge[] reaching = [.. graph.Edges.Where(e => e.Target == node).OrderBy(e => e.Relation.Index).ThenBy(e => e.Source.Index).ThenBy(e => e.Index)];
                node.Out.Should().Equal(leaving);
                node.In.Should().Equal(reaching);
                (node.Out.Count, node.In.Count).Should().Be((leaving.Length, reaching.Length));
            }
        });

    [Fact]
    public void Every_edge_has_an_id_of_its_own_by_which_it_is_found() =>
        ForAll((parts, _) =>
        {
            KnowledgeGraph graph = parts.Build();
            graph.Edges.Select(e => e.Id).Should().OnlyHaveUniqueItems();
            foreach (Edge edge in graph.Edges)
            {
                graph.TryGetEdge(edge.Id, out Edge found).Should().BeTrue();
                found.Should().Be(edge);
            }
        });

    [Fact]
    public void Ids_stay_apart_when_some_edges_are_given_the_content_ids_of_others() =>
        ForAll((parts, seed) =>
        {
            string[] ids = Generators.Shuffled([.. parts.Build().Edges.Select(e => e.Id)], seed);
            EdgeDraft[] named = [.. parts.Edges.Select((edge, i) => i % 2 == 0 ? edge with { Id = ids[i] } : edge with { Id = null })];

            KnowledgeGraph graph = (parts with { Edges = named }).Build();

            string[] found = [.. graph.Edges.Select(e => e.Id)];
            found.Should().OnlyHaveUniqueItems();
            named.Select(e => e.Id).OfType<string>().Except(found).Should().BeEmpty();
            Bytes((parts with { Edges = named }).Build(seed)).Should().Be(Bytes(graph));
        });

    [Fact]
    public void Content_ids_do_not_depend_on_evidence_attributes_or_gates() =>
        ForAll((parts, _) =>
        {
            EdgeDraft[] bare = [.. parts.Edges.Select(e => new EdgeDraft(e.Source, e.Relation, e.Target) { Id = e.Id, Sign = e.Sign })];
            KnowledgeGraph graph = (parts with { Edges = bare, Kind = GraphKind.Imported }).Build();

            graph.Edges.Select(e => e.Id).Should().Equal(parts.Build().Edges.Select(e => e.Id));
        });

    [Fact]
    public void A_judgement_of_an_edge_agrees_with_a_naive_one() =>
        ForAll((parts, _) =>
        {
            KnowledgeGraph graph = parts.Build();
            foreach (Edge edge in graph.Edges)
            {
                edge.Stance.Should().Be(NaiveJudgement.Stance(edge), edge.ToString());
                edge.IsContested.Should().Be(NaiveJudgement.IsContested(edge), edge.ToString());
                if (NaiveJudgement.Belief(edge) is double belief)
                    edge.Belief.Should().BeApproximately(belief, 1e-12).And.BeInRange(0, 1);
                else
                    edge.Belief.Should().BeNull();
            }
        });

    private static void ForAll(Action<GraphParts, int> holds)
    {
        Gen<(GraphParts Parts, int Seed)> graphs =
            from parts in Gen.OneOf(Generators.Curated(), Generators.Imported(), Generators.Imported(nodes: 3, edges: 14))
            from seed in Gen.Choose(0, 1_000_000)
            select (parts, seed);
        Prop.ForAll(graphs.ToArbitrary(), x => holds(x.Parts, x.Seed)).Check(Many);
    }

    private static string Bytes(KnowledgeGraph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, "native").IsEmpty.Should().BeTrue();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
