using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class SearchCommandTests
{
    [Theory]
    [InlineData("migraine")]
    [InlineData("мигр")]
    [InlineData("MONDO:0005277")]
    [InlineData("MIGRAINE DIS")]
    public void Names_ids_and_curies_find_the_node_whole_or_by_their_start(string text)
    {
        ToolRun run = ToolRun.InProcess("search", text, "--json");

        run.ExitCode.Should().Be(0);
        JsonElement first = run.Json.GetProperty("results")[0];
        first.GetProperty("id").GetString().Should().Be("migraine");
        first.GetProperty("type").GetString().Should().Be("Disease");
        first.GetProperty("label").GetString().Should().Be("migraine");
        first.GetProperty("score").GetDouble().Should().BeInRange(0.5, 1);
    }

    [Fact]
    public void A_whole_name_scores_one_and_comes_first()
    {
        JsonElement results = ToolRun.InProcess("search", "pain", "--json").Json.GetProperty("results");

        results[0].GetProperty("id").GetString().Should().Be("pain");
        results[0].GetProperty("score").GetDouble().Should().Be(1);
        results.EnumerateArray().Select(result => result.GetProperty("score").GetDouble()).Should().BeInDescendingOrder();
    }

    [Fact]
    public void A_type_counts_its_subtypes() =>
        ToolRun.InProcess("search", "pain", "--type", "Condition", "--json").Json.GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("type").GetString()).Should().Contain("Disease").And.Contain("Phenotype");

    [Fact]
    public void An_unknown_type_is_refused_with_the_nearest()
    {
        ToolRun run = ToolRun.InProcess("search", "pain", "--type", "Desease");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("magnesium: unknown node type 'Desease'. Did you mean 'Disease'?");
    }

    [Fact]
    public void Nothing_found_is_done()
    {
        ToolRun text = ToolRun.InProcess("search", "qqqqqq");

        text.ExitCode.Should().Be(0);
        text.Output.Should().Be("Nothing goes by 'qqqqqq', whole or in part.\n");
        ToolRun.InProcess("search", "qqqqqq", "--json").Json.GetProperty("results").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Text_is_a_table_with_one_line_a_node()
    {
        string[] lines = ToolRun.InProcess("search", "мигр").Output.TrimEnd().Split('\n');

        lines[0].Should().MatchRegex("^ *id +label +type +found by +score$");
        lines[^1].Should().MatchRegex("^ *migraine +migraine +disease +мигрена +0\\.\\d+$");
    }
}
