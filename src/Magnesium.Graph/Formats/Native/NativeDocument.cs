namespace Magnesium.Graph;

/// <summary>What has been read so far of a native document, perhaps from several parts.</summary>
internal sealed class NativeDocument
{
    private readonly List<string> parts = [];

    public GraphInfo Info { get; set; } = GraphInfo.None;

    public GraphSchema? Schema { get; set; }

    public List<Source> Sources { get; } = [];

    public List<NodeDraft> Nodes { get; } = [];

    public List<EdgeDraft> Edges { get; } = [];

    public void AddPart(string name) => parts.Add(name);

    public string[] TakeParts()
    {
        string[] taken = [.. parts];
        parts.Clear();
        return taken;
    }

    public KnowledgeGraph Build(CancellationToken cancellation = default)
    {
        var builder = new KnowledgeGraphBuilder(Schema ?? GraphSchema.Empty) { Info = Info };
        foreach (Source source in Sources)
            builder.AddSource(source);
        foreach (NodeDraft node in Nodes.Until(cancellation))
            builder.AddNode(node);
        foreach (EdgeDraft edge in Edges.Until(cancellation))
            builder.AddEdge(edge);
        return builder.Build(cancellation);
    }
}
