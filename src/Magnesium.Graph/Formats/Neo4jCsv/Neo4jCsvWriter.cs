using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Writes one file a kind of node or relationship, each with its header row.</summary>
internal sealed class Neo4jCsvWriter
{
    /// <summary>The file with the command.</summary>
    public const string Script = "import.sh";

    private readonly KnowledgeGraph graph;
    private readonly string folder;
    private readonly CancellationToken cancellation;
    private readonly PropertyTables tables;
    private readonly char separator;
    private readonly CsvRow csv;
    private readonly List<(string Kind, string File)> files = [];
    private long renamed;

    public Neo4jCsvWriter(KnowledgeGraph graph, string folder, WriteOptions options)
    {
        this.graph = graph;
        this.folder = folder;
        cancellation = options.Cancellation;
        tables = new PropertyTables(graph, options.Language);
        separator = ListSeparator.Of(graph, tables);
        csv = new CsvRow(separator);
    }

    public LossReport Write()
    {
        Nodes(PropertyGraphNames.Entity, tables.Nodes, graph.Nodes, node => csv.List(PropertyGraphNames.LabelsOf(node.Type)));
        Nodes(PropertyGraphNames.Source, PropertyTables.Sources, graph.Sources, _ => PropertyGraphNames.Source);
        Nodes(PropertyGraphNames.Evidence, PropertyTables.Evidence, tables.EvidenceRows().Select(said => said.Row), _ => PropertyGraphNames.Evidence);
        Nodes(PropertyGraphNames.Note, PropertyTables.Notes, tables.NoteRows().Select(said => said.Row), _ => PropertyGraphNames.Note);
        Relationships("edges.csv", PropertyGraphNames.Entity, PropertyGraphNames.Entity, tables.Edges, graph.Edges, edge => (edge.Source.Id, edge.Target.Id, edge.Relation.Id));
        Said("evidence_said_by.csv", PropertyGraphNames.Evidence, tables.EvidenceRows().Select(said => (said.Row.Id, said.Source)));
        Said("note_said_by.csv", PropertyGraphNames.Note, tables.NoteRows().Select(said => (said.Row.Id, said.Source)));
        WriteCommand();
        return new LossList().AddPropertyGraphLosses(graph, tables)
            .Add("names of properties", renamed, Neo4jCsvMessages.Renamed)
            .Add("empty lists", csv.EmptyLists, Neo4jCsvMessages.EmptyList)
            .Add("text", csv.Changed, FormatMessages.NotText("the import"))
            .Report();
    }

    private void Nodes<T>(string label, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<T> rows, Func<T, string> labels)
    {
        string file = $"{label.ToLowerInvariant()}.csv";
        files.Add(("nodes", file));
        Into(file, text =>
        {
            text.WriteLine(string.Join(',', Headers(columns).Skip(1).Prepend(csv.Quote($"id:ID({label})")).Append(":LABEL")));
            foreach (T row in rows)
                text.WriteLine(string.Join(',', columns.Select(column => csv.Cell(column.Value(row), column.Kind)).Append(labels(row))));
        });
    }

    private void Relationships<T>(string file, string from, string to, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<T> rows, Func<T, (string Source, string Target, string Type)> ends)
    {
        files.Add(("relationships", file));
        Into(file, text =>
        {
            text.WriteLine(string.Join(',', Headers(columns).Prepend(":TYPE").Prepend($":END_ID({to})").Prepend($":START_ID({from})")));
            foreach (T row in rows)
            {
                (string source, string target, string type) = ends(row);
                string[] cells = [csv.Quote(source), csv.Quote(target), csv.Quote(type), .. columns.Select(column => csv.Cell(column.Value(row), column.Kind))];
                text.WriteLine(string.Join(',', cells));
            }
        });
    }

    private void Said(string file, string label, IEnumerable<(string Id, string Source)> rows) =>
        Relationships(file, label, PropertyGraphNames.Source, [], rows, row => (row.Id, row.Source, PropertyGraphNames.SaidBy));

    private IEnumerable<string> Headers<T>(ImmutableArray<PropertyColumn<T>> columns)
    {
        var names = new UniqueNames();
        foreach (PropertyColumn<T> column in columns)
        {
            string name = names.Take(CsvRow.HeaderName(column.Name));
            renamed += name == column.Name ? 0 : 1;
            yield return csv.Header(name, column.Kind);
        }
    }

    /// <summary>The exact command: it depends on the separator, and on which files there are.</summary>
    private void WriteCommand() => Into(Script, text =>
    {
        text.WriteLine("#!/bin/sh");
        text.WriteLine("# Loads this folder into the database named in the first argument (neo4j if none is), which must be stopped and is replaced.");
        text.WriteLine("cd \"$(dirname \"$0\")\" || exit");
        text.WriteLine("neo4j-admin database import full --overwrite-destination --multiline-fields=true \\");
        text.WriteLine($"  --array-delimiter={(ListSeparator.IsUsual(separator) && separator != '\t' ? $"'{separator}'" : $"U+{(int)separator:X4}")} \\");
        foreach ((string kind, string file) in files)
            text.WriteLine($"  --{kind}={file} \\");
        text.WriteLine("  \"${1:-neo4j}\"");
    });

    private void Into(string file, Action<StreamWriter> write) => PackedFile.Write(
        Path.Combine(folder, file),
        stream =>
        {
            using StreamWriter text = Utf8Text.To(stream);
            write(text);
            return file;
        },
        cancellation);

    /// <summary>The command of a script, on one line, for the database that is there from the start.</summary>
    public static string CommandOf(string script) => string.Join(' ', script[script.IndexOf("neo4j-admin", StringComparison.Ordinal)..]
        .Replace("\"${1:-neo4j}\"", "neo4j", StringComparison.Ordinal).Split(['\\', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
