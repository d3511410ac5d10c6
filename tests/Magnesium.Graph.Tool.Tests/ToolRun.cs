using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests;

/// <summary>One run of the command and what came of it.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output as JSON; fails when it is anything but one document.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Runs in this process, as if redirected to a file.</summary>
    public static ToolRun InProcess(params string[] arguments) => InProcess(arguments, width: null, hasColour: false, default);

    /// <summary>Runs in this process, as if on a terminal of this width.</summary>
    public static ToolRun OnTerminal(int width, params string[] arguments) => InProcess(arguments, width, hasColour: true, default);

    /// <summary>Runs in this process, interrupted before it starts.</summary>
    public static ToolRun Interrupted(params string[] arguments) => InProcess(arguments, width: null, hasColour: false, new CancellationToken(canceled: true));

    /// <summary>Runs the built command in a process of its own.</summary>
    public static ToolRun InOwnProcess(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts the built command; the caller reads and waits.</summary>
    public static Process Start(params string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "magnesium.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [tool, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
    }

    private static ToolRun InProcess(string[] arguments, int? width, bool hasColour, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = MagnesiumTool.Run(arguments, new Terminal(output, error, width, hasColour, cancellation));
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
