using System.IO.Compression;
using System.Text;

namespace Magnesium.Graph.Tests;

/// <summary>A folder of tables that is gone after the test.</summary>
internal sealed class TableFolder : IDisposable
{
    public TableFolder(string? nodes = null, string? edges = null)
    {
        if (nodes is not null)
            Write("nodes.tsv", nodes);
        if (edges is not null)
            Write("edges.tsv", edges);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("tables-").FullName;

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);

    public static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    /// <summary>Reads leniently; notices as "count message", without the folder in their places.</summary>
    public (KnowledgeGraph Graph, string[] Notices) Read()
    {
        var notices = new List<string>();
        KnowledgeGraph graph = KnowledgeGraph.Load(Path, new ReadOptions { OnNotice = notice => notices.Add($"{Short(notice.Where)}: {notice.Count} {notice.Message}") });
        return (graph, [.. notices]);
    }

    /// <summary>Reads strictly.</summary>
    public KnowledgeGraph ReadStrictly() => KnowledgeGraph.Load(Path, new ReadOptions { Strict = true });

    /// <summary>What strict reading refuses, without the folder.</summary>
    public string Refusal() => Short(FluentActions.Invoking(ReadStrictly).Should().Throw<GraphFormatException>().Which.Message);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>One line a node and edge, in the graph's order.</summary>
    public static string[] Lines(KnowledgeGraph graph) =>
    [
        .. graph.Nodes.Select(node => $"{node.Id}|{node.Type}|{node.Labels}|{Attributes(node.Attributes)}"),
        .. graph.Edges.Select(edge => $"{edge}|{Attributes(edge.Attributes)}"),
    ];

    private static string Attributes(IEnumerable<KeyValuePair<string, AttributeValue>> attributes) =>
        string.Join(",", attributes.Select(attribute => $"{attribute.Key}={attribute.Value}:{attribute.Value.Kind}"));

    private string Short(string text) => text.Replace(Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(Path, "folder", StringComparison.Ordinal);
}
