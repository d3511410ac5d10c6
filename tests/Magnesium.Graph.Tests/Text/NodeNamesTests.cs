namespace Magnesium.Graph.Tests;

public class NodeNamesTests
{
    private static readonly KnowledgeGraph Graph = Build(
        new NodeDraft("zinc", "Thing") { Curie = "CHEBI:27363", Labels = LocalizedText.Of("zinc atom", "цинк"), CrossReferences = [("MESH:D015032", MatchKind.Exact), ("CHEBI:60240", MatchKind.Broad)] },
        new NodeDraft("CHEBI:27363", "Thing") { Labels = LocalizedText.Of("impostor", "самозванец") },
        new NodeDraft("copper", "Thing") { Labels = LocalizedText.Of("Copper metal", "мед"), Synonyms = Synonyms("en", "zinc atom", "Cu") },
        new NodeDraft("brass", "Thing") { Labels = LocalizedText.Of("alloy", "сплав"), Synonyms = Synonyms("bg", "мед", "жълта мед") },
        new NodeDraft("bronze", "Thing") { Labels = LocalizedText.Of("alloy", "сплав") },
        new NodeDraft("ZINC oxide", "Thing") { Curie = "CHEBI:36560", Labels = LocalizedText.Of("zinc oxide") },
        new NodeDraft(" padded ", "Thing") { Labels = LocalizedText.Of(" padded label ") });

    [Theory]
    [InlineData("zinc", "zinc")]
    [InlineData("ZINC", "zinc")]
    [InlineData("  zinc ", "zinc")]
    [InlineData("MESH:D015032", "zinc")]
    [InlineData("mesh:d015032", "zinc")]
    [InlineData("chebi:36560", "ZINC oxide")]
    [InlineData("zinc oxide", "ZINC oxide")]
    [InlineData("цинк", "zinc")]
    [InlineData("ЦИНК", "zinc")]
    [InlineData("Cu", "copper")]
    [InlineData("ЖЪЛТА МЕД", "brass")]
    [InlineData(" padded ", " padded ")]
    [InlineData("padded", " padded ")]
    [InlineData("padded label", " padded ")]
    public void A_node_goes_by_its_id_curie_label_or_synonym_in_any_language_and_case(string name, string id)
    {
        Graph.Node(name).Id.Should().Be(id);
    }

    [Fact]
    public void An_id_beats_a_curie() => Graph.Node("CHEBI:27363").Label().Should().Be("impostor");

    [Fact]
    public void A_label_beats_a_synonym()
    {
        Graph.Node("zinc atom").Id.Should().Be("zinc");
        Graph.Node("мед").Id.Should().Be("copper");
    }

    [Fact]
    public void A_curie_beats_a_label()
    {
        KnowledgeGraph graph = Build(
            new NodeDraft("one", "Thing") { Labels = LocalizedText.Of("X:1") },
            new NodeDraft("two", "Thing") { Curie = "X:1" });

        graph.Node("X:1").Id.Should().Be("two");
    }

    [Fact]
    public void A_broader_counterpart_finds_the_node_only_where_nothing_nearer_does() => Graph.Node("CHEBI:60240").Id.Should().Be("zinc");

    [Fact]
    public void An_ambiguous_name_is_refused_with_its_candidates()
    {
        Action find = () => Graph.Node("Сплав");

        find.Should().Throw<NodeNotFoundException>()
            .WithMessage("'Сплав' is the name of several nodes: brass, bronze. Give the id of the one you mean.")
            .Which.Candidates.Should().Equal("brass", "bronze");
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_nearest_ids()
    {
        Action find = () => Graph.Node("цинкк");

        find.Should().Throw<NodeNotFoundException>().WithMessage("no node goes by 'цинкк'. Did you mean 'zinc'?").Which.Candidates.Should().Equal("zinc");
    }

    [Fact]
    public void Names_with_spaces_around_them_are_suggested_too()
    {
        Action find = () => Graph.Node("padded labl");

        find.Should().Throw<NodeNotFoundException>().WithMessage("no node goes by 'padded labl'. Did you mean ' padded '?");
    }

    [Fact]
    public void A_name_far_from_all_is_refused_without_a_guess()
    {
        Action find = () => Graph.Node("selenomethionine");

        find.Should().Throw<NodeNotFoundException>().WithMessage("no node goes by 'selenomethionine'.").Which.Candidates.Should().BeEmpty();
    }

    [Fact]
    public void Asking_by_exact_id_ignores_all_other_names()
    {
        Graph.TryGetNode("zinc", out Node node).Should().BeTrue();
        node.Id.Should().Be("zinc");
        Graph.TryGetNode("ZINC", out _).Should().BeFalse();
        Graph.TryGetNode("CHEBI:36560", out _).Should().BeFalse();
    }

    [Fact]
    public void A_node_that_has_one_name_many_times_is_not_ambiguous()
    {
        KnowledgeGraph graph = Build(
            new NodeDraft("first", "Thing") { Labels = LocalizedText.Of("same", "same"), Synonyms = Synonyms("en", "same", "SAME") },
            new NodeDraft("second", "Thing") { Synonyms = Synonyms("bg", "same", "other", "same", "OTHER") });

        graph.Node("same").Id.Should().Be("first");
        graph.Node("other").Id.Should().Be("second");
        graph.Names.Find("other").Should().HaveCount(1);
    }

    private static KnowledgeGraph Build(params NodeDraft[] nodes)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        foreach (NodeDraft node in nodes)
            builder.AddNode(node);
        return builder.Build();
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<string>> Synonyms(string language, params string[] names) =>
        Drafts.NoSynonyms.Add(language, [.. names]);
}
