namespace Magnesium.Graph.Tool.Tests.Commands;

public class DiffCommandTests
{
    [Fact]
    public void A_graph_and_itself_do_not_differ()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("graph.json", ToolRun.InProcess("export", "native").Output);

        ToolRun text = ToolRun.InProcess("diff", path, path);
        ToolRun json = ToolRun.InProcess("diff", path, path, "--json");

        (text.ExitCode, text.Output).Should().Be((0, "Nothing differs.\n"));
        json.ExitCode.Should().Be(0);
        json.Json.GetProperty("conclusions").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Graphs_that_differ_end_with_exit_code_1_and_say_how()
    {
        using var folder = new TemporaryFolder();
        KnowledgeGraph graph = MagnesiumGraph.Load();
        string one = folder.Write("one.json", ToolRun.InProcess("export", "native").Output);
        string two = Path.Combine(Path.GetDirectoryName(one)!, "two.json");
        graph.Without(piece => piece.Source == "larsson-2019").Save(two);

        ToolRun text = ToolRun.InProcess("diff", one, two);
        ToolRun json = ToolRun.InProcess("diff", two, one, "--json");

        text.ExitCode.Should().Be(1);
        text.Output.Should().Contain("magnesium → stroke: - (").And.Contain("→ none, vanishes");
        json.ExitCode.Should().Be(1);
        json.Json.GetProperty("edges").GetProperty("added")[0].GetProperty("target").GetString().Should().Be("stroke");
        json.Json.GetProperty("conclusions")[0].GetProperty("change").GetString().Should().Be("appears");
    }

    [Fact]
    public void A_conclusion_that_is_believed_a_little_less_shows_by_how_much()
    {
        using var folder = new TemporaryFolder();
        KnowledgeGraph graph = MagnesiumGraph.Load();
        string one = folder.PathTo("one.json");
        string two = folder.PathTo("two.json");
        graph.Save(one);
        Evidence first = graph.Node("magnesium").Out.First(edge => edge.Relation.Id == "blocks").Evidence[0];
        graph.Without(piece => piece == first).Save(two);

        string[] weakened = [.. ToolRun.InProcess("diff", one, two).Output.Split('\n').Where(line => line.EndsWith(", weakens", StringComparison.Ordinal))];

        weakened.Should().NotBeEmpty();
        foreach (string line in weakened)
        {
            string[] sides = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..^", weakens".Length].Split(" → ");
            sides[0].Should().NotBe(sides[1], line);
        }
    }

    [Fact]
    public void An_absent_file_cannot_be_read()
    {
        ToolRun run = ToolRun.InProcess("diff", "absent-one.json", "absent-two.json");

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("magnesium: absent-one.json: there is no such file or folder.");
    }
}
