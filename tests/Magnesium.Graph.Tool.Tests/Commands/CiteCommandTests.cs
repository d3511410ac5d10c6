using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class CiteCommandTests
{
    [Fact]
    public void Bibtex_has_one_entry_a_source_of_the_chains_without_the_curation()
    {
        string[] behind = [.. MagnesiumGraph.Load().Chains("magnesium", "stroke").SelectMany(chain => chain.Steps).SelectMany(step => step.Evidence).Select(piece => piece.Source)];

        ToolRun run = ToolRun.InProcess("cite", "magnesium", "stroke");

        run.ExitCode.Should().Be(0);
        string[] keys = [.. run.Output.Split('\n').Where(line => line.StartsWith('@')).Select(line => line[(line.IndexOf('{', StringComparison.Ordinal) + 1)..].TrimEnd(','))];
        keys.Should().Equal(behind.Where(id => id != "curation").Distinct().Order(StringComparer.Ordinal));
        run.Output.Should().Contain("author = {Larsson, S. C. and ").And.Contain("doi = {10.1212/WNL.0000000000007001}").And.Contain("Michaëlsson");
    }

    [Theory]
    [InlineData("--format", "csl-json")]
    [InlineData("--json", "--lang=en")]
    public void Csl_json_is_one_array_with_the_same_sources(string option, string value)
    {
        ToolRun run = ToolRun.InProcess("cite", "magnesium", "stroke", option, value);

        JsonElement larsson = run.Json.EnumerateArray().Single(item => item.GetProperty("id").GetString() == "larsson-2019");
        larsson.GetProperty("type").GetString().Should().Be("article-journal");
        larsson.GetProperty("DOI").GetString().Should().Be("10.1212/WNL.0000000000007001");
        larsson.GetProperty("author")[0].GetProperty("family").GetString().Should().Be("Larsson");
        larsson.GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32().Should().Be(2019);
    }

    [Fact]
    public void Bibtex_cannot_be_json()
    {
        ToolRun run = ToolRun.InProcess("cite", "magnesium", "stroke", "--format", "bibtex", "--json");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void No_chain_means_no_source_and_says_so()
    {
        ToolRun run = ToolRun.InProcess("cite", "stroke", "magnesium");

        run.ExitCode.Should().Be(0);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("no chain was found");
    }
}
