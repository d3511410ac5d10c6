using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>RDF as TriG: what Turtle says, with each piece of evidence in the named graph of its source. Dropping that graph takes back what rests on the source.</summary>
internal sealed class Trig : GraphFormat
{
    public override string Id => "trig";

    public override string Name => "RDF TriG";

    public override ImmutableArray<string> Extensions => [".trig"];

    public override string MediaType => "application/trig";

    public override bool CanWrite => true;

    public override string Loses => RdfMessages.Loses;

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        using StreamWriter text = Utf8Text.To(output);
        return new RdfWriter(graph, text, isNamed: true).Write();
    }

    public override string? LoadCommand(string path, WriteOptions options) => RdfText.Post(path, MediaType, "http://localhost:7878/store");
}
