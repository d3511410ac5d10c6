using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// Kuzu has typed tables and one label a node: all nodes are one table with the type as a column, each relation is a table,
/// and every row is a statement of its own, because a list of rows there must have all columns.
/// </summary>
internal sealed class KuzuWriter : CypherWriter
{
    private readonly Dictionary<Relation, string> relationTables = [];

    public KuzuWriter(KnowledgeGraph graph, PropertyTables tables, CypherText cypher, TextWriter output)
        : base(graph, tables, cypher, output)
    {
        foreach ((Relation relation, string table) in KuzuNames.RelationTables(graph.Schema))
            relationTables.Add(relation, cypher.Name(table));
    }

    protected override void WriteFirst()
    {
        NodeTable(PropertyGraphNames.Source, PropertyTables.Sources);
        NodeTable(PropertyGraphNames.Entity, Tables.Nodes);
        NodeTable(PropertyGraphNames.Evidence, PropertyTables.Evidence);
        NodeTable(PropertyGraphNames.Note, PropertyTables.Notes);
        foreach (string table in relationTables.Values)
            Output.WriteLine($"CREATE REL TABLE {table}(FROM `{PropertyGraphNames.Entity}` TO `{PropertyGraphNames.Entity}`, {Columns(Tables.Edges)});");
        Output.WriteLine($"CREATE REL TABLE `{PropertyGraphNames.SaidBy}`(FROM `{PropertyGraphNames.Evidence}` TO `{PropertyGraphNames.Source}`, FROM `{PropertyGraphNames.Note}` TO `{PropertyGraphNames.Source}`);");
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
            Output.WriteLine($"CREATE (a)-[:{relationTables[edge.Relation]} {Cypher.Map(Tables.Edges, edge)}]->(b);");
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

    private void NodeTable<T>(string name, ImmutableArray<PropertyColumn<T>> columns) =>
        Output.WriteLine($"CREATE NODE TABLE `{name}`({Columns(columns)}, PRIMARY KEY(`id`));");

    private string Columns<T>(ImmutableArray<PropertyColumn<T>> columns) => string.Join(", ", columns.Select(column => $"{Cypher.Name(column.Name)} {TypeOf(column.Kind)}"));

    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "INT64",
        ColumnKind.Number => "DOUBLE",
        ColumnKind.Boolean => "BOOLEAN",
        ColumnKind.Texts => "STRING[]",
        _ => "STRING",
    };
}
