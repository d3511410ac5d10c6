namespace Magnesium.Graph.Tool.Tests.Commands;

public class MatchCommandTests
{
    private const string Block = "MATCH (a {id:'magnesium'})-[:blocks]->(m:MolecularActivity)";

    [Fact]
    public void The_answer_has_the_shape_of_chains()
    {
        var answer = ToolRun.InProcess("match", Block, "--json").Json;
        answer.GetProperty("pattern").GetString().Should().Be("MATCH WALK (a {id: 'magnesium'})-[:blocks]->(m:MolecularActivity)");
        answer.GetProperty("status").GetString().Should().Be("complete");
        answer.GetProperty("count").GetInt32().Should().Be(1);
        answer.GetProperty("chains")[0].GetProperty("steps")[0].GetProperty("gates")[0].GetProperty("node").GetString().Should().Be("membrane-depolarization");
    }

    [Fact]
    public void A_person_reads_a_row_of_hops_for_each_chain()
    {
        ToolRun run = ToolRun.InProcess("match", Block);
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("1 chain, search complete.\n").And.Contain("magnesium —blocks (-)→ NMDA receptor activity\n").And.EndWith("a hypothesis in it is a hypothesis.\n");
    }

    [Fact]
    public void A_person_is_told_what_keeps_a_pattern_from_matching()
    {
        const string Pattern = "MATCH (a {id:'magnesium'})-[:decreases]->(p:Process)-[e:contributes_to WHERE e.stance = 'refuted']->(c:Condition)";
        ToolRun.InProcess("match", Pattern).Output.Should().StartWith("0 chains, search complete.\n")
            .And.Contain("Nearest miss, blocked by stance: there is a chain only with steps of another stance or belief: magnesium -[decreases -]-> ")
            .And.EndWith("a hypothesis in it is a hypothesis.\n");
        ToolRun.InProcess("match", Pattern, "--lang", "bg").Output.Should().Contain("Има верига само със стъпка, чиято позиция не е допусната: магнезий —");
    }

    [Fact]
    public void Only_the_number_is_printed_when_it_is_asked_for()
    {
        ToolRun.InProcess("match", "MATCH (a)-[e]->(b)", "--count").Output.Should().Be($"{MagnesiumGraph.Load().Edges.Count} chains\n");
        var counted = ToolRun.InProcess("match", "MATCH (a)-[e]->(b)", "--count", "--json").Json;
        (counted.GetProperty("count").GetInt32(), counted.GetProperty("status").GetString()).Should().Be((MagnesiumGraph.Load().Edges.Count, "complete"));
    }

    [Fact]
    public void A_search_stopped_by_top_says_so()
    {
        var cut = ToolRun.InProcess("match", "MATCH (a)-[e]->(b)", "--top", "2", "--json").Json;
        (cut.GetProperty("status").GetString(), cut.GetProperty("reason").GetString(), cut.GetProperty("chains").GetArrayLength()).Should().Be(("truncated", "limit", 2));
    }

    [Fact]
    public void A_bad_pattern_is_the_question_s_fault_and_its_place_is_named()
    {
        ToolRun run = ToolRun.InProcess("match", "MATCH (a:Diseas)-[]->(b)");
        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Error.Should().Be("magnesium: pattern(1,10): unknown node type 'Diseas'. Did you mean 'Disease'?\n  MATCH (a:Diseas)-[]->(b)\n           ^\n");
    }

    [Theory]
    [InlineData("30")]
    [InlineData("-1s")]
    [InlineData("0s")]
    [InlineData("soon")]
    public void A_time_without_unit_or_sense_is_refused(string time)
    {
        ToolRun run = ToolRun.InProcess("match", Block, $"--timeout={time}");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"magnesium: --timeout: '{time}' is no time. Write a number and a unit: 500ms, 30s, 2m.\n");
    }
}
