using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>CX2, the format of NDEx, Cytoscape (from 3.10) and Cytoscape Web: a list of aspects, attributes declared before they are used.</summary>
/// <remarks>
/// Aspects that say nothing of nodes and edges (visual properties, those of other programs) are kept as attributes of the graph,
/// <c>cx2.</c> and the aspect's name, and written again.
/// </remarks>
internal sealed class Cx2 : GraphFormat
{
    /// <summary>Before the name of the attribute that keeps an aspect.</summary>
    public const string AspectPrefix = "cx2.";

    /// <summary>Aspects that hold the graph itself.</summary>
    public static IReadOnlyList<string> CoreAspects { get; } = ["CXVersion", "metaData", "attributeDeclarations", "networkAttributes", "nodes", "edges", "status"];

    public override string Id => "cx2";

    public override string Name => "CX2";

    public override ImmutableArray<string> Extensions => [".cx2"];

    public override string MediaType => "application/json";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override bool Recognises(ReadOnlySpan<byte> start) => JsonShape.Of(start).Has("[].CXVersion", "[].metaData", "[].numberVerification", "[].nodes[].@id", "[].edges[].@id");

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => new Cx2Reader(input, options).Read();

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => new Cx2Writer(graph, options).Write(output);
}
