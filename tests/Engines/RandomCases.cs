using System.Globalization;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>Small random graphs with loops, parallel edges, missing values and values of all kinds, and random questions of every construct.</summary>
internal static class RandomCases
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    private static readonly GraphSchema Schema = new GraphSchemaBuilder("random")
        .AddNodeType(new NodeTypeDefinition("Thing") { IsAbstract = true })
        .AddNodeType("A", "Thing")
        .AddNodeType("B", "A")
        .AddNodeType("C")
        .AddRelation(new RelationDefinition("r") { Role = Role.Causal })
        .AddRelation(new RelationDefinition("s") { Role = Role.Causal })
        .AddRelation(new RelationDefinition("t") { Role = Role.Association })
        .Build();

    public static KnowledgeGraph Graph(Random random)
    {
        var builder = new KnowledgeGraphBuilder(Schema) { Info = new GraphInfo { Id = "random", Kind = GraphKind.Imported } };
        int nodes = random.Next(3, 7);
        for (int i = 0; i < nodes; i++)
        {
            var attributes = new NodeDraft("", "").Attributes;
            if (i == 0 || random.Next(3) > 0)
                attributes = attributes.Add("n", AttributeValue.Of((long)random.Next(4)));
            if (i == 0 || random.Next(3) > 0)
                attributes = attributes.Add("spelled", AttributeValue.Of(new[] { "1", "2.0", "word", "1e0", "" }[random.Next(5)]));
            if (i == 0 || random.Next(3) > 0)
                attributes = attributes.Add("flag", AttributeValue.Of(random.Next(2) == 0));
            builder.AddNode(new NodeDraft($"n{i}", "ABC"[random.Next(3)].ToString())
            {
                Attributes = attributes,
                Labels = random.Next(4) switch { 0 => LocalizedText.Empty, 1 => LocalizedText.Of("same"), 2 => LocalizedText.Of("label", "име"), _ => LocalizedText.Empty.With("bg", "само") },
            });
        }

        for (int i = random.Next(4, 12); i >= 0; i--)
        {
            var attributes = new EdgeDraft("", "", "").Attributes;
            if (i == 0 || random.Next(3) > 0)
                attributes = attributes.Add("weight", AttributeValue.Of(random.Next(5) / 2.0));
            builder.AddEdge(new EdgeDraft($"n{random.Next(nodes)}", "rst"[random.Next(3)].ToString(), $"n{random.Next(nodes)}")
            {
                Sign = random.Next(2) == 0 ? Sign.Plus : Sign.Minus,
                Attributes = attributes,
            });
        }

        return builder.Build();
    }

    /// <summary>A question in text.</summary>
    public static string Question(Random random, KnowledgeGraph graph, bool unbounded)
    {
        var question = new QuestionWriter(random, graph, unbounded);
        return question.Write();
    }

    private sealed class QuestionWriter(Random random, KnowledgeGraph graph, bool unbounded)
    {
        private readonly List<string> nodes = [];
        private readonly List<string> edges = [];
        private int names;
        private bool mayRunOn;

        public string Write()
        {
            string mode = new[] { "WALK", "TRAIL", "ACYCLIC", "SIMPLE" }[random.Next(4)];
            string selector = random.Next(4) > 0 ? "" : new[] { "ANY SHORTEST ", "ALL SHORTEST ", "SHORTEST 2 " }[random.Next(3)];
            mayRunOn = unbounded && (mode != "WALK" || selector.Length > 0);
            int steps = random.Next(1, 4);
            bool isRing = random.Next(10) == 0;
            string path = Node(isRing ? "ring" : null);
            for (int i = 0; i < steps; i++)
            {
                path += random.Next(5) == 0 ? Subpath() : Edge(random.Next(3) == 0 ? Repetition() : "");
                path += i == steps - 1 && isRing ? "(ring)" : i == steps - 1 || random.Next(3) > 0 ? Node(null) : "";
            }

            string where = random.Next(2) == 0 || mayRunOn ? "" : Where();
            return $"MATCH {selector}{mode} {path}{where}";
        }

        private string Where()
        {
            if (nodes.Count >= 2 && random.Next(2) == 0)
                return $" WHERE {nodes[0]} {(random.Next(2) == 0 ? "=" : "<>")} {nodes[^1]}{(random.Next(2) == 0 ? $" AND {nodes[0]}.n {Comparison()} {nodes[1]}.n" : "")}";
            if (edges.Count >= 2 && random.Next(2) == 0)
                return $" WHERE {edges[0]} <> {edges[1]} OR {edges[0]}.sign = {edges[1]}.sign";
            return nodes.Count == 0 ? "" : $" WHERE {Condition(nodes[random.Next(nodes.Count)], isNode: true)}";
        }

        private string Node(string? name)
        {
            string? variable = name ?? (random.Next(2) == 0 ? $"a{names++}" : null);
            if (variable is not null && name is null)
                nodes.Add(variable);
            string types = random.Next(4) == 0 ? new[] { ":A", ":Thing", ":B|C", ":C" }[random.Next(4)] : "";
            string properties = random.Next(8) switch
            {
                0 => $" {{id: '{graph.Nodes[random.Next(graph.Nodes.Count)].Id}'}}",
                1 => $" {{n: {random.Next(3)}}}",
                2 when random.Next(2) == 0 => $" {{flag: true, n: {random.Next(3)}}}",
                _ => "",
            };
            string where = variable is not null && random.Next(5) == 0 ? $" WHERE {Condition(variable, isNode: true)}" : "";
            return $"({variable}{types}{properties}{where})";
        }

        private string Edge(string repetition)
        {
            if (random.Next(10) == 0)
                return $"{new[] { "->", "<-", "-" }[random.Next(3)]}{repetition}()";
            string? variable = random.Next(2) == 0 ? $"e{names++}" : null;
            if (variable is not null && repetition.Length == 0)
                edges.Add(variable);
            string relations = random.Next(3) == 0 ? new[] { ":r", ":s|t", ":t" }[random.Next(3)] : "";
            string properties = random.Next(12) switch { 0 => " {sign: '+'}", 1 => " {sign: '-', role: 'causal'}", _ => "" };
            string where = variable is not null && random.Next(3) == 0 ? $" WHERE {Condition(variable, isNode: false)}" : "";
            string inside = $"[{variable}{relations}{properties}{where}]";
            return new[] { $"-{inside}->", $"-{inside}->", $"<-{inside}-", $"-{inside}-" }[random.Next(4)] + repetition;
        }

        private string Subpath()
        {
            (string one, string two, string edge) = ($"x{names++}", $"y{names++}", $"f{names++}");
            string where = random.Next(3) switch
            {
                0 => $" WHERE {one}.n {Comparison()} {two}.n",
                1 => $" WHERE {one} <> {two} AND ({edge}.sign = '+' OR {two}.flag)",
                _ => "",
            };
            string more = random.Next(3) == 0 ? "->" : "";
            return $"(({one})-[{edge}]->({two}){more}{where}){Repetition()}";
        }

        private string Repetition() => mayRunOn && random.Next(2) == 0
            ? new[] { "*", "+", "{2,}" }[random.Next(3)]
            : new[] { "{2}", "{1,2}", "{0,1}", "{,2}", "?", "{1,3}" }[random.Next(6)];

        private string Condition(string variable, bool isNode)
        {
            string test = (isNode, random.Next(9)) switch
            {
                (true, 0) => $"{variable}.n {Comparison()} {random.Next(4)}",
                (true, 1) => $"{variable}.spelled {Comparison()} {random.Next(3)}",
                (true, 2) => $"{variable}.spelled {Comparison()} '{new[] { "1", "word", "2" }[random.Next(3)]}'",
                (true, 3) => $"{variable}.flag",
                (true, 4) => $"{variable}.label {Comparison()} '{new[] { "same", "label", "n1" }[random.Next(3)]}'",
                (true, 5) => $"{variable}.n IS {(random.Next(2) == 0 ? "NOT " : "")}NULL",
                (true, 6) => $"{variable}.n IN [1, 2, '3', 'x']",
                (true, 7) => $"{variable}.type {Comparison()} 'B'",
                (true, _) => $"{variable}.n {Comparison()} '1'",
                (false, 0) => $"{variable}.weight {Comparison()} {(random.Next(4) / 2.0).ToString("0.0", CultureInfo.InvariantCulture)}",
                (false, 1) => $"{variable}.sign {Comparison()} '+'",
                (false, 2) => $"{variable}.relation IN ['r', 't']",
                (false, 3) => $"{variable}.belief IS NULL",
                (false, 4) => $"{variable}.role = 'causal'",
                (false, 5) => $"{variable}.contested = false",
                (false, 6) => $"{variable}.stance <> 'asserted'",
                (false, 7) => $"{variable}.weight IS NOT NULL",
                _ => $"{variable}.id >= 'e8'",
            };
            return random.Next(5) switch
            {
                0 => $"NOT ({test})",
                1 => $"{test} OR {Condition(variable, isNode)}",
                2 => $"{test} AND {Condition(variable, isNode)}",
                _ => test,
            };
        }

        private string Comparison() => Comparisons[random.Next(Comparisons.Length)];
    }
}
