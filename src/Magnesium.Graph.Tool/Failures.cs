namespace Magnesium.Graph.Tool;

/// <summary>An error with its message and exit code settled.</summary>
internal sealed class ToolFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>The one place that turns exceptions into a message on standard error and an exit code.</summary>
internal static class Failures
{
    /// <summary>Runs a command; whatever it reports becomes one message.</summary>
    public static int Report(Terminal terminal, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (ToolFailure e)
        {
            return Say(terminal, e.ExitCode, e.Message);
        }
        catch (NodeNotFoundException e)
        {
            return Say(terminal, ExitCode.WrongQuestion, ToolMessages.UnknownNode(e));
        }
        catch (PatternException e)
        {
            return Say(terminal, ExitCode.WrongQuestion, e.Message);
        }
        catch (KeyNotFoundException e)
        {
            return Say(terminal, ExitCode.WrongQuestion, e.Message);
        }
        catch (ArgumentException e)
        {
            return Say(terminal, ExitCode.WrongQuestion, ToolMessages.WithoutParameter(e));
        }
        catch (NotSupportedException e)
        {
            return Say(terminal, ExitCode.UnwritableOutput, e.Message);
        }
        catch (OperationCanceledException)
        {
            return Say(terminal, ExitCode.Interrupted, ToolMessages.Interrupted());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Inputs are read under Reading, files written under Writing: what is left is standard output.
            return Say(terminal, ExitCode.UnwritableOutput, ToolMessages.UnwritableOutput(e.Message));
        }
    }

    /// <summary>Reads an input; what goes wrong is the input's fault.</summary>
    public static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (GraphFormatException e)
        {
            throw new ToolFailure(ExitCode.UnreadableInput, ToolMessages.NotThatFormat(path, e));
        }
        catch (GraphValidationException e)
        {
            throw new ToolFailure(ExitCode.UnreadableInput, ToolMessages.InvalidGraph(path, e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailure(ExitCode.UnreadableInput, ToolMessages.UnreadableFile(path, e));
        }
    }

    /// <summary>Writes a file; what goes wrong is the output's fault.</summary>
    public static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailure(ExitCode.UnwritableOutput, ToolMessages.UnwritableFile(path, e));
        }
    }

    private static int Say(Terminal terminal, int exitCode, string message)
    {
        terminal.Error.WriteLine(string.Join('\n', $"{ToolMessages.Name}: {message}".Split('\n').Select(Page.Plain)));
        return exitCode;
    }
}
