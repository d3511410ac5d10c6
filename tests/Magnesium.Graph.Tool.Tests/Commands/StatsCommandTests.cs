using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class StatsCommandTests
{
    [Fact]
    public void Text_is_as_approved() => Approved.Matches("stats.approved.txt", ToolRun.InProcess("stats").Output);

    [Fact]
    public void Json_is_as_approved_and_its_tables_add_up()
    {
        ToolRun run = ToolRun.InProcess("stats", "--json");

        Approved.Matches("stats.approved.json", run.Output);
        Sum(run.Json, "nodesByType").Should().Be(run.Json.GetProperty("nodes").GetInt32());
        Sum(run.Json, "edgesByRelation").Should().Be(run.Json.GetProperty("edges").GetInt32());
        Sum(run.Json, "evidenceByStance").Should().Be(run.Json.GetProperty("evidence").GetInt32());
        run.Json.GetProperty("languages").EnumerateArray().Select(tag => tag.GetString()).Should().Equal("bg", "en");
    }

    private static int Sum(JsonElement json, string table) => json.GetProperty(table).EnumerateObject().Sum(entry => entry.Value.GetInt32());
}
