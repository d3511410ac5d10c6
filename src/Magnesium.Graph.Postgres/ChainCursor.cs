using System.Globalization;
using Npgsql;

namespace Magnesium.Graph.Postgres;

/// <summary>An answer that the server holds and hands over piece by piece, in a transaction that sees one state of the graph.</summary>
internal sealed class ChainCursor : IAsyncDisposable
{
    private const string Doing = "answering";

    /// <summary>
    /// All that native JSON says of some edges and what they touch: parallel edges that contest them, ends, gates, evidence, notes
    /// and sources. Each is looked up by index, whatever the planner expects: arrays and OFFSET 0 say so. A row is what it is (0 a source, 1 a node, 2 an edge) and its JSON.
    /// </summary>
    private static readonly string Parts = $"""
        WITH found AS (SELECT * FROM edge WHERE id = ANY ($1)),
        e AS (SELECT * FROM found UNION SELECT x.* FROM (SELECT source, target FROM found WHERE is_contested OFFSET 0) f
          CROSS JOIN LATERAL (SELECT * FROM edge x WHERE x.source = f.source AND x.target = f.target OFFSET 0) x),
        n AS (SELECT * FROM node WHERE id = ANY (ARRAY(SELECT source FROM e UNION SELECT target FROM e UNION SELECT jsonb_array_elements(gates) ->> 'node' FROM e))),
        s AS (SELECT * FROM source WHERE id = ANY (ARRAY(SELECT source FROM evidence WHERE edge = ANY (ARRAY(SELECT id FROM e))
          UNION SELECT source FROM note WHERE edge = ANY (ARRAY(SELECT id FROM e)) UNION SELECT source FROM note WHERE node = ANY (ARRAY(SELECT id FROM n)))))
        SELECT 0, jsonb_strip_nulls(to_jsonb(s))::text FROM s
        UNION ALL
        SELECT 1, jsonb_strip_nulls(jsonb_build_object('id', id, 'type', type, 'curie', curie, 'labels', labels, 'synonyms', synonyms, 'xrefs', xrefs,
          'description', description, 'forms', forms, 'attributes', attributes, 'notes', {Notes("node = n.id")}))::text FROM n
        UNION ALL
        SELECT 2, jsonb_strip_nulls(jsonb_build_object('id', id, 'source', source, 'relation', relation, 'target', target, 'sign', sign, 'directness', directness,
          'gates', gates, 'attributes', attributes, 'notes', {Notes("edge = e.id")},
          'evidence', coalesce((SELECT jsonb_agg(jsonb_build_object('source', v.source, 'claim', claim, 'quote', quote, 'language', language, 'translation', translation,
            'start', start, 'end', "end", 'finding', finding, 'stance', v.stance, 'supports', supports, 'studyKind', study_kind,
            'observed', jsonb_build_object('subject', observed_subject, 'object', observed_object),
            'context', jsonb_build_object('site', site, 'specimen', specimen, 'route', route, 'population', population, 'species', species,
              'comparator', comparator, 'stage', stage, 'dose', dose, 'duration', duration, 'n', n, 'count', count)) ORDER BY length(v.id), v.id) FROM evidence v WHERE v.edge = e.id), '[]')))::text FROM e
        """;

    private readonly Database database;
    private readonly KnowledgeGraph vocabulary;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private ChainCursor(Database database, KnowledgeGraph vocabulary, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        this.database = database;
        this.vocabulary = vocabulary;
        this.connection = connection;
        this.transaction = transaction;
    }

    /// <summary>Asks; nothing is handed over yet.</summary>
    public static async Task<ChainCursor> OpenAsync(Database database, KnowledgeGraph vocabulary, Translation question, CancellationToken cancellation)
    {
        NpgsqlConnection connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await database.DoAsync(Doing, async () =>
            {
                NpgsqlTransaction transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
                await database.EnterSchemaAsync(connection, cancellation).ConfigureAwait(false);
                await using NpgsqlCommand command = Questions.Command(connection, $"DECLARE chains NO SCROLL CURSOR FOR {question.Text}", question);
                await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
                return new ChainCursor(database, vocabulary, connection, transaction);
            }).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The next chains, parts of one graph of theirs; fewer than asked for at the end.</summary>
    public Task<List<Chain>> NextAsync(int most, CancellationToken cancellation) => database.DoAsync(Doing, async () =>
    {
        var found = new List<(string[] Nodes, string[] Edges)>();
        await using (var command = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"FETCH {most} FROM chains"), connection))
        {
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                found.Add((reader.GetFieldValue<string[]>(0), reader.GetFieldValue<string[]>(1)));
        }

        if (found.Count == 0)
            return [];
        KnowledgeGraph part = await PartAsync([.. found.SelectMany(chain => chain.Edges).Distinct(StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
        return found.ConvertAll(chain => ChainOf(part, chain.Nodes, chain.Edges));
    });

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or IOException)
        {
            // The connection is gone, and with it the transaction.
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private static string Notes(string about) => $"""
        coalesce((SELECT jsonb_agg(jsonb_build_object('source', t.source, 'claim', claim, 'quote', quote, 'language', language, 'translation', translation,
            'start', start, 'end', "end", 'text', text) ORDER BY length(t.id), t.id) FROM note t WHERE t.{about}), '[]')
        """;

    private Chain ChainOf(KnowledgeGraph part, string[] nodes, string[] edges)
    {
        int[] walked = new int[edges.Length];
        bool[] forwards = new bool[edges.Length];
        for (int i = 0; i < edges.Length; i++)
        {
            if (!part.TryGetEdge(edges[i], out Edge edge))
                throw database.Error(Messages.Damaged($"the edge {edges[i]} is missing."));
            walked[i] = edge.Index;
            forwards[i] = edge.Source.Id == nodes[i];
        }

        return Chain.Of(part, walked, forwards);
    }

    private async Task<KnowledgeGraph> PartAsync(string[] edges, CancellationToken cancellation)
    {
        var document = new NativeDocument { Info = vocabulary.Info, Schema = vocabulary.Schema };
        await using var command = new NpgsqlCommand(Parts, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = edges });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                string json = reader.GetString(1);
                switch (reader.GetInt32(0))
                {
                    case 0:
                        document.Sources.Add(NativeJsonReader.Fragment(json, "source", ReadOptions.Default, NativeJsonReader.ReadSource));
                        break;
                    case 1:
                        document.Nodes.Add(NativeJsonReader.Fragment(json, "node", ReadOptions.Default, (ref JsonCursor cursor) => NativeJsonReader.ReadNode(ref cursor, "node")));
                        break;
                    default:
                        document.Edges.Add(NativeJsonReader.Fragment(json, "edge", ReadOptions.Default, (ref JsonCursor cursor) => NativeJsonReader.ReadEdge(ref cursor, "edge")));
                        break;
                }
            }

            return document.Build(cancellation);
        }
        catch (Exception e) when (e is GraphFormatException or GraphValidationException)
        {
            throw database.Error(Messages.Damaged(e.Message), e);
        }
    }
}
