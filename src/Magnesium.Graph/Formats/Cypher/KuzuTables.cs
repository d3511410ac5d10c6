using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>The tables that a graph becomes in Kuzu, and the statements that make them.</summary>
internal sealed class KuzuTables(KnowledgeGraph graph, PropertyTables tables, CypherText cypher)
{
    private readonly Dictionary<Relation, string> relations = KuzuNames.RelationTables(graph.Schema).ToDictionary(pair => pair.Key, pair => cypher.Name(pair.Value));

    /// <summary>The table of a relation, as Cypher writes it.</summary>
    public string Table(Relation relation) => relations[relation];

    public IEnumerable<string> Create()
    {
        yield return NodeTable(PropertyGraphNames.Source, PropertyTables.Sources);
        yield return NodeTable(PropertyGraphNames.Entity, tables.Nodes);
        yield return NodeTable(PropertyGraphNames.Evidence, PropertyTables.Evidence);
        yield return NodeTable(PropertyGraphNames.Note, PropertyTables.Notes);
        foreach (string table in relations.Values)
            yield return $"CREATE REL TABLE {table}(FROM `{PropertyGraphNames.Entity}` TO `{PropertyGraphNames.Entity}`, {Columns(tables.Edges)});";
        yield return $"CREATE REL TABLE `{PropertyGraphNames.SaidBy}`(FROM `{PropertyGraphNames.Evidence}` TO `{PropertyGraphNames.Source}`, FROM `{PropertyGraphNames.Note}` TO `{PropertyGraphNames.Source}`);";
    }

    private string NodeTable<T>(string name, ImmutableArray<PropertyColumn<T>> columns) => $"CREATE NODE TABLE `{name}`({Columns(columns)}, PRIMARY KEY(`id`));";

    private string Columns<T>(ImmutableArray<PropertyColumn<T>> columns) => string.Join(", ", columns.Select(column => $"{cypher.Name(column.Name)} {TypeOf(column.Kind)}"));

    public static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "INT64",
        ColumnKind.Number => "DOUBLE",
        ColumnKind.Boolean => "BOOLEAN",
        ColumnKind.Texts => "STRING[]",
        _ => "STRING",
    };
}
