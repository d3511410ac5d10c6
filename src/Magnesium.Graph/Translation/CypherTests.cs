using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What a pattern asks of nodes and edges, in openCypher.</summary>
internal sealed class CypherTests
{
    private readonly KnowledgeGraph graph;
    private readonly CypherDialect dialect;
    private readonly CypherText cypher;
    private readonly Dictionary<Relation, string> tables;

    public CypherTests(PatternPlan plan, string text, CypherDialect dialect)
    {
        graph = plan.Graph;
        this.dialect = dialect;
        cypher = new CypherText(dialect == CypherDialect.Kuzu);
        tables = dialect == CypherDialect.Kuzu ? KuzuNames.RelationTables(graph.Schema) : graph.Schema.Relations.ToDictionary(relation => relation, relation => relation.Id);
        Parameters = new ParameterList("p");
        Conditions = new CypherConditions(graph, dialect, Parameters, text);
    }

    public ParameterList Parameters { get; }

    public CypherConditions Conditions { get; }

    /// <summary>A node: every one has this label, under which ids are unique.</summary>
    public static string Node(string name) => $"({name}:`{PropertyGraphNames.Entity}`)";

    public string Edge(EdgeTest test, string name)
    {
        string relations = string.Join('|', test.Written.Names.Distinct(StringComparer.Ordinal).Select(id => cypher.Name(tables[graph.Schema.Relation(id)])));
        string inside = relations.Length == 0 ? $"[{name}]" : $"[{name}:{relations}]";
        return $"{(test.Forward ? "" : "<")}-{inside}-{(test.Backward ? "" : ">")}";
    }

    public IEnumerable<string> Of(ImmutableArray<NodeTest> tests, string name) =>
        tests.SelectMany(test => Types(test.Written.Names, name).Concat(Conditions.Print(test.Written, new ElementName(true, name)))).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Of(EdgeTest test, string name) => Conditions.Print(test.Written, new ElementName(false, name));

    private IEnumerable<string> Types(ImmutableArray<string> names, string node)
    {
        if (names.IsEmpty)
            yield break;

        // Neo4j's nodes have the labels of all types above theirs; Kuzu's have one type, as a property.
        yield return dialect == CypherDialect.Neo4j
            ? $"{node}:{string.Join('|', names.Distinct(StringComparer.Ordinal).Select(cypher.Name))}"
            : $"({string.Join(" OR ", graph.Schema.TypesBelow(names).Select(type => $"{node}.`type` = {Parameters.Name(AttributeValue.Of(type))}"))})";
    }
}
