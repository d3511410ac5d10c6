using System.Globalization;

namespace Magnesium.Graph.Tests;

/// <summary>What the builder refuses, each with where it is and how to mend it.</summary>
public class KnowledgeGraphBuilderTests
{
    private static readonly Evidence Said = new() { Source = "vallee-1993", Finding = "seen" };

    [Fact]
    public void A_sound_graph_is_built()
    {
        KnowledgeGraph graph = Sound().Build();

        graph.Nodes.Select(n => n.Id).Should().Equal("zinc", "carbonic-anhydrase");
        graph.Edges.Single().ToString().Should().Be("zinc activates carbonic-anhydrase +");
    }

    [Fact]
    public void Building_that_is_cancelled_says_so_at_whatever_moment()
    {
        const int Nodes = 50_000;
        var random = new Random(1);
        for (int i = 0; i < 8; i++)
        {
            var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
            for (int node = 0; node < Nodes; node++)
                builder.AddNode($"n{node * 7919L % Nodes}", "T");
            for (int edge = 0; edge < Nodes; edge++)
                builder.AddEdge(new EdgeDraft($"n{edge}", "r", $"n{random.Next(Nodes)}") { Id = $"e{edge}" });
            using var source = new CancellationTokenSource();
            if (i == 0)
                source.Cancel();
            else
                source.CancelAfter(TimeSpan.FromMilliseconds(random.Next(1, 40)));

            try
            {
                builder.Build(source.Token).Nodes.Count.Should().Be(Nodes, "it was quicker than the cancellation");
                i.Should().BePositive();
            }
            catch (OperationCanceledException cancelled)
            {
                cancelled.CancellationToken.Should().Be(source.Token);
            }
        }
    }

    [Fact]
    public void A_source_outside_the_domain_is_refused() =>
        Refused(
            b => b.AddEdge("carbonic-anhydrase", "activates", "carbonic-anhydrase", Said),
            Rules.DomainRange,
            "edge carbonic-anhydrase activates carbonic-anhydrase: the source of 'activates' must be of type Metal, but it is an Enzyme. Choose another relation or another source.");

    [Fact]
    public void A_target_outside_the_range_is_refused() =>
        Refused(
            b => b.AddEdge("zinc", "affects", "zinc", Said with { Supports = null }),
            Rules.DomainRange,
            "edge zinc affects zinc: the target of 'affects' must be of type Enzyme or Disease, but it is a Metal. Choose another relation or another target.",
            "edge zinc affects zinc: each edge of 'affects' must state its sign: + - 0 or ?.");

    [Fact]
    public void An_unknown_relation_is_refused_with_the_nearest() =>
        Refused(
            b => b.AddEdge("zinc", "activate", "carbonic-anhydrase", Said),
            Rules.Relation,
            "edge zinc activate carbonic-anhydrase: unknown relation 'activate'. Did you mean 'activates'? Use a relation of the schema, or add this one to it.");

    [Fact]
    public void An_unknown_type_is_refused_with_the_nearest() =>
        Refused(
            b => b.AddNode("copper", "Metall"),
            Rules.NodeType,
            "node 'copper': unknown node type 'Metall'. Did you mean 'Metal'? Use a type of the schema, or add this one to it.");

    [Fact]
    public void An_abstract_type_is_refused() =>
        Refused(b => b.AddNode("stuff", "Substance"), Rules.NodeType, "node 'stuff': node type 'Substance' is abstract. Choose a type below it.");

    [Fact]
    public void A_node_id_that_is_used_twice_is_refused() =>
        Refused(b => b.AddNode("zinc", "Metal"), Rules.Identity, "node 'zinc': the node id 'zinc' is used twice. Rename or remove one.");

    [Fact]
    public void A_node_without_id_is_refused() => Refused(b => b.AddNode("", "Metal"), Rules.Identity, "node: a node has an empty id. Give it one.");

    [Fact]
    public void A_source_id_that_is_used_twice_is_refused() =>
        Refused(
            b => b.AddSource(new Source { Id = "vallee-1993", Title = "again" }),
            Rules.Identity,
            "source 'vallee-1993': the source id 'vallee-1993' is used twice. Rename or remove one.");

    [Fact]
    public void A_source_without_id_is_refused() =>
        Refused(b => b.AddSource(new Source { Id = "", Title = "On zinc" }), Rules.Identity, "source 'On zinc': a source has an empty id. Give it one.");

