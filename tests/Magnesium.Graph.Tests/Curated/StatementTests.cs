using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests;

/// <summary>Where single statements of the article and single findings of the literature went, and what must not follow from them.</summary>
public partial class StatementTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    private static IEnumerable<(Edge Edge, Evidence Piece)> Pieces => Graph.Edges.SelectMany(edge => edge.Evidence.Select(piece => (edge, piece)));

    [Theory]
    [InlineData("S021", "magnesium decreases glutamatergic-transmission -")]
    [InlineData("S059", "magnesium decreases neuronal-hyperexcitability -")]
    [InlineData("S082", "nmda-receptor-activity contributes_to chronic-pain +")]
    [InlineData("S096", "magnesium protects_from nervous-system-disorder -")]
    [InlineData("S097", "magnesium protects_from anxiety -", "magnesium protects_from depression -")]
    [InlineData("S102", "magnesium-supplementation treats epileptic-seizure -")]
    [InlineData("S105", "magnesium-supplementation treats pre-eclampsia -")]
    [InlineData("S106", "magnesium-supplementation treats eclampsia -")]
    [InlineData("S114", "parkinson-disease has_lower_level magnesium-level -")]
    [InlineData("S115", "parkinson-disease has_lower_level magnesium-level -")]
    [InlineData("S133", "magnesium-therapy treats alzheimer-disease -")]
    public void A_statement_is_evidence_on_the_edge_of_the_quantity_it_speaks_of(string claim, params string[] edges)
    {
        EdgesOf(claim).Select(edge => edge.ToString()).Should().Equal(edges);
    }

    [Theory]
    [InlineData("S038", 6)]
    [InlineData("S039", 6)]
    [InlineData("S097", 2)]
    [InlineData("S098", 3)]
    public void A_statement_with_several_objects_is_one_edge_an_object(string claim, int edges)
    {
        EdgesOf(claim).Should().HaveCount(edges);
    }

    [Theory]
    [InlineData("S003")]
    [InlineData("S018")]
    [InlineData("S042")]
    [InlineData("S061")]
    [InlineData("S095")]
    [InlineData("S107")]
    [InlineData("S108")]
    [InlineData("S110")]
    [InlineData("S121")]
    [InlineData("S132")]
    public void Reasons_and_origins_are_notes_and_no_evidence(string claim)
    {
        EdgesOf(claim).Should().BeEmpty();
        Graph.Edges.SelectMany(edge => edge.Notes).Concat(Graph.Nodes.SelectMany(node => node.Notes)).Should().Contain(note => note.Claim == claim && note.Quote != null);
    }

    [Theory]
    [InlineData("S040")]
    [InlineData("S041")]
    [InlineData("S055")]
    [InlineData("S098")]
    [InlineData("S112")]
    [InlineData("S113")]
    [InlineData("S122")]
    public void Research_status_is_inconclusive_and_not_counted(string claim)
    {
        Pieces.Where(x => x.Piece.Source == "article" && x.Piece.Claim == claim).Should().NotBeEmpty()
            .And.OnlyContain(x => x.Piece.Stance == Stance.Inconclusive && x.Piece.Supports == null);
    }

    [Fact]
    public void The_infantile_spasms_trial_is_the_one_randomised_trial_on_them()
    {
        (Edge edge, Evidence trial) = Pieces.Where(x => x.Edge.Target.Id == "infantile-spasms" && x.Piece.StudyKind == "randomised-trial").Should().ContainSingle().Which;

        (edge.ToString(), trial.Source, trial.Claim).Should().Be(("magnesium-supplementation treats infantile-spasms -", "article", "S109"));
        edge.Notes.Should().Contain(note => note.Source == "zou-2007" && note.Text!.Contains("not a second trial"));
    }

    [Fact]
    public void A_route_decides_the_intervention()
    {
        Pieces.Where(x => x.Piece.Context.Route is "intravenous" or "intramuscular" or "parenteral").Should().NotBeEmpty().And.OnlyContain(x => x.Edge.Source.Id == "magnesium-sulfate");
        Pieces.Where(x => x.Piece.Context.Route == "oral").Should().NotBeEmpty().And.OnlyContain(x => x.Edge.Source.Id == "magnesium-supplementation");
        Pieces.Where(x => x.Edge.Source.Id == "magnesium-sulfate").Should().OnlyContain(x => x.Piece.Source != "article");
    }

    [Fact]
    public void A_measurement_is_its_own_specimen() =>
        Pieces.Where(x => x.Edge.Target.Type.Id == "Measurement").Should().NotBeEmpty().And.OnlyContain(x => x.Piece.Context.Specimen == null);

    [Fact]
    public void No_difference_is_evidence_against_and_no_sign() =>
        Pieces.Where(x => x.Piece.Finding is string finding && (finding.Contains("no difference") || finding.Contains("no effect")))
            .Should().HaveCountGreaterThan(3).And.OnlyContain(x => x.Piece.Supports == false && x.Edge.Sign != Sign.None);

    [Fact]
    public void What_follows_from_the_level_by_causes_alone_never_passes_a_trial()
    {
        var reached = new HashSet<Node> { Graph.Node("magnesium") };
        var queue = new Queue<Node>(reached);
        while (queue.TryDequeue(out Node node))
        {
            foreach (Edge edge in node.Out.Where(edge => edge.Role == Role.Causal && reached.Add(edge.Target)))
                queue.Enqueue(edge.Target);
        }

        reached.Should().HaveCountGreaterThan(20);
        reached.Should().NotContain(node => node.Type.Id == "Intervention");
    }

    [Theory]
    [InlineData("glutamatergic-transmission", "-")]
    [InlineData("neuronal-hyperexcitability", "-")]
    [InlineData("excitotoxicity", "-")]
    [InlineData("chronic-pain", "-")]
    [InlineData("epileptic-seizure", "-")]
    [InlineData("migraine", "?")]
    [InlineData("depression", "?")]
    public void By_causes_alone_magnesium_has_the_direction_that_the_model_works_out(string target, string direction)
    {
        // A contested step counts as unknown (rule 12).
        Sign[] signs =
        [
            .. Graph.Chains("magnesium", target).Where(chain => chain.Steps.All(step => step.Edge.Role == Role.Causal))
                .Select(chain => chain.IsContested ? Sign.Unknown : chain.Sign).Distinct(),
        ];

        signs.Should().NotBeEmpty();
        (signs.Length == 1 ? signs[0] : Sign.Unknown).ToText().Should().Be(direction);
    }

    [Fact]
    public void The_sign_and_kind_of_every_chain_to_a_condition_follow_from_its_steps()
    {
        foreach (Chain chain in Conditions.All.SelectMany(condition => Graph.Chains("magnesium", condition)))
        {
            Edge[] edges = [.. chain.Steps.Select(step => step.Edge)];
            (chain.Sign, chain.Kind).Should().Be((NaiveChains.SignOf(edges), NaiveChains.KindOf(edges)), chain.ToString());
        }
    }

    [Fact]
    public void Numbers_that_differ_contest_nothing()
    {
        Edge edge = Graph.Edges.Single(edge => edge.ToString() == "magnesium affects enzymatic-reaction +");

        edge.Evidence.Select(piece => piece.Context.Count).Should().BeEquivalentTo([300L, 600L, 300L]);
        edge.IsContested.Should().BeFalse();
    }

    [Fact]
    public void The_two_findings_on_cerebrospinal_fluid_in_Parkinsons_disease_compare_with_different_people() =>
        Pieces.Where(x => x.Edge.Source.Id == "parkinson-disease" && x.Edge.Target.Id == "csf-magnesium-level").Select(x => (x.Edge.Sign, x.Piece.Context.Comparator))
            .Should().BeEquivalentTo([(Sign.Minus, "early disease"), (Sign.Plus, "healthy controls")]);

    [SharedFact("curation")]
    public void Every_paper_is_one_verified_row_with_all_its_identifiers_and_every_number_of_its_findings()
    {
        Dictionary<string, string> rows = File.ReadLines(SharedMaterial.PathTo("curation", "literature.md")).Select(line => VerifiedRow().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["key"].Value, match => match.Groups["row"].Value);
        foreach (Source paper in Graph.Sources.Where(source => source.Id is not ("article" or "curation")))
        {
            string row = rows[paper.Note![..3]];
            foreach (string known in new[] { paper.Doi, paper.Pmid, paper.Pmcid, paper.Title.TrimEnd('.') }.OfType<string>())
                row.Should().ContainEquivalentOf(known, paper.Id);
            foreach (Match number in Pieces.Where(x => x.Piece.Source == paper.Id).SelectMany(x => Number().Matches(Closed(x.Piece.Finding!))))
                Closed(row).Should().Contain(number.Value, paper.Id);
        }
    }

    private static IEnumerable<Edge> EdgesOf(string claim) =>
        Pieces.Where(x => x.Piece.Source == "article" && x.Piece.Claim == claim && x.Edge.Relation.Id is not "has_high_state").Select(x => x.Edge).Distinct();

    /// <summary>Without the spaces that group the digits of large numbers.</summary>
    private static string Closed(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| (?<key>V\d\d) \|(?<row>.*)$")]
    private static partial Regex VerifiedRow();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
