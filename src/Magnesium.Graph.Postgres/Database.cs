using System.Net.Sockets;
using Npgsql;

namespace Magnesium.Graph.Postgres;

/// <summary>One schema of one server: opens connections, and says what went wrong without saying how one gets in.</summary>
internal sealed class Database : IAsyncDisposable
{
    private const int LongestName = 63;
    private readonly NpgsqlDataSource source;

    public Database(string? connectionString, string schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        string? variable = connectionString is null ? PostgresGraph.Variable : null;
        connectionString ??= Environment.GetEnvironmentVariable(PostgresGraph.Variable);
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new GraphServerException("", schema, Messages.NoConnectionString(PostgresGraph.Variable));
        if (schema.Length == 0 || schema.Contains('\0', StringComparison.Ordinal) || System.Text.Encoding.UTF8.GetByteCount(schema) > LongestName)
            throw new GraphServerException("", schema, Messages.BadSchema());
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            // Loads and questions take as long as they take; who wants a limit gives one, or cancels.
            if (!parts.ShouldSerialize("Command Timeout"))
                parts.CommandTimeout = 0;
            Server = $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}";
            source = new NpgsqlDataSourceBuilder(parts.ConnectionString).Build();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or OverflowException or NotSupportedException)
        {
            // What the parser says may quote the text, and so a password: it is let go.
            throw new GraphServerException("", schema, Messages.BadConnectionString(variable));
        }

        Schema = schema;
    }

    /// <summary><c>host:port/database</c>.</summary>
    public string Server { get; }

    public string Schema { get; }

    /// <summary>The schema as SQL writes it.</summary>
    public string QuotedSchema => $"\"{Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public ValueTask DisposeAsync() => source.DisposeAsync();

    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        }
        catch (PostgresException e)
        {
            // What the server says of a login names the user.
            throw Error(e.SqlState switch
            {
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Messages.LoginRefused(),
                PostgresErrorCodes.InvalidCatalogName => Messages.NoDatabase(),
                PostgresErrorCodes.TooManyConnections => Messages.TooManyConnections(),
                _ => Messages.Unreachable($"{e.MessageText} ({e.SqlState})"),
            });
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or IOException or TimeoutException)
        {
            throw Error(e is NpgsqlException { InnerException: null } ? Messages.LoginRefused() : Messages.Unreachable((e.InnerException ?? e).Message.TrimEnd('.')), e);
        }
    }

    /// <summary>Does work on a connection; what fails is said in words.</summary>
    /// <param name="doing">What is being done: "while …".</param>
    /// <param name="work">The work.</param>
    public async Task<T> DoAsync<T>(string doing, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.QueryCanceled)
        {
            throw Error(Messages.TimedOut(doing), e);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown)
        {
            throw Error(Messages.Lost(doing), e);
        }
        catch (PostgresException e)
        {
            throw Error(e.SqlState == PostgresErrorCodes.InsufficientPrivilege ? Messages.NotAllowed(e.MessageText) : Messages.Failed(doing, $"{e.MessageText} ({e.SqlState})"), e);
        }
        catch (NpgsqlException e) when (e.InnerException is TimeoutException)
        {
            throw Error(Messages.TimedOut(doing), e);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or SocketException)
        {
            throw Error(Messages.Lost(doing), e);
        }
    }

    public GraphServerException Error(string problem, Exception? inner = null) => new(Server, Schema, problem, inner);

    /// <summary>Makes the names of tables mean those of the schema, until the transaction ends.</summary>
    public async Task EnterSchemaAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT set_config('search_path', $1, true)", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = QuotedSchema });
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
