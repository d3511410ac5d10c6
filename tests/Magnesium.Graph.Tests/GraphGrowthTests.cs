namespace Magnesium.Graph.Tests;

/// <summary>A graph never changes; a builder that starts from it makes the next one.</summary>
public class GraphGrowthTests
{
    private static readonly Evidence Against = new() { Source = "article", Finding = "not seen", Supports = false };

    [Fact]
    public void Evidence_joins_that_of_its_edge_and_the_graph_it_came_from_stays()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        Edge edge = graph.Edges.First(edge => edge.Evidence.Length > 0);

        KnowledgeGraph grown = graph.ToBuilder().AddEvidence(edge, Against).AddEvidence(edge, Against with { Finding = "nor here" }).Build();

        grown.TryGetEdge(edge.Id, out Edge after).Should().BeTrue();
        after.Evidence.Should().Equal([.. edge.Evidence, Against, Against with { Finding = "nor here" }]);
        grown.Edges.Select(other => other.Id).Should().Equal(graph.Edges.Select(other => other.Id));
        graph.Edges[edge.Index].Evidence.Should().NotContain(Against);
    }

    [Fact]
    public void An_edge_that_had_nothing_but_its_ends_and_attributes_takes_evidence_too()
    {
        var attributes = System.Collections.Immutable.ImmutableSortedDictionary<string, AttributeValue>.Empty.Add("score", AttributeValue.Of(3));
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddSource(new Source { Id = "article", Title = "one" })
            .AddNode("a", "Thing").AddNode("b", "Thing").AddNode("c", "Thing")
            .AddEdge(new EdgeDraft("a", "to", "b") { Id = "first", Attributes = attributes }).AddEdge("b", "to", "c").Build();
        graph.TryGetEdge("first", out Edge first).Should().BeTrue();

        KnowledgeGraph grown = graph.ToBuilder().AddEvidence(first, Against).Build();

        grown.TryGetEdge("first", out Edge after).Should().BeTrue();
        after.Evidence.Should().Equal(Against);
        after.Attributes.Should().Equal(attributes);
        grown.Edges.Count.Should().Be(2);
    }

    [Fact]
    public void Evidence_for_an_edge_of_another_graph_is_refused()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        KnowledgeGraph other = graph.ToBuilder().Build();

        Action foreign = () => graph.ToBuilder().AddEvidence(other.Edges[0], Against);
        Action fromNothing = () => new KnowledgeGraphBuilder(graph.Schema).AddEvidence(graph.Edges[0], Against);

        foreign.Should().Throw<ArgumentException>().WithMessage("*not one of the graph this builder started from*");
        fromNothing.Should().Throw<ArgumentException>().WithMessage("*Call ToBuilder*");
    }

    [Fact]
    public void A_larger_schema_takes_the_graph_over_and_a_smaller_one_says_what_it_lacks()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        GraphSchema larger = graph.Schema.ToBuilder().AddRelation("competes_with", Role.Causal, "ChemicalEntity", "ChemicalEntity", Sign.Minus).Build();

        KnowledgeGraph grown = graph.ToBuilder(larger).AddNode("calcium", "Ion").AddEdge("calcium", "competes_with", "magnesium", Against with { Supports = true }).Build();
        Action shrunk = () => graph.ToBuilder(GraphSchema.Empty).Build();

        grown.Schema.Should().BeSameAs(larger);
        grown.Edges.Count.Should().Be(graph.Edges.Count + 1);
        shrunk.Should().Throw<GraphValidationException>().Which.Problems.Should().Contain(problem => problem.Rule == Rules.NodeType);
    }
}
