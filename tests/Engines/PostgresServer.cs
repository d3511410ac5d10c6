using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>A PostgreSQL server of its own: on loopback, a free port and a folder that is thrown away.</summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>What no message may hold.</summary>
    public const string Password = "of this run only";
    private static readonly string Programs = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
    private readonly string home = Directory.CreateTempSubdirectory("engines-").FullName;
    private readonly int port = FreePort();

    public PostgresServer()
    {
        string secret = Path.Combine(home, "secret");
        File.WriteAllText(secret, Password);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "-R", "postgres", home);
        AsServer($"{Programs}/initdb", "-D", $"{home}/data", "-U", "magnesium", "-A", "scram-sha-256", $"--pwfile={secret}", "-E", "UTF8", "--locale=C", "--no-sync");
        Start();
    }

    /// <summary>How a client gets in.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=magnesium;Password={Password};Database=postgres";

    /// <summary>Host, port and database, as messages name the server.</summary>
    public string Name => $"127.0.0.1:{port}/postgres";

    public void Start() => AsServer(
        $"{Programs}/pg_ctl", "-D", $"{home}/data", "-l", $"{home}/log", "-w", "-o", $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off -c jit=off", "start");

    /// <summary>Stops at once, as if the machine had failed.</summary>
    public void Stop() => AsServer($"{Programs}/pg_ctl", "-D", $"{home}/data", "-m", "immediate", "-w", "stop");

    /// <summary>Runs an exported script as a user would.</summary>
    public void Psql(string file, string schema) => Run(
        "psql", $"postgresql://magnesium@127.0.0.1:{port}/postgres?options=-csearch_path%3D{schema}", "-v", "ON_ERROR_STOP=1", "-q", "-f", file);

    /// <summary>Kills a process of the server, so that it has no time to say goodbye, and waits until the server has recovered.</summary>
    public void Kill(int process)
    {
        // A server that misses a process ends all others first: until the witness is gone it has not noticed, and would answer still.
        using NpgsqlConnection witness = Open();
        Run("kill", "-9", $"{process}");
        while (Answers(witness))
            Thread.Sleep(1);
        Ask("SELECT 1");
    }

    /// <summary>A connection of its own.</summary>
    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        connection.Open();
        return connection;
    }

    /// <summary>The first value that a question gives; null where there is none.</summary>
    public static object? Ask(NpgsqlConnection connection, string question)
    {
        using var command = new NpgsqlCommand(question, connection);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <inheritdoc cref="Ask(NpgsqlConnection, string)"/>
    /// <remarks>Waits for a server that recovers.</remarks>
    public object? Ask(string question)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                using NpgsqlConnection connection = Open();
                return Ask(connection, question);
            }
            catch (NpgsqlException e) when (tries < 200 && e.SqlState is null or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.CrashShutdown)
            {
                Thread.Sleep(50);
            }
        }
    }

    public void Dispose()
    {
        try
        {
            Stop();
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static bool Answers(NpgsqlConnection connection)
    {
        try
        {
            return Ask(connection, "SELECT 1") is not null;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static void AsServer(params string[] command)
    {
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", .. command]);
        else
            Run(command[0], command[1..]);
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server keeps the streams it inherits: a file takes them, so that nothing waits for their end.
        string quoted = string.Join(' ', arguments.Prepend(program).Select(argument => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        string log = Path.GetTempFileName();
        var start = new ProcessStartInfo("sh", ["-c", $"{quoted} > '{log}' 2>&1 < /dev/null"]) { WorkingDirectory = "/" };
        start.Environment["PGPASSWORD"] = Password;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        string said = File.ReadAllText(log);
        File.Delete(log);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The server asked by the SQL of translations, graphs loaded from the exported script by psql.</summary>
internal sealed class PostgresEngine : IEngine
{
    private readonly PostgresServer server;
    private readonly NpgsqlConnection connection;
    private static int schemas;

    public PostgresEngine(PostgresServer server)
    {
        this.server = server;
        connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
    }

    public void Load(KnowledgeGraph graph)
    {
        string schema = $"g{Interlocked.Increment(ref schemas)}";
        Execute($"CREATE SCHEMA {schema}; SET search_path = {schema}");
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sql");
        graph.Save(file, new WriteOptions());
        try
        {
            server.Psql(file, schema);
        }
        finally
        {
            File.Delete(file);
        }

        Execute("ANALYZE");
    }

    public Translation Translate(Pattern pattern, KnowledgeGraph graph) => pattern.ToSql(graph);

    public IReadOnlyList<string> Ask(Translation question)
    {
        using var command = new NpgsqlCommand(question.Text, connection);
        foreach (AttributeValue value in question.Parameters.Values)
        {
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = value.Kind switch
                {
                    AttributeKind.Text => value.Text,
                    AttributeKind.Integer => value.Integer,
                    AttributeKind.Boolean => value.Boolean,
                    _ => (object)value.Number,
                },
            });
        }

        var chains = new List<string>();
        using NpgsqlDataReader reader = command.ExecuteReader();
        while (reader.Read())
            chains.Add(ChainKey.Of(reader.GetFieldValue<string[]>(0), reader.GetFieldValue<string[]>(1)));
        return chains;
    }

    public void Dispose() => connection.Dispose();

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
