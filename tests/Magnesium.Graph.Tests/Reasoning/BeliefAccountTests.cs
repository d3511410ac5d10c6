using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class BeliefAccountTests
{
    private static readonly KnowledgeGraph Magnesium = MagnesiumGraph.Load();

    [Fact]
    public void The_account_of_every_chain_comes_to_its_belief()
    {
        int chains = 0;
        Prop.ForAll(
            Gen.OneOf(Generators.Curated(5, 18), Generators.Imported(5, 14)).ToArbitrary(),
            parts =>
            {
                KnowledgeGraph graph = parts.Build();
                foreach (Chain chain in graph.Nodes.SelectMany(from => graph.Nodes.SelectMany(to => graph.Chains(from, to))))
                {
                    ChainBelief account = graph.Account(chain);
                    account.Value.Should().Be(chain.Belief);
                    account.WeakestStep.Should().Be(chain.WeakestStep);
                    account.Steps.Select(step => step.Value).Should().Equal(chain.Steps.Select(step => step.Belief));
                    chains++;
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        chains.Should().BeGreaterThan(200);
    }

    [Fact]
    public void Every_number_is_shown()
    {
        Chain chain = Magnesium.Effect("magnesium-sulfate", "migraine").Unknown.Single(chain => chain.Length == 1);

        StepBelief step = Magnesium.Account(chain).Steps.Single();

        step.For.Single().Evidence.Source.Should().Be("chiu-2016");
        step.Against.Single().Evidence.Source.Should().Be("choi-2014");
        double reliability = Magnesium.Schema.Reliability("meta-analysis");
        step.Value.Should().BeApproximately(reliability * (1 - reliability), 1e-12);
        step.ToString().Should().Be(FormattableString.Invariant($"(1 − (1 − {reliability} × 1)) × (1 − {reliability} × 1) = {reliability * (1 - reliability):0.####}"));
        step.StudyStrength.Should().Be(reliability, "what is against does not make the study weaker");
    }

    [Fact]
    public void Other_weights_give_another_belief_and_stand_in_the_result()
    {
        Chain chain = Magnesium.Effect("magnesium", "excitotoxicity").Negative.Single();
        BeliefWeights weights = BeliefWeights.Of(Magnesium.Schema) with { Otherwise = 0.1, Reliabilities = ImmutableSortedDictionary<string, double>.Empty, Stances = new StanceWeights(0.5, 0.2, 0) };

        ChainBelief account = Magnesium.Account(chain, weights);

        account.Weights.Should().BeSameAs(weights);
        account.Steps.Single().For.Should().OnlyContain(piece => Math.Abs(piece.Probability - 0.05) < 1e-12);
        account.Value.Should().BeApproximately(1 - Math.Pow(0.95, account.Steps.Single().For.Length), 1e-12).And.NotBe(chain.Belief);
    }

    [Fact]
    public void Study_strength_is_that_of_the_least_studied_step_and_directness_is_counted()
    {
        Chain chain = Magnesium.Effect("magnesium", "chronic-pain").Negative[0];

        ChainBelief account = Magnesium.Account(chain);

        account.StudyStrength.Should().Be(Magnesium.Schema.Reliability("author-statement"));
        (account.Count(Directness.Direct), account.Count(Directness.Indirect), account.Count(Directness.Unknown)).Should().Be((1, 1, 0));
    }

    [Fact]
    public void Without_evidence_there_is_no_belief()
    {
        KnowledgeGraph graph = SignedGraphs.Of("a + b");

        ChainBelief account = graph.Account(graph.Effect("a", "b").Positive.Single());

        (account.Value, account.StudyStrength, account.WeakestStep).Should().Be((null, null, null));
        account.Steps.Single().ToString().Should().Be("no evidence");
    }
}
