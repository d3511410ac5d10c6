namespace Magnesium.Graph.Postgres;

/// <summary>
/// A server did not do what it was asked. The message says what, where and how to mend it; neither it nor an inner exception
/// holds the connection string or a part of it but host, port and database.
/// </summary>
public sealed class GraphServerException : GraphException
{
    internal GraphServerException(string server, string schema, string problem, Exception? inner = null)
        : base(Messages.At(server, schema, problem), inner)
    {
        Server = server;
        Schema = schema;
        Problem = problem;
    }

    /// <summary>The server: <c>host:port/database</c>; empty where the connection string names none.</summary>
    public string Server { get; }

    /// <summary>The schema that holds the graph, or was to hold it.</summary>
    public string Schema { get; }

    /// <summary>What is wrong and how to mend it, without the place.</summary>
    public string Problem { get; }
}
