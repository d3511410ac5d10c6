namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>Small random graphs, with loops and parallel edges, and random patterns over them.</summary>
internal static class RandomPatterns
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

    public static KnowledgeGraph Graph(Random random)
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

    public static RandomPattern Pattern(Random random, KnowledgeGraph graph, bool isFixedLength = false)
    {
        PathMode mode = (PathMode)random.Next(4);
        var parts = new List<RandomPart> { RandomNode(random, graph) };
        int steps = random.Next(1, isFixedLength ? 6 : 4);
        for (int i = 0; i < steps; i++)
        {
            if (!isFixedLength && random.Next(4) == 0)
                parts.Add(RandomSubpath(random, graph, mode));
            else
                parts.Add(RandomEdge(random, mode, repeated: !isFixedLength && random.Next(2) == 0));
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
