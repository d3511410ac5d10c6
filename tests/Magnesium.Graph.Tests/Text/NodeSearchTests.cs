using System.Collections.Immutable;

namespace Magnesium.Graph.Tests.Text;

public class NodeSearchTests
{
    private static readonly KnowledgeGraph Graph = Build();

    [Theory]
    [InlineData("zinc", "zinc", "zinc-deficiency", "blood-zinc", "prozinconium")]
    [InlineData("ZINC", "zinc", "zinc-deficiency", "blood-zinc", "prozinconium")]
    [InlineData("цинк", "zinc", "zinc-deficiency")]
    [InlineData("X:1", "zinc")]
    [InlineData("Y:77", "zinc")]
    [InlineData("spelter", "zinc")]
    [InlineData("level zinc", "blood-zinc")]
    [InlineData("zinconium", "prozinconium")]
    [InlineData("  zinc  deficiency ", "zinc-deficiency")]
    public void Whole_names_come_before_starts_before_words_before_parts(string text, params string[] ids) =>
        Graph.Search(text).Select(match => match.Node.Id).Should().Equal(ids);

    [Fact]
    public void Scores_fall_from_tier_to_tier_and_tell_the_name_that_fits()
    {
        ImmutableArray<NodeMatch> found = Graph.Search("zinc");

        found.Select(match => match.Name).Should().Equal("zinc", "zinc deficiency", "zinc level in blood", "prozinconium");
        found[0].Score.Should().Be(1);
        found[1].Score.Should().BeInRange(0.75, 0.93);
        found[3].Score.Should().BeInRange(0.35, 0.53);
        found.Select(match => match.Score).Should().BeInDescendingOrder();
    }

    [Fact]
    public void A_synonym_scores_a_little_less_than_a_main_name() => Graph.Search("spelter")[0].Score.Should().Be(0.99);

    [Fact]
    public void Misspellings_are_found_only_where_nothing_else_is()
    {
        Graph.Search("znic").Select(match => match.Node.Id).Should().Equal("zinc");
        Graph.Search("zinx").Single().Score.Should().BeLessThan(0.3);
        Graph.Search("zix").Should().BeEmpty("three letters are too few to guess from");
    }

    [Theory]
    [InlineData("tsink", "zinc")]
    [InlineData("TSINKOV", "zinc-deficiency")]
    [InlineData("зинк", "zinc")]
    [InlineData("tsinkov nedostg", "zinc-deficiency")]
    [InlineData("deficeincy", "zinc-deficiency")]
    [InlineData("defisiency zinc", "zinc-deficiency")]
    public void The_other_script_and_misspelt_words_are_understood(string text, string id) => Graph.Search(text)[0].Node.Id.Should().Be(id);

    [Theory]
    [InlineData("migrena", "migraine")]
    [InlineData("depresia", "depression")]
    [InlineData("bolest na parkinson", "parkinson-disease")]
    [InlineData("Alzhaimer", "alzheimer-disease")]
    [InlineData("magnezy", "magnesium")]
    [InlineData("магнезим", "magnesium")]
    [InlineData("chroinc pain", "chronic-pain")]
    public void The_curated_graph_is_searched_as_people_type(string text, string id) =>
        MagnesiumGraph.Load().Search(text).Take(3).Select(match => match.Node.Id).Should().Contain(id);

    [Theory]
    [InlineData("магнезия", "magnesium")]
    [InlineData("депресията", "depression")]
    [InlineData("depresiyata", "depression")]
    [InlineData("гърчовете", "epileptic-seizure")]
    [InlineData("болестта на Алцхаймер", "alzheimer-disease")]
    [InlineData("bolki v krasta", "low-back-pain")]
    [InlineData("migraines", "migraine")]
    public void A_form_of_a_whole_name_comes_before_longer_names_that_have_it(string text, string id) => MagnesiumGraph.Load().Search(text)[0].Node.Id.Should().Be(id);

    [Theory]
    [InlineData("vascular headache", "headache")]
    [InlineData("диабетна невропатия", "neuropathy")]
    [InlineData("patients with migraine", "migraine")]
    public void Where_no_name_has_all_the_words_some_are_enough(string text, string id)
    {
        NodeMatch first = MagnesiumGraph.Load().Search(text)[0];

        first.Node.Id.Should().Be(id);
        first.Score.Should().BeLessThan(0.1);
    }

    [Fact]
    public void A_name_in_its_own_script_scores_above_the_same_in_the_other()
    {
        Graph.Search("цинк")[0].Score.Should().Be(1);
        Graph.Search("tsink")[0].Score.Should().BeInRange(0.9, 0.96);
    }

    [Fact]
    public void A_type_counts_its_subtypes()
    {
        Graph.Search("zinc", "Substance").Select(match => match.Node.Id).Should().Equal("zinc", "prozinconium");
        Graph.Search("zinc", "Metal").Select(match => match.Node.Id).Should().Equal("zinc");
    }

    [Fact]
    public void An_unknown_type_names_the_nearest() =>
        Graph.Invoking(graph => graph.Search("zinc", "Metall")).Should().Throw<KeyNotFoundException>().WithMessage("*'Metall'*Did you mean 'Metal'?*");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nothing of the kind")]
    public void Blank_and_foreign_texts_find_nothing(string text) => Graph.Search(text).Should().BeEmpty();

    [Fact]
    public void Every_curated_node_is_found_first_by_its_id() =>
        MagnesiumGraph.Load().Nodes.Should().OnlyContain(node => MagnesiumGraph.Load().Search(node.Id, null)[0].Node == node);

    private static KnowledgeGraph Build()
    {
        GraphSchema schema = new GraphSchemaBuilder("zinc")
            .AddNodeType("Substance")
            .AddNodeType(new NodeTypeDefinition("Metal") { Parent = "Substance" })
            .AddNodeType("State")
            .Build();
        return new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddNode(new NodeDraft("zinc", "Metal")
            {
                Curie = "X:1",
                Labels = LocalizedText.Of("zinc", "цинк"),
                Synonyms = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("en", ["spelter"]),
                CrossReferences = [("Y:77", MatchKind.Close)],
            })
            .AddNode(new NodeDraft("zinc-deficiency", "State") { Labels = LocalizedText.Of("zinc deficiency", "цинков недостиг") })
            .AddNode("blood-zinc", "State", "zinc level in blood")
            .AddNode("prozinconium", "Substance")
            .Build();
    }
}
