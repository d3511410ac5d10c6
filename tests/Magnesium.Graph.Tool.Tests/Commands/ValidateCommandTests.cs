using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class ValidateCommandTests
{
    [Fact]
    public void The_built_in_graph_is_sound_and_its_quotes_stand_in_the_article()
    {
        ToolRun run = ToolRun.InProcess("validate", "--json");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("ok").GetBoolean().Should().BeTrue();
        run.Json.GetProperty("errors").GetInt64().Should().Be(0);
        run.Output.Should().NotContain("were not checked");
    }

    [Fact]
    public void The_folder_the_graph_is_curated_in_is_sound()
    {
        ToolRun run = ToolRun.InProcess("validate", Repository.PathTo("graph-data"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("sound, 0 errors");
    }

    [Fact]
    public void A_changed_quote_is_found_with_its_place()
    {
        using var folder = new TemporaryFolder();
        string exported = ToolRun.InProcess("export", "native").Output;
        string path = folder.Write("changed.json", exported.Replace("Магнезият действа като блокада на калциевите канали в тези рецептори\"", "Магнезият действа като блокада на натриевите канали в тези рецептори\"", StringComparison.Ordinal));

        ToolRun run = ToolRun.InProcess("validate", path, "--json");

        run.ExitCode.Should().Be(1);
        run.Json.GetProperty("ok").GetBoolean().Should().BeFalse();
        JsonElement finding = run.Json.GetProperty("findings")[0];
        finding.GetProperty("level").GetString().Should().Be("error");
        finding.GetProperty("rule").GetString().Should().Be("quote");
        finding.GetProperty("where").GetString().Should().Contain("magnesium blocks nmda-receptor-activity");
    }

    [Fact]
    public void Broken_rules_are_grouped_each_with_its_place()
    {
        using var folder = new TemporaryFolder();
        string exported = ToolRun.InProcess("export", "native").Output;
        string path = folder.Write("broken.json", exported
            .Replace("\"relation\": \"blocks\"", "\"relation\": \"treats\"", StringComparison.Ordinal)
            .Replace("\"curie\": \"MONDO:0005277\"", "\"curie\": \"not a curie\"", StringComparison.Ordinal));

        ToolRun json = ToolRun.InProcess("validate", path, "--json");
        ToolRun text = ToolRun.InProcess("validate", path);

        json.ExitCode.Should().Be(1);
        string[] rules = [.. json.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!)];
        rules.Should().Contain("domain-range").And.Contain("curie");
        rules.Should().Equal(rules.GroupBy(rule => rule).SelectMany(group => group), "findings of one rule stand together");
        text.ExitCode.Should().Be(1);
        text.Output.Should().Contain("not sound").And.Contain("error domain-range");
    }

    [Fact]
    public void Json_that_breaks_off_cannot_be_read_and_the_position_is_named()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("broken.json", "{\n  \"format\": \"magnesium-graph\",\n  \"nodes\": [ { \"id\": \"a\" \n");

        ToolRun run = ToolRun.InProcess("validate", path);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"magnesium: {path}(4,").And.Contain("$.nodes[0]").And.Contain("not valid JSON");
    }

    [Fact]
    public void A_member_nobody_knows_is_a_problem_of_the_format()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("odd.json", """
            { "format": "magnesium-graph", "formatVersion": 1, "graph": { "kind": "imported" }, "nodes": [ { "id": "a", "type": "T", "lable": {} } ], "edges": [] }
            """);

        ToolRun run = ToolRun.InProcess("validate", path, "--json");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Json.GetProperty("findings")[0].GetProperty("rule").GetString().Should().Be("format");
        run.Json.GetProperty("findings")[0].GetProperty("where").GetString().Should().Contain("$.nodes[0]");
    }

    [Fact]
    public void Warnings_alone_leave_the_graph_sound()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("lonely.json", """
            { "format": "magnesium-graph", "formatVersion": 1, "schema": { "id": "s", "nodeTypes": [ { "id": "T" } ], "relations": [] },
              "nodes": [ { "id": "a", "type": "T", "labels": { "en": "a", "bg": "а" } }, { "id": "b", "type": "T", "labels": { "en": "b" } } ], "edges": [] }
            """);

        ToolRun run = ToolRun.InProcess("validate", path, "--json");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("warnings").GetInt64().Should().Be(3);
        run.Json.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("rule").GetString(), finding.GetProperty("count").GetInt64()))
            .Should().Equal(("label", 1), ("unused", 2));
    }
}
