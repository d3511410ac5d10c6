using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A script for <c>psql</c>: tables, then rows by COPY, in one transaction. Run it into an empty schema:
/// <c>psql -v ON_ERROR_STOP=1 -f graph.sql</c>.
/// </summary>
internal sealed class Sql : GraphFormat
{
    public override string Id => "sql";

    public override string Name => "PostgreSQL script";

    public override ImmutableArray<string> Extensions => [".sql"];

    public override string MediaType => "application/sql";

    public override bool CanWrite => true;

    public override string Loses => SqlMessages.Loses;

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        using StreamWriter text = Utf8Text.To(output);
        return new SqlWriter(graph, text, options.Language).Write();
    }

    public override string? LoadCommand(string path, WriteOptions options) =>
        ShellText.Reading(path, $"psql -v ON_ERROR_STOP=1 -f {ShellText.Quote(path)}", "psql -v ON_ERROR_STOP=1");
}
