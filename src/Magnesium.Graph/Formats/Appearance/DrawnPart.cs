namespace Magnesium.Graph;

/// <summary>What of a graph a picture in text shows: all of it, or what <see cref="WriteOptions.Focus"/> asks for.</summary>
internal sealed record DrawnPart(string Title, IReadOnlyCollection<Node> Nodes, IReadOnlyCollection<Edge> Edges)
{
    public static DrawnPart Of(KnowledgeGraph graph, WriteOptions options)
    {
        if (options is { Focus: null, To: null })
            return new DrawnPart(graph.Info.Title.Best(options.Language) ?? graph.Info.Id ?? "graph", graph.Nodes, graph.Edges);
        Picture picture = Svg.PictureOf(graph, options);
        return new DrawnPart(picture.Title, picture.Nodes, [.. picture.Steps.Select(step => step.Edge)]);
    }

    /// <summary>Adds what was not asked for, and what of the rest a picture has no place for.</summary>
    public LossList AddLosses(LossList losses, KnowledgeGraph graph, CancellationToken cancellation) => losses
        .Add("nodes", graph.Nodes.Count - Nodes.Count, SvgMessages.NotAskedFor)
        .Add("edges", graph.Edges.Count - Edges.Count, SvgMessages.NotAskedFor)
        .Add("evidence", Edges.Until(cancellation).Sum(edge => (long)edge.Evidence.Length), SvgMessages.NoPlace)
        .Add("sources", graph.Sources.Length, SvgMessages.NoPlace)
        .Add("notes", Nodes.Until(cancellation).Sum(node => (long)node.Notes.Length) + Edges.Until(cancellation).Sum(edge => (long)edge.Notes.Length), SvgMessages.NoPlace)
        .Add("synonyms", Nodes.Until(cancellation).Sum(node => node.Synonyms.Values.Sum(names => (long)names.Length)), SvgMessages.NoPlace)
        .Add("cross-references", Nodes.Until(cancellation).Sum(node => (long)node.CrossReferences.Length), SvgMessages.NoPlace)
        .Add("word forms", Nodes.Until(cancellation).Sum(node => (long)node.Forms.Count), SvgMessages.NoPlace)
        .Add("words of the schema", graph.Schema.NodeTypes.Length + graph.Schema.Relations.Length, SvgMessages.NoPlace);
}
