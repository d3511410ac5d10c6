using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A Mermaid flowchart, which GitHub and most wikis draw where it stands in a page.</summary>
internal sealed class Mermaid : GraphFormat
{
    public override string Id => "mermaid";

    public override string Name => "Mermaid flowchart";

    public override ImmutableArray<string> Extensions => [".mmd", ".mermaid"];

    public override string MediaType => "text/vnd.mermaid";

    public override bool CanWrite => true;

    public override string Loses => MermaidMessages.Loses;

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        DrawnPart part = DrawnPart.Of(graph, options);
        var writer = new MermaidWriter(graph, options.Language, options.Cancellation);
        LossReport lost = writer.Write(part);
        using StreamWriter text = Utf8Text.To(output);
        text.Write(writer.Text);
        return lost;
    }
}
