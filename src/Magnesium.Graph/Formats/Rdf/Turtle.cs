using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// RDF as Turtle: each edge is a node of its own (a reified statement, a Biolink association) that carries sign, stance and
/// evidence; the plain triple stands beside it only where the edge is asserted.
/// </summary>
internal sealed class Turtle : GraphFormat
{
    public override string Id => "turtle";

    public override string Name => "RDF Turtle";

    public override ImmutableArray<string> Extensions => [".ttl"];

    public override string MediaType => "text/turtle";

    public override bool CanWrite => true;

    public override string Loses => RdfMessages.Loses;

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        using StreamWriter text = Utf8Text.To(output);
        return new RdfWriter(graph, text, isNamed: false).Write();
    }

    public override string? LoadCommand(string path, WriteOptions options) => RdfText.Post(path, MediaType, "http://localhost:7878/store?default");
}
