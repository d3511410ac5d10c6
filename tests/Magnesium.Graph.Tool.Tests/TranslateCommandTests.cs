namespace Magnesium.Graph.Tool.Tests;

public class TranslateCommandTests
{
    [Fact]
    public void A_question_is_printed_line_by_line_with_its_parameters_as_comments()
    {
        ToolRun run = ToolRun.InProcess("translate", "MATCH (a {id: 'magnesium'})-[e:treats WHERE e.contested]->(c)", "--to", "cypher");

        run.ExitCode.Should().Be(0);
        run.Output.Split('\n')[..2].Should().Equal("MATCH (n0:`Entity`)-[e1:`treats`]->(n1:`Entity`)", "WHERE (n0.`id` = $p1)");
        run.Output.Should().Contain("// $p1 = \"magnesium\"");
    }

    [Fact]
    public void What_a_target_cannot_say_is_refused_with_its_place()
    {
        ToolRun run = ToolRun.InProcess("translate", "MATCH ACYCLIC (a)-[]->+(b)", "--to", "sparql");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("pattern(1,18): SPARQL cannot");
    }
}
