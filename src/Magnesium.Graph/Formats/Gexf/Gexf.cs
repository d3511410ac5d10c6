using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Magnesium.Graph;

/// <summary>GEXF: version 1.3 is written, valid against its schema and readable for Gephi; versions 1.1 to 1.3 are read.</summary>
/// <remarks>Its graph has no attributes: title, schema and sources are lost. Characters that XML cannot hold are written as in GraphML (<see cref="GraphMlText"/>).</remarks>
internal sealed partial class Gexf : GraphFormat
{
    public const string Namespace = "http://gexf.net/1.3";

    /// <summary>The <c>variant</c> by which our own files are known.</summary>
    public const string OwnVariant = "magnesium_graph 1";

    public override string Id => "gexf";

    public override string Name => "GEXF";

    public override ImmutableArray<string> Extensions => [".gexf"];

    public override string MediaType => "application/gexf+xml";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override string Loses => GexfMessages.Loses;

    public override bool Recognises(ReadOnlySpan<byte> start) => Root().IsMatch(GraphMlInput.Sketch(start[..Math.Min(start.Length, 4096)]));

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => GexfReader.Read(input, options);

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => new GexfWriter(graph, options).Write(output);

    [GeneratedRegex(@"<([\w.-]+:)?gexf[\s/>]", RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
