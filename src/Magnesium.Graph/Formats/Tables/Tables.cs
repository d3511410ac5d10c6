using System.Collections.Immutable;

namespace Magnesium.Graph;

internal sealed class Tables : GraphFormat
{
    public override string Id => "tsv";

    public override string Name => "Tables";

    public override ImmutableArray<string> Extensions => [".tables"];

    public override string MediaType => "application/octet-stream";
}
