using System.Diagnostics;
using System.Globalization;

namespace Magnesium.Graph.Tool.Tests;

/// <summary>What only a process of its own can show: exit codes, pipes, signals.</summary>
public class ProcessTests
{
    [Fact]
    public void The_process_prints_what_the_run_in_process_prints()
    {
        ToolRun run = ToolRun.InOwnProcess("chains", "магнезий", "мигрена", "--lang", "bg");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Be(ToolRun.InProcess("chains", "магнезий", "мигрена", "--lang", "bg").Output);
    }

    [Theory]
    [InlineData(1, "validate", "?")]
    [InlineData(2, "chains", "magnesium", "migrane")]
    [InlineData(2, "nonsense")]
    [InlineData(3, "stats", "--graph", "absent.json")]
    [InlineData(4, "export", "native", "-o", "absent/out.json")]
    public void Exit_codes_reach_the_shell_with_one_message_and_no_stack_trace(int exitCode, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string unsound = folder.Write("odd.json", """{ "format": "magnesium-graph", "nodes": [ { "id": "", "type": "T" } ] }""");

        ToolRun run = ToolRun.InOwnProcess([.. arguments.Select(argument => argument == "?" ? unsound : argument)]);

        run.ExitCode.Should().Be(exitCode);
        (run.Output + run.Error).Should().NotContain("   at ").And.NotContain("Exception");
        if (exitCode != 1)
        {
            run.Output.Should().BeEmpty();
            run.Error.Should().StartWith("magnesium: ");
        }
    }

    [Fact]
    public void A_reader_that_stops_reading_is_no_error()
    {
        using Process process = ToolRun.Start("export", "native");
        process.StandardOutput.ReadLine().Should().Be("{");
        process.StandardOutput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.Should().Be(0);
        error.Should().NotContain("   at ").And.NotContain("Exception");
    }

    [Fact]
    public void Ctrl_c_ends_even_work_that_waits_on_a_full_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = ToolRun.Start("export", "native");
        process.StandardOutput.Read().Should().Be('{');
        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        process.WaitForExit(TimeSpan.FromSeconds(30)).Should().BeTrue();

        process.ExitCode.Should().Be(130);
        process.StandardError.ReadToEnd().Should().Be("magnesium: interrupted.\n");
    }

    [Fact]
    public void An_error_is_added_to_a_log_that_others_write_too()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.txt", "");
        string tool = Path.Combine(AppContext.BaseDirectory, "magnesium.dll");
        Process.Start("sh", ["-c", "{ echo before; dotnet \"$0\" chains magnesium migrane; echo after; } > \"$1\" 2>&1", tool, log]).WaitForExit();

        File.ReadAllLines(log).Should().HaveCount(3).And.StartWith("before").And.EndWith("after")
            .And.Contain(line => line.StartsWith("magnesium: no node goes by 'migrane'.", StringComparison.Ordinal));
    }
}
