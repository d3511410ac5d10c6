using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Graphviz DOT: a drawing for <c>dot</c> and its kin, with what is known of nodes and edges as attributes that Graphviz passes on.</summary>
internal sealed class Dot : GraphFormat
{
    public override string Id => "dot";

    public override string Name => "Graphviz DOT";

    public override ImmutableArray<string> Extensions => [".dot", ".gv"];

    public override string MediaType => "text/vnd.graphviz";

    public override bool CanWrite => true;

    public override string Loses => DotMessages.Loses;

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        DrawnPart part = DrawnPart.Of(graph, options);
        using StreamWriter text = Utf8Text.To(output);
        return new DotWriter(graph, text, options.Language, options.Cancellation).Write(part);
    }
}
