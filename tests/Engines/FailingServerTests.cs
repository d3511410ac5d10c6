using Magnesium.Graph.Postgres;
using Npgsql;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>A server that is missing, refuses, or dies says so in words, gives no secret away and keeps nothing half.</summary>
public sealed class FailingServerTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly Lazy<KnowledgeGraph> Large = new(LargeGraph);

    [Fact]
    public async Task A_server_that_is_missing_is_told()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        string nowhere = $"Host=127.0.0.1;Port={port};Username=magnesium;Password={PostgresServer.Password};Database=postgres";

        foreach (Func<Task> ask in Both(nowhere, "missing"))
            (await Fails(ask)).Message.Should().StartWith($"PostgreSQL at 127.0.0.1:{port}/postgres, schema \"missing\": no server answers: ").And.Contain("Start it, or mend Host and Port");
    }

    [Theory]
    [InlineData("Password=wrong", "the server refuses the login. Mend Username and Password")]
    [InlineData("Username=nobody", "the server refuses the login. Mend Username and Password")]
    [InlineData("Password=", "the server refuses the login. Mend Username and Password")]
    [InlineData("Database=none", "there is no such database. Make it with createdb")]
    public async Task A_login_that_is_refused_is_told(string mistake, string problem)
    {
        foreach (Func<Task> ask in Both($"{server.ConnectionString};{mistake}", "refused"))
        {
            GraphServerException error = await Fails(ask);
            error.Problem.Should().StartWith(problem);
            error.ToString().Should().NotContain("wrong").And.NotContain("nobody");
        }
    }

    [Theory]
    [InlineData("postgresql://me:hunter2@localhost/db?sslmode=off")]
    [InlineData("postgresql://me:hunter2@localhost/db")]
    [InlineData("Host=localhost;Pasword=hunter2")]
    [InlineData("Host=localhost;Password=hunter2;Port=many")]
    [InlineData("Host=localhost;Password=hunter2;Port=99999999999")]
    [InlineData("Password=hunter2")]
    [InlineData("hunter2")]
    public async Task A_connection_string_that_cannot_be_read_is_not_shown(string connectionString)
    {
        foreach (Func<Task> ask in Both(connectionString, "unread"))
        {
            GraphServerException error = await Fails(ask);
            error.ToString().Should().NotContain("hunter2").And.NotContain("me:");
            error.Message.Should().Contain("Host=localhost;Username=me;Password=…");
        }
    }

    [Fact]
    public async Task The_connection_string_may_stand_in_the_environment()
    {
        string? before = Environment.GetEnvironmentVariable(PostgresGraph.Variable);
        try
        {
            Environment.SetEnvironmentVariable(PostgresGraph.Variable, null);
            (await Fails(() => PostgresGraph.OpenAsync())).Message.Should().Contain("MAGNESIUM_POSTGRES");
            Environment.SetEnvironmentVariable(PostgresGraph.Variable, server.ConnectionString);
            await PostgresGraph.SaveAsync(RandomCases.Graph(new Random(1)), schema: "from_environment");
            await using PostgresGraph there = await PostgresGraph.OpenAsync(schema: "from_environment");
            there.Info.Id.Should().Be("random");
        }
        finally
        {
            Environment.SetEnvironmentVariable(PostgresGraph.Variable, before);
        }
    }

    [Fact]
    public async Task A_schema_without_a_graph_and_one_that_has_one_are_told()
    {
        (await Fails(() => PostgresGraph.OpenAsync(server.ConnectionString, "none"))).Problem.Should().StartWith("there is no graph. Load one");
        KnowledgeGraph graph = RandomCases.Graph(new Random(2));
        await PostgresGraph.SaveAsync(graph, server.ConnectionString, "taken");

        GraphServerException error = await Fails(() => PostgresGraph.SaveAsync(graph, server.ConnectionString, "taken"));

        error.Problem.Should().Contain("already. Name another schema, or drop this one first");
        server.Ask("SELECT count(*) FROM taken.node").Should().Be((long)graph.Nodes.Count);
    }

    [Fact]
    public async Task A_login_that_may_make_no_schema_is_told()
    {
        server.Ask("CREATE ROLE reader LOGIN PASSWORD 'reads'");
        string reader = server.ConnectionString.Replace("Username=magnesium", "Username=reader", StringComparison.Ordinal).Replace(PostgresServer.Password, "reads", StringComparison.Ordinal);

        (await Fails(() => PostgresGraph.SaveAsync(RandomCases.Graph(new Random(3)), reader, "forbidden"))).Problem.Should().StartWith("the login may not do this (");
    }

    [Theory]
    [InlineData("edge", true)]
    [InlineData("edge", false)]
    [InlineData("evidence", true)]
    public async Task A_server_that_dies_in_mid_load_leaves_nothing(string table, bool isKilled)
    {
        string schema = $"dies_at_{table}_{isKilled}";
        Task<LossReport> load = Load(schema);

        End($"COPY {table} %", isKilled, load);

        GraphServerException error = await Fails(() => load);
        error.Message.Should().StartWith($"PostgreSQL at {server.Name}, schema \"{schema}\": the connection was lost while loading. Nothing was changed.");
        Exists(schema).Should().BeFalse();
        // The same load again needs no clearing up.
        await PostgresGraph.SaveAsync(RandomCases.Graph(new Random(4)), server.ConnectionString, schema);
        Exists(schema).Should().BeTrue();
    }

    [Fact]
    public async Task A_load_that_is_stopped_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        Task<LossReport> load = Load("stopped", stop.Token);
        Seen("COPY edge %", load);
        await stop.CancelAsync();

        await load.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        Exists("stopped").Should().BeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_dies_in_mid_question_is_told(bool isKilled)
    {
        string schema = $"asked_{isKilled}";
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Id = "dense", Kind = GraphKind.Imported } };
        for (int i = 0; i < 30; i++)
            builder.AddNode($"n{i}", "N");
        for (int i = 0; i < 900; i++)
            builder.AddEdge($"n{i / 30}", "r", $"n{i % 30}");
        await PostgresGraph.SaveAsync(builder.Build(), server.ConnectionString, schema);
        await using PostgresGraph there = await PostgresGraph.OpenAsync(server.ConnectionString, schema);
        Task question = Task.Run(async () =>
        {
            await foreach (Chain _ in there.MatchAsync("MATCH ACYCLIC (a)-[]-{5}(b)"))
            {
                // Edges walked either way make a recursive query, which has all of many million chains before the first.
            }
        });

        End("FETCH %", isKilled, question);

        (await Fails(() => question)).Message.Should().StartWith($"PostgreSQL at {server.Name}, schema \"{schema}\": the connection was lost while answering.");
        (await there.CountMatchesAsync(Pattern.Parse("MATCH (a)-[]->(b)"))).Should().Be(900);
    }

    /// <summary>Loads a large graph on a thread of its own: where the server keeps up, a load comes far before it first waits.</summary>
    private Task<LossReport> Load(string schema, CancellationToken cancellation = default) =>
        Task.Run(() => PostgresGraph.SaveAsync(Large.Value, server.ConnectionString, schema, cancellation: cancellation), CancellationToken.None);

    /// <summary>Waits for a statement and ends its process.</summary>
    private void End(string statement, bool isKilled, Task work)
    {
        int process = Seen(statement, work);
        if (isKilled)
            server.Kill(process);
        else
            server.Ask($"SELECT pg_terminate_backend({process})");
    }

    private int Seen(string statement, Task work)
    {
        // One connection and one thread for all looks: logins and waits for a thread of the pool take as long as the statement.
        using NpgsqlConnection watcher = server.Open();
        while (true)
        {
            work.IsCompleted.Should().BeFalse($"{statement} should be seen before all is over: {work.Exception}");
            if (PostgresServer.Ask(watcher, $"SELECT pid FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND query LIKE '{statement}'") is int process)
                return process;
            Thread.Sleep(1);
        }
    }

    private bool Exists(string schema) => (bool)server.Ask($"SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '{schema.ToLowerInvariant()}' OR nspname = '{schema}') OR EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('\"{schema}\"'))")!;

    private static IEnumerable<Func<Task>> Both(string connectionString, string schema) =>
    [
        () => PostgresGraph.OpenAsync(connectionString, schema),
        () => PostgresGraph.SaveAsync(RandomCases.Graph(new Random(5)), connectionString, schema),
    ];

    private static async Task<GraphServerException> Fails(Func<Task> work)
    {
        GraphServerException error = (await work.Should().ThrowAsync<GraphServerException>()).Which;
        error.ToString().Should().NotContain(PostgresServer.Password);
        return error;
    }

    private static KnowledgeGraph LargeGraph()
    {
        GraphSchema schema = new GraphSchemaBuilder("large").AddNodeType("N").AddRelation(new RelationDefinition("r") { Role = Role.Causal }).Build();
        var builder = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "large", Kind = GraphKind.Imported } };
        builder.AddSource(new Source { Id = "s", Title = "A source" });
        for (int i = 0; i < 1000; i++)
            builder.AddNode($"n{i}", "N");
        for (int i = 0; i < 100_000; i++)
            builder.AddEdge($"n{i / 100}", "r", $"n{(i / 100 + i % 100) % 1000}", new Evidence { Source = "s", Finding = "found", Supports = true });
        return builder.Build();
    }
}
