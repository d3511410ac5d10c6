using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class ConflictsCommandTests
{
    [Theory]
    [InlineData("csf-magnesium-level", "10.1177/1533317515602674", "10.3389/fnagi.2021.799824")] // C-03
    [InlineData("plasma-magnesium-level", "10.3389/fnagi.2021.799824", "10.1177/1533317515602674")] // C-03, in mirror image
    [InlineData("migraine", "26752497", "23921817")] // C-06
    [InlineData("depression", "31261707", "29897029")] // C-07
    public void A_direct_contradiction_names_what_looks_both_sides_up(string target, string supporting, string denying)
    {
        JsonElement conflict = ToolRun.InProcess("conflicts", "--json").Json.GetProperty("conflicts").EnumerateArray()
            .First(c => c.GetProperty("kind").GetString() == "direct" && c.GetProperty("edges")[0].GetProperty("target").GetString() == target);

        Identifiers(conflict.GetProperty("for")).Should().Contain(supporting);
        Identifiers(conflict.GetProperty("against")).Should().Contain(denying);
        conflict.GetProperty("for")[0].GetProperty("edge").GetString().Should().Be(conflict.GetProperty("edges")[0].GetProperty("edge").GetString());
        conflict.GetProperty("note").GetString().Should().Contain("the same thing");

        static IEnumerable<string?> Identifiers(JsonElement side) =>
            side.EnumerateArray().SelectMany(piece => new[] { piece.GetProperty("doi").GetString(), piece.GetProperty("pmid").GetString() });
    }

    [Fact]
    public void Every_kind_is_there_and_direct_ones_come_first()
    {
        string[] kinds = [.. ToolRun.InProcess("conflicts", "--json").Json.GetProperty("conflicts").EnumerateArray().Select(c => c.GetProperty("kind").GetString()!)];

        kinds.Distinct().Should().Equal("direct", "narrower", "stance", "quantity");
    }

    [Fact]
    public void Text_names_both_sides_in_either_language()
    {
        ToolRun.InProcess("conflicts").Output.Should().Contain("For: chiu-2016. Against: choi-2014. They speak of the same thing.").And.Contain("PMID 26752497").And.Contain("300 (article, thomassen-2021) against 600 (de-baaij-2015).");
        ToolRun.InProcess("conflicts", "--lang", "bg").Output.Should().Contain("пряко противоречие").And.Contain("За: chiu-2016. Против: choi-2014. Говорят за едно и също.");
    }
}
