using System.Collections.Immutable;
using QuikGraph;

namespace Magnesium.Graph.QuikGraph.Tests;

public class RoundTripTests
{
    [Fact]
    public void The_curated_graph_comes_back_from_its_view_unchanged()
    {
        KnowledgeGraph graph = CuratedView.Graph;
        KnowledgeGraph again = CuratedView.Whole.ToKnowledgeGraph(
            graph.Schema,
            node => new NodeDraft(node.Id, node.Type.Id) { Labels = node.Labels },
            (edge, source, target) => new EdgeDraft(source, edge.Edge.Relation.Id, target) { Sign = edge.Edge.Sign });
        again.Nodes.Select(node => (node.Id, node.Type.Id, node.Labels)).Should().Equal(graph.Nodes.Select(node => (node.Id, node.Type.Id, node.Labels)));
        again.Edges.Select(edge => (edge.Id, edge.ToString())).Should().Equal(graph.Edges.Select(edge => (edge.Id, edge.ToString())));
    }

    [Fact]
    public void Any_graph_of_QuikGraph_becomes_one_of_ours()
    {
        var theirs = new BidirectionalGraph<int, TaggedEdge<int, double>>(allowParallelEdges: true);
        theirs.AddVerticesAndEdgeRange([new(1, 2, 0.5), new(2, 3, 0.25), new(1, 2, 0.75)]);
        theirs.AddVertex(9);
        KnowledgeGraph ours = theirs.ToKnowledgeGraph(
            GraphSchema.Empty,
            vertex => new NodeDraft($"n{vertex}", "Number"),
            (edge, source, target) => new EdgeDraft(source, "precedes", target)
            {
                Attributes = ImmutableSortedDictionary.Create<string, AttributeValue>(StringComparer.Ordinal).Add("weight", AttributeValue.Of(edge.Tag)),
            });
        ours.Nodes.Select(node => node.Id).Should().Equal("n1", "n2", "n3", "n9");
        ours.Edges.Select(edge => $"{edge.Source}-{edge.Target} {edge.Attributes.Single().Value}").Should().BeEquivalentTo("n1-n2 0.5", "n1-n2 0.75", "n2-n3 0.25");
    }

    [Fact]
    public void A_plain_graph_needs_only_the_names_of_its_type_and_relation()
    {
        var theirs = new AdjacencyGraph<string, Edge<string>>();
        theirs.AddVerticesAndEdge(new Edge<string>("a", "b"));
        KnowledgeGraph ours = theirs.ToKnowledgeGraph("Thing", "links");
        ours.Edges.Should().ContainSingle().Which.ToString().Should().Be("a links b 0");
        ours.Node("a").Type.Id.Should().Be("Thing");
    }

    [Fact]
    public void Vertices_that_would_share_an_id_are_refused_together_with_every_other_problem()
    {
        var theirs = new AdjacencyGraph<double, Edge<double>>();
        theirs.AddVertexRange([1.1, 1.2, 2.1, 2.2]);
        theirs.Invoking(graph => graph.ToKnowledgeGraph(
                GraphSchema.Empty,
                vertex => new NodeDraft(Math.Floor(vertex).ToString(System.Globalization.CultureInfo.InvariantCulture), "Number"),
                (_, source, target) => new EdgeDraft(source, "links", target)))
            .Should().Throw<GraphValidationException>().Which.Problems.Should().HaveCount(2);
    }
}
