namespace Magnesium.Graph;

/// <summary>What the page opens on.</summary>
/// <param name="Language">Language tag.</param>
/// <param name="Focus">Id of a node whose neighbourhood is shown, or where the chains start; null leaves it to the page.</param>
/// <param name="To">Id of the node where the chains end; null shows no chains.</param>
internal sealed record PageOpening(string Language, string? Focus, string? To)
{
    public static PageOpening Of(KnowledgeGraph graph, WriteOptions options)
    {
        if (options.To is not null && options.Focus is null)
            throw new ArgumentException(ViewerMessages.ToWithoutFocus(options.To), nameof(options));
        return new PageOpening(options.Language, options.Focus is string focus ? graph.Node(focus).Id : null, options.To is string to ? graph.Node(to).Id : null);
    }
}
