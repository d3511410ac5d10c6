namespace Magnesium.Graph.Fuzz;

/// <summary>Everything that takes input from strangers.</summary>
internal static class AllTargets
{
    public static FuzzTarget[] Make() =>
    [
        .. GraphFormats.All.Where(format => format is { CanRead: true, IsFolder: false } and not { Id: "snapshot" }).Select(format => new ReaderTarget(format.Id)),
        new ReaderTarget(format: null),
        new ReaderTarget(format: "node-link", isPacked: true),
        new FolderTarget("tsv", "tsv", first: null, ["nodes.tsv", "edges.tsv"], graph => Saved(graph, "tsv")),
        new FolderTarget("kgx-tables", "kgx", "x_nodes.tsv", ["x_nodes.tsv", "x_edges.tsv", "x_graph.json"], graph => Saved(graph, "kgx", "x_nodes.tsv", "tsv")),
        new FolderTarget("kgx-lines", "kgx", "x_nodes.jsonl", ["x_nodes.jsonl", "x_edges.jsonl", "x_graph.json"], graph => Saved(graph, "kgx", "x_nodes.jsonl", "jsonl")),
        new FolderTarget("native-folder", "native", first: null, ["graph.json", "part.json"], InTwoParts),
        new SnapshotTarget(),
        new PatternTarget(),
        new CurieTarget(),
    ];

    private static IEnumerable<(string, byte[])> Saved(KnowledgeGraph graph, string format, string file = "", string? flavour = null)
    {
        string folder = Scratch.Folder();
        try
        {
            graph.Save(Path.Combine(folder, file), new WriteOptions { Format = format, Flavour = flavour });
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Reverse().Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string, byte[])> InTwoParts(KnowledgeGraph graph) =>
        [("graph.json", """{ "format": "magnesium-graph", "version": 1, "id": "x", "kind": "imported", "parts": ["part.json"] }"""u8.ToArray()), ("part.json", Promises.Written(graph, "native"))];
}
