namespace Magnesium.Graph;

/// <summary>The columns that the exports make of a graph's attributes.</summary>
internal sealed class AttributeKinds
{
    private readonly Dictionary<string, (string Column, ColumnKind? Kind)> nodes;
    private readonly Dictionary<string, (string Column, ColumnKind? Kind)> edges;

    public AttributeKinds(KnowledgeGraph graph)
    {
        var tables = new PropertyTables(graph, "en");
        nodes = Columns(graph.Store.NodeAttributes.Names, tables.Nodes);
        edges = Columns(graph.Store.EdgeAttributes.Names, tables.Edges);
    }

    /// <summary>The kind of all values of an attribute; null where they are of several.</summary>
    public ColumnKind? Of(bool isNode, string attribute) => (isNode ? nodes : edges)[attribute].Kind;

    /// <summary>What the attribute is called in property graphs.</summary>
    public string Column(bool isNode, string attribute) => (isNode ? nodes : edges)[attribute].Column;

    private static Dictionary<string, (string Column, ColumnKind? Kind)> Columns<T>(IReadOnlyCollection<string> names, IEnumerable<PropertyColumn<T>> columns) =>
        names.Zip(columns.TakeLast(names.Count)).ToDictionary(
            pair => pair.First, pair => (pair.Second.Name, pair.Second.IsMixed ? null : (ColumnKind?)pair.Second.Kind), StringComparer.Ordinal);
}
