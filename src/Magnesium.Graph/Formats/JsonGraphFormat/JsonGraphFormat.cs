using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>JSON Graph Format: version 2 is written, valid against its schema; versions 1 and 2 are read.</summary>
internal sealed class JsonGraphFormat : GraphFormat
{
    public override string Id => "jgf";

    public override string Name => "JSON Graph Format";

    public override ImmutableArray<string> Extensions => [".jgf", ".json"];

    public override string MediaType => "application/vnd.jgf+json";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override bool Recognises(ReadOnlySpan<byte> start)
    {
        JsonShape shape = JsonShape.Of(start);
        return !shape.Has("format", "nodes[]", "directed", "links[]", "[]") && shape.Has("graphs[]", "graph.nodes", "graph.edges[]", "graph.links[]", "graph.hyperedges[]", "graph.metadata");
    }

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => new JsonGraphFormatReader(input, options).Read();

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => JsonGraphFormatWriter.Write(graph, output, options);
}
