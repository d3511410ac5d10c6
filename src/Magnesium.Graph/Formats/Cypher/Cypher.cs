using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// An openCypher script. <c>neo4j</c> (also Memgraph and the like, but for the constraints): batches that may be run again
/// without doubling anything. <c>kuzu</c>: tables first, one statement a row.
/// </summary>
internal sealed class Cypher : GraphFormat
{
    public const string Neo4j = "neo4j";
    public const string Kuzu = "kuzu";

    public override string Id => "cypher";

    public override string Name => "openCypher script";

    public override ImmutableArray<string> Extensions => [".cypher", ".cql"];

    public override string MediaType => "application/x-cypher-query";

    public override bool CanWrite => true;

    public override string Loses => PropertyGraphMessages.Loses;

    public override ImmutableArray<string> Flavours => [Neo4j, Kuzu];

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        using StreamWriter text = Utf8Text.To(output);
        var tables = new PropertyTables(graph, options.Language);
        var cypher = new CypherText(isKuzu: options.Flavour == Kuzu);
        CypherWriter writer = options.Flavour == Kuzu ? new KuzuWriter(graph, tables, cypher, text) : new Neo4jWriter(graph, tables, cypher, text);
        return writer.Write(options.Language);
    }

    public override string? LoadCommand(string path, WriteOptions options) => options.Flavour == Kuzu
        ? ShellText.Reading(path, $"kuzu graph.kuzu < {ShellText.Quote(path)}", "kuzu graph.kuzu")
        : ShellText.Reading(path, $"cypher-shell -f {ShellText.Quote(path)}", "cypher-shell");
}
