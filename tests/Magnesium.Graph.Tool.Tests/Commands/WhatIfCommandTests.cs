using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class WhatIfCommandTests
{
    [Fact]
    public void Json_has_a_direction_and_a_witness_or_a_reason_for_every_node()
    {
        JsonElement answer = ToolRun.InProcess("what-if", "--do", "magnesium=down", "--json").Json;

        answer.GetProperty("interventions")[0].GetProperty("direction").GetString().Should().Be("down");
        Dictionary<string, JsonElement> nodes = answer.GetProperty("answers").EnumerateArray().ToDictionary(a => a.GetProperty("node").GetString()!);
        nodes.Should().NotContainKey("magnesium");
        nodes["excitotoxicity"].GetProperty("direction").GetString().Should().Be("up");
        nodes["excitotoxicity"].GetProperty("why").GetProperty("steps").GetArrayLength().Should().Be(1);
        nodes["depression"].GetProperty("direction").GetString().Should().Be("?");
        nodes["depression"].GetProperty("why").GetProperty("reason").GetString().Should().Be("contested");
        nodes["migraine"].GetProperty("why").GetProperty("witnesses")[0].GetProperty("nodes")[1].GetProperty("id").GetString().Should().Be("mitochondrial-function");
        answer.GetProperty("answered").GetInt32().Should().Be(nodes.Values.Count(a => a.GetProperty("direction").GetString() != "?"));
        answer.GetProperty("abstained").GetInt32().Should().Be(nodes.Values.Count(a => a.GetProperty("direction").GetString() == "?"));
    }

    [Fact]
    public void The_short_form_is_the_long_one() =>
        ToolRun.InProcess("what-if", "magnesium", "down", "--json").Output.Should().Be(ToolRun.InProcess("what-if", "--do", "magnesium=down", "--json").Output);

    [Fact]
    public void Several_interventions_are_held_at_once()
    {
        ToolRun run = ToolRun.InProcess("what-if", "--do", "magnesium=down", "--do", "membrane-depolarization=up", "--json");

        run.Json.GetProperty("interventions").GetArrayLength().Should().Be(2);
        run.Json.GetProperty("switchedOff")[0].GetProperty("relation").GetString().Should().Be("blocks");
        run.Json.GetProperty("answers").EnumerateArray().Should().NotContain(a => a.GetProperty("node").GetString() == "nmda-receptor-activity");
    }

    [Fact]
    public void One_node_is_answered_with_its_witness_in_full()
    {
        ToolRun.InProcess("what-if", "magnesium", "down", "--on", "chronic-pain").Output
            .Should().Contain("It follows: more chronic pain.").And.Contain("1.2   NMDA receptor activity —contributes to (+)→ chronic pain").And.Contain("article");
        ToolRun.InProcess("what-if", "магнезий", "down", "--on", "депресия", "--lang", "bg").Output
            .Should().Contain("За „депресия“ не следва посока: данните за една стъпка си противоречат.");
        ToolRun.InProcess("what-if", "magnesium", "down", "--on", "eclampsia").Output
            .Should().Contain("nothing follows for eclampsia");
        ToolRun.InProcess("what-if", "magnesium", "down", "--on", "eclampsia", "--json").Json.GetProperty("answers").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Text_has_a_row_a_node_and_counts_them()
    {
        string output = ToolRun.InProcess("what-if", "magnesium", "down").Output;

        output.Should().MatchRegex(@"^If magnesium goes down: \d+ things are reached, \d+ with a direction, \d+ without\.\n")
            .And.MatchRegex(@"(?m)^ up +excitotoxicity +magnesium →\(-\) excitotoxicity$")
            .And.MatchRegex(@"(?m)^ \? +depression +contested: magnesium →\(\?\) depression$");
    }
}
