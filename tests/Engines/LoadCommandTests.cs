using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>The commands that <c>export</c> prints are run as printed; what was loaded holds the evidence.</summary>
public sealed class LoadCommandTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("it's loaded-").FullName;

    private static string[] Said { get; } = [.. MagnesiumGraph.Load().Edges.SelectMany(edge => edge.Evidence.Select(piece => $"{edge.Id}|{piece.Source}|{piece.Stance.ToText()}|{piece.Quote}|{piece.Finding}")).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("graph.sql")]
    [InlineData("graph.sql.gz")]
    public void Psql_loads_the_script(string file)
    {
        string schema = file.Replace('.', '_');
        server.Ask($"CREATE SCHEMA {schema}");
        string[] parts = server.ConnectionString.Split(';').Select(part => part.Split('=')[1]).ToArray();
        (string, string)[] login = [("PGHOST", parts[0]), ("PGPORT", parts[1]), ("PGUSER", parts[2]), ("PGPASSWORD", parts[3]), ("PGDATABASE", parts[4]), ("PGOPTIONS", $"-csearch_path={schema}")];

        Run(Exported("sql", file), login);

        string[] answer = JsonSerializer.Deserialize<string[]>((string)server.Ask($"SELECT json_agg(concat_ws('|', edge, source, stance, coalesce(quote, ''), coalesce(finding, '')))::text FROM {schema}.evidence")!)!;
        answer.Order(StringComparer.Ordinal).Should().Equal(Said);
    }

    [Theory]
    [InlineData("kuzu-csv", "tables", null)]
    [InlineData("cypher", "graph.cypher", "kuzu")]
    public void Kuzu_loads_tables_and_script(string format, string file, string? flavour)
    {
        (string, string)[] path = [("PATH", $"{Path.Combine(Places.Engines, "standins")}:{Environment.GetEnvironmentVariable("PATH")}")];
        Run(Exported(format, file, flavour), path);

        string rows = Run("echo 'MATCH (e:Evidence)-[:said_by]->(s:Source) RETURN e.edge, s.id, e.stance, e.quote, e.finding;' | kuzu graph.kuzu", path);

        rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => Joined(row, "e.edge", "s.id", "e.stance", "e.quote", "e.finding")).Order(StringComparer.Ordinal).Should().Equal(Said);
    }

    [Theory]
    [InlineData("turtle", "graph.ttl")]
    [InlineData("turtle", "graph.ttl.gz")]
    [InlineData("trig", "graph.trig")]
    public void A_SPARQL_store_takes_the_file(string format, string file)
    {
        int port = FreePort();
        using var store = Process.Start(new ProcessStartInfo("node", ["store.mjs", $"{port}"]) { WorkingDirectory = Places.Engines, RedirectStandardOutput = true })!;
        try
        {
            store.StandardOutput.ReadLine().Should().Be("ready");
            string command = Exported(format, file);
            command.Should().Contain("http://localhost:7878/store");
            Run(command.Replace("localhost:7878", $"127.0.0.1:{port}", StringComparison.Ordinal));
            const string Question = """
                PREFIX mg: <urn:magnesium-graph:vocabulary:> PREFIX dcterms: <http://purl.org/dc/terms/>
                SELECT ?edge ?source ?stance ?quote ?finding WHERE {
                  ?e mg:evidence ?v ; dcterms:identifier ?edge . ?v mg:stance ?stance ; dcterms:source/dcterms:identifier ?source .
                  OPTIONAL { ?v mg:quote ?quote } OPTIONAL { ?v mg:finding ?finding } }
                """;
            File.WriteAllText(Path.Combine(folder, "question"), Question);
            using var rows = JsonDocument.Parse(Run($"curl --fail-with-body -s --data-binary @question http://127.0.0.1:{port}/query"));
            rows.RootElement.EnumerateArray().Select(row => Joined(row.GetRawText(), "edge", "source", "stance", "quote", "finding")).Order(StringComparer.Ordinal).Should().Equal(Said);
        }
        finally
        {
            store.Kill();
        }
    }

    /// <summary>There is no Neo4j here: the command is that of the script beside the files, whose parts neo4j-admin's own documentation names.</summary>
    [Fact]
    public void Neo4js_command_names_each_file()
    {
        string command = Exported("neo4j-csv", "neo4j");

        command.Should().StartWith($"(cd '{folder.Replace("'", "'\\''", StringComparison.Ordinal)}/neo4j' && neo4j-admin database import full --overwrite-destination --multiline-fields=true --array-delimiter=").And.EndWith(" neo4j)");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(folder, "neo4j"), "*.csv").Select(Path.GetFileName).OfType<string>())
            command.Should().Contain($"={file} ");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Exports by the command, as a user would, and returns what it says to load it with.</summary>
    private string Exported(string format, string file, string? flavour = null)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "magnesium.dll");
        using var export = Process.Start(new ProcessStartInfo("dotnet", [tool, "export", format, "-o", Path.Combine(folder, file), .. flavour is null ? Array.Empty<string>() : ["--flavour", flavour]])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        Task<string> output = export.StandardOutput.ReadToEndAsync();
        string said = export.StandardError.ReadToEnd();
        export.WaitForExit();
        export.ExitCode.Should().Be(0, said);
        output.Result.Should().NotContain("load with");
        return said.Split('\n').Should().ContainSingle(line => line.StartsWith("load with: ", StringComparison.Ordinal), said).Subject["load with: ".Length..];
    }

    private string Run(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, $"{command}\n{error.Result}");
        return output;
    }

    private static string Joined(string row, params string[] names)
    {
        using var json = JsonDocument.Parse(row);
        return string.Join('|', names.Select(name => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : ""));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
