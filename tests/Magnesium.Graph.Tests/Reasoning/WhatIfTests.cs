namespace Magnesium.Graph.Tests;

public class WhatIfTests
{
    private static readonly KnowledgeGraph Magnesium = MagnesiumGraph.Load();

    [Fact]
    public void A_push_runs_down_a_row_and_turns_at_every_minus() =>
        Answers(SignedGraphs.Of("a + b", "b - c", "c - d"), ("a", Direction.Down)).Should().Be("b down, c up, d down");

    [Fact]
    public void Two_ways_that_agree_are_one_answer_and_two_that_differ_are_none()
    {
        Answers(SignedGraphs.Of("a + b", "a - c", "b + z", "c - z"), ("a", Direction.Up)).Should().Be("b up, c down, z up");
        Answers(SignedGraphs.Of("a + b", "a - c", "b + z", "c + z"), ("a", Direction.Up)).Should().Be("b up, c down, z ?");
    }

    [Fact]
    public void What_is_not_known_stays_unknown_on_the_way_on() =>
        Answers(SignedGraphs.Of("a ? b", "b + c", "a + d"), ("a", Direction.Up)).Should().Be("b ?, c ?, d up");

    [Fact]
    public void An_intervened_node_no_longer_feels_what_acts_on_it() =>
        Answers(SignedGraphs.Of("a + b", "b + c", "x - b"), ("a", Direction.Up), ("b", Direction.Down)).Should().Be("c down");

    [Fact]
    public void Several_interventions_act_together()
    {
        KnowledgeGraph graph = SignedGraphs.Of("a + z", "b - z");

        Answers(graph, ("a", Direction.Up), ("b", Direction.Down)).Should().Be("z up");
        Answers(graph, ("a", Direction.Up), ("b", Direction.Up)).Should().Be("z ?");
    }

    [Fact]
    public void Parallel_edges_of_opposite_sign_leave_their_end_open() =>
        Answers(SignedGraphs.Of("a + b", "a - b"), ("a", Direction.Up)).Should().Be("b ?");

    [Theory]
    [InlineData("x up, y up", "do + x", "x + y", "y - x")] // a negative loop: the path product round it would deny that x rises
    [InlineData("x up, y up", "do + x", "x + y", "y + x")] // a positive loop
    [InlineData("x up, y down", "do + x", "x - y", "y - x")] // mutual inhibition: a switch
    [InlineData("x up, y down", "do + x", "x - y", "y + x")]
    [InlineData("x ?, y ?", "do + x", "do - y", "x + y", "y + x")] // pushed both ways
    [InlineData("x up, y up, z up", "do + x", "x + y", "y - x", "y + z")] // what lies behind a loop
    public void Two_node_loops_are_solved(string answers, params string[] edges) =>
        Answers(SignedGraphs.Of(edges), ("do", Direction.Up)).Should().Be(answers);

    [Theory]
    // Resource, consumer, predator (Puccia and Levins 1985): feeding from below raises all, a predator more is a cascade.
    [InlineData("c up, p up, r up", "do + r", "r + c", "c - r", "c + p", "p - c")]
    [InlineData("c down, p up, r up", "do + p", "r + c", "c - r", "c + p", "p - c")]
    // With omnivory the predator eats both: what a predator more means for the resource is open.
    [InlineData("c down, p up, r ?", "do + p", "r + c", "c - r", "c + p", "p - c", "r + p", "p - r")]
    // Two consumers of one resource: feeding the first lowers the second.
    [InlineData("a up, b down, r down", "do + a", "r + a", "a - r", "r + b", "b - r")]
    // Feed-forward loops (Mangan and Alon 2003): coherent ones decide, incoherent ones do not.
    [InlineData("x up, y up, z up", "do + x", "x + y", "x + z", "y + z")]
    [InlineData("x up, y up, z ?", "do + x", "x + y", "x + z", "y - z")]
    // A ring of three inhibitions (Elowitz and Leibler 2000): one step on falls, two steps on rises.
    [InlineData("x up, y down, z up", "do + x", "x - y", "y - z", "z - x")]
    public void Published_motifs_are_solved(string answers, params string[] edges) =>
        Answers(SignedGraphs.Of(edges), ("do", Direction.Up)).Should().Be(answers);

