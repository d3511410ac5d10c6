namespace Magnesium.Graph.Tests;

/// <summary>What the evidence of an edge amounts to (docs/model.md, rules 12, 13, 18).</summary>
public class JudgementTests
{
    private static readonly GraphSchema Schema = new GraphSchemaBuilder("s")
        .AddStudyKind(new StudyKind("trial", LocalizedText.Empty, 0.8))
        .AddStudyKind(new StudyKind("review", LocalizedText.Empty, 0.6))
        .Build();

    [Fact]
    public void Belief_grows_with_each_piece_for_and_falls_with_each_piece_against()
    {
        Evidence trial = For("trial"), review = For("review");

        Belief(trial).Should().BeApproximately(0.8, 1e-12);
        Belief(trial, review).Should().BeApproximately(1 - (0.2 * 0.4), 1e-12);
        Belief(trial, Against("review")).Should().BeApproximately(0.8 * 0.4, 1e-12);
        Belief(Against("trial")).Should().Be(0);
        Belief().Should().BeNull();
    }

    [Fact]
    public void A_piece_weighs_as_much_as_its_stance_and_an_unknown_study_one_half()
    {
        Belief(For("trial") with { Stance = Stance.Hypothesised }).Should().BeApproximately(0.4, 1e-12);
        Belief(For("trial") with { Stance = Stance.Inconclusive }).Should().BeApproximately(0.16, 1e-12);
        Belief(For(null)).Should().BeApproximately(0.5, 1e-12);
    }

    [Fact]
    public void Research_status_is_shown_but_not_counted()
    {
        Evidence status = For("trial") with { Supports = null };

        Belief(For("review"), status).Should().BeApproximately(0.6, 1e-12);
        Belief(status).Should().Be(0);
        Judgement.StanceOf([status]).Should().Be(EdgeStance.Inconclusive);
        Judgement.StanceOf([status, For("review")]).Should().Be(EdgeStance.Asserted);
        Judgement.IsContested([For("trial"), status], []).Should().BeFalse();
    }

    [Fact]
    public void The_stance_of_an_edge_is_its_strongest_supporting_one()
    {
        Evidence maybe = For("trial") with { Stance = Stance.Hypothesised }, open = For("trial") with { Stance = Stance.Inconclusive };

        Judgement.StanceOf([open, maybe, For("trial")]).Should().Be(EdgeStance.Asserted);
        Judgement.StanceOf([open, maybe, Against("trial")]).Should().Be(EdgeStance.Hypothesised);
        Judgement.StanceOf([open, Against("trial")]).Should().Be(EdgeStance.Inconclusive);
        Judgement.StanceOf([]).Should().Be(EdgeStance.Unstated);
    }

    [Fact]
    public void An_edge_is_refuted_when_all_that_counts_is_against_it()
    {
        Judgement.StanceOf([Against("trial")]).Should().Be(EdgeStance.Refuted);
        Judgement.StanceOf([Against("trial"), For("review") with { Supports = null }]).Should().Be(EdgeStance.Refuted);
        Judgement.StanceOf([Against("trial"), For("review")]).Should().Be(EdgeStance.Asserted);
    }

    [Fact]
    public void For_and_against_contest_an_edge()
    {
        Judgement.IsContested([For("trial"), Against("review")], []).Should().BeTrue();
        Judgement.IsContested([For("trial"), For("review")], []).Should().BeFalse();
        Judgement.IsContested([Against("trial"), Against("review")], []).Should().BeFalse();
    }

    [Fact]
    public void Inconclusive_evidence_never_contests()
    {
        Judgement.IsContested([For("trial") with { Stance = Stance.Inconclusive }, Against("review")], []).Should().BeFalse();
        Judgement.IsContested([For("trial"), Against("review") with { Stance = Stance.Inconclusive }], []).Should().BeFalse();
        Judgement.IsContested([For("trial") with { Stance = Stance.Hypothesised }, Against("review") with { Stance = Stance.Hypothesised }], []).Should().BeTrue();
    }

