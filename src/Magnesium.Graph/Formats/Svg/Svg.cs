using System.Collections.Immutable;

namespace Magnesium.Graph;

internal sealed class Svg : GraphFormat
{
    public override string Id => "svg";

    public override string Name => "Svg";

    public override ImmutableArray<string> Extensions => [".svg"];

    public override string MediaType => "application/octet-stream";
}