    [Fact]
    public void An_edge_id_that_is_used_twice_is_refused() =>
        Refused(
            b => b.AddEdge(new EdgeDraft("zinc", "affects", "acne") { Id = "e1", Sign = Sign.Minus, Evidence = [Said] })
                .AddEdge(new EdgeDraft("zinc", "affects", "acne") { Id = "e1", Sign = Sign.Plus, Evidence = [Said] })
                .AddNode("acne", "Disease"),
            Rules.Identity,
            "edge zinc affects acne: the edge id 'e1' is used twice. Rename or remove one.");

    [Fact]
    public void An_edge_with_an_empty_id_takes_the_content_id_as_if_it_had_none()
    {
        KnowledgeGraph graph = Sound().AddEdge(new EdgeDraft("zinc", "affects", "carbonic-anhydrase") { Id = "", Sign = Sign.Plus, Evidence = [Said] }).Build();

        graph.Edges.Select(e => e.Id).Should().OnlyContain(id => id.StartsWith('e') && id.Length == 17);
    }

    [Fact]
    public void A_statement_that_stands_twice_is_refused() =>
        Refused(
            b => b.AddEdge("zinc", "activates", "carbonic-anhydrase", Said),
            Rules.Identity,
            "edge zinc activates carbonic-anhydrase: the edge zinc activates carbonic-anhydrase + is given twice. Put all its evidence on one edge.");

    [Fact]
    public void An_end_that_is_no_node_is_refused_with_the_nearest() =>
        Refused(
            b => b.AddEdge("zink", "activates", "carbonic-anhydrase", Said),
            Rules.Endpoint,
            "edge zink activates carbonic-anhydrase: the graph has no node 'zink'. Did you mean 'zinc'? Add the node or correct the id.");

    [Theory]
    [InlineData("27363")]
    [InlineData("CHEBI: 27363")]
    public void A_malformed_curie_is_refused(string curie) =>
        Refused(
            b => b.AddNode(new NodeDraft("copper", "Metal") { Curie = curie, CrossReferences = [("also wrong", MatchKind.Close)] }),
            Rules.Curie,
            $"node 'copper': '{curie}' is not a CURIE. Write prefix:local as in CHEBI:25107, without white space.",
            "node 'copper': 'also wrong' is not a CURIE. Write prefix:local as in CHEBI:25107, without white space.");

    [Fact]
    public void A_sign_other_than_the_relations_is_refused() =>
        Refused(
            b => b.AddEdge(new EdgeDraft("zinc", "inhibits", "carbonic-anhydrase") { Sign = Sign.Plus, Evidence = [Said] }),
            Rules.Sign,
            "edge zinc inhibits carbonic-anhydrase: edges of 'inhibits' have the sign -, but this one says +. Leave the sign out or choose another relation.");

    [Fact]
    public void A_sign_on_an_edge_of_a_structural_relation_is_refused() =>
        Refused(
            b => b.AddEdge(new EdgeDraft("zinc", "part_of", "carbonic-anhydrase") { Sign = Sign.Plus, Evidence = [Said] }),
            Rules.Sign,
            "edge zinc part_of carbonic-anhydrase: edges of 'part_of' have the sign 0, but this one says +. Leave the sign out or choose another relation.");

    [Fact]
    public void A_sign_that_the_relation_leaves_to_its_edges_must_be_stated() =>
        Refused(
            b => b.AddEdge("zinc", "affects", "carbonic-anhydrase", Said),
            Rules.Sign,
            "edge zinc affects carbonic-anhydrase: each edge of 'affects' must state its sign: + - 0 or ?.");

    [Theory]
    [InlineData(Sign.Minus, Direction.Up, Direction.Up, "+")]
    [InlineData(Sign.Minus, Direction.Down, Direction.Down, "+")]
    [InlineData(Sign.Plus, Direction.Up, Direction.Down, "-")]
    [InlineData(Sign.Plus, Direction.Down, Direction.Up, "-")]
    [InlineData(Sign.Unknown, Direction.Down, Direction.Up, "-")]
    public void A_sign_that_contradicts_the_directions_of_supporting_evidence_is_refused(Sign sign, Direction subject, Direction target, string observed) =>
        Refused(
            b => b.AddEdge(new EdgeDraft("zinc", "affects", "carbonic-anhydrase") { Sign = sign, Evidence = [Said with { Claim = "S1", Observed = new(subject, target) }] }),
            Rules.Sign,
            $"edge zinc affects carbonic-anhydrase: the sign is {sign.ToText()}, but the directions of its supporting evidence S1 from 'vallee-1993' give {observed}. Correct the sign, the directions, or what the evidence supports.");

