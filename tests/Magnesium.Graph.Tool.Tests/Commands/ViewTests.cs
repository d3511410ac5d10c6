namespace Magnesium.Graph.Tool.Tests;

public class ViewTests
{
    [Fact]
    public void One_file_holds_the_page_or_where_there_is_no_page_a_picture_and_the_reason()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = ToolRun.InProcess("view", "-o", folder.PathTo("mg.html"), "--focus", "магнезий", "--to", "мигрена");

        run.ExitCode.Should().Be(0, run.Error);
        string file = Directory.GetFiles(folder.Path).Should().ContainSingle().Which;
        run.Output.Should().StartWith($"{file}: ");
        if (HtmlPages.IsAvailable)
        {
            string page = File.ReadAllText(file);
            page.Should().StartWith("<!DOCTYPE html>").And.Contain("\"focus\":\"magnesium\",\"to\":\"migraine\"").And.NotContain("src=\"http");
            page.Length.Should().BeLessThan(2_000_000);
            run.Error.Should().Contain($"Open {file} in a browser");
        }
        else
        {
            file.Should().EndWith("mg.svg");
            File.ReadAllText(file).Should().Contain("<svg");
            run.Error.Should().Contain("Node.js").And.Contain("mg.svg is a picture instead");
        }
    }

    [Fact]
    public void A_node_that_is_not_there_and_an_end_without_a_start_are_refused_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();

        ToolRun.InProcess("view", "-o", folder.PathTo("mg.html"), "--focus", "migrane").Should().Match<ToolRun>(run => run.ExitCode == 2 && run.Error.Contains("Did you mean 'migraine'"));
        ToolRun.InProcess("view", "-o", folder.PathTo("mg.html"), "--to", "migraine").Should().Match<ToolRun>(run => run.ExitCode == 2 && run.Error.Contains("'migraine' is where the chains shall end"));
        ToolRun.InProcess("view", "-o", folder.PathTo("absent/mg.html")).ExitCode.Should().Be(4);
        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void The_same_graph_gives_the_same_page()
    {
        using var folder = new TemporaryFolder();
        string[] pages = [folder.PathTo("one.html"), folder.PathTo("two.html")];
        foreach (string page in pages)
            ToolRun.InProcess("view", "-o", page);

        byte[][] written = [.. Directory.GetFiles(folder.Path).Select(File.ReadAllBytes)];
        written.Should().HaveCount(2);
        written[0].Should().Equal(written[1]);
    }
}
