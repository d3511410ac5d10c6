using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>The native JSON: everything a graph holds, in the shape a curator edits by hand. One file, or a folder whose <c>graph.json</c> names its parts.</summary>
internal sealed class NativeJson : GraphFormat
{
    public const string Manifest = "graph.json";

    public override string Id => "native";

    public override string Name => "Native JSON";

    public override ImmutableArray<string> Extensions => [".json"];

    public override string MediaType => "application/json";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    // The name alone could stand in any file.
    public override bool Recognises(ReadOnlySpan<byte> start) =>
        start.IndexOf("\"magnesium-graph\""u8) >= 0 && JsonShape.Of(start).Has("format");

    public override bool RecognisesFolder(string path) => File.Exists(Path.Combine(path, Manifest));

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options)
    {
        if (input.Folder is string folder)
            return ReadParts(part => OpenPart(folder, part), options);
        var document = new NativeDocument();
        Add(document, input.Name, input.Content, options);
        return document.Build(options.Cancellation);
    }

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => NativeJsonWriter.Write(graph, output);

    /// <summary>Reads the manifest and then each part it names.</summary>
    /// <param name="open">Opens a part by its name; the caller of the stream closes it.</param>
    /// <param name="options">How to read.</param>
    public static KnowledgeGraph ReadParts(Func<string, Stream> open, ReadOptions options)
    {
        var document = new NativeDocument();
        var queue = new Queue<string>([Manifest]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (queue.TryDequeue(out string? name))
        {
            if (!seen.Add(name))
                continue;
            using Stream part = open(name);
            Add(document, name, part, options);
            foreach (string next in document.TakeParts())
                queue.Enqueue(next);
        }

        return document.Build(options.Cancellation);
    }

    /// <summary>Nothing that a file says makes us read outside its folder.</summary>
    private static FileStream OpenPart(string folder, string part)
    {
        if (Path.IsPathRooted(part) || part.Split('/', '\\').Contains(".."))
            throw new GraphFormatException(FormatMessages.PartOutside(part), Path.Combine(folder, Manifest));
        string path = Path.Combine(folder, part);
        return File.Exists(path) ? File.OpenRead(path) : throw new GraphFormatException(FormatMessages.MissingPart(part), Path.Combine(folder, Manifest));
    }

    private static void Add(NativeDocument document, string name, Stream content, ReadOptions options) =>
        NativeJsonReader.Read(new JsonStream(content, name, options), document, options);
}