    [Fact]
    public void A_single_chain_does_not_decide_where_a_loop_beside_it_raises_itself()
    {
        // The only chain from do to c is a plus, but b and d, which raise each other, can turn the response of c over.
        KnowledgeGraph graph = SignedGraphs.Of("do + a", "a + c", "c - a", "a + b", "b + d", "d + b", "d - a");
        var both = new HashSet<bool>();
        var random = new System.Random(5);
        for (int i = 0; i < 4000; i++)
        {
            var system = new SampledSystem(graph, [new Intervention(graph.Node("do"), Direction.Up)], random);
            if (system.IsStable)
                both.Add(system.Response()[graph.Node("c").Index] > 0);
        }

        WhatIfAnswer answer = graph.WhatIf("do", Direction.Up).For(graph.Node("c"))!;

        graph.Effect("do", "c").Sign.Should().Be(Sign.Plus);
        both.Should().HaveCount(2, "stable systems of these signs go either way");
        (answer.Direction, answer.Reason).Should().Be((Direction.Unstated, AbstentionReason.Feedback));
    }

    [Fact]
    public void A_node_s_effect_on_itself_is_damping() =>
        Answers(SignedGraphs.Of("a + b", "b + b", "b - c"), ("a", Direction.Up)).Should().Be("b up, c down");

    [Fact]
    public void Loops_of_more_than_sixteen_nodes_are_not_solved_and_say_so()
    {
        WhatIfResult sixteen = Ring(16).WhatIf("do", Direction.Up);
        WhatIfResult seventeen = Ring(17).WhatIf("do", Direction.Up);

        (sixteen.Answered, sixteen.Abstained).Should().Be((16, 0));
        (seventeen.Answered, seventeen.Abstained).Should().Be((0, 17));
        seventeen[3].Reason.Should().Be(AbstentionReason.LargeFeedback);
        seventeen[3].ToSentence().Should().Contain("more than 16 nodes");
    }

    [Fact]
    public void A_component_of_sixteen_nodes_all_joined_is_solved()
    {
        // Everyone lowers everyone: whoever is pushed rises, and what that means for the others is open.
        string[] edges = [.. from a in Enumerable.Range(0, 16) from b in Enumerable.Range(0, 16) where a != b select $"n{a} - n{b}"];

        WhatIfResult result = SignedGraphs.Of([.. edges, "do + n0"]).WhatIf("do", Direction.Up);

        (result.Answered + result.Abstained).Should().Be(16);
        result.Abstained.Should().BeGreaterThan(0);
        result.Should().OnlyContain(answer => answer.Reason != AbstentionReason.LargeFeedback);
    }

    [Theory]
    [InlineData(GateEffect.Enables, Direction.Down, true)]
    [InlineData(GateEffect.Enables, Direction.Up, false)]
    [InlineData(GateEffect.Relieves, Direction.Up, true)]
    [InlineData(GateEffect.Relieves, Direction.Down, false)]
    public void An_intervention_on_a_gate_switches_its_edge(GateEffect effect, Direction direction, bool isOff)
    {
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddNode("a", "T").AddNode("b", "T").AddNode("gate", "T")
            .AddEdge(new EdgeDraft("a", "acts_on", "b") { Sign = Sign.Plus, Gates = [new Gate("gate", effect)] })
            .Build();

        WhatIfResult result = graph.WhatIf([new(graph.Node("a"), Direction.Up), new(graph.Node("gate"), direction)]);

        result.SwitchedOff.Length.Should().Be(isOff ? 1 : 0);
        (result.For(graph.Node("b")) is null).Should().Be(isOff);
    }

    [Fact]
    public void A_long_row_needs_no_stack()
    {
        const int Length = 100_000;
        KnowledgeGraph graph = SignedGraphs.Of(Enumerable.Range(0, Length).Select(i => $"n{i} - n{i + 1}"));

        WhatIfResult result = graph.WhatIf("n0", Direction.Up);

        result.Answered.Should().Be(Length);
        result.For(graph.Node($"n{Length}"))!.Direction.Should().Be(Direction.Up);
        result.For(graph.Node($"n{Length}"))!.Witnesses.Single().Length.Should().Be(Length);
    }

    [Fact]
    public void A_direction_has_a_shortest_chain_for_a_witness()
    {
        WhatIfAnswer answer = SignedGraphs.Of("a + b", "b - c", "a - c", "c + d").WhatIf("a", Direction.Down)[^1];

        answer.ToString().Should().Be("d up");
        answer.Witnesses.Should().ContainSingle().Which.ToString().Should().Be("a -[acts_on -]-> c -[acts_on +]-> d");
        answer.Reason.Should().BeNull();
    }

