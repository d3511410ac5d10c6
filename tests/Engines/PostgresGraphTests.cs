using Magnesium.Graph.Postgres;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>A graph that is loaded into a server answers there as it does in memory, with chains of the same type.</summary>
public sealed class PostgresGraphTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static int schemas;

    [Fact]
    public async Task Chains_of_the_curated_graph_come_back_word_for_word()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        string schema = NewSchema();
        (await PostgresGraph.SaveAsync(graph, server.ConnectionString, schema)).IsEmpty.Should().BeTrue();
        await using PostgresGraph there = await PostgresGraph.OpenAsync(server.ConnectionString, schema);
        there.Info.Should().BeEquivalentTo(graph.Info);
        there.Schema.NodeTypes.Select(type => type.Id).Should().Equal(graph.Schema.NodeTypes.Select(type => type.Id));
        foreach (string question in new[]
        {
            "MATCH ACYCLIC (a {id:'magnesium'})-[]->{1,4}(c:Condition)",
            "MATCH (a:Intervention)-[e:treats WHERE e.contested]->(c)",
            "MATCH TRAIL (a)-[e]-{1,2}(b {id:'migraine'})",
            "MATCH ANY SHORTEST ACYCLIC (a {id:'magnesium'})-[]->+(c:Disease)",
            "MATCH (a WHERE a.id = 'nowhere')-[]->(b)",
        })
        {
            string[] expected = [.. ChainsOf(graph, question).Select(Told).Order(StringComparer.Ordinal)];
            var pattern = Pattern.Parse(question);
            var answer = new List<string>();
            await foreach (Chain chain in there.MatchAsync(pattern))
                answer.Add(Told(chain));
            answer.Order(StringComparer.Ordinal).Should().Equal(expected, question);
            (await there.CountMatchesAsync(pattern)).Should().Be(expected.Length);
        }
    }

    [Fact]
    public async Task Chains_of_random_graphs_come_back()
    {
        int asked = 0, found = 0;
        for (int seed = 0; asked < 200; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomCases.Graph(random);
            string schema = NewSchema();
            await PostgresGraph.SaveAsync(graph, server.ConnectionString, schema);
            await using PostgresGraph there = await PostgresGraph.OpenAsync(server.ConnectionString, schema);
            for (int i = 0; i < 20; i++)
            {
                string question = RandomCases.Question(random, graph, unbounded: true);
                try
                {
                    string[] answer = [.. (await All(there.MatchAsync(question))).Select(Told).Order(StringComparer.Ordinal)];
                    string[] expected = [.. ChainsOf(graph, question).Select(Told).Order(StringComparer.Ordinal)];
                    answer.Should().Equal(expected, $"seed {seed}: {question}");
                    asked++;
                    found += answer.Length;
                }
                catch (PatternException refusal)
                {
                    refusal.Problem.Should().Contain("SQL");
                }
            }
        }

        found.Should().BeGreaterThan(asked);
    }

    /// <summary>One definition of the tables: what is loaded is what the script loads, row for row and key for key.</summary>
    [Fact]
    public async Task A_load_leaves_what_the_exported_script_leaves()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        string loaded = NewSchema(), scripted = NewSchema(), file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sql");
        await PostgresGraph.SaveAsync(graph, server.ConnectionString, loaded);
        graph.Save(file);
        server.Ask($"CREATE SCHEMA {scripted}");
        server.Psql(file, scripted);
        File.Delete(file);
        string[] tables = ["graph_info", "node_type", "relation", "study_kind", "source", "node", "edge", "evidence", "note"];
        foreach (string table in tables)
        {
            string Rows(string schema) => (string)server.Ask($"SELECT count(*) || ' ' || md5(string_agg(t::text, E'\\n' ORDER BY t::text)) FROM {schema}.{table} t")!;
            Rows(loaded).Should().Be(Rows(scripted), table).And.NotStartWith("0 ");
        }

        string Keys(string schema) => (string)server.Ask($"SELECT string_agg(d, E'\\n' ORDER BY d) FROM (SELECT replace(pg_get_constraintdef(oid), '{schema}.', '') d FROM pg_constraint WHERE connamespace = '{schema}'::regnamespace UNION ALL SELECT replace(indexdef, '{schema}.', '') FROM pg_indexes WHERE schemaname = '{schema}') k")!;
        Keys(loaded).Should().Be(Keys(scripted)).And.Contain("FOREIGN KEY");
    }

    [Fact]
    public async Task More_chains_than_a_piece_holds_come_whole()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Id = "many", Kind = GraphKind.Imported } };
        for (int i = 0; i < 150; i++)
        {
            builder.AddNode($"a{i}", "A").AddNode($"b{i}", "B").AddEdge($"a{i}", "r", "hub").AddEdge("hub", "r", $"b{i}");
        }

        KnowledgeGraph graph = builder.AddNode("hub", "H").Build();
        string schema = NewSchema();
        await PostgresGraph.SaveAsync(graph, server.ConnectionString, schema);
        await using PostgresGraph there = await PostgresGraph.OpenAsync(server.ConnectionString, schema);

        List<Chain> chains = await All(there.MatchAsync("MATCH (a:A)-[]->(h)-[]->(b:B)"));

        chains.Select(ChainKey.Of).Should().BeEquivalentTo(ChainKey.All(graph, "MATCH (a:A)-[]->(h)-[]->(b:B)")).And.HaveCount(150 * 150);
        // Who has seen enough stops; the connection is free again.
        await foreach (Chain chain in there.MatchAsync("MATCH (a:A)-[]->(h)-[]->(b:B)"))
            break;
        (await there.CountMatchesAsync(Pattern.Parse("MATCH (a:A)-[]->(h)"))).Should().Be(150);
    }

    [Fact]
    public async Task Hostile_names_of_schema_and_values_are_data()
    {
        GraphSchema schema = new GraphSchemaBuilder("hostile").AddNodeType("T'; DROP SCHEMA public; --").AddRelation(new RelationDefinition("r\"") { Role = Role.Causal }).Build();
        var builder = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "hostile", Kind = GraphKind.Imported } };
        string[] ids = ["'; DROP TABLE node; --", "nul\0inside", "$1 \\ \t\n \"{}\""];
        foreach (string id in ids)
            builder.AddNode(new NodeDraft(id, schema.NodeTypes[0].Id) { Attributes = new NodeDraft("", "").Attributes.Add("an \"attribute\"", AttributeValue.Of(id)) });
        builder.AddEdge(ids[0], schema.Relations[0].Id, ids[1]).AddEdge(ids[1], schema.Relations[0].Id, ids[2]);
        string name = $"a \"schema\"; DROP SCHEMA public; -- {NewSchema()}";

        LossReport lost = await PostgresGraph.SaveAsync(builder.Build(), server.ConnectionString, name);

        lost.Losses.Should().ContainSingle().Which.What.Should().Be("text");
        await using PostgresGraph there = await PostgresGraph.OpenAsync(server.ConnectionString, name);
        Chain chain = (await All(there.MatchAsync("MATCH (a WHERE a.`an \"attribute\"` = '\\'; DROP TABLE node; --')-[]->(b)-[]->(c)"))).Should().ContainSingle().Subject;
        chain.Nodes.Select(node => node.Id).Should().Equal(ids[0], ids[1].Replace('\0', '\uFFFD'), ids[2]);
        server.Ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'public'").Should().Be(1L);
    }

    private static string NewSchema() => $"own{Interlocked.Increment(ref schemas)}";

    private static async Task<List<Chain>> All(IAsyncEnumerable<Chain> chains)
    {
        var all = new List<Chain>();
        await foreach (Chain chain in chains)
            all.Add(chain);
        return all;
    }

    /// <summary>A stream looks for no nearest miss, which takes long where nothing is found.</summary>
    private static List<Chain> ChainsOf(KnowledgeGraph graph, string question)
    {
        var chains = new List<Chain>();
        foreach (ChainView chain in graph.Stream(question))
            chains.Add(chain.ToChain());
        return chains;
    }

    /// <summary>All that the command prints of a chain: nodes, steps, evidence, beliefs, sentences.</summary>
    private static string Told(Chain chain) => GraphJson.ToText(json => GraphJson.Write(json, chain));
}
