using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class ConflictTests
{
    private static readonly KnowledgeGraph Magnesium = MagnesiumGraph.Load();

    [Theory]
    [InlineData("alzheimer-disease has_lower_level plasma-magnesium-level -", "du-2022", "solmi-2016")] // C-03
    [InlineData("alzheimer-disease has_lower_level csf-magnesium-level -", "solmi-2016", "du-2022")] // C-03, in mirror image
    [InlineData("magnesium-sulfate treats migraine -", "chiu-2016", "choi-2014")] // C-06
    [InlineData("magnesium protects_from depression -", "tarleton-2019", "phelan-2018")] // C-07
    [InlineData("magnesium-supplementation treats depression -", "moabedi-2023", "phelan-2018")] // C-07
    [InlineData("magnesium-supplementation treats pre-eclampsia -", "article", "de-araujo-2020")] // C-05
    public void Direct_contradictions_are_found_with_both_sources(string edge, string supporting, string denying)
    {
        Conflict conflict = Magnesium.Conflicts().Single(conflict => conflict.Kind == ConflictKind.Direct && conflict.Edges.Single().ToString() == edge);

        conflict.For.Select(witness => witness.Evidence.Source).Should().Contain(supporting);
        conflict.Against.Select(witness => witness.Evidence.Source).Should().Contain(denying);
        foreach (string id in new[] { supporting, denying }.Where(id => id != "article"))
            Magnesium.Sources.Single(source => source.Id == id).Should().Match<Source>(source => source.Doi != null || source.Pmid != null);
    }

    [Fact]
    public void Trials_of_chronic_pain_differ_by_route_and_kind_of_pain()
    {
        // C-08: V17, V18 and V20 for, V19 and V21 against.
        Conflict conflict = Magnesium.Conflicts().Single(conflict => conflict.Kind == ConflictKind.Narrower && conflict.Edges.Any(edge => edge.Target.Id == "chronic-pain"));

        conflict.For.Select(witness => witness.Evidence.Source).Should().Contain(["bagis-2013", "yousef-2013", "collins-2009"]);
        conflict.Against.Select(witness => witness.Evidence.Source).Should().BeEquivalentTo("pickering-2011", "van-der-plas-2013");
        conflict.Edges.Should().OnlyContain(edge => !edge.IsContested);
        conflict.ToSentence().Should().StartWith("For: ").And.EndWith("They differ in how it was given or in whom.");
    }

    [Fact]
    public void Low_in_the_brain_and_high_in_serum_is_no_contradiction()
    {
        // C-04: other specimens are other nodes, and early disease is another comparator than health.
        Magnesium.Conflicts().Should().NotContain(conflict => conflict.Edges.Any(edge => edge.Source.Id == "parkinson-disease"));
    }

    [Fact]
    public void Three_hundred_reactions_stand_against_six_hundred()
    {
        Conflict conflict = Magnesium.Conflicts().Single(conflict => conflict.Kind == ConflictKind.Quantity);

        conflict.ToSentence().Should().Be("300 (article, thomassen-2021) against 600 (de-baaij-2015).");
        conflict.ToSentence("bg").Should().Be("300 (article, thomassen-2021) срещу 600 (de-baaij-2015).");
    }

    [Fact]
    public void What_one_states_and_another_supposes_is_a_difference_of_stance()
    {
        // C-13: the article states as a fact what the review calls a hypothesis.
        Conflict conflict = Magnesium.Conflicts().Single(conflict => conflict.Kind == ConflictKind.Stance && conflict.Edges[0].ToString() == "abnormal-glutamatergic-transmission underlies depression +");

        conflict.ToSentence().Should().Be("Asserted by: article; hypothesised by: sanacora-2012, rubio-casillas-2016.");
    }

    [Fact]
    public void Parallel_edges_of_opposite_sign_are_a_direct_contradiction_with_or_without_evidence()
    {
        SignedGraphs.Of("a + b", "a - b", "a ? c").Conflicts().Should().ContainSingle()
            .Which.Should().Match<Conflict>(conflict => conflict.Kind == ConflictKind.Direct && conflict.Edges.Length == 2 && conflict.For.IsEmpty);

        var schema = new GraphSchemaBuilder("s").AddNodeType("T").AddRelation("raises", Role.Causal, "T", "T", Sign.Plus).AddRelation("lowers", Role.Causal, "T", "T", Sign.Minus).Build();
        KnowledgeGraph graph = new KnowledgeGraphBuilder(schema)
            .AddSource(new Source { Id = "one", Title = "One" }).AddSource(new Source { Id = "two", Title = "Two" })
            .AddNode("a", "T").AddNode("b", "T")
            .AddEdge("a", "raises", "b", new Evidence { Source = "one" })
            .AddEdge("a", "lowers", "b", new Evidence { Source = "two" })
            .Build();

        Conflict conflict = graph.Conflicts().Single();

        conflict.ToSentence().Should().Be("Parallel edges of opposite sign: raises by one, lowers by two.");
        conflict.Edges.Select(edge => edge.Sign).Should().Equal(Sign.Plus, Sign.Minus);
    }

    [Fact]
    public void An_edge_is_contested_exactly_when_a_direct_contradiction_is_on_it()
    {
        int contested = 0;
        Prop.ForAll(
            Gen.OneOf(Generators.Curated(5, 26), Generators.Imported(4, 20)).ToArbitrary(),
            parts =>
            {
                KnowledgeGraph graph = parts.Build();
                HashSet<Edge> found = [.. graph.Conflicts().Where(conflict => conflict.Kind == ConflictKind.Direct && !conflict.For.IsEmpty).SelectMany(conflict => conflict.Edges)];
                found.Should().BeEquivalentTo(graph.Edges.Where(edge => edge.IsContested));
                contested += found.Count;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        contested.Should().BeGreaterThan(200);
    }

    [Fact]
    public void Nobody_contradicts_himself_in_a_graph_without_evidence() => SignedGraphs.Of("a + b", "b - c").Conflicts().Should().BeEmpty();
}
