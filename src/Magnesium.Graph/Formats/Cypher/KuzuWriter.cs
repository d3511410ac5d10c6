using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// Kuzu has typed tables and one label a node: all nodes are one table with the type as a column, each relation is a table,
/// and every row is a statement of its own, because a list of rows there must have all columns.
/// </summary>
internal sealed class KuzuWriter : CypherWriter
{
    private readonly KuzuTables kuzu;

    public KuzuWriter(KnowledgeGraph graph, PropertyTables tables, CypherText cypher, TextWriter output)
        : base(graph, tables, cypher, output) => kuzu = new KuzuTables(graph, tables, cypher);

    protected override void WriteFirst()
    {
        foreach (string statement in kuzu.Create())
            Output.WriteLine(statement);
        Output.WriteLine("BEGIN TRANSACTION;");
    }

    protected override void WriteLast() => Output.WriteLine("COMMIT;");

    protected override void WriteSources(IEnumerable<Source> sources)
    {
        foreach (Source source in sources)
            Output.WriteLine($"CREATE (:`{PropertyGraphNames.Source}` {Cypher.Map(PropertyTables.Sources, source)});");
    }

    protected override void WriteNodes(IEnumerable<Node> nodes)
    {
        foreach (Node node in nodes)
            Output.WriteLine($"CREATE (:`{PropertyGraphNames.Entity}` {Cypher.Map(Tables.Nodes, node)});");
    }

    protected override void WriteEdges(IEnumerable<Edge> edges)
    {
        foreach (Edge edge in edges)
        {
            Output.Write($"MATCH (a:`{PropertyGraphNames.Entity}` {{`id`: {Cypher.Quote(edge.Source.Id)}}}) MATCH (b:`{PropertyGraphNames.Entity}` {{`id`: {Cypher.Quote(edge.Target.Id)}}}) ");
            Output.WriteLine($"CREATE (a)-[:{kuzu.Table(edge.Relation)} {Cypher.Map(Tables.Edges, edge)}]->(b);");
        }
    }

    protected override void WriteSaid<T>(string label, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<(T Row, string Source)> rows)
    {
        foreach ((T row, string source) in rows)
        {
            Output.Write($"MATCH (s:`{PropertyGraphNames.Source}` {{`id`: {Cypher.Quote(source)}}}) ");
            Output.WriteLine($"CREATE (:`{label}` {Cypher.Map(columns, row)})-[:`{PropertyGraphNames.SaidBy}`]->(s);");
        }
    }
}
