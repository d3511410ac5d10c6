using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What a pattern asks of nodes and edges, in SQL.</summary>
internal sealed class SqlTests
{
    private readonly GraphSchema schema;

    public SqlTests(KnowledgeGraph graph)
    {
        schema = graph.Schema;
        Conditions = new SqlConditions(new AttributeKinds(graph), Parameters);
    }

    public ParameterList Parameters { get; } = new("");

    public SqlConditions Conditions { get; }

    public IEnumerable<string> Of(ImmutableArray<NodeTest> tests, string name)
    {
        foreach (NodeTest test in tests)
        {
            if (!test.Written.Names.IsEmpty)
                yield return $"{name}.type IN ({Listed(schema.TypesBelow(test.Written.Names))})";
            foreach (string condition in Conditions.Print(test.Written, new ElementName(true, name)))
                yield return condition;
        }
    }

    public IEnumerable<string> Of(EdgeTest test, string name)
    {
        if (!test.Written.Names.IsEmpty)
            yield return $"{name}.relation IN ({Listed(test.Written.Names.Distinct(StringComparer.Ordinal))})";
        foreach (string condition in Conditions.Print(test.Written, new ElementName(false, name)))
            yield return condition;
    }

    private string Listed(IEnumerable<string> values) => string.Join(", ", values.Select(value => Conditions.Parameter(AttributeValue.Of(value))));
}
