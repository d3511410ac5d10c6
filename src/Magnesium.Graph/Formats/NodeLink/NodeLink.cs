using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// Node-link JSON, as networkx writes and reads it; D3 and graphology (sigma) files of the same shape are read too.
/// </summary>
/// <remarks>networkx up to 3.5 looks for the edges under <c>links</c>, from 3.6 on under <c>edges</c>. The flavour <c>both</c> writes them twice and opens in all.</remarks>
internal sealed class NodeLink : GraphFormat
{
    public const string Both = "both";
    public const string Edges = "edges";
    public const string Links = "links";

    public override string Id => "node-link";

    public override string Name => "Node-link JSON";

    public override ImmutableArray<string> Extensions => [".json"];

    public override string MediaType => "application/json";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override ImmutableArray<string> Flavours => [Both, Edges, Links];

    public override bool Recognises(ReadOnlySpan<byte> start)
    {
        JsonShape shape = JsonShape.Of(start);
        return !shape.Has("formatVersion", "[]") && shape.Has("nodes", "links", "edges", "directed", "multigraph");
    }

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => new NodeLinkReader(input, options).Read();

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => NodeLinkWriter.Write(graph, output, options);
}
