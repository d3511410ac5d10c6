namespace Magnesium.Graph.Tool;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; an empty answer is done.</summary>
    public const int Done = 0;

    /// <summary>A check found problems.</summary>
    public const int ProblemsFound = 1;

    /// <summary>The command line, a node or a pattern is wrong.</summary>
    public const int WrongQuestion = 2;

    /// <summary>An input could not be read.</summary>
    public const int UnreadableInput = 3;

    /// <summary>An output could not be written.</summary>
    public const int UnwritableOutput = 4;

    /// <summary>A fault of the program itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Fault = 70;

    /// <summary>Interrupted by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
