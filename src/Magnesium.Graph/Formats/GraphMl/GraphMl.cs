using System.Collections.Immutable;

namespace Magnesium.Graph;

internal sealed class GraphMl : GraphFormat
{
    public override string Id => "graphml";

    public override string Name => "GraphMl";

    public override ImmutableArray<string> Extensions => [".graphml"];

    public override string MediaType => "application/octet-stream";
}
