using Npgsql;
using NpgsqlTypes;

namespace Magnesium.Graph.Postgres;

/// <summary>Loads a graph into a schema: tables, rows by binary COPY, keys, all in one transaction.</summary>
internal sealed class BulkLoad(Database database, KnowledgeGraph graph, string language)
{
    private const string Doing = "loading";
    private readonly SqlTables tables = new(graph, language);

    public async Task<LossReport> RunAsync(CancellationToken cancellation)
    {
        await using NpgsqlConnection connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);
        bool isCommitting = false;
        try
        {
            return await database.DoAsync(Doing, async () =>
            {
                await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
                await PrepareAsync(connection, cancellation).ConfigureAwait(false);
                await RunAsync(connection, tables.Create, cancellation).ConfigureAwait(false);
                foreach (SqlTable table in tables.All)
                    await CopyAsync(connection, table, cancellation).ConfigureAwait(false);
                await RunAsync(connection, SqlTables.Complete, cancellation).ConfigureAwait(false);
                isCommitting = true;
                await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                return tables.Losses;
            }).ConfigureAwait(false);
        }
        catch (GraphServerException e) when (isCommitting && e.InnerException is not PostgresException)
        {
            throw database.Error(Messages.LostAtCommit(), e.InnerException);
        }
    }

    /// <summary>A schema that has none of the tables; made where there is none.</summary>
    private async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        const string Question = """
            SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1),
              (SELECT min(relname::text) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = $1 AND relname::text = ANY ($2))
            """;
        bool exists;
        await using (var command = new NpgsqlCommand(Question, connection))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database.Schema });
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. tables.All.Select(table => table.Name)] });
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            await reader.ReadAsync(cancellation).ConfigureAwait(false);
            exists = reader.GetBoolean(0);
            if (!reader.IsDBNull(1))
                throw database.Error(Messages.Occupied(reader.GetString(1)));
        }

        if (!exists)
            await RunAsync(connection, $"CREATE SCHEMA {database.QuotedSchema}", cancellation).ConfigureAwait(false);
        await database.EnterSchemaAsync(connection, cancellation).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, SqlTable table, CancellationToken cancellation)
    {
        await using NpgsqlBinaryImporter importer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancellation).ConfigureAwait(false);
        importer.Timeout = TimeSpan.Zero;
        foreach (AttributeValue?[] row in table.Rows)
        {
            await importer.StartRowAsync(cancellation).ConfigureAwait(false);
            for (int i = 0; i < row.Length; i++)
                await WriteAsync(importer, row[i], table.Columns[i].Type, cancellation).ConfigureAwait(false);
        }

        await importer.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter importer, AttributeValue? value, SqlType type, CancellationToken cancellation) => value is not AttributeValue given
        ? importer.WriteNullAsync(cancellation)
        : type switch
        {
            SqlType.Texts => importer.WriteAsync<string[]>([.. given.Items.Select(item => item.Text)], NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation),
            SqlType.Json => importer.WriteAsync(given.Text, NpgsqlDbType.Jsonb, cancellation),
            SqlType.Integer => importer.WriteAsync(given.Integer, NpgsqlDbType.Bigint, cancellation),
            SqlType.Number => importer.WriteAsync(given.Number, NpgsqlDbType.Double, cancellation),
            SqlType.Boolean => importer.WriteAsync(given.Boolean, NpgsqlDbType.Boolean, cancellation),
            _ => importer.WriteAsync(given.Text, NpgsqlDbType.Text, cancellation),
        };
}
