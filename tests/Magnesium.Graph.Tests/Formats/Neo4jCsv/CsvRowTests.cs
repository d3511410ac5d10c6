namespace Magnesium.Graph.Tests.Formats;

public class CsvRowTests
{
    [Fact]
    public void A_quoted_cell_holds_the_text_exactly() => HostileTexts.ForEach(text =>
    {
        string cell = new CsvRow(';').Quote(text);

        cell[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Should().NotContain("\"");
        cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Should().Be(text);
    });

    [Fact]
    public void No_value_is_empty_an_empty_text_is_quoted_and_an_empty_list_is_counted()
    {
        var csv = new CsvRow(';');

        csv.Cell(null, ColumnKind.Text).Should().Be("");
        csv.Cell(AttributeValue.Of(""), ColumnKind.Text).Should().Be("\"\"");
        csv.Cell(AttributeValue.Of([]), ColumnKind.Texts).Should().Be("");
        csv.Cell(AttributeValue.Of(double.PositiveInfinity), ColumnKind.Number).Should().Be("Infinity");
        csv.EmptyLists.Should().Be(1);
    }

    [Fact]
    public void The_separator_of_lists_is_in_no_value()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        builder.AddNode(new NodeDraft("a", "x;y") { Synonyms = Drafts.NoSynonyms.Add("en", ["p|q", "^~", "\t"]) });
        string folder = Directory.CreateTempSubdirectory("csv-").FullName;

        builder.Build().Save(folder, new WriteOptions { Format = "neo4j-csv" });

        File.ReadAllText(Path.Combine(folder, "import.sh")).Should().Contain("--array-delimiter=U+E000 ");
        File.ReadAllText(Path.Combine(folder, "entity.csv")).Should().Contain("\"p|q\uE000^~\uE000\t\"").And.Contain("\"Entity\uE000x;y\"");
        Directory.Delete(folder, recursive: true);
    }
}
