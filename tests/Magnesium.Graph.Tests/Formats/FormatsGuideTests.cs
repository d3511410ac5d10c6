namespace Magnesium.Graph.Tests.Formats;

/// <summary>docs/formats.md says of each format what the table of formats says.</summary>
public class FormatsGuideTests
{
    private const int Columns = 7;

    private static IEnumerable<string[]> Rows =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "formats.md"))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line[1..^1].Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == Columns
        select cells;

    public static TheoryData<string> Formats => [.. GraphFormats.All.Where(format => format.GetType().Assembly == typeof(GraphFormat).Assembly).Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_guide_has_a_row_for_the_format_that_says_what_the_table_says(string id)
    {
        string[]? row = Rows.FirstOrDefault(row => row[0] == $"`{id}`");

        string[] expected = Row(GraphFormats.Get(id));
        row.Should().NotBeNull($"docs/formats.md needs the row | {string.Join(" | ", expected)} |");
        row![5].Should().NotBeEmpty("a researcher wants to know what opens it");
        row[5] = expected[5];
        row.Should().Equal(expected);
    }

    [Fact]
    public void The_guide_has_no_row_for_a_format_that_is_not_there()
    {
        IEnumerable<string> rows = Rows.Select(row => row[0].Trim('`'));

        rows.Should().OnlyHaveUniqueItems().And.OnlyContain(id => GraphFormats.All.Any(format => format.Id == id));
    }

    private static string[] Row(GraphFormat format) =>
    [
        $"`{format.Id}`",
        format.IsFolder ? "a folder" : string.Join(' ', format.Extensions.Select(extension => $"`{extension}`")),
        format.CanRead ? "yes" : "no",
        format.CanWrite ? "yes" : "no",
        string.Join(' ', format.Flavours),
        "…",
        format.Loses.Length == 0 ? "nothing" : format.Loses,
    ];
}
