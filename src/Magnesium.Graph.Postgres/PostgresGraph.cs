using System.Runtime.CompilerServices;
using Npgsql;

namespace Magnesium.Graph.Postgres;

/// <summary>
/// A graph in a schema of a PostgreSQL server (15 or newer), in the tables of <c>export sql</c>. Patterns are asked there, and their
/// chains come back as the chains of a graph in memory. Any number of questions may run at once, each on a connection of its own.
/// </summary>
/// <example>
/// <code>
/// await PostgresGraph.SaveAsync(graph);                      // connection string from MAGNESIUM_POSTGRES
/// await using PostgresGraph server = await PostgresGraph.OpenAsync();
/// await foreach (Chain chain in server.MatchAsync("MATCH (a:Intervention)-[e:treats WHERE e.contested]->(c)"))
///     Console.WriteLine(chain.ToSentence("en"));
/// </code>
/// </example>
public sealed class PostgresGraph : IAsyncDisposable
{
    /// <summary>The environment variable that holds the connection string where none is given: <c>MAGNESIUM_POSTGRES</c>.</summary>
    public const string Variable = "MAGNESIUM_POSTGRES";

    /// <summary>The schema where none is named.</summary>
    public const string DefaultSchema = "magnesium";

    /// <summary>The first chains come soon, later ones in pieces that cost little each.</summary>
    private const int FirstPiece = 64, LargestPiece = 4096;

    private readonly Database database;
    private readonly KnowledgeGraph vocabulary;

    private PostgresGraph(Database database, KnowledgeGraph vocabulary)
    {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /// <summary>The vocabulary of the graph.</summary>
    public GraphSchema Schema => vocabulary.Schema;

    /// <summary>What the graph says of itself.</summary>
    public GraphInfo Info => vocabulary.Info;

    /// <summary>
    /// Loads a graph into a schema by binary COPY, in one transaction: all of it is there afterwards, or nothing. The schema is made
    /// where there is none; one that has such tables already is refused.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="connectionString">Npgsql's; null takes that of the environment variable <see cref="Variable"/>. No message shows it.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="language">Language of the column <c>name</c> of nodes. Patterns that test a label mean the English one.</param>
    /// <param name="cancellation">Stops the load; nothing is left of it.</param>
    /// <returns>What PostgreSQL cannot hold: the character U+0000.</returns>
    /// <exception cref="GraphServerException">The server is missing, refuses, or was lost.</exception>
    public static async Task<LossReport> SaveAsync(
        KnowledgeGraph graph, string? connectionString = null, string schema = DefaultSchema, string language = "en", CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        await using var database = new Database(connectionString, schema);
        return await new BulkLoad(database, graph, language).RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens a graph that <see cref="SaveAsync"/> or the script of <c>export sql</c> put there. Reads its vocabulary only.</summary>
    /// <param name="connectionString">Npgsql's; null takes that of the environment variable <see cref="Variable"/>. No message shows it.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="GraphServerException">The server is missing or refuses, or there is no graph.</exception>
    public static async Task<PostgresGraph> OpenAsync(string? connectionString = null, string schema = DefaultSchema, CancellationToken cancellation = default)
    {
        var database = new Database(connectionString, schema);
        try
        {
            return new PostgresGraph(database, await VocabularyAsync(database, cancellation).ConfigureAwait(false));
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The chains that match a pattern in text; see <see cref="MatchAsync(Pattern, CancellationToken)"/>.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="cancellation">Stops the question, on the server too.</param>
    /// <exception cref="PatternException">The text is no pattern, does not fit the graph's schema, or has what SQL cannot express. Thrown at once.</exception>
    /// <exception cref="GraphServerException">The server was lost or failed; thrown while the chains are read.</exception>
    public IAsyncEnumerable<Chain> MatchAsync(string pattern, CancellationToken cancellation = default) => MatchAsync(Pattern.Parse(pattern), cancellation);

    /// <summary>
    /// The chains that match a pattern, in no order, handed over in pieces as they are read. The server works a pattern of one length
    /// out as it is read, others whole first; here only a piece is in memory. The chains of a piece are of one graph that holds just their nodes and edges, with all
    /// evidence; compare handles of different pieces by id.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="cancellation">Stops the question, on the server too.</param>
    /// <exception cref="PatternException">The pattern does not fit the graph's schema, or has what SQL cannot express. Thrown at once.</exception>
    /// <exception cref="GraphServerException">The server was lost or failed; thrown while the chains are read.</exception>
    public IAsyncEnumerable<Chain> MatchAsync(Pattern pattern, CancellationToken cancellation = default) => Chains(pattern.ToSql(vocabulary), cancellation);

    /// <summary>How many chains match a pattern. The server works out each of them.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="cancellation">Stops the question, on the server too.</param>
    /// <exception cref="PatternException">The pattern does not fit the graph's schema, or has what SQL cannot express.</exception>
    /// <exception cref="GraphServerException">The server was lost or failed.</exception>
    public async Task<long> CountMatchesAsync(Pattern pattern, CancellationToken cancellation = default)
    {
        Translation question = pattern.ToSql(vocabulary);
        await using NpgsqlConnection connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);
        return await database.DoAsync("counting", async () =>
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            await database.EnterSchemaAsync(connection, cancellation).ConfigureAwait(false);
            await using NpgsqlCommand command = Questions.Command(connection, $"SELECT count(*) FROM (\n{question.Text}\n) chains", question);
            return (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
        }).ConfigureAwait(false);
    }

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async IAsyncEnumerable<Chain> Chains(Translation question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using ChainCursor cursor = await ChainCursor.OpenAsync(database, vocabulary, question, cancellation).ConfigureAwait(false);
        int piece = FirstPiece;
        while (true)
        {
            List<Chain> chains = await cursor.NextAsync(piece, cancellation).ConfigureAwait(false);
            foreach (Chain chain in chains)
                yield return chain;
            if (chains.Count < piece)
                yield break;
            piece = Math.Min(2 * piece, LargestPiece);
        }
    }

    private static async Task<KnowledgeGraph> VocabularyAsync(Database database, CancellationToken cancellation)
    {
        await using NpgsqlConnection connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);
        return await database.DoAsync("reading the vocabulary", async () =>
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            await database.EnterSchemaAsync(connection, cancellation).ConfigureAwait(false);
            await using var command = new NpgsqlCommand("SELECT info::text, schema::text, node_attributes, edge_attributes FROM graph_info", connection);
            try
            {
                await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
                if (!await reader.ReadAsync(cancellation).ConfigureAwait(false))
                    throw database.Error(Messages.NoGraph());
                GraphInfo info = NativeJsonReader.Fragment(reader.GetString(0), "graph_info.info", ReadOptions.Default, NativeJsonReader.ReadInfo);
                GraphSchema schema = NativeJsonReader.Fragment(reader.GetString(1), "graph_info.schema", ReadOptions.Default, NativeJsonReader.ReadSchema);
                return VocabularyGraph.Of(info, schema, reader.GetFieldValue<string[]>(2), reader.GetFieldValue<string[]>(3));
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName)
            {
                throw database.Error(Messages.NoGraph(), e);
            }
            catch (Exception e) when (e is GraphFormatException or GraphValidationException)
            {
                throw database.Error(Messages.Damaged(e.Message), e);
            }
        }).ConfigureAwait(false);
    }
}
