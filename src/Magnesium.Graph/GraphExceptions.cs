namespace Magnesium.Graph;

/// <summary>The base of every error this library reports about a graph, a file or a question.</summary>
public abstract class GraphException : Exception
{
    private protected GraphException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>A graph or schema breaks its rules. Every problem found is listed.</summary>
public sealed class GraphValidationException : GraphException
{
    /// <summary>Reports <paramref name="problems"/> together.</summary>
    public GraphValidationException(IReadOnlyList<Problem> problems)
        : base(Messages.Problems(problems)) => Problems = problems;

    /// <summary>What is wrong, in the order it was found.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}

/// <summary>A file is not what its format says. The message says where.</summary>
public sealed class GraphFormatException : GraphException
{
    /// <summary>Reports what is wrong at a place in an input.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="input">Name of the file or stream, or null where not known.</param>
    /// <param name="line">Line from 1, or 0 where the format has none.</param>
    /// <param name="column">Column from 1, in characters, or 0.</param>
    /// <param name="path">Place in the document, as a JSON path; null where line and column say it.</param>
    /// <param name="inner">The error of the parser underneath.</param>
    public GraphFormatException(string message, string? input = null, long line = 0, long column = 0, string? path = null, Exception? inner = null)
        : base(Messages.At(message, input, line, column, path), inner)
    {
        Problem = message;
        Input = input;
        Line = line;
        Column = column;
        Path = path;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>Name of the file or stream.</summary>
    public string? Input { get; }

    /// <summary>Line from 1; 0 where not known.</summary>
    public long Line { get; }

    /// <summary>Column from 1; 0 where not known.</summary>
    public long Column { get; }

    /// <summary>JSON path.</summary>
    public string? Path { get; }
}

/// <summary>No node, or more than one, goes by the name that was asked for.</summary>
public sealed class NodeNotFoundException : GraphException
{
    internal NodeNotFoundException(string message, IReadOnlyList<string> candidates)
        : base(message) => Candidates = candidates;

    /// <summary>Ids of the nodes that were meant, perhaps: all that share an ambiguous label, or the nearest names.</summary>
    public IReadOnlyList<string> Candidates { get; }
}
