using QuikGraph;

namespace Magnesium.Graph.QuikGraph.Tests;

public class GraphViewTests
{
    private static readonly KnowledgeGraph Graph = CuratedView.Graph;

    [Fact]
    public void A_view_shows_every_node_and_every_edge_once()
    {
        CuratedView.Whole.Vertices.Should().Equal(Graph.Nodes);
        CuratedView.Whole.Edges.Select(edge => edge.Edge).Should().Equal(Graph.Edges);
        CuratedView.Whole.VertexCount.Should().Be(Graph.Nodes.Count);
        CuratedView.Whole.EdgeCount.Should().Be(Graph.Edges.Count);
        CuratedView.Whole.IsVerticesEmpty.Should().BeFalse();
        CuratedView.Whole.IsEdgesEmpty.Should().BeFalse();
    }

    public static TheoryData<string> Filters => ["everything", "relations", "types", "signs", "where", "all at once"];

    [Theory]
    [MemberData(nameof(Filters))]
    public void The_parts_of_a_view_agree_with_each_other(string name)
    {
        GraphView view = Graph.ToQuikGraph(Filter(name));
        var vertices = view.Vertices.ToHashSet();
        GraphEdge[] edges = [.. view.Edges];
        edges.Should().NotBeEmpty().And.OnlyContain(edge => vertices.Contains(edge.Source) && vertices.Contains(edge.Target));
        view.EdgeCount.Should().Be(edges.Length);
        view.VertexCount.Should().Be(vertices.Count);
        foreach (Node node in vertices)
        {
            GraphEdge[] outgoing = [.. edges.Where(edge => edge.Source == node)];
            GraphEdge[] incoming = [.. edges.Where(edge => edge.Target == node)];
            view.OutEdges(node).Should().BeEquivalentTo(outgoing);
            view.InEdges(node).Should().BeEquivalentTo(incoming);
            view.OutDegree(node).Should().Be(outgoing.Length);
            view.InDegree(node).Should().Be(incoming.Length);
            view.Degree(node).Should().Be(outgoing.Length + incoming.Length);
            view.IsOutEdgesEmpty(node).Should().Be(outgoing.Length == 0);
            view.IsInEdgesEmpty(node).Should().Be(incoming.Length == 0);
            view.TryGetOutEdges(node, out IEnumerable<GraphEdge> again).Should().BeTrue();
            again.Should().Equal(view.OutEdges(node));
            Enumerable.Range(0, outgoing.Length).Select(index => view.OutEdge(node, index)).Should().Equal(view.OutEdges(node));
            Enumerable.Range(0, incoming.Length).Select(index => view.InEdge(node, index)).Should().Equal(view.InEdges(node));
        }

        foreach (GraphEdge edge in edges)
        {
            view.ContainsEdge(edge).Should().BeTrue();
            view.ContainsEdge(edge.Source, edge.Target).Should().BeTrue();
            view.TryGetEdges(edge.Source, edge.Target, out IEnumerable<GraphEdge> parallel).Should().BeTrue();
            parallel.Should().Contain(edge);
            view.TryGetEdge(edge.Source, edge.Target, out GraphEdge first).Should().BeTrue();
            first.Should().Be(parallel.First());
        }
    }

    [Fact]
    public void A_filter_keeps_what_it_names_and_nothing_else()
    {
        Graph.ToQuikGraph(Filter("relations")).Edges.Select(edge => edge.Edge)
            .Should().Equal(Graph.Edges.Where(edge => edge.Relation.Id is "blocks" or "increases"));
        Graph.ToQuikGraph(Filter("signs")).Edges.Select(edge => edge.Edge).Should().Equal(Graph.Edges.Where(edge => edge.Sign == Sign.Minus));
        Graph.ToQuikGraph(Filter("where")).Edges.Select(edge => edge.Edge).Should().Equal(Graph.Edges.Where(edge => edge.IsContested));
        NodeType condition = Graph.Schema.NodeType("Condition");
        Graph.ToQuikGraph(Filter("types")).Vertices.Should().Equal(Graph.Nodes.Where(node => node.Type.Is(condition)));
    }

    [Fact]
    public void What_is_outside_a_view_is_not_found_in_it()
    {
        GraphView conditions = Graph.ToQuikGraph(Filter("types"));
        Node magnesium = Graph.Node("magnesium");
        conditions.ContainsVertex(magnesium).Should().BeFalse();
        conditions.TryGetOutEdges(magnesium, out _).Should().BeFalse();
        conditions.TryGetInEdges(magnesium, out _).Should().BeFalse();
        conditions.TryGetEdges(magnesium, magnesium, out _).Should().BeFalse();
        conditions.Invoking(view => view.OutDegree(magnesium)).Should().Throw<VertexNotFoundException>();
        CuratedView.Whole.ContainsVertex(Graph.ToBuilder().Build().Node("magnesium")).Should().BeFalse("it is a node of another graph");
        CuratedView.Whole.TryGetEdge(magnesium, magnesium, out _).Should().BeFalse("there is no loop");
    }

    [Fact]
    public void A_filter_with_an_unknown_name_is_refused_with_the_nearest()
    {
        Graph.Invoking(graph => graph.ToQuikGraph(new GraphFilter { Relations = ["block"] })).Should().Throw<KeyNotFoundException>().WithMessage("*blocks*");
        Graph.Invoking(graph => graph.ToQuikGraph(new GraphFilter { NodeTypes = ["Diseas"] })).Should().Throw<KeyNotFoundException>().WithMessage("*Disease*");
    }

    private static GraphFilter Filter(string name) => name switch
    {
        "relations" => new() { Relations = ["blocks", "increases"] },
        "types" => new() { NodeTypes = ["Condition"] },
        "signs" => new() { Signs = [Sign.Minus] },
        "where" => new() { Where = edge => edge.IsContested },
        "all at once" => new() { NodeTypes = ["Condition", "Process"], Relations = ["contributes_to", "altered_in"], Signs = [Sign.Plus], Where = edge => !edge.IsContested },
        _ => GraphFilter.Everything,
    };
}
