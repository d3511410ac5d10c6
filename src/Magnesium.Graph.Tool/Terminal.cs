using System.Runtime.InteropServices;
using System.Text;
using Spectre.Console;

namespace Magnesium.Graph.Tool;

/// <summary>Where the command prints to, and who may interrupt it.</summary>
/// <param name="Output">Standard output: the answer and nothing else.</param>
/// <param name="Error">Standard error: errors, notices, loss reports.</param>
/// <param name="Width">Columns of the terminal; null when the output goes to a file or a pipe, where lines stay whole.</param>
/// <param name="HasColour">True when the output may be coloured.</param>
/// <param name="Cancellation">Cancelled by Ctrl-C.</param>
internal sealed record Terminal(Stream Output, TextWriter Error, int? Width = null, bool HasColour = false, CancellationToken Cancellation = default)
{
    private const int Narrowest = 40;

    /// <summary>How long Ctrl-C waits for work to stop by itself before it ends the process: a reader that never asks, a full pipe.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a command on the process's own streams.</summary>
    public static int Run(Func<Terminal, int> command)
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Utf8;
        using var error = new StreamWriter(new ErrorStream(), Utf8) { AutoFlush = true, NewLine = "\n" };
        AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
        {
            error.WriteLine(ToolMessages.Fault(fault.ExceptionObject as Exception));
            Environment.Exit(ExitCode.Fault);
        };
        using var interruption = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            if (!interruption.IsCancellationRequested)
            {
                interruption.Cancel();
                Thread.Sleep(Grace);
            }

            error.WriteLine($"{ToolMessages.Name}: {ToolMessages.Interrupted()}");
            Environment.Exit(ExitCode.Interrupted);
        });
        using Stream output = Console.OpenStandardOutput();
        (int? width, bool hasColour) = Console.IsOutputRedirected ? (null, false) : Screen();
        return command(new Terminal(output, error, width, hasColour, interruption.Token));
    }

    /// <summary>A page of text on the output; disposing it flushes.</summary>
    public Page Page() => new(new StreamWriter(Output, Utf8, bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" }, Width, HasColour);

    private static (int? Width, bool HasColour) Screen()
    {
        Profile profile = AnsiConsole.Console.Profile;
        return (Math.Max(Narrowest, profile.Width), profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors });
    }
}
