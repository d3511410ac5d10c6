namespace Magnesium.Graph.Tests.Chains.Patterns;

public class MatchAgainstNaiveTests
{
    private static readonly GraphSchema Schema = new GraphSchemaBuilder("random")
        .AddNodeType(new NodeTypeDefinition("Thing") { IsAbstract = true })
        .AddNodeType("A", "Thing")
        .AddNodeType("B", "Thing")
        .AddNodeType("C")
        .AddRelation(new RelationDefinition("r") { Role = Role.Causal })
        .AddRelation(new RelationDefinition("s") { Role = Role.Causal })
        .AddRelation(new RelationDefinition("t") { Role = Role.Association })
        .Build();

    [Fact]
    public void Matching_finds_exactly_the_paths_a_naive_matcher_finds()
    {
        int nonEmpty = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomGraph(random);
            RandomPattern pattern = RandomPattern(random, graph);
            HashSet<string> expected = NaiveMatcher.Match(graph, pattern);
            ChainResult result = graph.Match(pattern.Text());
            string[] found = [.. result.Select(Key)];
            found.Should().OnlyHaveUniqueItems($"a path is found once (seed {seed}: {pattern.Text()})");
            found.Should().BeEquivalentTo(expected, $"seed {seed}: {pattern.Text()}");
            result.Status.Should().Be(ResultStatus.Complete);
            graph.CountMatches(Pattern.Parse(pattern.Text())).Count.Should().Be(expected.Count, $"seed {seed}: {pattern.Text()}");
            nonEmpty += expected.Count > 0 ? 1 : 0;
        }

        nonEmpty.Should().BeGreaterThan(500, "the random patterns must not all be empty questions");
    }

    [Theory]
    [InlineData("ANY SHORTEST ")]
    [InlineData("ALL SHORTEST ")]
    [InlineData("SHORTEST 3 ")]
    public void Selectors_keep_the_shortest_of_what_a_naive_matcher_finds(string selector)
    {
        int nonEmpty = 0;
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = RandomGraph(random);
            RandomPattern pattern = RandomPattern(random, graph);
            var groups = NaiveMatcher.Match(graph, pattern).GroupBy(key => (First(key), Last(graph, key))).ToDictionary(g => g.Key, g => g.ToList());
            ChainResult result = graph.Match(pattern.Text(selector));
            var found = result.GroupBy(chain => (chain.From.Index, chain.To.Index)).ToDictionary(g => g.Key, g => g.ToList());
            found.Keys.Should().BeEquivalentTo(groups.Keys, $"seed {seed}: {pattern.Text(selector)}");
            foreach (((int, int) ends, List<string> all) in groups)
            {
                int[] lengths = [.. all.Select(Length).Order()];
                string[] keys = [.. found[ends].Select(Key)];
                keys.Should().BeSubsetOf(all, $"seed {seed}: {pattern.Text(selector)}").And.OnlyHaveUniqueItems();
                int[] expected = selector switch
                {
                    "ANY SHORTEST " => lengths[..1],
                    "ALL SHORTEST " => [.. lengths.Where(length => length == lengths[0])],
                    _ => lengths[..Math.Min(3, lengths.Length)],
                };
                keys.Select(Length).Order().Should().Equal(expected, $"seed {seed}: {pattern.Text(selector)}");
            }

            nonEmpty += groups.Count > 0 ? 1 : 0;
        }

        nonEmpty.Should().BeGreaterThan(100);
    }

    private static string Key(Chain chain) => NaiveMatcher.Walked.KeyOf(chain.From.Index, chain.Steps.Select(step => (step.Edge.Index, step.IsForward)));

    private static int Length(string key) => key.Count(c => c is '<' or '>');

    private static int First(string key) => int.Parse(key.Split('<', '>')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static int Last(KnowledgeGraph graph, string key)
    {
        int at = key.LastIndexOfAny(['<', '>']);
        Edge edge = graph.Edges[int.Parse(key[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture)];
        return key[at] == '>' ? edge.Target.Index : edge.Source.Index;
    }

    private static KnowledgeGraph RandomGraph(Random random)
    {
        var builder = new KnowledgeGraphBuilder(Schema) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        int nodes = random.Next(2, 5);
        for (int i = 0; i < nodes; i++)
        {
            builder.AddNode(new NodeDraft($"n{i}", "ABC"[random.Next(3)].ToString())
            {
                Attributes = random.Next(3) == 0 ? new NodeDraft("", "").Attributes : new NodeDraft("", "").Attributes.Add("n", AttributeValue.Of((long)random.Next(4))),
            });
        }

        int edges = random.Next(2, 8);
        for (int i = 0; i < edges; i++)
        {
            builder.AddEdge(new EdgeDraft($"n{random.Next(nodes)}", "rst"[random.Next(3)].ToString(), $"n{random.Next(nodes)}")
            {
                Sign = random.Next(2) == 0 ? Sign.Plus : Sign.Minus,
            });
        }

        return builder.Build();
    }

    private static RandomPattern RandomPattern(Random random, KnowledgeGraph graph)
    {
        PathMode mode = (PathMode)random.Next(4);
        var parts = new List<RandomPart> { RandomNode(random, graph) };
        int steps = random.Next(1, 4);
        for (int i = 0; i < steps; i++)
        {
            if (random.Next(4) == 0)
                parts.Add(RandomSubpath(random, graph, mode));
            else
                parts.Add(RandomEdge(random, mode, repeated: random.Next(2) == 0));
            if (i == steps - 1 || random.Next(2) == 0)
                parts.Add(RandomNode(random, graph));
        }

        return new RandomPattern(mode, parts);
    }

    private static RandomNode RandomNode(Random random, KnowledgeGraph graph) => new(
        random.Next(),
        random.Next(4) == 0 ? new[] { "A", "B", "C", "Thing" }[random.Next(4)] : null,
        random.Next(8) == 0 ? graph.Nodes[random.Next(graph.Nodes.Count)].Id : null,
        random.Next(6) == 0 && graph.Nodes.Any(n => n.Attributes.Any()) ? random.Next(3) : null);

    private static RandomEdge RandomEdge(Random random, PathMode mode, bool repeated)
    {
        int direction = random.Next(4);
        (int least, int? most) = repeated ? Repetition(random, mode) : (1, 1);
        return new RandomEdge(
            random.Next(),
            random.Next(5) < 2 ? "rst"[random.Next(3)].ToString() : null,
            direction != 1,
            direction is 1 or 2,
            random.Next(5) == 0 ? "+" : null,
            least,
            most);
    }

    private static RandomSubpath RandomSubpath(Random random, KnowledgeGraph graph, PathMode mode)
    {
        var parts = new List<RandomPart> { RandomNode(random, graph), RandomEdge(random, mode, repeated: false) };
        if (random.Next(2) == 0)
            parts.AddRange([RandomNode(random, graph), RandomEdge(random, mode, repeated: false)]);
        parts.Add(RandomNode(random, graph));
        (int least, int? most) = Repetition(random, mode);
        return new RandomSubpath(parts, least, most);
    }

    private static (int Least, int? Most) Repetition(Random random, PathMode mode)
    {
        int least = random.Next(3);
        if (mode != PathMode.Walk && random.Next(3) == 0)
            return (least, null);
        return (least, Math.Max(1, least + random.Next(2)));
    }
}
