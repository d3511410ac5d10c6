using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Hetnet JSON, as hetnetpy writes and reads it and Hetionet comes in: nodes known by kind and identifier, relations by kind.</summary>
internal sealed class Hetnet : GraphFormat
{
    public override string Id => "hetnet";

    public override string Name => "Hetnet JSON";

    public override ImmutableArray<string> Extensions => [".json"];

    public override string MediaType => "application/json";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override bool Recognises(ReadOnlySpan<byte> start) =>
        JsonShape.Of(start).Has("metanode_kinds", "metaedge_tuples", "nodes[].identifier", "edges[].source_id");

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => new HetnetReader(input, options).Read();

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => HetnetWriter.Write(graph, output, options);
}
