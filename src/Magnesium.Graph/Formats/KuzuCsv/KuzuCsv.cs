using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A folder for Kuzu's COPY: a CSV file a table, and <c>load.cypher</c>, which makes the tables and fills them in one transaction.</summary>
internal sealed class KuzuCsv : GraphFormat
{
    public override string Id => "kuzu-csv";

    public override string Name => "Kuzu bulk load CSV";

    public override ImmutableArray<string> Extensions => [];

    public override string MediaType => "text/csv";

    public override bool CanWrite => true;

    public override bool IsFolder => true;

    public override string Loses => $"{PropertyGraphMessages.Loses}; empty lists";

    public override LossReport WriteFolder(KnowledgeGraph graph, string folder, WriteOptions options) => new KuzuCsvWriter(graph, folder, options).Write();

    public override string? LoadCommand(string path, WriteOptions options) => $"(cd {ShellText.Quote(path)} && kuzu ../graph.kuzu < {KuzuCsvWriter.Script})";
}
