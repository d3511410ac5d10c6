namespace Magnesium.Graph.Tests;

/// <summary>The rules of docs/model.md, by their numbers, held to the curated graph.</summary>
public class ModelRuleTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    private static IEnumerable<Edge> Of(string relation) => Graph.Edges.Where(edge => edge.Relation.Id == relation);

    private static Edge TheEdge(string source, string relation, string target) =>
        Graph.Edges.Single(edge => edge.Source.Id == source && edge.Relation.Id == relation && edge.Target.Id == target);

    [Fact]
    public void Rule_1_no_id_of_a_causal_node_carries_a_direction_but_the_state_nodes()
    {
        string[] states = ["hypomagnesemia", "mitochondrial-dysfunction", "abnormal-glutamatergic-transmission", "neuronal-hyperexcitability", "sensory-hypersensitivity"];
        Graph.Nodes.Select(node => node.Id).Except(states).Should().NotContain(id => id.Contains("low-", StringComparison.Ordinal) && id != "low-back-pain")
            .And.NotContain(id => id.StartsWith("hypo", StringComparison.Ordinal) || id.StartsWith("hyper", StringComparison.Ordinal) || id.Contains("deficiency", StringComparison.Ordinal) || id.Contains("potentiation", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule_2_the_sign_is_the_product_of_the_directions_of_what_supports_it()
    {
        foreach (Edge edge in Graph.Edges)
        {
            foreach (Evidence piece in edge.Evidence.Where(piece => piece.Supports == true && piece.Observed.Sign is not null))
                piece.Observed.Sign.Should().Be(edge.Sign, $"{edge} {piece.Source} {piece.Claim}");
        }

        Edge transmission = TheEdge("magnesium", "decreases", "glutamatergic-transmission");
        transmission.Evidence.Single(piece => piece.Claim == "S024" && piece.Source == "article").Observed.Should().Be(new Observation(Direction.Down, Direction.Up));
        TheEdge("nmda-receptor-activity", "contributes_to", "chronic-pain").Sign.Should().Be(Sign.Plus);
        TheEdge("nmda-receptor-activity", "increases", "glutamatergic-transmission").Sign.Should().Be(Sign.Plus);
    }

    [Fact]
    public void Rule_3_there_are_three_state_nodes_each_tied_to_its_quantity_by_inference()
    {
        Of("has_low_state").Concat(Of("has_high_state")).Select(edge => edge.ToString()).Should().BeEquivalentTo(
            "magnesium has_low_state hypomagnesemia -",
            "mitochondrial-function has_low_state mitochondrial-dysfunction -",
            "glutamatergic-transmission has_high_state abnormal-glutamatergic-transmission +");
        Of("has_low_state").Concat(Of("has_high_state")).Should().OnlyContain(edge => edge.Evidence.Any(piece => piece.StudyKind == "curator-inference"));
        Edge abnormal = TheEdge("glutamatergic-transmission", "has_high_state", "abnormal-glutamatergic-transmission");
        abnormal.Stance.Should().Be(EdgeStance.Hypothesised);
        abnormal.Evidence.Select(piece => piece.Claim).Should().Contain(["S024", "S028"]);
    }

    [Fact]
    public void Rule_4_controlled_values_are_no_nodes_and_every_node_is_used()
    {
        string[] notNodes = ["glutamatergic-transmission-potentiation", "magnesium-deficiency", "chronic-pain-syndrome", "randomized-controlled-trial", "human", "child", "adult", "united-states", "risk-factor", "unilateral", "enzyme-cofactor-role"];
        Graph.Nodes.Select(node => node.Id).Should().NotContain(notNodes);
        Graph.Node("chronic pain syndrome").Id.Should().Be("chronic-pain");
        string[] gates = [.. Graph.Edges.SelectMany(edge => edge.Gates).Select(gate => gate.Node)];
        Graph.Nodes.Should().OnlyContain(node => node.Out.Any() || node.In.Any() || gates.Contains(node.Id));
        Graph.Schema.NodeTypes.Count(type => !type.IsAbstract).Should().Be(14);
    }

    [Fact]
    public void Rule_5_wording_decides_the_node()
    {
        Of("blocks").Select(edge => edge.ToString()).Should().Equal("magnesium blocks nmda-receptor-activity -");
        Graph.Edges.Select(edge => edge.ToString()).Should().Contain("calcium-channel part_of nmda-receptor 0");
        foreach (string claim in new[] { "S058", "S080", "S133" })
            Graph.Edges.Where(edge => edge.Evidence.Any(piece => piece.Source == "article" && piece.Claim == claim)).Should().OnlyContain(edge => edge.Source.Id == "magnesium-therapy", claim);
        foreach (string claim in new[] { "S105", "S106", "S109" })
            Graph.Edges.Where(edge => edge.Evidence.Any(piece => piece.Source == "article" && piece.Claim == claim)).Should().OnlyContain(edge => edge.Source.Id == "magnesium-supplementation", claim);
        Graph.Node("magnesium-sulfate").Type.Id.Should().Be("Intervention");
        Graph.Node("magnesium-ion").Out.Concat(Graph.Node("magnesium-ion").In).Should().OnlyContain(edge => edge.Role == Role.Structural);
    }

    [Fact]
    public void Rule_6_treatment_is_not_level()
    {
        Of("treats").Should().OnlyContain(edge => edge.Source.Type.Id == "Intervention");
        Of("raises").Should().OnlyContain(edge => edge.Source.Type.Id == "Intervention" && edge.Target.Id == "magnesium");
        Of("given_as").Should().OnlyContain(edge => edge.Role == Role.Structural && edge.Source.Id == "magnesium");
        Graph.Chains("magnesium", "eclampsia").Should().Contain(chain => chain.Kind == ChainKind.Treatment);
    }

    [Fact]
    public void Rule_7_a_direction_that_is_not_stated_stays_unknown()
    {
        foreach (string target in new[] { "muscle-contraction", "cardiac-muscle-contraction", "blood-pressure-regulation", "insulin-metabolism", "mitochondrial-function" })
            TheEdge("magnesium", "affects", target).Sign.Should().Be(Sign.Unknown, target);
        TheEdge("magnesium", "decreases", "neuronal-hyperexcitability").Evidence.Select(piece => piece.Claim).Should().Contain(["S014", "S059"]);
    }

    [Fact]
    public void Rule_8_every_relation_has_its_role_and_sign()
    {
        var expected = new Dictionary<string, (Role, Sign?)>();
        void Add(Role role, Sign? sign, params string[] relations) => Array.ForEach(relations, relation => expected.Add(relation, (role, sign)));
        Add(Role.Causal, Sign.Minus, "blocks", "decreases", "protects_from", "treats", "has_low_state");
        Add(Role.Causal, Sign.Plus, "increases", "contributes_to", "underlies", "risk_factor_for", "raises", "has_high_state");
        Add(Role.Causal, null, "affects");
        Add(Role.Association, Sign.Plus, "altered_in", "accompanied_by", "has_symptom", "associated_with_seizure", "has_higher_level");
        Add(Role.Association, Sign.Minus, "has_lower_level");
        Add(Role.Structural, Sign.None, "given_as", "includes", "is_a", "part_of", "located_in", "has_location", "defined_as");
        Graph.Schema.Relations.ToDictionary(relation => relation.Id, relation => (relation.Role!.Value, relation.Sign)).Should().BeEquivalentTo(expected);
        Of("accompanied_by").Should().OnlyContain(edge => edge.Target.Id == "depression" || edge.Target.Id == "anxiety");
    }

    [Fact]
    public void Rule_9_includes_stands_only_where_the_article_says_so()
    {
        Of("includes").Select(edge => edge.ToString()).Should().BeEquivalentTo(
            "chronic-pain includes complex-regional-pain-syndrome 0",
            "chronic-pain includes low-back-pain 0",
            "chronic-pain includes fibromyalgia 0",
            "chronic-pain includes neuropathy 0",
            "chronic-pain includes vascular-pain 0",
            "chronic-pain includes migraine 0");
        Of("includes").Should().OnlyContain(edge => edge.Evidence.All(piece => piece.Source == "article"));
        foreach (string condition in Conditions.All)
            Graph.Chains("magnesium", condition).SelectMany(chain => chain.Steps).Should().NotContain(step => step.Edge.Relation.Id == "is_a", condition);
    }

    [Fact]
    public void Rule_12_conflict_sets_contested_and_leaves_the_sign()
    {
        Graph.Edges.Where(edge => edge.IsContested).Select(edge => edge.ToString()).Should().BeEquivalentTo(
            "magnesium protects_from depression -",
            "magnesium-sulfate treats migraine -",
            "magnesium-supplementation treats depression -",
            "magnesium-supplementation treats pre-eclampsia -",
            "alzheimer-disease has_lower_level plasma-magnesium-level -",
            "alzheimer-disease has_lower_level csf-magnesium-level -");
    }

    [Theory]
    [InlineData("alzheimer-disease", "has_lower_level", "plasma-magnesium-level", "10.3389/fnagi.2021.799824", "10.1177/1533317515602674")]
    [InlineData("alzheimer-disease", "has_lower_level", "csf-magnesium-level", "10.1177/1533317515602674", "10.3389/fnagi.2021.799824")]
    [InlineData("magnesium-sulfate", "treats", "migraine", "26752497", "10.1097/MEJ.0b013e3283646e1b")]
    [InlineData("magnesium-supplementation", "treats", "depression", "10.3389/fpsyt.2023.1333261", "10.1192/bjo.2018.22")]
    [InlineData("magnesium-supplementation", "treats", "pre-eclampsia", null, "10.1186/s12884-020-02877-0")]
    public void Rule_13_both_sides_of_a_contradiction_are_cited(string source, string relation, string target, string? supporter, string denier)
    {
        Edge edge = TheEdge(source, relation, target);
        edge.IsContested.Should().BeTrue();
        Ids(edge, supports: false).Should().Contain(denier);
        if (supporter is not null)
            Ids(edge, supports: true).Should().Contain(supporter);
    }

    [Fact]
    public void Rule_13_findings_that_differ_in_route_or_specimen_do_not_contest()
    {
        Edge pain = TheEdge("magnesium-sulfate", "treats", "chronic-pain");
        pain.Evidence.Should().Contain(piece => piece.Supports == true).And.Contain(piece => piece.Supports == false);
        pain.IsContested.Should().BeFalse("one is by vein, the other by muscle");
        Graph.Edges.Where(edge => edge.Source.Id == "parkinson-disease" && edge.Target.Type.Id == "Measurement").Should().OnlyContain(edge => !edge.IsContested);
    }

    [Fact]
    public void Rule_14_measurements_are_nodes_and_targets_of_levels_only()
    {
        string[] regions = ["cerebral-cortex", "white-matter", "basal-ganglia", "caudate-nucleus", "brainstem", "hippocampus"];
        foreach (string region in regions)
        {
            Node level = Graph.Node($"{region}-magnesium-level");
            level.Out.Select(edge => edge.Relation.Id).Should().Contain(["is_a", "located_in"]);
            level.Out.Single(edge => edge.Relation.Id == "is_a").Target.Id.Should().Be("brain-tissue-magnesium-level");
            level.Out.Single(edge => edge.Relation.Id == "located_in").Target.Type.Id.Should().Be("Anatomy");
        }

        foreach (string region in regions[..5])
            TheEdge("parkinson-disease", "has_lower_level", $"{region}-magnesium-level").Stance.Should().Be(EdgeStance.Asserted);
        foreach (string specimen in new[] { "ionized", "plasma", "csf", "hair", "erythrocyte", "hippocampus" })
            TheEdge("alzheimer-disease", "has_lower_level", $"{specimen}-magnesium-level").Evidence.Should().Contain(piece => piece.Source == "article", specimen);
        Graph.Nodes.Where(node => node.Type.Id == "Measurement").SelectMany(node => node.Out).Should().OnlyContain(edge => edge.Role == Role.Structural);
        Edge duration = TheEdge("parkinson-disease", "has_lower_level", "magnesium-level");
        duration.Evidence.Select(piece => piece.Claim).Should().Contain(["S114", "S115"]);
        duration.Evidence.Should().OnlyContain(piece => piece.Context.Comparator == "early disease");
        Graph.Node("magnesium-level").Curie.Should().BeNull();
    }

    [Fact]
    public void Rule_15_trials_sit_on_what_was_given()
    {
        foreach (Edge edge in Of("treats"))
        {
            foreach (Evidence piece in edge.Evidence.Where(piece => piece.Context.Route is not null))
            {
                string given = piece.Context.Route is "intravenous" or "intramuscular" or "parenteral" ? "magnesium-sulfate" : piece.Context.Route == "oral" ? "magnesium-supplementation" : "magnesium-therapy";
                edge.Source.Id.Should().Be(given, $"{edge} {piece.Source} {piece.Context.Route}");
            }
        }

        TheEdge("magnesium-sulfate", "treats", "stroke").Stance.Should().Be(EdgeStance.Refuted);
        TheEdge("magnesium-sulfate", "treats", "eclampsia").Evidence.Select(piece => piece.Source).Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public void Rule_16_depolarization_gates_the_block_and_is_no_link()
    {
        Edge block = TheEdge("magnesium", "blocks", "nmda-receptor-activity");
        block.Gates.Should().Equal(new Gate("membrane-depolarization", GateEffect.Relieves));
        Node gate = Graph.Node("membrane-depolarization");
        gate.Curie.Should().BeNull();
        gate.Out.Should().BeEmpty();
        gate.In.Should().BeEmpty();
    }

    [Fact]
    public void Rule_18_a_refuted_edge_is_left_out_of_chains_and_walked_by_any()
    {
        Graph.Edges.Where(edge => edge.Stance == EdgeStance.Refuted).Select(edge => edge.ToString()).Should().BeEquivalentTo(
            "magnesium-sulfate treats stroke -",
            "magnesium protects_from alzheimer-disease -",
            "magnesium-supplementation treats chronic-pain -");
        ChainResult chains = Graph.Chains("magnesium", "stroke");
        chains.SelectMany(chain => chain.Steps).Should().NotContain(step => step.Stance == EdgeStance.Refuted);
        chains.RefutedEdges.Select(edge => edge.ToString()).Should().Contain("magnesium-sulfate treats stroke -");
        Graph.Chains("magnesium", "stroke", new ChainOptions { Any = true }).SelectMany(chain => chain.Steps).Should().Contain(step => step.Stance == EdgeStance.Refuted);
    }

    [Fact]
    public void Rule_19_every_node_has_labels_and_forms_in_both_languages()
    {
        foreach (Node node in Graph.Nodes)
        {
            node.Labels["en"].Should().NotBeNullOrWhiteSpace(node.Id);
            node.Labels["bg"].Should().MatchRegex("[а-яА-Я]", node.Id);
            node.Forms["en"].Definite.Should().NotBeNullOrWhiteSpace(node.Id);
            node.Forms["bg"].Definite.Should().MatchRegex("[а-яА-Я]", node.Id);
            node.Forms["bg"].Gender.Should().NotBeNull(node.Id);
            node.Description["en"].Should().NotBeNullOrWhiteSpace(node.Id);
            node.Description["bg"].Should().MatchRegex("[а-яА-Я]", node.Id);
        }

        Graph.Nodes.SelectMany(node => node.Labels).GroupBy(label => (label.Key, label.Value.ToUpperInvariant())).Should().OnlyContain(same => same.Count() == 1);
        (Graph.Node("stroke").Label(), Graph.Node("epileptic-seizure").Label()).Should().Be(("stroke", "epileptic seizure"));
    }

    [Fact]
    public void Rule_20_the_article_is_quoted_and_the_literature_is_reported()
    {
        foreach ((Edge edge, Evidence piece) in Graph.Edges.SelectMany(edge => edge.Evidence.Select(piece => (edge, piece))))
        {
            Graph.TryGetSource(piece.Source, out Source? source).Should().BeTrue();
            if (piece.Source == "article")
            {
                piece.Quote.Should().NotBeNull($"{edge} {piece.Claim}");
                piece.Finding.Should().BeNull($"{edge} {piece.Claim}");
            }
            else
            {
                piece.Quote.Should().BeNull($"{edge} {piece.Source}");
                piece.Finding.Should().NotBeNullOrWhiteSpace($"{edge} {piece.Source}");
                (source!.Kind == "curation" || (source.Doi ?? source.Pmid ?? source.Pmcid ?? source.Note) is not null).Should().BeTrue(piece.Source);
            }
        }
    }

    [Fact]
    public void Rule_21_every_edge_has_evidence()
    {
        Graph.Edges.Should().OnlyContain(edge => !edge.Evidence.IsEmpty && edge.Belief != null);
    }

    [Fact]
    public void Rule_22_chains_from_magnesium_are_few_and_to_every_condition()
    {
        foreach (string condition in Conditions.All)
        {
            ChainResult result = Graph.Chains("magnesium", condition);
            result.Status.Should().Be(ResultStatus.Complete);
            result.Found.Should().BeInRange(1, 25, condition);
            result.SelectMany(chain => chain.Steps).Should().OnlyContain(step => !step.Evidence.IsEmpty);
        }

        foreach (string condition in Conditions.ByMechanism)
            Graph.Chains("magnesium", condition).Should().Contain(chain => chain.Kind == ChainKind.Mechanism, condition);
    }

    private static string?[] Ids(Edge edge, bool supports) =>
    [
        .. edge.Evidence.Where(piece => piece.Supports == supports)
            .Select(piece => Graph.TryGetSource(piece.Source, out Source? source) ? source : null)
            .SelectMany(source => new[] { source?.Doi, source?.Pmid }),
    ];
}
