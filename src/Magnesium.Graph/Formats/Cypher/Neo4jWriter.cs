using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// Constraints, then batches of rows, each merged by id: running the script again changes nothing. Labels and relationship
/// types cannot be values, so a batch has one of them.
/// </summary>
internal sealed class Neo4jWriter(KnowledgeGraph graph, PropertyTables tables, CypherText cypher, TextWriter output)
    : CypherWriter(graph, tables, cypher, output)
{
    private const int RowsInBatch = 1000;

    protected override void WriteFirst()
    {
        foreach (string label in new[] { PropertyGraphNames.Entity, PropertyGraphNames.Source, PropertyGraphNames.Evidence, PropertyGraphNames.Note })
            Output.WriteLine($"CREATE CONSTRAINT `{label}_id` IF NOT EXISTS FOR (n:`{label}`) REQUIRE n.`id` IS UNIQUE;");
        Output.WriteLine($"CREATE INDEX `{PropertyGraphNames.Evidence}_edge` IF NOT EXISTS FOR (n:`{PropertyGraphNames.Evidence}`) ON (n.`edge`);");
    }

    protected override void WriteSources(IEnumerable<Source> sources)
    {
        foreach ((_, IEnumerable<string> rows) in Batches(sources, _ => true, source => Cypher.Map(PropertyTables.Sources, source)))
            Statement(rows, $"MERGE (n:`{PropertyGraphNames.Source}` {{`id`: row.`id`}})", "SET n = row");
    }

    protected override void WriteNodes(IEnumerable<Node> nodes)
    {
        foreach ((NodeType type, IEnumerable<string> rows) in Batches(nodes, node => node.Type, node => Cypher.Map(Tables.Nodes, node)))
        {
            string labels = string.Concat(PropertyGraphNames.LabelsOf(type).Select(label => $":{Cypher.Name(label)}"));
            Statement(rows, $"MERGE (n:`{PropertyGraphNames.Entity}` {{`id`: row.`id`}})", $"SET n = row, n{labels}");
        }
    }

    protected override void WriteEdges(IEnumerable<Edge> edges)
    {
        foreach ((Relation relation, IEnumerable<string> rows) in Batches(edges, edge => edge.Relation, Row))
        {
            Statement(
                rows,
                $"MATCH (a:`{PropertyGraphNames.Entity}` {{`id`: row.`source`}})",
                $"MATCH (b:`{PropertyGraphNames.Entity}` {{`id`: row.`target`}})",
                $"MERGE (a)-[r:{Cypher.Name(relation.Id)} {{`id`: row.`properties`.`id`}}]->(b)",
                "SET r = row.`properties`");
        }

        string Row(Edge edge) =>
            $"{{`source`: {Cypher.Quote(edge.Source.Id)}, `target`: {Cypher.Quote(edge.Target.Id)}, `properties`: {Cypher.Map(Tables.Edges, edge)}}}";
    }

    protected override void WriteSaid<T>(string label, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<(T Row, string Source)> rows)
    {
        foreach ((_, IEnumerable<string> batch) in Batches(rows, _ => true, Row))
        {
            Statement(
                batch,
                $"MATCH (s:`{PropertyGraphNames.Source}` {{`id`: row.`source`}})",
                $"MERGE (n:`{label}` {{`id`: row.`properties`.`id`}})",
                "SET n = row.`properties`",
                $"MERGE (n)-[:`{PropertyGraphNames.SaidBy}`]->(s)");
        }

        string Row((T Row, string Source) said) => $"{{`source`: {Cypher.Quote(said.Source)}, `properties`: {Cypher.Map(columns, said.Row)}}}";
    }

    private void Statement(IEnumerable<string> rows, params string[] clauses)
    {
        Output.Write("UNWIND [");
        string before = "\n  ";
        foreach (string row in rows)
        {
            Output.Write(before);
            Output.Write(row);
            before = ",\n  ";
        }

        Output.WriteLine("\n] AS row");
        Output.Write(string.Join('\n', clauses));
        Output.WriteLine(";");
    }

    /// <summary>Runs of rows with one key, none longer than a batch.</summary>
    private static IEnumerable<(TKey Key, IEnumerable<string> Rows)> Batches<T, TKey>(IEnumerable<T> items, Func<T, TKey> keyOf, Func<T, string> row)
    {
        var batch = new List<T>();
        foreach (T item in items)
        {
            if (batch.Count == RowsInBatch || (batch.Count > 0 && !EqualityComparer<TKey>.Default.Equals(keyOf(batch[0]), keyOf(item))))
            {
                yield return (keyOf(batch[0]), batch.Select(row));
                batch.Clear();
            }

            batch.Add(item);
        }

        if (batch.Count > 0)
            yield return (keyOf(batch[0]), batch.Select(row));
    }
}
