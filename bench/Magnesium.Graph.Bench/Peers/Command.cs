using System.Diagnostics;

namespace Magnesium.Graph.Bench;

/// <summary>Other programs.</summary>
internal static class Command
{
    /// <summary>What a program prints.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error, whose last line ends the message.</exception>
    public static string Output(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(program)} {string.Join(' ', arguments)}: {(output + errors.Result).Trim()}");
        return output;
    }
}
