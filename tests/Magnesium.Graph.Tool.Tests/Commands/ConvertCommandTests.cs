namespace Magnesium.Graph.Tool.Tests.Commands;

public class ConvertCommandTests
{
    [Fact]
    public void A_folder_becomes_one_file_with_the_same_content()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathTo("out.json");

        ToolRun run = ToolRun.InProcess("convert", Repository.PathTo("graph-data"), path, "--json");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("format").GetString().Should().Be("native");
        File.ReadAllText(path).Should().Be(ToolRun.InProcess("export", "native").Output);
    }

    [Fact]
    public void Formats_can_be_named_where_extensions_say_nothing()
    {
        using var folder = new TemporaryFolder();
        string from = folder.Write("from.txt", ToolRun.InProcess("export", "native").Output);
        string to = folder.PathTo("to.dat");

        ToolRun.InProcess("convert", from, to, "--from", "native", "--to", "native").ExitCode.Should().Be(0);

        File.ReadAllText(to).Should().Be(File.ReadAllText(from));
    }

    [Fact]
    public void An_output_of_no_known_extension_is_refused_before_anything_is_read()
    {
        ToolRun run = ToolRun.InProcess("convert", "absent.json", "out.unknown");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'out.unknown' has no extension of a writable format. Name the format with --to: native");
    }

    [Fact]
    public void An_absent_input_cannot_be_read()
    {
        ToolRun run = ToolRun.InProcess("convert", "absent.json", "out.json");

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("magnesium: absent.json: there is no such file or folder.");
        File.Exists("out.json").Should().BeFalse();
    }

    [Fact]
    public void A_wrong_format_for_the_input_is_an_input_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("in.json", "not json at all");

        ToolRun run = ToolRun.InProcess("convert", path, folder.PathTo("out.json"), "--from", "native");

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith($"magnesium: {path}(1,").And.Contain("not valid JSON");
        File.Exists(folder.PathTo("out.json")).Should().BeFalse();
    }

    [Fact]
    public void The_input_is_an_argument_and_not_an_option() =>
        ToolRun.InProcess("convert", "a.json", "b.json", "--graph", "c.json").ExitCode.Should().Be(2);
}
