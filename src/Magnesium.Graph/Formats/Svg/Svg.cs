using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A picture: the whole graph, the neighbourhood of <see cref="WriteOptions.Focus"/>, or the chains from there to <see cref="WriteOptions.To"/>.</summary>
internal sealed class Svg : GraphFormat
{
    private const int Hops = 1;

    public override string Id => "svg";

    public override string Name => "SVG picture";

    public override ImmutableArray<string> Extensions => [".svg"];

    public override string MediaType => "image/svg+xml";

    public override bool CanWrite => true;

    public override string Loses => SvgMessages.Loses;

    public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
    {
        Picture picture = PictureOf(graph, options);
        SvgDrawing.Write(picture, output, options.Cancellation);
        return SvgLosses.Of(graph, picture, isWhole: options.Focus is null);
    }

    /// <summary>What the options ask to see of a graph.</summary>
    public static Picture PictureOf(KnowledgeGraph graph, WriteOptions options)
    {
        var svg = new SvgOptions { Language = options.Language };
        if (options.Focus is not string focus)
            return options.To is null ? Picture.OfGraph(graph, svg, options.Cancellation) : throw new ArgumentException(SvgMessages.ToWithoutFocus(options.To), nameof(options));
        Node from = graph.Node(focus);
        if (options.To is null)
            return Picture.OfNeighbourhood(from, Hops, svg, options.Cancellation);
        Node to = graph.Node(options.To);
        ChainResult result = graph.Chains(from, to, cancellation: options.Cancellation);
        options.Cancellation.ThrowIfCancellationRequested();
        return Picture.OfChains(result, svg, result, SvgWords.FromTo(from.Label(svg.Language), to.Label(svg.Language)), graph);
    }
}