    [Theory]
    [InlineData("site")]
    [InlineData("route")]
    [InlineData("population")]
    [InlineData("species")]
    [InlineData("comparator")]
    [InlineData("stage")]
    public void What_is_set_on_both_with_different_values_separates(string key)
    {
        Evidence here = In(For("trial"), key, "one"), there = In(Against("trial"), key, "another");

        Judgement.IsContested([here, there], []).Should().BeFalse("the findings are narrower than the edge");
        Judgement.IsContested([here, In(Against("trial"), key, "one")], []).Should().BeTrue();
        Judgement.IsContested([here, Against("trial")], []).Should().BeTrue("what is not limited speaks of all");
        Judgement.IsContested([For("trial"), there], []).Should().BeTrue("what is not limited speaks of all");
        Judgement.IsContested([here, there, In(For("review"), key, "another")], []).Should().BeTrue("one pair that speaks of the same is enough");
    }

    [Theory]
    [InlineData("specimen")]
    [InlineData("dose")]
    [InlineData("duration")]
    public void Specimen_dose_and_duration_never_separate(string key)
    {
        Judgement.IsContested([In(For("trial"), key, "one"), In(Against("trial"), key, "another")], []).Should().BeTrue();
    }

    [Fact]
    public void Numbers_never_separate()
    {
        Evidence few = For("trial") with { Context = new EvidenceContext { N = 10, Count = 1 } };
        Evidence many = Against("trial") with { Context = new EvidenceContext { N = 1000, Count = 3 } };

        Judgement.IsContested([few, many], []).Should().BeTrue();
    }

    [Fact]
    public void Opposite_parallel_edges_contest_each_other_even_of_another_relation()
    {
        KnowledgeGraph graph = ChainSearchTests.Builder("a", "b", "c")
            .AddEdge("a", "raises", "b", From("one"))
            .AddEdge("a", "treats", "b", From("two"))
            .AddEdge("a", "raises", "c", From("one", "child"))
            .AddEdge("a", "lowers", "c", From("two", "adult"))
            .AddEdge("b", "raises", "c", From("one"))
            .AddEdge(new EdgeDraft("b", "affects", "c") { Sign = Sign.Unknown, Evidence = [From("two")] })
            .AddEdge("c", "raises", "a", From("one"))
            .AddEdge("a", "is_a", "c", From("two"))
            .Build();

        graph.Edges.Where(e => e.IsContested).Select(e => e.ToString()).Should().Equal("a raises b +", "a treats b -");
    }

    [Fact]
    public void An_opposite_edge_that_nothing_supports_contests_nothing()
    {
        KnowledgeGraph graph = ChainSearchTests.Builder("a", "b")
            .AddEdge("a", "raises", "b", From("one"))
            .AddEdge("a", "lowers", "b", From("two") with { Supports = false }, From("two") with { Stance = Stance.Inconclusive })
            .Build();

        graph.Edges.Should().NotContain(e => e.IsContested);
    }

    [Fact]
    public void A_conflict_never_changes_the_sign()
    {
        KnowledgeGraph graph = ChainSearchTests.Builder("a", "b").AddEdge("a", "raises", "b", From("one"), From("two") with { Supports = false }).Build();

        (graph.Edges[0].Sign, graph.Edges[0].IsContested).Should().Be((Sign.Plus, true));
    }

    private static double? Belief(params Evidence[] evidence) => Judgement.BeliefOf([.. evidence], Schema);

    private static Evidence For(string? study) => new() { Source = "s", StudyKind = study };

    private static Evidence Against(string study) => new() { Source = "s", StudyKind = study, Supports = false };

    private static Evidence From(string source, string? population = null) =>
        new() { Source = source, Finding = "…", Context = new EvidenceContext { Population = population } };

    private static Evidence In(Evidence piece, string key, string value) => piece with { Context = ContextKeys.With(piece.Context, key, value) };
}
