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

    public IEnumerable<string> OfNode(ElementPattern asked, ElementName node)
    {
        if (!asked.Names.IsEmpty)
            yield return $"{node.Name}.type IN ({Listed(schema.TypesBelow(asked.Names))})";
        foreach (string condition in Conditions.Print(asked, node))
            yield return condition;
    }

    public IEnumerable<string> OfEdge(ElementPattern asked, string name)
    {
        if (!asked.Names.IsEmpty)
            yield return $"{name}.relation IN ({Listed(asked.Names.Distinct(StringComparer.Ordinal))})";
        foreach (string condition in Conditions.Print(asked, new ElementName(false, name)))
            yield return condition;
    }

    private string Listed(IEnumerable<string> values) => string.Join(", ", values.Select(value => Conditions.Parameter(AttributeValue.Of(value))));
}
