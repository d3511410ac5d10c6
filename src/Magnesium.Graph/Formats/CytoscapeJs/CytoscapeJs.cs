using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Cytoscape.js JSON: elements grouped or in one list, bare or inside a document of Cytoscape desktop (<c>.cyjs</c>).</summary>
internal sealed class CytoscapeJs : GraphFormat
{
    public override string Id => "cytoscapejs";

    public override string Name => "Cytoscape.js JSON";

    public override ImmutableArray<string> Extensions => [".cyjs", ".json"];

    public override string MediaType => "application/json";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool IsLossless => true;

    public override bool Recognises(ReadOnlySpan<byte> start)
    {
        JsonShape shape = JsonShape.Of(start);
        return shape.Has("elements", "nodes[].data.id", "edges[].data.source", "[].data", "[].group", "target_cytoscapejs_version");
    }

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => new CytoscapeJsReader(input, options).Read();

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => CytoscapeJsWriter.Write(graph, output, options);
}
