using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class NetEffectTests
{
    private static readonly KnowledgeGraph Magnesium = MagnesiumGraph.Load();

    [Fact]
    public void Chains_that_agree_give_their_sign()
    {
        NetEffect effect = SignedGraphs.Of("a + b", "b - d", "a - c", "c + d").Effect("a", "d");

        effect.Sign.Should().Be(Sign.Minus);
        effect.Negative.Should().HaveCount(2);
        effect.Positive.Concat(effect.Unknown).Should().BeEmpty();
    }

    [Fact]
    public void One_chain_against_many_leaves_the_answer_open_with_both_sides_shown()
    {
        NetEffect effect = SignedGraphs.Of("a + b", "b + z", "a + c", "c + z", "a + d", "d + z", "a - z").Effect("a", "z");

        effect.Sign.Should().Be(Sign.Unknown);
        effect.Positive.Should().HaveCount(3);
        effect.Negative.Should().ContainSingle().Which.ToString().Should().Be("a -[acts_on -]-> z");
    }

    [Fact]
    public void One_unstated_direction_leaves_the_answer_open()
    {
        NetEffect effect = SignedGraphs.Of("a + z", "a ? b", "b + z").Effect("a", "z");

        effect.Sign.Should().Be(Sign.Unknown);
        effect.Unknown.Should().ContainSingle();
    }

    [Fact]
    public void Without_a_chain_there_is_no_sign()
    {
        NetEffect effect = SignedGraphs.Of("a + b", "z + b").Effect("a", "z");

        effect.Sign.Should().BeNull();
        effect.Chains.Should().BeEmpty();
        effect.ToSentence().Should().Be("There is no causal chain from a to z.");
    }

    [Fact]
    public void No_node_stands_on_a_chain_twice_whatever_its_sign()
    {
        // The walk a b c b z has the sign minus, but passes b twice: once raised, once lowered.
        NetEffect effect = SignedGraphs.Of("a + b", "b - c", "c + b", "b + z").Effect("a", "z");

        effect.Sign.Should().Be(Sign.Plus);
        effect.Chains.Should().ContainSingle();
    }

    [Fact]
    public void The_way_back_through_the_start_is_no_chain()
    {
        SignedGraphs.Of("a + b", "b - a", "a + z", "b + z").Effect("a", "z").Sign.Should().Be(Sign.Plus);
    }

    [Fact]
    public void A_search_that_stops_early_does_not_guess()
    {
        KnowledgeGraph graph = SignedGraphs.Of("a + b", "b + z", "a + c", "c + z", "a - d", "d + z");
        Node a = graph.Node("a");

        NetEffect stopped = graph.Effect(a, graph.Node("z"), cancellation: new CancellationToken(canceled: true));
        NetEffect limited = graph.Effect(a, graph.Node("b"), new EffectOptions { Limit = 1 });

        (stopped.Sign, stopped.Status, stopped.Reason).Should().Be((Sign.Unknown, ResultStatus.Truncated, TruncationReason.Cancelled));
        (limited.Sign, limited.Status).Should().Be((Sign.Plus, ResultStatus.Complete));
    }

    [Fact]
    public void A_limit_on_one_side_does_not_hide_the_other()
    {
        KnowledgeGraph graph = SignedGraphs.Of("a + b", "b + z", "a + c", "c + z");

        NetEffect effect = graph.Effect(graph.Node("a"), graph.Node("z"), new EffectOptions { Limit = 1 });

        (effect.Sign, effect.Reason).Should().Be((Sign.Plus, TruncationReason.Limit), "no walk has another sign");
    }

    [Fact]
    public void Effects_are_those_a_naive_search_finds()
    {
        int definite = 0, open = 0;
        Prop.ForAll(
            Gen.OneOf(Generators.Curated(6, 26), Generators.Imported(5, 20)).ToArbitrary(),
            parts =>
            {
                KnowledgeGraph graph = parts.Build();
                foreach (Node from in graph.Nodes)
                {
                    foreach (Node to in graph.Nodes)
                    {
                        NetEffect effect = graph.Effect(from, to);
                        (Sign? sign, string[][] sides) = Naive(graph, from, to);
                        effect.Sign.Should().Be(sign);
                        Texts(effect.Positive).Should().Equal(sides[0]);
                        Texts(effect.Negative).Should().Equal(sides[1]);
                        Texts(effect.Unknown).Should().Equal(sides[2]);
                        definite += sign is Sign.Plus or Sign.Minus ? 1 : 0;
                        open += sign is Sign.Unknown ? 1 : 0;
                    }
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
        definite.Should().BeGreaterThan(300);
        open.Should().BeGreaterThan(300);
    }

    [Fact]
    public void More_magnesium_means_less_excitotoxicity()
    {
        NetEffect effect = Magnesium.Effect("magnesium", "excitotoxicity");

        effect.Sign.Should().Be(Sign.Minus);
        effect.ToSentence().Should().Be("More magnesium means less excitotoxicity: every causal chain says so (1 in all).");
        effect.ToSentence("bg").Should().Be("Повече магнезий означава по-малко ексцитотоксичност: така казва всяка причинна верига (общо 1).");
    }

    [Fact]
    public void A_contested_step_leaves_the_answer_open_and_shows_both_witnesses()
    {
        NetEffect effect = Magnesium.Effect("magnesium-sulfate", "migraine");

        effect.Sign.Should().Be(Sign.Unknown);
        Step contested = effect.Unknown.SelectMany(chain => chain.Steps).First(step => step.IsContested);
        contested.Evidence.Where(piece => piece.Supports == true).Select(piece => piece.Source).Should().Contain("chiu-2016");
        contested.Evidence.Where(piece => piece.Supports == false).Select(piece => piece.Source).Should().Contain("choi-2014");
    }

    [Fact]
    public void Depolarisation_relieves_the_block_and_its_chains_fall_away()
    {
        NetEffect resting = Magnesium.Effect("magnesium", "chronic-pain");
        NetEffect depolarised = Magnesium.Effect("magnesium", "chronic-pain", "membrane-depolarization");
        Edge block = Magnesium.Edges.Single(edge => edge.Relation.Id == "blocks");

        resting.Gated.Should().Equal(block);
        resting.Chains.Should().Contain(chain => chain.Steps.Any(step => step.Edge == block));
        depolarised.SwitchedOff.Should().Equal(block);
        depolarised.Chains.Should().NotBeEmpty().And.NotContain(chain => chain.Steps.Any(step => step.Edge == block));
    }

    [Fact]
    public void An_effect_that_a_state_switches_off_says_so()
    {
        NetEffect effect = Magnesium.Effect("magnesium", "nmda-receptor-activity", "membrane-depolarization");

        effect.Sign.Should().BeNull();
        effect.NearestMiss!.BlockedBy.Should().Be("gate");
    }

    [Fact]
    public void A_refuted_edge_is_left_out_and_named()
    {
        NetEffect effect = Magnesium.Effect("magnesium", "alzheimer-disease");

        effect.Refuted.Should().ContainSingle().Which.ToString().Should().Be("magnesium protects_from alzheimer-disease -");
        effect.Chains.Should().NotContain(chain => chain.Steps.Any(step => step.Edge.Relation.Id == "protects_from"));
    }

    [Fact]
    public void What_only_goes_together_is_no_effect()
    {
        NetEffect effect = Magnesium.Effect("nmda-receptor-activity", "epilepsy");

        effect.Sign.Should().BeNull();
        effect.NearestMiss!.BlockedBy.Should().Be("relation");
    }

    private static (Sign? Net, string[][] Sides) Naive(KnowledgeGraph graph, Node from, Node to)
    {
        var found = new List<Edge[]>();
        Extend([], from);
        ILookup<Sign, Edge[]> bySign = found.ToLookup(SignOf);
        Sign? net = bySign.Count switch { 0 => null, 1 => bySign.Single().Key, _ => Sign.Unknown };
        return (net, [.. new[] { Sign.Plus, Sign.Minus, Sign.Unknown }.Select(sign => bySign[sign].Select(Text).Order(StringComparer.Ordinal).ToArray())]);

        void Extend(Edge[] way, Node at)
        {
            if (at == to)
            {
                if (way.Any(edge => edge.Role == Role.Causal))
                    found.Add(way);
                return;
            }

            foreach (Edge edge in graph.Edges.Where(edge => edge.Source == at && edge.Target != from && way.All(step => step.Source != edge.Target && step.Target != edge.Target)))
            {
                bool isGiven = edge.Relation.Id == "given_as" && way.Length == 0;
                bool isCause = edge.Role == Role.Causal && NaiveJudgement.Stance(edge) != EdgeStance.Refuted;
                if (isGiven || isCause)
                    Extend([.. way, edge], edge.Target);
            }
        }
    }

    private static Sign SignOf(Edge[] chain) =>
        chain.Any(edge => edge.Role == Role.Causal && edge.IsContested) ? Sign.Unknown : NaiveChains.SignOf(chain);

    private static string[] Texts(IEnumerable<Chain> chains) => [.. chains.Select(chain => Text(chain.Steps.Select(step => step.Edge))).Order(StringComparer.Ordinal)];

    private static string Text(IEnumerable<Edge> chain) => string.Join(' ', chain.Select(edge => edge.Id));
}