    [Fact]
    public void A_conflict_has_two_witnesses()
    {
        WhatIfAnswer answer = SignedGraphs.Of("a + b", "a - c", "b + z", "c + z", "z + y").WhatIf("a", Direction.Up)[^2];

        answer.Node.Id.Should().Be("y");
        answer.Reason.Should().Be(AbstentionReason.Conflict);
        answer.Witnesses.Select(chain => chain.ToString()).Should().Equal("a -[acts_on +]-> b -[acts_on +]-> z", "a -[acts_on -]-> c -[acts_on +]-> z");
    }

    [Fact]
    public void Wrong_questions_are_refused()
    {
        KnowledgeGraph graph = SignedGraphs.Of("a + b");
        Node a = graph.Node("a");

        graph.Invoking(g => g.WhatIf([])).Should().Throw<ArgumentException>().WithMessage("nothing is held*");
        graph.Invoking(g => g.WhatIf("a", Direction.Unstated)).Should().Throw<ArgumentException>().WithMessage("'a' must be held up or down*");
        graph.Invoking(g => g.WhatIf([new(a, Direction.Up), new(a, Direction.Down)])).Should().Throw<ArgumentException>().WithMessage("'a' is held twice*");
        graph.Invoking(g => g.WhatIf([new(Magnesium.Node("magnesium"), Direction.Up)])).Should().Throw<ArgumentException>().WithMessage("*another graph*");
    }

    [Theory]
    [InlineData("excitotoxicity", Direction.Up)]
    [InlineData("glutamatergic-transmission", Direction.Up)]
    [InlineData("neuronal-hyperexcitability", Direction.Up)]
    [InlineData("nmda-receptor-activity", Direction.Up)]
    [InlineData("chronic-pain", Direction.Up)]
    [InlineData("epileptic-seizure", Direction.Up)]
    [InlineData("hypomagnesemia", Direction.Up)]
    public void Less_magnesium_means_more(string node, Direction direction)
    {
        WhatIfAnswer answer = Magnesium.WhatIf("magnesium", Direction.Down).For(Magnesium.Node(node))!;

        answer.Direction.Should().Be(direction);
        answer.Witnesses.Single().From.Id.Should().Be("magnesium");
    }

    [Theory]
    [InlineData("migraine", AbstentionReason.UnknownSign, "mitochondrial-function")]
    [InlineData("depression", AbstentionReason.Contested, "depression")]
    public void Where_evidence_conflicts_or_is_silent_there_is_no_answer(string node, AbstentionReason reason, string end)
    {
        WhatIfAnswer answer = Magnesium.WhatIf("magnesium", Direction.Down).For(Magnesium.Node(node))!;

        (answer.Direction, answer.Reason).Should().Be((Direction.Unstated, reason));
        answer.Witnesses.Should().ContainSingle().Which.To.Id.Should().Be(end);
    }

    [Fact]
    public void A_trial_says_nothing_of_the_level()
    {
        WhatIfResult result = Magnesium.WhatIf("magnesium", Direction.Down);

        result.For(Magnesium.Node("eclampsia")).Should().BeNull();
        result.For(Magnesium.Node("magnesium")).Should().BeNull();
        result.Refuted.Select(edge => edge.Target.Id).Should().Contain("alzheimer-disease");
    }

    [Fact]
    public void Depolarisation_switches_the_block_off()
    {
        WhatIfResult result = Magnesium.WhatIf([new(Magnesium.Node("magnesium"), Direction.Down), new(Magnesium.Node("membrane-depolarization"), Direction.Up)]);

        result.SwitchedOff.Should().ContainSingle().Which.Relation.Id.Should().Be("blocks");
        result.For(Magnesium.Node("nmda-receptor-activity")).Should().BeNull();
    }

    private static KnowledgeGraph Ring(int nodes) =>
        SignedGraphs.Of(Enumerable.Range(0, nodes).Select(i => $"n{i} {(i == 0 ? "-" : "+")} n{(i + 1) % nodes}").Append("do + n0"));

    private static string Answers(KnowledgeGraph graph, params (string Node, Direction Direction)[] held) =>
        string.Join(", ", graph.WhatIf(held.Select(x => new Intervention(graph.Node(x.Node), x.Direction))));
}
