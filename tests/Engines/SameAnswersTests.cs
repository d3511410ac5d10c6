using Xunit.Abstractions;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>A pattern asked of another engine finds the chains that it finds in memory.</summary>
public sealed class SameAnswersTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int Cases = 600;
    private const int QuestionsOfGraph = 20;

    /// <summary>What of the grammar Kuzu and SPARQL refuse by name.</summary>
    private static readonly string[] Refused = ["PatternSyntax.Selector: AnyShortest", "PatternSyntax.Selector: ShortestK", "QuantifierSyntax.Most: absent"];

    [Fact]
    public void PostgreSQL_finds_the_same_chains_in_random_graphs()
    {
        using var engine = new PostgresEngine(server);
        int recursive = 0;
        Compare("PostgreSQL", engine, unbounded: true, 2 * Cases, [], question => recursive += question.Text.StartsWith("WITH RECURSIVE", StringComparison.Ordinal) ? 1 : 0)
            .Should().BeLessThan(Cases / 25, "SQL refuses only shortest walks under conditions over several variables");
        recursive.Should().BeInRange(Cases / 2, 3 * Cases / 2, "a pattern is written as a join or as a recursive query, and both are asked");
    }

    [Fact]
    public void Kuzu_finds_the_same_chains_in_random_graphs()
    {
        using var engine = NodeEngine.Kuzu();
        Compare("Kuzu", engine, unbounded: false, Cases, Refused);
    }

    [Fact]
    public void Kuzu_finds_the_same_chains_in_what_its_COPY_loads()
    {
        using var engine = NodeEngine.KuzuByCopy();
        Compare("Kuzu by COPY", engine, unbounded: false, Cases / 4, null);
    }

    [Fact]
    public void Oxigraph_finds_the_same_chains_in_random_graphs()
    {
        using var engine = NodeEngine.Oxigraph();
        Compare("Oxigraph", engine, unbounded: false, Cases, Refused);
    }

    [Fact]
    public void The_curated_graph_answers_the_same_everywhere()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        string[] questions =
        [
            "MATCH ACYCLIC (a {id:'magnesium'})-[:blocks|decreases]->{1,3}(p:Process)-[e:contributes_to WHERE e.stance <> 'refuted']->(c:Condition)",
            "MATCH TRAIL (a:Intervention)-[t:treats WHERE t.belief > 0.5]->(c:Disease)",
            "MATCH (a {id:'magnesium'})-[e]-{1,2}(b)",
            "MATCH (a:Intervention)-[:treats]->(c:Disease)<-[e]-(p:Process)",
            "MATCH ACYCLIC (a:ChemicalEntity)-[]->(p:Process)-[:contributes_to]->{1,2}(c:Condition {id:'migraine'})",
            "MATCH ALL SHORTEST WALK (a {id:'magnesium'})-[]->(b:Condition) WHERE b.label <> 'migraine'",
        ];
        IEngine[] engines = [new PostgresEngine(server), NodeEngine.Kuzu(), NodeEngine.Oxigraph()];
        foreach (IEngine engine in engines)
        {
            using (engine)
            {
                engine.Load(graph);
                foreach (string question in questions)
                {
                    List<string> expected = ChainKey.All(graph, question);
                    expected.Should().NotBeEmpty(question);
                    engine.Ask(engine.Translate(Pattern.Parse(question), graph)).Should().BeEquivalentTo(expected, question);
                }
            }
        }
    }

    [Fact]
    public void Attempts_at_injection_come_back_as_data()
    {
        string[] attempts = ["'; DROP TABLE node; --", "\"} ) // x", "`) DETACH DELETE n //", "$p1 $1 ${x}", "/* */ -- #", "a\\u0027b\\", "line\nend\ttab", "nul\0inside", "ж😀"];
        GraphSchema schema = new GraphSchemaBuilder("hostile").AddNodeType("T").AddRelation(new RelationDefinition("r` ]->() //'\"") { Role = Role.Causal }).Build();
        var builder = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "hostile", Kind = GraphKind.Imported } };
        for (int i = 0; i < attempts.Length; i++)
        {
            builder.AddNode(new NodeDraft($"{i}{attempts[i]}", "T") { Labels = LocalizedText.Of(attempts[i]), Attributes = new NodeDraft("", "").Attributes.Add("it's `a` \"name\"", AttributeValue.Of(attempts[i])) });
            builder.AddEdge(new EdgeDraft($"{i}{attempts[i]}", schema.Relations[0].Id, $"{(i + 1) % attempts.Length}{attempts[(i + 1) % attempts.Length]}") { Id = attempts[i] });
        }

        KnowledgeGraph graph = builder.Build();
        IEngine[] engines = [new PostgresEngine(server), NodeEngine.Kuzu(), NodeEngine.Oxigraph()];
        foreach (IEngine engine in engines)
        {
            using (engine)
            {
                engine.Load(graph);
                foreach (string attempt in attempts)
                {
                    string literal = string.Concat(attempt.Select(c => $"\\u{(int)c:X4}"));
                    foreach (string test in new[] { $"a.`it's ``a`` \"name\"` = '{literal}'", $"a.label = '{literal}'", $"e.id = '{literal}'" })
                    {
                        string question = $"MATCH (a)-[e:`r`` ]->() //'\"`]->(b) WHERE {test}";
                        List<string> expected = ChainKey.All(graph, question);
                        expected.Should().ContainSingle(question);
                        engine.Ask(engine.Translate(Pattern.Parse(question), graph)).Should().BeEquivalentTo(expected, question);
                    }
                }
            }
        }
    }

    [Fact]
    public void Neo4js_own_linter_finds_no_error()
    {
        using var linter = NodeEngine.Neo4jLinter();
        for (int seed = 0, asked = 0; asked < 100; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomCases.Graph(random);
            for (int i = 0; i < QuestionsOfGraph; i++)
            {
                var pattern = Pattern.Parse(RandomCases.Question(random, graph, unbounded: true));
                try
                {
                    Translation question = linter.Translate(pattern, graph);
                    Action lint = () => linter.Ask(question);
                    lint.Should().NotThrow("{0}\n{1}", pattern.Text, question.Text);
                    asked++;
                }
                catch (PatternException refusal)
                {
                    refusal.Problem.Should().Contain("openCypher");
                }
            }
        }
    }

    /// <summary>Asks until so many cases were answered and nothing of the grammar is missing but what is refused; tells how many were refused.</summary>
    private int Compare(string name, IEngine engine, bool unbounded, int cases, string[]? refusedConstructs, Action<Translation>? asking = null)
    {
        int answered = 0, refused = 0, found = 0;
        var coverage = new GrammarCoverage();
        var failures = new List<string>();
        for (int seed = 0; answered < cases; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomCases.Graph(random);
            engine.Load(graph);
            for (int i = 0; i < QuestionsOfGraph; i++)
            {
                string text = RandomCases.Question(random, graph, unbounded);
                string[] expected = [.. ChainKey.All(graph, text).Distinct().Order(StringComparer.Ordinal)];
                Translation question;
                try
                {
                    question = engine.Translate(Pattern.Parse(text), graph);
                }
                catch (PatternException)
                {
                    refused++;
                    continue;
                }

                answered++;
                asking?.Invoke(question);
                coverage.Add(Pattern.Parse(text));
                found += expected.Length > 0 ? 1 : 0;
                try
                {
                    string[] answer = [.. engine.Ask(question).Order(StringComparer.Ordinal)];
                    if (!answer.SequenceEqual(expected))
                        failures.Add($"seed {seed}: {text}\nexpected {expected.Length}, found {answer.Length}; lacking {string.Join(" ", expected.Except(answer).Take(3)).Replace('\u0001', ',').Replace('\u0002', '|')}; too many {string.Join(" ", answer.Except(expected).Take(3)).Replace('\u0001', ',').Replace('\u0002', '|')}\n{question.Text}\n{string.Join(", ", question.Parameters)}");
                }
                catch (Exception e) when (e is InvalidOperationException or Npgsql.NpgsqlException)
                {
                    failures.Add($"seed {seed}: {text}\n{e.Message}\n{question.Text}");
                }
            }
        }

        failures.Count.Should().Be(0, "of {0} cases these differ: {1}", answered, string.Join("\n\n", failures.Take(2)));
        output.WriteLine($"{name}: {answered} cases, {found} of them with chains, all answers equal; {refused} refused; {coverage}");
        if (refusedConstructs is not null)
            coverage.Missing.Should().BeEquivalentTo(refusedConstructs, "each construct of the grammar occurs in a case, or is refused by name");
        found.Should().BeGreaterThan(cases / 4, "the random patterns must not all be empty questions");
        return refused;
    }
}
