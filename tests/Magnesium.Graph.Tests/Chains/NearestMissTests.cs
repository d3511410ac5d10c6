namespace Magnesium.Graph.Tests;

/// <summary>An empty answer says which constraint kept it empty.</summary>
public class NearestMissTests
{
    [Fact]
    public void The_sign_is_named_when_there_are_only_chains_of_another() =>
        Missed(
            ChainSearchTests.Graph("a + b").Chains("a", "b", new ChainOptions { Sign = Sign.Minus }),
            "sign",
            "there is a chain of sign +, none of sign -: a -[raises +]-> b");

    [Fact]
    public void The_stance_is_named_with_the_step_that_has_the_wrong_one() =>
        Missed(
            Graph(Stance.Asserted, Stance.Inconclusive).Chains("a", "c", new ChainOptions { Stances = [EdgeStance.Asserted] }),
            "stance",
            "the nearest chain has an inconclusive step (b raises c +): a -[raises +]-> b -[raises +]-> c");

    [Fact]
    public void A_refuted_step_is_named_and_listed()
    {
        KnowledgeGraph graph = ChainSearchTests.Builder("a", "b", "c", "d")
            .AddEdge("a", "raises", "b", new Evidence { Source = "one", Finding = "…" })
            .AddEdge("b", "raises", "c", new Evidence { Source = "one", Finding = "…", Supports = false })
            .AddEdge("d", "raises", "c", new Evidence { Source = "one", Finding = "…", Supports = false })
            .Build();
        ChainResult result = graph.Chains("a", "c");

        Missed(result, "stance", "the nearest chain has a refuted step (b raises c +): a -[raises +]-> b -[raises +]-> c");
        result.RefutedEdges.Select(e => e.ToString()).Should().Equal("b raises c +");
    }

    [Fact]
    public void The_source_that_was_left_out_is_named_when_every_chain_rests_on_it() =>
        Missed(
            ChainSearchTests.Graph("a + b").Chains("a", "b", new ChainOptions { ExcludeSource = "one" }),
            "stance",
            "every chain rests on 'one': a -[raises +]-> b");

    [Fact]
    public void The_length_is_named_with_the_number_of_steps_that_are_needed()
    {
        KnowledgeGraph graph = ChainSearchTests.Graph("a + b", "b + c", "c + d");

        Missed(graph.Chains("a", "d", new ChainOptions { MaxLength = 2 }), "length", "the shortest chain has 3 steps, 2 are allowed");
        Missed(graph.Chains("a", "c", new ChainOptions { MaxLength = 1 }), "length", "the shortest chain has 2 steps, 1 is allowed");
    }

    [Fact]
    public void The_relation_is_named_when_only_others_lead_there() =>
        Missed(
            ChainSearchTests.Graph("a + b", "b is c").Chains("a", "c"),
            "relation",
            "there is a chain only through relations that chains leaves out (use --any): a -[raises +]-> b -[is_a 0]-> c");

    [Fact]
    public void Nothing_is_named_when_nothing_leads_there()
    {
        ChainSearchTests.Graph("a + b", "c + d").Chains("a", "d").NearestMiss.Should().BeNull();
        ChainSearchTests.Graph("a + b").Chains("b", "a").NearestMiss.Should().BeNull();
    }

    [Fact]
    public void Nothing_is_named_when_there_is_an_answer()
    {
        ChainSearchTests.Graph("a + b").Chains("a", "b").NearestMiss.Should().BeNull();
        ChainSearchTests.Graph("a + b").Chains("a", "b", new ChainOptions { Top = 0 }).NearestMiss.Should().BeNull();
    }

    private static void Missed(ChainResult result, string blockedBy, string detail)
    {
        result.Should().BeEmpty();
        result.Status.Should().Be(ResultStatus.Complete);
        (result.NearestMiss!.BlockedBy, result.NearestMiss.Detail).Should().Be((blockedBy, detail));
    }

    private static KnowledgeGraph Graph(Stance first, Stance second) => ChainSearchTests.Builder("a", "b", "c")
        .AddEdge("a", "raises", "b", new Evidence { Source = "one", Finding = "…", Stance = first })
        .AddEdge("b", "raises", "c", new Evidence { Source = "one", Finding = "…", Stance = second })
        .Build();
}