    [Theory]
    [InlineData(Sign.Plus, Direction.Unstated, Direction.Down)]
    [InlineData(Sign.Minus, Direction.Up, Direction.Unstated)]
    [InlineData(Sign.Unknown, Direction.Unstated, Direction.Unstated)]
    [InlineData(Sign.None, Direction.Unstated, Direction.Unstated)]
    [InlineData(Sign.Plus, Direction.Down, Direction.Down)]
    [InlineData(Sign.Minus, Direction.Up, Direction.Down)]
    public void A_direction_that_is_not_stated_agrees_with_any_sign(Sign sign, Direction subject, Direction target)
    {
        KnowledgeGraph graph = Sound()
            .AddEdge(new EdgeDraft("zinc", "affects", "carbonic-anhydrase") { Sign = sign, Evidence = [Said with { Observed = new(subject, target) }] })
            .Build();

        graph.Edges.Single(e => e.Relation.Id == "affects").Sign.Should().Be(sign);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Directions_of_evidence_that_does_not_support_the_edge_may_be_any(bool? supports)
    {
        Action build = () => Sound()
            .AddEdge(new EdgeDraft("zinc", "affects", "carbonic-anhydrase")
            {
                Sign = Sign.Minus,
                Evidence = [Said with { Supports = supports, Observed = new(Direction.Up, Direction.Up) }],
            })
            .Build();

        build.Should().NotThrow();
    }

    [Fact]
    public void A_curated_edge_without_evidence_is_refused() =>
        Refused(
            b => b.AddEdge("zinc", "inhibits", "carbonic-anhydrase"),
            Rules.Evidence,
            "edge zinc inhibits carbonic-anhydrase: a curated edge needs evidence. Add at least one piece.");

    [Fact]
    public void Evidence_and_notes_from_an_unknown_source_are_refused() =>
        Refused(
            b => b.AddEdge("zinc", "inhibits", "carbonic-anhydrase", Said with { Source = "vallee-1994" })
                .AddNode(new NodeDraft("copper", "Metal") { Notes = [new Note { Source = "smith" }] }),
            Rules.Evidence,
            "node 'copper': unknown source 'smith'. Add it to the sources or correct the id.",
            "edge zinc inhibits carbonic-anhydrase: unknown source 'vallee-1994'. Did you mean 'vallee-1993'? Add it to the sources or correct the id.");

    [Fact]
    public void An_unknown_study_kind_is_refused_with_the_nearest() =>
        Refused(
            b => b.AddEdge("zinc", "inhibits", "carbonic-anhydrase", Said with { StudyKind = "trail" }),
            Rules.Evidence,
            "edge zinc inhibits carbonic-anhydrase: unknown study kind 'trail'. Did you mean 'trial'? Use a study kind of the schema, or add this one to it.");

    [Fact]
    public void A_context_value_that_is_not_controlled_is_refused() =>
        Refused(
            b => b.AddEdge("zinc", "inhibits", "carbonic-anhydrase", Said with { Context = new EvidenceContext { Population = "grown-up", Route = "anything" } }),
            Rules.Evidence,
            "edge zinc inhibits carbonic-anhydrase: 'grown-up' is no controlled value of context 'population'. Allowed: adult, child.");

    [Fact]
    public void A_gate_to_a_missing_node_is_refused() =>
        Refused(
            b => b.AddEdge(new EdgeDraft("zinc", "inhibits", "carbonic-anhydrase") { Evidence = [Said], Gates = [new Gate("zink", GateEffect.Relieves)] }),
            Rules.Gate,
            "edge zinc inhibits carbonic-anhydrase: the gate names a node 'zink' that the graph does not have. Did you mean 'zinc'? Add the node or correct the id.");

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 3)]
    [InlineData(5, 3)]
    [InlineData(-1, 3)]
    public void Offsets_that_do_not_span_the_quote_are_refused(int start, int end) =>
        Refused(
            b => b.AddEdge("zinc", "inhibits", "carbonic-anhydrase", Said with { Quote = "цинк", Start = start, End = end }),
            Rules.Quote,
            string.Create(CultureInfo.InvariantCulture, $"edge zinc inhibits carbonic-anhydrase: start {start} and end {end} do not span the quote, which is 4 long. Offsets count UTF-16 units, end exclusive: correct them or the quote."));

    [Fact]
    public void Offsets_of_a_note_must_span_its_quote() =>
        Refused(
            b => b.AddNode(new NodeDraft("copper", "Metal") { Notes = [new Note { Source = "vallee-1993", Quote = "медта", Start = 10, End = 14 }] }),
            Rules.Quote,
            "node 'copper': start 10 and end 14 do not span the quote, which is 5 long. Offsets count UTF-16 units, end exclusive: correct them or the quote.");

    [Fact]
    public void Offsets_without_one_of_the_two_are_refused() =>
        Refused(
            b => b.AddEdge("zinc", "inhibits", "carbonic-anhydrase", Said with { Quote = "цинк", Start = 10 }),
            Rules.Quote,
            "edge zinc inhibits carbonic-anhydrase: a quote has both start and end, or neither. Add the other.");

    [Fact]
    public void Where_a_draft_was_read_stands_in_front() =>
        Refused(
            b => b.AddNode(new NodeDraft("copper", "Metall") { Where = "zinc.json nodes[3]" })
                .AddEdge(new EdgeDraft("zinc", "activat", "carbonic-anhydrase") { Where = "zinc.json edges[7]", Evidence = [Said] }),
            Rules.NodeType,
            "zinc.json nodes[3] (node 'copper'): unknown node type 'Metall'. Did you mean 'Metal'? Use a type of the schema, or add this one to it.",
            "zinc.json edges[7] (edge zinc activat carbonic-anhydrase): unknown relation 'activat'. Did you mean 'activates'? Use a relation of the schema, or add this one to it.");

    [Fact]
    public void All_problems_are_reported_together_and_the_message_shows_the_first_twenty()
    {
        KnowledgeGraphBuilder builder = Sound();
        for (int i = 0; i < 23; i++)
            builder.AddNode(string.Create(CultureInfo.InvariantCulture, $"n{i}"), "Nothing");
        builder.AddEdge("zinc", "nothing", "nowhere");
        Action build = () => builder.Build();

        GraphValidationException thrown = build.Should().Throw<GraphValidationException>().Which;
        thrown.Problems.Should().HaveCount(26);
        thrown.Problems.Select(p => p.Rule).Distinct().Should().Equal(Rules.NodeType, Rules.Relation, Rules.Endpoint, Rules.Evidence);
        thrown.Message.Should().StartWith("26 problems:\n  node 'n0': unknown node type 'Nothing'.").And.EndWith("\n  … and 6 more");
        thrown.Message.Split('\n').Should().HaveCount(22);
    }

    [Fact]
    public void One_problem_is_not_called_problems()
    {
        Action build = () => Sound().AddNode("copper", "Nothing").Build();

        build.Should().Throw<GraphValidationException>().WithMessage("1 problem:\n*");
    }

    [Fact]
    public void Only_the_problems_that_are_shown_come_with_a_suggestion_because_it_costs_a_look_at_every_name()
    {
        KnowledgeGraphBuilder builder = Sound();
        for (int i = 0; i < 50; i++)
            builder.AddEdge("zink", "activates", "carbonic-anhydrase", Said);
        Action build = () => builder.Build();

        IReadOnlyList<Problem> found = build.Should().Throw<GraphValidationException>().Which.Problems;
        found.Should().HaveCount(50);
        found.Count(p => p.Message.Contains("Did you mean 'zinc'?")).Should().Be(20);
        found.Should().OnlyContain(p => p.Message.EndsWith("Add the node or correct the id."));
    }

    [Fact]
    public void What_was_wrong_can_be_mended_and_built()
    {
        KnowledgeGraphBuilder builder = Sound().AddEdge("zinc", "activates", "urease", Said);
        Action build = () => builder.Build();
        build.Should().Throw<GraphValidationException>();

        builder.AddNode("urease", "Enzyme").Build().Edges.Count.Should().Be(2);
    }

    [Fact]
    public void A_builder_refuses_everything_after_it_has_built()
    {
        const string Why = "this builder has built its graph; the graph may share its lists, so nothing can be added. Make a new builder, or call ToBuilder on the graph.";
        KnowledgeGraphBuilder builder = Sound();
        builder.Build();
        Action[] uses =
        [
            () => builder.AddNode("copper", "Metal"),
            () => builder.AddEdge("zinc", "inhibits", "carbonic-anhydrase", Said),
            () => builder.AddSource(new Source { Id = "new", Title = "new" }),
            () => builder.Build(),
        ];

        foreach (Action use in uses)
            use.Should().Throw<InvalidOperationException>().WithMessage(Why);
    }

    [Fact]
    public void An_imported_graph_grows_its_schema_and_needs_no_evidence()
    {
        GraphSchema schema = Schema();
        var builder = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        KnowledgeGraph graph = builder
            .AddNode("zinc", "Metal").AddNode("ZNF1", "Gene").AddNode("stuff", "Substance")
            .AddEdge("zinc", "binds", "ZNF1").AddEdge("zinc", "binds", "ZNF1").AddEdge(new EdgeDraft("ZNF1", "binds", "zinc") { Sign = Sign.Minus })
            .Build();

        graph.Schema.Should().NotBeSameAs(schema);
        graph.Schema.NodeType("Gene").Parent.Should().BeNull();
        graph.Schema.Relation("binds").Role.Should().BeNull();
        graph.Edges.Select(e => (e.ToString(), e.Role, e.Belief, e.Stance)).Should().Equal(
            ("zinc binds ZNF1 0", Role.Structural, null, EdgeStance.Unstated),
            ("zinc binds ZNF1 0", Role.Structural, null, EdgeStance.Unstated),
            ("ZNF1 binds zinc -", Role.Causal, null, EdgeStance.Unstated));
        schema.TryGetRelation("binds", out _).Should().BeFalse("the builder's own schema is not changed");
    }

    [Fact]
    public void An_imported_graph_keeps_domains_and_ranges_of_the_relations_it_knows()
    {
        var builder = new KnowledgeGraphBuilder(Schema()) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        Action build = () => builder.AddNode("ZNF1", "Gene").AddNode("zinc", "Metal").AddEdge("ZNF1", "activates", "zinc").Build();

        build.Should().Throw<GraphValidationException>().Which.Problems.Should().HaveCount(2).And.OnlyContain(p => p.Rule == Rules.DomainRange);
    }

    [Fact]
    public void An_imported_graph_that_names_nothing_new_keeps_its_schema()
    {
        GraphSchema schema = Schema();
        var builder = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Kind = GraphKind.Imported } };

        builder.AddNode("zinc", "Metal").Build().Schema.Should().BeSameAs(schema);
    }

    private static GraphSchema Schema() => new GraphSchemaBuilder("zinc")
        .AddNodeType(new NodeTypeDefinition("Substance") { IsAbstract = true })
        .AddNodeType("Metal", "Substance")
        .AddNodeType("Enzyme", "Substance")
        .AddNodeType("Disease")
        .AddRelation("activates", Role.Causal, "Metal", "Enzyme", Sign.Plus)
        .AddRelation("inhibits", Role.Causal, "Metal", "Enzyme", Sign.Minus)
        .AddRelation(new RelationDefinition("affects") { Role = Role.Causal, Domain = ["Metal"], Range = ["Enzyme", "Disease"] })
        .AddRelation(new RelationDefinition("part_of") { Role = Role.Structural })
        .AddStudyKind(new StudyKind("trial", LocalizedText.Of("trial"), 0.8))
        .AddContextValues("population", ["adult", "child"])
        .Build();

    private static KnowledgeGraphBuilder Sound() => new KnowledgeGraphBuilder(Schema())
        .AddSource(new Source { Id = "vallee-1993", Title = "The biochemical basis of zinc physiology" })
        .AddNode("zinc", "Metal")
        .AddNode("carbonic-anhydrase", "Enzyme")
        .AddEdge("zinc", "activates", "carbonic-anhydrase", Said);

    private static void Refused(Func<KnowledgeGraphBuilder, KnowledgeGraphBuilder> spoil, string rule, params string[] problems)
    {
        Action build = () => spoil(Sound()).Build();

        IReadOnlyList<Problem> found = build.Should().Throw<GraphValidationException>().Which.Problems;
        found.Select(p => p.ToString()).Should().Equal(problems);
        found[0].Rule.Should().Be(rule);
    }
}
