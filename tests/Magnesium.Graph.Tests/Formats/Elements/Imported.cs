using System.Text;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>A file of another program and, in one line each, what its reader made of it: quick to compare, and to read where they differ.</summary>
internal sealed class Imported
{
    private readonly List<Notice> notices = [];

    private Imported(byte[] bytes, string name, string? format)
    {
        Graph = InMemory.Load(bytes, name, new ReadOptions { Format = format, OnNotice = notices.Add });
        Nodes = string.Join("; ", Graph.Nodes.Select(Of).Order(StringComparer.Ordinal));
        Edges = string.Join("; ", Graph.Edges.Select(Of).Order(StringComparer.Ordinal));
        Notices = string.Join("; ", notices.Select(notice => notice.Message));
    }

    public KnowledgeGraph Graph { get; }

    /// <summary><c>id:Type 'label' {attribute=value}</c>, type and label where they say something.</summary>
    public string Nodes { get; }

    /// <summary><c>source -relation-> target #id {attribute=value}</c>.</summary>
    public string Edges { get; }

    public string Notices { get; }

    /// <summary>Reads a text as the format its content is recognised as.</summary>
    public static Imported From(string text, string name = "file.json", string? format = null) => new(Encoding.UTF8.GetBytes(text), name, format);

    private static string Of(Node node) =>
        node.Id + (node.Type.Id == ForeignElements.AnyType ? "" : ":" + node.Type.Id) + (node.Labels.Count == 0 ? "" : $" '{node.Label()}'") + Attributes(node.Attributes);

    private static string Of(Edge edge) =>
        $"{edge.Source.Id} -{edge.Relation.Id}-> {edge.Target.Id}" + (HasOwnId(edge) ? " #" + edge.Id : "") + Attributes(edge.Attributes);

    private static bool HasOwnId(Edge edge) => !edge.Id.StartsWith(GraphStore.ContentId(edge.Source.Id, edge.Relation.Id, edge.Target.Id, edge.Sign), StringComparison.Ordinal);

    private static string Of(AttributeValue value) => value.Kind == AttributeKind.List ? $"[{string.Join(" | ", value.Items)}]" : value.ToString();

    private static string Attributes(IEnumerable<KeyValuePair<string, AttributeValue>> attributes) =>
        !attributes.Any() ? "" : " {" + string.Join(", ", attributes.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={Of(one.Value)}")) + "}";
}
