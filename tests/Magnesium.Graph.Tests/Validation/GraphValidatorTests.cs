namespace Magnesium.Graph.Tests.Validation;

public sealed class GraphValidatorTests : IDisposable
{
    private const string Text = "Цинкът е метал. Той е нужен.";

    private readonly string folder = Directory.CreateTempSubdirectory("validator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_curated_graph_is_sound_and_all_its_quotes_are_looked_up()
    {
        ValidationReport report = GraphValidator.Validate(MagnesiumGraph.Load());

        report.IsSound.Should().BeTrue(string.Join('\n', report.Findings));
        report.Findings.Should().NotContain(finding => finding.Rule == Rules.Quote);
    }

    [Fact]
    public void A_quote_that_stands_at_its_offsets_is_sound() => Validate("Цинкът е метал.", 0, 15).Findings.Should().BeEmpty();

    [Theory]
    [InlineData("Цинкът е метал!", 0, 15)]
    [InlineData("Цинкът е метал.", 1, 16)]
    [InlineData("Той е нужен на теб.", 16, 35)]
    public void A_quote_that_does_not_stand_there_is_an_error_with_its_edge(string quote, int start, int end)
    {
        ValidationReport report = Validate(quote, start, end);

        report.IsSound.Should().BeFalse();
        Finding finding = report.Findings.Single();
        finding.Should().BeEquivalentTo(new { Level = FindingLevel.Error, Rule = Rules.Quote, Count = 1L });
        finding.Where.Should().Contain("edge zinc r body");
        finding.Message.Should().Contain($"{start} to {end}").And.Contain("verbatim");
    }

    [Fact]
    public void A_quote_without_offsets_is_an_error_where_its_source_has_a_text() =>
        Validate("Цинкът е метал.", null, null).Findings.Should().ContainSingle(finding => finding.Level == FindingLevel.Error && finding.Message.Contains("offsets"));

    [Fact]
    public void A_text_that_is_not_there_is_a_warning()
    {
        KnowledgeGraph graph = Builder("Цинкът е метал.", 0, 15, "absent.txt").Build();

        ValidationReport report = GraphValidator.Validate(graph, folder);

        report.IsSound.Should().BeTrue();
        report.Findings.Should().ContainSingle(finding => finding.Level == FindingLevel.Warning && finding.Message.Contains("absent.txt"));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../secret.txt")]
    [InlineData("a/../../secret.txt")]
    public void A_text_outside_the_graph_s_folder_is_refused(string path) =>
        GraphValidator.Validate(Builder("x", 0, 1, path).Build(), folder).Findings
            .Should().ContainSingle(finding => finding.Level == FindingLevel.Error && finding.Message.Contains("below the graph's folder"));

    [Fact]
    public void Evidence_that_says_nothing_is_an_error() =>
        GraphValidator.Validate(Builder(null, null, null, "article.txt").Build(), WithText()).Findings
            .Should().ContainSingle(finding => finding.Rule == Rules.Evidence && finding.Level == FindingLevel.Error);

    [Fact]
    public void Missing_labels_and_unused_nodes_and_sources_are_warnings_of_a_curated_graph()
    {
        KnowledgeGraph graph = Builder("Цинкът е метал.", 0, 15, "article.txt")
            .AddNode(new NodeDraft("copper", "Thing") { Labels = LocalizedText.From([new("en", "copper")]) })
            .AddSource(new Source { Id = "spare", Title = "Never cited" })
            .Build();

        ValidationReport report = GraphValidator.Validate(graph, WithText());

        report.IsSound.Should().BeTrue();
        report.Findings.Select(finding => (finding.Rule, finding.Where)).Should().Equal(
            (Rules.Label, "node 'copper'"), (Rules.Unused, "node 'copper'"), (Rules.Unused, "source 'spare'"));
    }

    [Fact]
    public void Findings_that_say_the_same_are_one_with_a_count()
    {
        KnowledgeGraphBuilder builder = Builder("Цинкът е метал.", 0, 15, "article.txt");
        for (int i = 0; i < 5; i++)
            builder.AddNode(new NodeDraft($"spare-{i}", "Thing") { Labels = LocalizedText.Of("x", "х") });

        ValidationReport report = GraphValidator.Validate(builder.Build(), WithText());

        Finding finding = report.Findings.Single();
        finding.Where.Should().Be("node 'spare-0'");
        finding.Count.Should().Be(5);
        report.Warnings.Should().Be(5);
    }

    [Fact]
    public void All_that_a_reader_would_mend_is_listed_together_and_counts_as_broken()
    {
        string path = Path.Combine(folder, "odd.json");
        File.WriteAllText(path, """
            { "format": "magnesium-graph", "formatVersion": 1, "graph": { "kind": "imported", "odd": 1 }, "nodes": [ { "id": "a", "type": "T", "strange": 2 } ], "edges": [] }
            """);

        ValidationReport report = GraphValidator.Validate(path);

        report.Errors.Should().Be(2);
        report.Findings.Should().OnlyContain(finding => finding.Rule == Rules.Format && finding.Level == FindingLevel.Error);
        report.Findings.Select(finding => finding.Message).Should().Contain(message => message.Contains("'odd'")).And.Contain(message => message.Contains("'strange'"));
    }

    [Fact]
    public void A_trailing_comma_is_mended_in_silence_but_still_found()
    {
        string path = Path.Combine(folder, "comma.json");
        File.WriteAllText(path, """{ "format": "magnesium-graph", "formatVersion": 1, "nodes": [{ "id": "zinc", "type": "Ion", "labels": { "en": "zinc" } }], "edges": [], }""");

        Finding finding = GraphValidator.Validate(path).Findings.Single(one => one.Rule == Rules.Format);

        finding.Where.Should().StartWith($"{path}(1,");
    }

    [Fact]
    public void What_is_no_graph_at_all_is_not_validated_but_refused()
    {
        string path = Path.Combine(folder, "broken.json");
        File.WriteAllText(path, "{ \"format\": \"magnesium-graph\",");

        ((Func<ValidationReport>)(() => GraphValidator.Validate(path))).Should().Throw<GraphFormatException>().Which.Line.Should().Be(1);
        ((Func<ValidationReport>)(() => GraphValidator.Validate(Path.Combine(folder, "absent.json")))).Should().Throw<FileNotFoundException>();
    }

    private static KnowledgeGraphBuilder Builder(string? quote, int? start, int? end, string text)
    {
        GraphSchema schema = new GraphSchemaBuilder("zinc").AddNodeType("Thing").AddRelation(new RelationDefinition("r") { Role = Role.Structural, Sign = Sign.None }).Build();
        return new KnowledgeGraphBuilder(schema)
            .AddSource(new Source { Id = "article", Title = "Цинк", Text = text })
            .AddNode(new NodeDraft("zinc", "Thing") { Labels = LocalizedText.Of("zinc", "цинк") })
            .AddNode(new NodeDraft("body", "Thing") { Labels = LocalizedText.Of("body", "тяло") })
            .AddEdge("zinc", "r", "body", new Evidence { Source = "article", Quote = quote, Start = start, End = end });
    }

    private ValidationReport Validate(string quote, int? start, int? end) =>
        GraphValidator.Validate(Builder(quote, start, end, "article.txt").Build(), WithText());

    private string WithText()
    {
        File.WriteAllText(Path.Combine(folder, "article.txt"), Text);
        return folder;
    }
}
