using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Writes the script. What has fixed parts is columns; what a language or a graph's own schema decides is <c>jsonb</c> as in native JSON.</summary>
internal sealed class SqlWriter(KnowledgeGraph graph, TextWriter output, string language)
{
    private readonly SqlText sql = new();

    public LossReport Write()
    {
        output.WriteLine("-- Load with: psql -v ON_ERROR_STOP=1 -f FILE. The tables are made in the first schema of the search path.");
        foreach (string? line in new[] { graph.Info.Title.Best(language), graph.Info.Disclaimer.Best(language) })
        {
            if (line is not null)
                output.WriteLine(sql.Comment(line));
        }

        output.WriteLine("SET client_encoding = 'UTF8';");
        output.WriteLine("BEGIN;");
        output.Write(SqlTables.Script);
        GraphSchema schema = graph.Schema;
        Copy("graph_info", "info, schema", [graph.Info], info => [sql.Json(json => json.Info(info)), sql.Json(json => json.Schema(schema))]);
        Copy("node_type", "id, parent, types, category, is_abstract, labels", schema.NodeTypes, type =>
            [sql.Field(type.Id), sql.Field(type.Parent?.Id), sql.Array(TypesOf(type)), sql.Field(type.BiolinkCategory), SqlText.Field(type.IsAbstract), sql.Json(json => json.TextsValue(type.Labels))]);
        Copy("relation", "id, role, sign, is_symmetric, predicate, labels, inverse_labels", schema.Relations, relation =>
            [sql.Field(relation.Id), sql.Field(relation.Role?.ToText()), sql.Field(relation.Sign?.ToText()), SqlText.Field(relation.IsSymmetric), sql.Field(relation.BiolinkPredicate), sql.Json(json => json.TextsValue(relation.Labels)), sql.Json(json => json.TextsValue(relation.InverseLabels))]);
        Copy("study_kind", "id, reliability, labels", schema.StudyKinds, kind =>
            [sql.Field(kind.Id), SqlText.Field(kind.Reliability), sql.Json(json => json.TextsValue(kind.Labels))]);
        WriteSources();
        WriteNodes();
        WriteEdges();
        WriteSaid();
        output.WriteLine("COMMIT;");
        return new LossList().Add("text", sql.Changed, FormatMessages.NotText("PostgreSQL")).Report();
    }

    private void WriteSources() => Copy(
        "source",
        "id, kind, title, authors, year, container, volume, issue, pages, doi, pmid, pmcid, url, isbn, language, license, note, text",
        graph.Sources,
        source =>
        [
            sql.Field(source.Id), sql.Field(source.Kind), sql.Field(source.Title), sql.Array(source.Authors), SqlText.Field(source.Year),
            sql.Field(source.Container), sql.Field(source.Volume), sql.Field(source.Issue), sql.Field(source.Pages), sql.Field(source.Doi), sql.Field(source.Pmid),
            sql.Field(source.Pmcid), sql.Field(source.Url), sql.Field(source.Isbn), sql.Field(source.Language), sql.Field(source.License), sql.Field(source.Note), sql.Field(source.Text),
        ]);

    private void WriteNodes() => Copy(
        "node",
        "id, type, name, curie, labels, synonyms, xrefs, description, forms, attributes",
        graph.Nodes,
        node =>
        [
            sql.Field(node.Id), sql.Field(node.Type.Id), sql.Field(node.Label(language)), sql.Field(node.Curie?.ToString()),
            sql.Json(json => json.TextsValue(node.Labels)), sql.Json(json => json.Synonyms(node.Synonyms)), sql.Json(json => json.CrossReferences(node.CrossReferences)),
            sql.Json(json => json.TextsValue(node.Description)), sql.Json(json => json.Forms(node.Forms)), sql.Json(json => json.AttributesValue(node.Attributes)),
        ]);

    private void WriteEdges() => Copy(
        "edge",
        "id, source, relation, target, sign, role, stance, is_contested, belief, directness, gates, attributes",
        graph.Edges,
        edge =>
        [
            sql.Field(edge.Id), sql.Field(edge.Source.Id), sql.Field(edge.Relation.Id), sql.Field(edge.Target.Id), sql.Field(edge.Sign.ToText()), sql.Field(edge.Role.ToText()),
            sql.Field(edge.Stance.ToText()), SqlText.Field(edge.IsContested), SqlText.Field(edge.Belief), sql.Field(edge.Directness.ToText()),
            sql.Json(json => json.Gates(edge.Gates)), sql.Json(json => json.AttributesValue(edge.Attributes)),
        ]);

    private void WriteSaid()
    {
        var tables = new PropertyTables(graph, language);
        Said("evidence", PropertyTables.Evidence, tables.EvidenceRows());
        Said("note", PropertyTables.Notes, tables.NoteRows());
    }

    private void Said<T>(string table, ImmutableArray<PropertyColumn<T>> columns, IEnumerable<(T Row, string Source)> rows) =>
        Copy(table, $"source, {string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}", rows, said =>
            [sql.Field(said.Source), .. columns.Select(column => Field(column.Value(said.Row)))]);

    private string Field(AttributeValue? value) => value?.Kind switch
    {
        null => SqlText.Null,
        AttributeKind.Integer => SqlText.Field(value.Value.Integer),
        AttributeKind.Boolean => SqlText.Field(value.Value.Boolean),
        _ => sql.Field(value.Value.Text),
    };

    private void Copy<T>(string table, string columns, IEnumerable<T> rows, Func<T, string[]> fields)
    {
        output.WriteLine($"COPY {table} ({columns}) FROM stdin;");
        foreach (T row in rows)
        {
            string[] values = fields(row);
            for (int i = 0; i < values.Length; i++)
            {
                output.Write(i == 0 ? "" : "\t");
                output.Write(values[i]);
            }

            output.WriteLine();
        }

        output.WriteLine("\\.");
    }

    private static IEnumerable<string> TypesOf(NodeType type)
    {
        for (NodeType? at = type; at is not null; at = at.Parent)
            yield return at.Id;
    }
}
