using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Files of other programs: an imported graph, whose types, labels and relations are taken from where those programs keep them.</summary>
internal sealed class ForeignGraphMl(GraphMlNotices notices) : GraphMlMeaning
{
    public const string AnyType = "Node";

    private const string AnyRelation = "related_to";
    private const string Parent = "parent";
    private const string Directed = "directed";

    // Each list is in the order of trust; names and key ids are compared ignoring case.
    private static readonly string[] TypeNames = ["labels", "labelV", "category", "type", "node_type"];
    private static readonly string[] LabelNames = ["label", "nodelabel", "name", "shared name"];
    private static readonly string[] RelationNames = ["label", "labelE", "edgelabel", "relation", "predicate", "interaction", "shared interaction", "type"];
    private static readonly string[] CytoscapeColumns = ["SUID", "selected", "__Annotations"];

    private readonly List<GraphMlItem> graphs = [];

    public override bool AddsEnds => true;

    public override AttributeValue? Value(GraphMlKey key, string written) =>
        key.IsList && JsonList(written) is AttributeValue list ? list : base.Value(key, written);

    public override void Graph(GraphMlItem graph) => graphs.Add(graph);

    public override NodeDraft Node(GraphMlItem node, string? parent)
    {
        DropCytoscapeColumns(node);
        if (parent is not null && !node.Data.Exists(data => data.Name == Parent))
            node.Data.Add(new(Parent, Parent, AttributeValue.Of(parent)));
        string type = Type(node) ?? AnyType;
        string? label = Take(node, LabelNames, _ => true) ?? node.DrawnLabel;
        return new NodeDraft(node.Id, type)
        {
            Labels = label is null ? LocalizedText.Empty : LocalizedText.Of(label),
            Description = node.Description is null ? LocalizedText.Empty : LocalizedText.Of(node.Description),
            Attributes = node.Attributes(),
        };
    }

    public override EdgeDraft Edge(GraphMlItem edge)
    {
        DropCytoscapeColumns(edge);
        if (!edge.IsDirected)
        {
            notices.Add(GraphMlMessages.Undirected(), edge.Place);
            if (!edge.Data.Exists(data => data.Name == Directed))
                edge.Data.Add(new(Directed, Directed, AttributeValue.Of(false)));
        }

        if (edge.Description is not null)
            edge.Data.Add(new("desc", "desc", AttributeValue.Of(edge.Description)));
        Sign? sign = Take(edge, [GraphMlNames.Sign], word => TextForms.TryParse(word, out Sign _)) is string text && TextForms.TryParse(text, out Sign known) ? known : null;

        // An edge drawn with a number shows a weight, not what it means.
        string? relation = Take(edge, RelationNames, word => !IsNumber(word));
        if (relation is null && edge.DrawnLabel is string drawn)
        {
            if (IsNumber(drawn))
                edge.Data.Add(new("label", "label", AttributeValue.Of(drawn)));
            else
                relation = drawn;
        }

        return new EdgeDraft(edge.Source, relation ?? AnyRelation, edge.Target)
        {
            Id = edge.Id.Length == 0 ? null : edge.Id,
            Sign = sign,
            Attributes = edge.Attributes(),
        };
    }

    public override KnowledgeGraphBuilder Builder()
    {
        GraphInfo info = GraphInfo.None with { Kind = GraphKind.Imported };
        foreach (GraphMlItem graph in Enumerable.Reverse(graphs))
        {
            info = info with
            {
                Id = graph.Id.Length > 0 ? graph.Id : info.Id,
                Description = graph.Description is null ? info.Description : LocalizedText.Of(graph.Description),
                Attributes = info.Attributes.SetItems(graph.Attributes()),
            };
        }

        return new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = info };
    }

    /// <summary>
    /// The type; several in one value leave the value as an attribute too. APOC writes <c>:A:B</c>, KGX a JSON list or
    /// values between <c>|</c>.
    /// </summary>
    private static string? Type(GraphMlItem node)
    {
        foreach (string name in TypeNames)
        {
            int place = node.Data.FindIndex(data => Goes(data, name) && First(data.Value) is { Length: > 0 });
            if (place < 0)
                continue;
            string text = First(node.Data[place].Value)!;
            string[] all = text.StartsWith(':')
                ? text.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : JsonList(text) is AttributeValue list ? [.. list.Items.Select(item => item.ToString())] : text.Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (all.Length == 0 || string.IsNullOrWhiteSpace(all[0]))
                continue;
            if (all.Length == 1 && node.Data[place].Value.Kind == AttributeKind.Text)
                node.Data.RemoveAt(place);
            return all[0];
        }

        return null;
    }

    /// <summary>Takes the first text under one of the names that will do, and others among them that say the same.</summary>
    private static string? Take(GraphMlItem item, string[] names, Predicate<string> willDo)
    {
        foreach (string name in names)
        {
            int place = item.Data.FindIndex(data => Goes(data, name) && First(data.Value) is string text && !string.IsNullOrWhiteSpace(text) && willDo(text));
            if (place < 0)
                continue;
            string taken = First(item.Data[place].Value)!;
            item.Data.RemoveAll(data => data.Value.Kind == AttributeKind.Text && data.Value.Text == taken && names.Any(other => Goes(data, other)));
            return taken;
        }

        return null;
    }

    private static bool Goes(GraphMlData data, string name) =>
        data.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || data.KeyId.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? First(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Text => value.Text,
        AttributeKind.List when value.Items is [{ Kind: AttributeKind.Text } first, ..] => first.Text,
        _ => null,
    };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private void DropCytoscapeColumns(GraphMlItem item)
    {
        if (!item.Data.Exists(data => data.Name == CytoscapeColumns[0]))
            return;
        foreach (GraphMlData data in item.Data.Where(data => CytoscapeColumns.Contains(data.Name)))
            notices.Add(GraphMlMessages.ToolColumn(data.Name), item.Place);
        item.Data.RemoveAll(data => CytoscapeColumns.Contains(data.Name));
    }
}
