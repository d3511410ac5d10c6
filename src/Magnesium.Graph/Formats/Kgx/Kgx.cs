using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// KGX, the exchange format of Biolink Model graphs: one JSON document, or two files of JSON lines or tables, of nodes and of
/// edges. Either of the two may be given; the other is read where it lies beside.
/// </summary>
internal sealed class Kgx : GraphFormat
{
    public const string Document = "json";
    public const string Lines = "jsonl";
    public const string Tables = "tsv";

    public override string Id => "kgx";

    public override string Name => "KGX";

    public override ImmutableArray<string> Extensions => [".jsonl", ".tsv", ".json"];

    public override string MediaType => "application/x-ndjson";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override string Loses => KgxMessages.Loses;

    public override ImmutableArray<string> Flavours => [Document, Lines, Tables];

    public override bool Recognises(ReadOnlySpan<byte> start)
    {
        if (!IsJson(start))
            return KgxTable.IsHeader(start);
        JsonShape shape = JsonShape.Of(start);
        if (shape.Has("directed", "multigraph", "metanode_kinds"))
            return false;
        return shape.Has("nodes[].category", "edges[].subject", "subject", ModelNames.Marker) || IsOwnDocument(shape) || (shape.Has("id") && shape.Has("category"));
    }

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => new KgxReader(input, options).Read();

    public override ImmutableArray<string> FileNames(string path, WriteOptions options)
    {
        // Lines can be piped, nodes and edges one after the other.
        string flavour = FlavourOf(path, options);
        if (flavour == Document || (flavour == Lines && path.Length == 0))
            return base.FileNames(path, options);
        KgxFiles files = Files(path, options);
        return [Path.GetFileName(files.Nodes), Path.GetFileName(files.Edges), Path.GetFileName(files.Graph)];
    }

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => FlavourOf(options.Path, options) switch
    {
        Tables => throw new ArgumentException(KgxMessages.TwoFiles()),
        Lines => new KgxWriter(graph, options).Lines(output),
        _ => new KgxWriter(graph, options).Document(output),
    };

    public override LossReport WriteFolder(KnowledgeGraph graph, string folder, WriteOptions options)
    {
        KgxFiles files = Files(options.Path!, options);
        T Into<T>(string path, Func<Stream, T> write) => PackedFile.Write(Path.Combine(folder, Path.GetFileName(path)), write, options.Cancellation);
        bool isLines = FlavourOf(options.Path, options) == Lines;
        LossReport about = Into(files.Graph, new KgxWriter(graph, options).Graph);
        LossReport rest = Into(files.Nodes, nodes => Into(files.Edges, edges =>
            isLines ? new KgxWriter(graph, options).Lines(nodes, edges) : new KgxTableWriter(graph, options).Write(nodes, edges)));
        return new LossList().AddAll(about).AddAll(rest).Report();
    }

    /// <summary>True when it is a document that we wrote, whose nodes may stand further down than was looked.</summary>
    public static bool IsOwnDocument(JsonShape shape) => shape.Has($"graph.{ModelNames.Marker}");

    /// <summary>True when the first byte that is not white space opens a JSON value.</summary>
    public static bool IsJson(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        return start.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] or [(byte)'[', ..];
    }

    private static KgxFiles Files(string path, WriteOptions options) => KgxFiles.ToWrite(path, "." + FlavourOf(path, options));

    /// <summary>The flavour asked for, else the one the path's extension names.</summary>
    private static string FlavourOf(string? path, WriteOptions options)
    {
        if (options.Flavour is string flavour)
            return flavour;
        string name = path is not null && GraphFormats.IsPacked(path) ? path[..^3] : path ?? "";
        return Path.GetExtension(name) switch
        {
            ".tsv" => Tables,
            ".jsonl" => Lines,
            _ => Document,
        };
    }
}
