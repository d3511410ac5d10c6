namespace Magnesium.Graph;

/// <summary>The files of one graph, beside each other: <c>x_nodes.tsv</c>, <c>x_edges.tsv</c> and, where we wrote them, <c>x_graph.json</c>.</summary>
/// <param name="Nodes">Path of the nodes.</param>
/// <param name="Edges">Path of the edges.</param>
/// <param name="Graph">Path of what the graph says of itself: schema, sources, title.</param>
internal sealed record KgxFiles(string Nodes, string Edges, string Graph)
{
    private const string NodesWord = "nodes";
    private const string EdgesWord = "edges";

    /// <summary>The files that a file of nodes or edges belongs to; null where its name is neither's.</summary>
    public static KgxFiles? Around(string path)
    {
        string name = Path.GetFileName(path);
        string word = name.LastIndexOf(NodesWord, StringComparison.OrdinalIgnoreCase) > name.LastIndexOf(EdgesWord, StringComparison.OrdinalIgnoreCase) ? NodesWord : EdgesWord;
        int place = name.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (place < 0)
            return null;
        string before = name[..place];
        string after = name[(place + word.Length)..];
        string Beside(string other) => Path.Combine(Path.GetDirectoryName(path) ?? "", before + other + after);
        return new KgxFiles(
            word == NodesWord ? path : Beside(EdgesWord == word ? NodesWord : word),
            word == EdgesWord ? path : Beside(EdgesWord),
            Path.Combine(Path.GetDirectoryName(path) ?? "", before + "graph.json"));
    }

    /// <summary>The files to write for a path: those it names one of, else <c>_nodes</c> and <c>_edges</c> are put before its extension.</summary>
    public static KgxFiles ToWrite(string path, string extension)
    {
        if (Around(path) is KgxFiles files)
            return files;
        string packed = GraphFormats.IsPacked(path) ? path[^3..] : "";
        string stem = path[..^packed.Length];
        if (Path.GetExtension(stem) == extension)
            stem = stem[..^extension.Length];
        return new KgxFiles($"{stem}_nodes{extension}{packed}", $"{stem}_edges{extension}{packed}", $"{stem}_graph.json");
    }

    /// <summary>The file itself or its other self, packed or not; null where there is neither.</summary>
    public static string? Existing(string path)
    {
        string other = GraphFormats.IsPacked(path) ? path[..^3] : path + ".gz";
        return File.Exists(path) ? path : File.Exists(other) ? other : null;
    }
}
