using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A folder with a table of nodes, <c>nodes.tsv</c>, and one of edges, <c>edges.tsv</c>, either packed with gzip or not.
/// See <c>docs/tables-format.md</c>.
/// </summary>
internal sealed class Tables : GraphFormat
{
    public const string NodeFile = "nodes.tsv";
    public const string EdgeFile = "edges.tsv";

    public override string Id => "tsv";

    public override string Name => "Node and edge tables";

    public override ImmutableArray<string> Extensions => [];

    public override string MediaType => "text/tab-separated-values";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsFolder => true;

    public override string Loses => TablesMessages.Loses;

    public override bool RecognisesFolder(string path) => Find(path, NodeFile).Any() || Find(path, EdgeFile).Any();

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options)
    {
        string folder = input.Folder ?? throw new GraphFormatException(TablesMessages.NotAFolder(), input.Name);
        string[] nodes = [.. Find(folder, NodeFile)];
        string[] edges = [.. Find(folder, EdgeFile)];
        if (nodes.Length + edges.Length == 0)
            throw new GraphFormatException(TablesMessages.NoTables(), folder);
        return new TablesReader(folder, options).Read(nodes, edges);
    }

    public override LossReport WriteFolder(KnowledgeGraph graph, string folder, WriteOptions options)
    {
        T Into<T>(string file, Func<Stream, T> write) => PackedFile.Write(Path.Combine(folder, file), write, options.Cancellation);
        return Into(NodeFile, nodes => Into(EdgeFile, edges => new TablesWriter(graph, options.Cancellation).Write(nodes, edges)));
    }

    /// <summary>The file, unpacked or packed, as far as it is there.</summary>
    private static IEnumerable<string> Find(string folder, string file) =>
        new[] { file, file + ".gz" }.Select(name => Path.Combine(folder, name)).Where(File.Exists);
}
