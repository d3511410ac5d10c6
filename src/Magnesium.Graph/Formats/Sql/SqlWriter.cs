namespace Magnesium.Graph;

/// <summary>Writes the script: tables, rows by COPY, keys, in one transaction.</summary>
internal sealed class SqlWriter(KnowledgeGraph graph, TextWriter output, string language)
{
    private readonly SqlTables tables = new(graph, language);

    public LossReport Write()
    {
        output.WriteLine("-- Load with: psql -v ON_ERROR_STOP=1 -f FILE. The tables are made in the first schema of the search path.");
        foreach (string? line in new[] { graph.Info.Title.Best(language), graph.Info.Disclaimer.Best(language) })
        {
            if (line is not null)
                output.WriteLine($"-- {Utf8Text.OnOneLine(tables.Text(line))}");
        }

        output.WriteLine("SET client_encoding = 'UTF8';");
        output.WriteLine("BEGIN;");
        output.Write(tables.Create);
        foreach (SqlTable table in tables.All)
            Copy(table);
        output.Write(SqlTables.Complete.ReplaceLineEndings("\n"));
        output.WriteLine("COMMIT;");
        return tables.Losses;
    }

    private void Copy(SqlTable table)
    {
        output.WriteLine($"COPY {table.Name} ({table.ColumnNames}) FROM stdin;");
        foreach (AttributeValue?[] row in table.Rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                output.Write(i == 0 ? "" : "\t");
                output.Write(SqlText.Field(row[i]));
            }

            output.WriteLine();
        }

        output.WriteLine("\\.");
    }
}
