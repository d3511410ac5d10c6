using System.IO.Compression;
using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class ExportCommandTests
{
    [Fact]
    public void Standard_output_gets_the_graph_and_standard_error_the_loss_report()
    {
        ToolRun run = ToolRun.InProcess("export", "native");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("format").GetString().Should().Be("magnesium-graph");
        run.Error.Should().Be("Nothing was lost.\n");
    }

    [Fact]
    public void A_file_is_written_and_read_back()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathTo("out.json");

        ToolRun run = ToolRun.InProcess("export", "native", "-o", path);

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex("Native JSON, \\d+ nodes, \\d+ edges, \\d+ bytes\n$");
        run.Error.Should().Be("Nothing was lost.\n");
        File.ReadAllText(path).Should().Be(ToolRun.InProcess("export", "native").Output);
        ToolRun.InProcess("stats", "--graph", path, "--json").Output.Should().Be(ToolRun.InProcess("stats", "--json").Output);
    }

    [Fact]
    public void With_json_standard_output_gets_the_document()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathTo("out.json");

        JsonElement summary = ToolRun.InProcess("export", "native", "-o", path, "--json").Json;

        summary.GetProperty("format").GetString().Should().Be("native");
        summary.GetProperty("file").GetString().Should().Be(path);
        summary.GetProperty("bytes").GetInt64().Should().Be(new FileInfo(path).Length);
        summary.GetProperty("nodes").GetInt32().Should().Be(MagnesiumGraph.Load().Nodes.Count);
        summary.GetProperty("edges").GetInt32().Should().Be(MagnesiumGraph.Load().Edges.Count);
        summary.GetProperty("lost").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void A_name_that_ends_in_gz_is_packed_and_read_again()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathTo("out.json.gz");

        ToolRun.InProcess("export", "native", "-o", path).ExitCode.Should().Be(0);

        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        reader.ReadToEnd().Should().Be(ToolRun.InProcess("export", "native").Output);
        ToolRun.InProcess("stats", "--graph", path).ExitCode.Should().Be(0);
    }

    [Fact]
    public void An_unwritable_file_is_told_and_nothing_is_left_behind()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathTo(Path.Combine("no", "such", "out.json"));

        ToolRun run = ToolRun.InProcess("export", "native", "-o", path);

        run.ExitCode.Should().Be(4);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"magnesium: {path}: the folder does not exist.").And.NotContain("   at ");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void An_interrupted_export_leaves_the_old_file_and_no_other()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("out.json", "old");

        ToolRun run = ToolRun.Interrupted("export", "native", "-o", path);

        run.ExitCode.Should().Be(130);
        run.Error.Should().Be("magnesium: interrupted.\n");
        Directory.EnumerateFiles(folder.Path).Should().Equal(path);
        File.ReadAllText(path).Should().Be("old");
    }

    [Fact]
    public void A_folder_in_the_way_is_told()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.InProcess("export", "native", "-o", folder.Path);

        run.ExitCode.Should().Be(4);
        run.Error.Should().Contain("is a folder");
    }

    [Theory]
    [InlineData("nativ", "there is no format 'nativ'. Did you mean 'native'?")]
    [InlineData("xls", "there is no format 'xls'. Formats: native")]
    public void An_unknown_format_is_refused(string format, string message)
    {
        ToolRun run = ToolRun.InProcess("export", format);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void A_flavour_the_format_has_not_is_refused() =>
        ToolRun.InProcess("export", "native", "--flavour", "vanilla").Should().BeEquivalentTo(
            new ToolRun(2, "", "magnesium: --flavour: the format 'native' has no flavours. Leave the option out.\n"), options => options.Excluding(run => run.Json));
}
