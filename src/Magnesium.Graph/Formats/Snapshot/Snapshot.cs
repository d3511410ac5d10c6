using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A graph as it stands in memory, in one file that is mapped instead of read: opening takes the same few milliseconds
/// whatever its size. See <c>docs/snapshot-format.md</c>.
/// </summary>
internal sealed class Snapshot : GraphFormat
{
    /// <summary>Sections up to this long are checked whenever a snapshot is opened; longer ones by strict reading.</summary>
    private const long CheckedAtOpen = 1 << 16;

    public override string Id => "snapshot";

    public override string Name => "Snapshot";

    public override ImmutableArray<string> Extensions => [".mgs"];

    public override string MediaType => "application/vnd.magnesium-graph.snapshot";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith(SnapshotLayout.Magic);

    /// <summary>A file is mapped; what comes unpacked or as a stream is copied into memory, and then checked as a whole.</summary>
    public override KnowledgeGraph Read(GraphInput input, ReadOptions options)
    {
        KnowledgeGraph graph = input.File is string path && LiesThere(path)
            ? Read(SnapshotBytes.Mapped(WithinBytes(path, options.Limits)), options.Strict ? long.MaxValue : CheckedAtOpen)
            : Read(SnapshotBytes.Copied(input.Name, input.Content), long.MaxValue);
        if (graph.Nodes.Count > options.Limits.Nodes)
            throw new GraphFormatException(FormatMessages.TooManyNodes(options.Limits.Nodes), input.Name);
        return graph.Edges.Count <= options.Limits.Edges ? graph : throw new GraphFormatException(FormatMessages.TooManyEdges(options.Limits.Edges), input.Name);
    }

    private static string WithinBytes(string path, ReadLimits limits) =>
        new FileInfo(path).Length <= limits.Bytes ? path : throw new GraphFormatException(FormatMessages.TooManyBytes(limits.Bytes), path);

    /// <summary>False where the file is packed, so that the content is not what lies on the disk.</summary>
    private static bool LiesThere(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[SnapshotLayout.Magic.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(SnapshotLayout.Magic);
    }

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => new SnapshotWriter(output).Write(graph);

    /// <summary>Reads a snapshot, checking sections up to a length.</summary>
    internal static KnowledgeGraph Read(SnapshotBytes bytes, long checkedUpTo) => new SnapshotReader(SnapshotSections.Open(bytes, checkedUpTo)).Read();
}
