using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>The page among the formats.</summary>
internal sealed class HtmlFormat : GraphFormat
{
    public override string Id => HtmlPages.Format;

    public override string Name => "HTML page";

    public override ImmutableArray<string> Extensions => [".html", ".htm"];

    public override string MediaType => "text/html";

    /// <summary>Also where this build has no page: the list of formats is the same in every build, and writing says what is missing.</summary>
    public override bool CanWrite => true;

    public override string Loses => "nothing a reader of the page misses, but it is not read back";

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        PageDocument.Write(graph, output, options);
        return LossReport.Nothing;
    }
}
