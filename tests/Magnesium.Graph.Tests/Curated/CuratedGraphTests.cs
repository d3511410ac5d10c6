namespace Magnesium.Graph.Tests;

/// <summary>What a newcomer is promised of the curated graph.</summary>
public class CuratedGraphTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    [Fact]
    public void Magnesium_lowers_migraine_by_a_mechanism()
    {
        Graph.Chains("magnesium", "migraine").Should().Contain(chain => chain.Kind == ChainKind.Mechanism && chain.Sign == Sign.Minus);
    }

    [Fact]
    public void Magnesium_lowers_excitotoxicity()
    {
        ChainResult result = Graph.Chains("magnesium", "excitotoxicity");
        result.Should().NotBeEmpty().And.OnlyContain(chain => chain.Sign == Sign.Minus);
    }

    [Fact]
    public void Hypomagnesemia_raises_epileptic_seizures()
    {
        ChainResult result = Graph.Chains("hypomagnesemia", "epileptic-seizure");
        result.Should().NotBeEmpty().And.OnlyContain(chain => chain.Sign == Sign.Plus);
        Edge edge = result[0].Steps.Single().Edge;
        edge.Evidence.Where(piece => piece.Source == "article").Select(piece => piece.Context.Population).Should().BeEquivalentTo("child", "adult");
    }

    [Theory]
    [InlineData("магнезий", "magnesium")]
    [InlineData("МИГРЕНА", "migraine")]
    [InlineData("CHEBI:25107", "magnesium")]
    [InlineData("mondo:0005277", "migraine")]
    [InlineData("MESH:D008881", "migraine")]
    [InlineData("Паркинсонова болест", "parkinson-disease")]
    [InlineData("Seizure", "epileptic-seizure")]
    public void A_label_a_synonym_or_a_CURIE_finds_its_node(string name, string id)
    {
        Graph.Node(name).Id.Should().Be(id);
    }

    [Fact]
    public void Migraine_has_the_symptoms_the_article_lists()
    {
        Graph.Node("migraine").Out.Where(edge => edge.Relation.Id == "has_symptom").Select(edge => edge.Target.Id)
            .Should().BeEquivalentTo("headache", "pulsating-headache", "nausea", "vomiting", "sensory-hypersensitivity");
    }

    [Fact]
    public void The_infantile_spasms_trial_is_one_randomised_trial()
    {
        Edge[] edges = [.. Graph.Node("infantile-spasms").In.Where(edge => edge.Relation.Id == "treats")];
        edges.Should().Contain(edge => edge.Source.Id == "magnesium-supplementation");
        edges.SelectMany(edge => edge.Evidence).Count(piece => piece.StudyKind == "randomised-trial").Should().Be(1);
        edges.SelectMany(edge => edge.Notes).Should().Contain(note => note.Claim == "S107" && note.Source == "article");
    }

    [Fact]
    public void Only_verified_literature_is_cited()
    {
        Graph.Sources.Should().NotContain(source => source.Note != null && (source.Note.StartsWith("PS", StringComparison.Ordinal) || source.Note.StartsWith('U')));
    }

    [SharedFact("curation")]
    public void Every_DOI_and_PMID_stands_among_the_verified_rows_of_the_literature_table()
    {
        string table = File.ReadAllText(SharedMaterial.PathTo("curation", "literature.md"));
        string verified = table[..table.IndexOf("## 2. PARTLY SEEN", StringComparison.Ordinal)];
        string[] ids = [.. Graph.Sources.SelectMany(source => new[] { source.Doi, source.Pmid }).OfType<string>()];
        ids.Should().HaveCountGreaterThan(60);
        foreach (string id in ids)
            verified.Should().Contain(id);
    }

    [SharedFact("curation")]
    public void Every_CURIE_stands_in_the_mappings_table_with_its_closeness()
    {
        var rows = File.ReadLines(SharedMaterial.PathTo("curation", "mappings.tsv")).Skip(1).Select(line => line.Split('\t')).ToLookup(cells => cells[1], cells => cells[4]);
        foreach (Node node in Graph.Nodes)
        {
            if (node.Curie is Curie curie)
                rows[curie.ToString()].Should().Contain("skos:exactMatch", node.Id);
            foreach (CrossReference reference in node.CrossReferences)
                rows.Contains(reference.Curie.ToString()).Should().BeTrue($"{node.Id} {reference.Curie}");
        }
    }

    [Fact]
    public void The_files_of_graph_data_are_the_embedded_graph()
    {
        Bytes(KnowledgeGraph.Load(Repository.PathTo("graph-data"), new ReadOptions { Strict = true })).Should().Equal(Bytes(Graph));
    }

    private static byte[] Bytes(KnowledgeGraph graph)
    {
        using var buffer = new MemoryStream();
        graph.Save(buffer, "native");
        return buffer.ToArray();
    }
}
