using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class KnockOutCommandTests
{
    [Fact]
    public void Json_has_what_was_removed_and_which_conclusions_change()
    {
        JsonElement answer = ToolRun.InProcess("knock-out", "--source", "phelan-2018", "--json").Json;

        answer.GetProperty("evidence").GetProperty("removed").EnumerateArray().Should().OnlyContain(piece => piece.GetProperty("source").GetString() == "phelan-2018");
        answer.GetProperty("edges").GetProperty("changed").EnumerateArray().Should().OnlyContain(edge => edge.GetProperty("what")[0].GetString() == "contested yes → no");
        answer.GetProperty("nodes").GetProperty("removed").GetArrayLength().Should().Be(0);
        JsonElement depression = answer.GetProperty("conclusions").EnumerateArray().Single(c => c.GetProperty("from").GetString() == "magnesium" && c.GetProperty("to").GetString() == "depression");
        depression.GetProperty("before").GetString().Should().Be("?");
        depression.GetProperty("after").GetString().Should().Be("-");
        depression.GetProperty("change").GetString().Should().Be("strengthens");
        depression.GetProperty("because").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(edge => edge.GetProperty("sources")[0].GetString() == "phelan-2018");
    }

    [Fact]
    public void Several_filters_take_out_whatever_fits_any()
    {
        JsonElement answer = ToolRun.InProcess("knock-out", "--study-kind", "case-report", "--species", "mouse", "--stance", "inconclusive", "--json").Json;

        answer.GetProperty("evidence").GetProperty("removed").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(piece =>
            piece.GetProperty("studyKind").GetString() == "case-report" || piece.GetProperty("stance").GetString() == "inconclusive" || piece.GetProperty("context").GetProperty("species").GetString() == "mouse");
    }

    [Fact]
    public void The_smallest_sets_are_listed_for_every_conclusion()
    {
        JsonElement answer = ToolRun.InProcess("knock-out", "--smallest", "--json").Json;

        JsonElement stroke = answer.GetProperty("hangsOn").EnumerateArray().Single(c => c.GetProperty("from").GetString() == "magnesium" && c.GetProperty("to").GetString() == "stroke");
        stroke.GetProperty("sources").EnumerateArray().Select(id => id.GetString()).Should().Equal("larsson-2019");
        answer.GetProperty("conclusions").GetArrayLength().Should().Be(0);
        ToolRun.InProcess("knock-out", "--smallest").Output.Should().MatchRegex(@"(?m)^ 1 +magnesium → stroke \(-\) +larsson-2019$");
    }

    [Fact]
    public void Text_says_what_changes_and_why_in_either_language()
    {
        ToolRun.InProcess("knock-out", "--source", "larsson-2019").Output.Should()
            .Contain("edges: 0 added, 1 removed, 0 changed").And.MatchRegex(@"magnesium → stroke: - \(0\.\d+\) → none, vanishes\n +because: magnesium —protects against \(-\)→ stroke: removed \[larsson-2019\]");
        ToolRun.InProcess("knock-out", "--source", "larsson-2019", "--lang", "bg").Output.Should().MatchRegex(@"магнезий → инсулт: - \(0\.\d+\) → няма, отпада");
    }
}
