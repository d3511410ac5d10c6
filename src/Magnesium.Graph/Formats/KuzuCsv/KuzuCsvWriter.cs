using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Writes one file a table, and the script that copies them.</summary>
internal sealed class KuzuCsvWriter
{
    /// <summary>The file with the statements.</summary>
    public const string Script = "load.cypher";

    private readonly KnowledgeGraph graph;
    private readonly string folder;
    private readonly CancellationToken cancellation;
    private readonly PropertyTables tables;
    private readonly CypherText cypher = new(isKuzu: true);
    private readonly KuzuTables kuzu;
    private readonly char separator;
    private readonly CsvRow csv;
    private readonly List<string> copies = [];

    public KuzuCsvWriter(KnowledgeGraph graph, string folder, WriteOptions options)
    {
        this.graph = graph;
        this.folder = folder;
        cancellation = options.Cancellation;
        tables = new PropertyTables(graph, options.Language);
        kuzu = new KuzuTables(graph, tables, cypher);
        separator = ListSeparator.Of(graph, tables);
        csv = new CsvRow(separator);
    }

    public LossReport Write()
    {
        Nodes(PropertyGraphNames.Source, PropertyTables.Sources, graph.Sources);
        Nodes(PropertyGraphNames.Entity, tables.Nodes, graph.Nodes);
        Nodes(PropertyGraphNames.Evidence, PropertyTables.Evidence, tables.EvidenceRows().Select(said => said.Row));
        Nodes(PropertyGraphNames.Note, PropertyTables.Notes, tables.NoteRows().Select(said => said.Row));
        int number = 0;
        foreach (IGrouping<Relation, Edge> edges in graph.Edges.GroupBy(edge => edge.Relation))
        {
            PropertyColumn<Edge>[] ends = [End<Edge>(edge => edge.Source.Id), End<Edge>(edge => edge.Target.Id)];
            Copy(kuzu.Table(edges.Key), "", string.Create(CultureInfo.InvariantCulture, $"relation{++number}.csv"), [.. ends, .. tables.Edges], edges);
        }

        Said(PropertyGraphNames.Evidence, tables.EvidenceRows().Select(said => (said.Row.Id, said.Source)));
        Said(PropertyGraphNames.Note, tables.NoteRows().Select(said => (said.Row.Id, said.Source)));
        Into(Script, text =>
        {
            text.WriteLine("// Run in this folder: kuzu DATABASE < load.cypher");
            text.WriteLine("BEGIN TRANSACTION;");
            foreach (string statement in kuzu.Create().Concat(copies))
                text.WriteLine(statement);
            text.WriteLine("COMMIT;");
        });
        return new LossList().AddPropertyGraphLosses(graph, tables)
            .Add("empty lists", csv.EmptyLists, Neo4jCsvMessages.EmptyList)
            .Add("text", csv.Changed, FormatMessages.NotText("Kuzu"))
            .Report();
    }

    private void Nodes<T>(string table, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<T> rows) => Copy($"`{table}`", "", $"{table.ToLowerInvariant()}.csv", columns, rows);

    private void Said(string from, IEnumerable<(string Id, string Source)> rows) => Copy(
        $"`{PropertyGraphNames.SaidBy}`", $" (FROM='{from}', TO='{PropertyGraphNames.Source}')", $"{from.ToLowerInvariant()}_said_by.csv",
        [End<(string Id, string Source)>(row => row.Id), End<(string Id, string Source)>(row => row.Source)], rows);

    private static PropertyColumn<T> End<T>(Func<T, string> id) => new("", ColumnKind.Text, row => AttributeValue.Of(id(row)));

    /// <summary>A file and the statement that copies it. An empty cell is no value; an empty text stands as a character of its own.</summary>
    private void Copy<T>(string table, string between, string file, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<T> rows)
    {
        bool isEmpty = true;
        Into(file, text =>
        {
            text.WriteLine(string.Join(',', columns.Select((_, i) => Column(i))));
            foreach (T row in rows)
            {
                isEmpty = false;
                text.WriteLine(string.Join(',', columns.Select(column => column.Value(row) is { Kind: AttributeKind.Text, Text: "" } ? EmptyText : csv.Cell(column.Value(row), column.Kind))));
            }
        });
        if (isEmpty)
            return;
        string types = string.Join(", ", columns.Select((column, i) => $"{Column(i)} {(column.Kind == ColumnKind.Texts ? "STRING" : KuzuTables.TypeOf(column.Kind))}"));
        string values = string.Join(", ", columns.Select((column, i) => column.Kind switch
        {
            ColumnKind.Text => $"CASE WHEN {Column(i)} = '{EmptyText}' THEN '' ELSE {Column(i)} END",
            ColumnKind.Texts => $"CASE WHEN {Column(i)} IS NULL THEN NULL ELSE string_split({Column(i)}, '{separator}') END",
            _ => Column(i),
        }));
        copies.Add($"COPY {table} FROM (LOAD WITH HEADERS ({types}) FROM '{file}' (HEADER=true, PARALLEL=false, ESCAPE='\"') RETURN {values}){between};");
    }

    /// <summary>What stands for an empty text, which Kuzu could not tell from no value: U+001A, "substitute".</summary>
    private const string EmptyText = "\u001A";

    private static string Column(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    private void Into(string file, Action<StreamWriter> write) => PackedFile.Write(
        Path.Combine(folder, file),
        stream =>
        {
            using StreamWriter text = Utf8Text.To(stream);
            write(text);
            return file;
        },
        cancellation);
}
