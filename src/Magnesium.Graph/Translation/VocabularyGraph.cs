namespace Magnesium.Graph;

/// <summary>A graph of which only the vocabulary is at hand: enough to translate patterns for an engine that holds the rest.</summary>
internal static class VocabularyGraph
{
    /// <summary>A graph without nodes and edges that has these attributes, of whatever kind.</summary>
    public static KnowledgeGraph Of(GraphInfo info, GraphSchema schema, IEnumerable<string> nodeAttributes, IEnumerable<string> edgeAttributes)
    {
        GraphStore empty = new KnowledgeGraphBuilder(schema) { Info = info }.Build().Store;
        return new KnowledgeGraph(schema, info, new GraphStore
        {
            NodeIds = empty.NodeIds,
            NodeSlots = empty.NodeSlots,
            NodeNames = empty.NodeNames,
            TypeStart = empty.TypeStart,
            NodeDetails = empty.NodeDetails,
            NodeAttributes = Columns(nodeAttributes),
            Relations = empty.Relations,
            EdgeCount = empty.EdgeCount,
            Signs = empty.Signs,
            EdgeIds = empty.EdgeIds,
            EdgeDetails = empty.EdgeDetails,
            EdgeAttributes = Columns(edgeAttributes),
            Sources = empty.Sources,
        });
    }

    private static AttributeColumns Columns(IEnumerable<string> names) => new(names.Select(name => KeyValuePair.Create(name, new AttributeColumn(0, null, []))));
}
