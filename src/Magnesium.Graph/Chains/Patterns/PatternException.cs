namespace Magnesium.Graph;

/// <summary>A pattern is malformed, or asks for what the graph's schema does not have. The message has line, column, what was found and what was expected.</summary>
public sealed class PatternException : GraphException
{
    internal PatternException(string pattern, int offset, string problem)
        : base(Located(pattern, offset, problem, out int line, out int column))
    {
        Pattern = pattern;
        Offset = offset;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The pattern's text.</summary>
    public string Pattern { get; }

    /// <summary>Where the problem is, in UTF-16 units from 0.</summary>
    public int Offset { get; }

    /// <summary>Line from 1.</summary>
    public int Line { get; }

    /// <summary>Column from 1, in characters of the line.</summary>
    public int Column { get; }

    /// <summary>What is wrong and how to mend it, without the place.</summary>
    public string Problem { get; }

    private static string Located(string pattern, int offset, string problem, out int line, out int column)
    {
        ReadOnlySpan<char> before = pattern.AsSpan(0, offset);
        line = before.Count('\n') + 1;
        int lineStart = before.LastIndexOf('\n') + 1;
        column = offset - lineStart + 1;
        int lineEnd = pattern.IndexOf('\n', offset);
        string shown = pattern[lineStart..(lineEnd < 0 ? pattern.Length : lineEnd)].TrimEnd('\r').Replace('\t', ' ');
        return $"pattern({line},{column}): {problem}\n  {shown}\n  {new string(' ', offset - lineStart)}^";
    }
}
