using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>SIF, the simple interaction format of Cytoscape: source, relation and target on each line. The extended form of Pathway Commons, with a table of nodes, is read too.</summary>
internal sealed class Sif : GraphFormat
{
    public override string Id => "sif";

    public override string Name => "SIF";

    public override ImmutableArray<string> Extensions => [".sif"];

    public override string MediaType => "text/plain";

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override string Loses => SifMessages.Loses;

    public override bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith("PARTICIPANT_A\t"u8);

    public override KnowledgeGraph Read(GraphInput input, ReadOptions options) => new SifReader(input, options).Read();

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options) => SifWriter.Write(graph, output, options.Cancellation);
}
