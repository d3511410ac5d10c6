using System.Collections.Immutable;
using Evaluation = Magnesium.Graph.Conditions;

namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>Compiled conditions say of each element what the evaluation of the expression says.</summary>
public class ElementConditionTests
{
    private static readonly string[] Properties = ["whole", "part", "text", "truth", "mixed", "id", "absent"];

    private static readonly AttributeValue[] Values =
    [
        AttributeValue.Of(1L), AttributeValue.Of(2L), AttributeValue.Of(-1L), AttributeValue.Of(1.5), AttributeValue.Of(2.0),
        AttributeValue.Of("1"), AttributeValue.Of("b"), AttributeValue.Of(""), AttributeValue.Of(true), AttributeValue.Of(false),
    ];

    [Fact]
    public void Compiled_and_evaluated_conditions_agree_on_nodes_and_edges()
    {
        int passing = 0, failing = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            KnowledgeGraph graph = Graph(random);
            for (int i = 0; i < 20; i++)
            {
                ExpressionSyntax condition = Condition(random, 3);
                foreach (bool isNode in new[] { true, false })
                {
                    Func<int, bool> compiled = ElementCondition.Of(graph, condition, isNode);
                    for (int element = 0; element < (isNode ? graph.Nodes.Count : graph.Edges.Count); element++)
                    {
                        bool expected = Evaluation.Evaluate(condition, (_, property) => isNode ? Evaluation.Of(new Node(graph, element), property) : Evaluation.Of(new Edge(graph, element), property), _ => element) == true;
                        compiled(element).Should().Be(expected, "{0} of {1}, seed {2}", condition, element, seed);

                        // What was tested before is remembered.
                        compiled(element).Should().Be(expected, "{0} of {1}, seed {2}, asked again", condition, element, seed);
                        (passing, failing) = expected ? (passing + 1, failing) : (passing, failing + 1);
                    }
                }
            }
        }

        passing.Should().BeGreaterThan(10_000);
        failing.Should().BeGreaterThan(10_000);
    }

    private static KnowledgeGraph Graph(Random random)
    {
        GraphSchema schema = new GraphSchemaBuilder("random").AddNodeType("A").AddRelation(new RelationDefinition("r")).Build();
        var builder = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        int everywhere = random.Next(2);
        for (int i = 0; i < 4; i++)
            builder.AddNode(new NodeDraft($"n{i}", "A") { Attributes = Attributes(random, everywhere).ToImmutableSortedDictionary() });
        for (int i = 0; i < 5; i++)
            builder.AddEdge(new EdgeDraft($"n{random.Next(4)}", "r", $"n{random.Next(4)}") { Attributes = Attributes(random, everywhere).ToImmutableSortedDictionary() });
        return builder.Build();
    }

    private static Dictionary<string, AttributeValue> Attributes(Random random, int everywhere)
    {
        AttributeValue[] of =
        [
            AttributeValue.Of((long)random.Next(-1, 3)),
            AttributeValue.Of(new[] { 1.5, 2.0, -1.0, double.NaN }[random.Next(4)]),
            AttributeValue.Of(new[] { "1", "b", "", "2.0" }[random.Next(4)]),
            AttributeValue.Of(random.Next(2) == 0),
            Values[random.Next(Values.Length)],
        ];
        return Enumerable.Range(0, of.Length).Where(_ => everywhere == 1 || random.Next(3) > 0).ToDictionary(i => Properties[i], i => of[i]);
    }

    private static ExpressionSyntax Condition(Random random, int depth)
    {
        switch (random.Next(depth > 0 ? 7 : 4))
        {
            case 0:
                return new InSyntax(default, Access(random), [Literal(random), Literal(random)]);
            case 1:
                return new IsNullSyntax(default, Access(random), random.Next(2) == 0);
            case 2:
                return new ComparisonSyntax(default, (ComparisonOperator)random.Next(6), random.Next(2) == 0 ? Literal(random) : Access(random), Access(random));
            case 3:
                return new ComparisonSyntax(default, (ComparisonOperator)random.Next(6), Access(random), Literal(random));
            case 4:
                return new NotSyntax(default, Condition(random, depth - 1));
            case 5:
                return Access(random);
            default:
                return LogicSyntax.Of(random.Next(2) == 0, [Condition(random, depth - 1), Condition(random, depth - 1)]);
        }
    }

    private static PropertyAccessSyntax Access(Random random) => new(default, "x", Properties[random.Next(Properties.Length)]);

    private static LiteralSyntax Literal(Random random) => new(default, Values[random.Next(Values.Length)]);
}
