using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A folder for <c>neo4j-admin database import full</c>, with the command in <c>import.sh</c>. The files are for that program:
/// values are exact, so a text that starts with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> would be a formula in a spreadsheet.
/// </summary>
internal sealed class Neo4jCsv : GraphFormat
{
    public override string Id => "neo4j-csv";

    public override string Name => "Neo4j bulk import CSV";

    public override ImmutableArray<string> Extensions => [];

    public override string MediaType => "text/csv";

    public override bool CanWrite => true;

    public override bool IsFolder => true;

    public override string Loses => $"{PropertyGraphMessages.Loses}; empty lists";

    public override LossReport WriteFolder(KnowledgeGraph graph, string folder, WriteOptions options) => new Neo4jCsvWriter(graph, folder, options).Write();

    /// <summary>The command depends on the values, so it stands beside them.</summary>
    public override string? LoadCommand(string path, WriteOptions options) =>
        $"(cd {ShellText.Quote(path)} && {Neo4jCsvWriter.CommandOf(File.ReadAllText(Path.Combine(path, Neo4jCsvWriter.Script)))})";
}
