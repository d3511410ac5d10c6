using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Files of other programs: an imported graph, whose types, labels and relations are taken from where those programs keep them.</summary>
internal sealed class ForeignGraphMl(ReadingNotices notices) : GraphMlMeaning
{
    public const string AnyType = "Node";

    private const string AnyRelation = "related_to";
    private const string Parent = "parent";
    private const string Directed = "directed";
    private const string SessionId = "SUID"; // Cytoscape's own; without it the other columns may be anyone's

    // Each list is in the order of trust; names and key ids are compared ignoring case.
    private static readonly string[] TypeNames = ["labels", "labelV", "category", "type", "node_type"];
    private static readonly string[] LabelNames = ["label", "nodelabel", "name", "shared name"];
    private static readonly string[] RelationNames = ["label", "labelE", "edgelabel", "relation", "predicate", "interaction", "shared interaction", "type"];
    private static readonly string[] SignNames = [ModelNames.Sign];
    private static readonly string[] CytoscapeColumns = [SessionId, "selected", "__Annotations"];

    private static readonly GraphMlKey ParentKey = Made(Parent);
    private static readonly GraphMlKey DirectedKey = Made(Directed);
    private static readonly GraphMlKey DescriptionKey = Made("desc");
    private static readonly GraphMlKey LabelKey = Made("label");

    private readonly List<GraphInfo> graphs = [];

    public override bool AddsEnds => true;

    public override AttributeValue? Value(GraphMlKey key, string written) =>
        key.IsList && JsonList(written) is AttributeValue list ? list : base.Value(key, written);

    public override void Graph(GraphMlItem graph)
    {
        graphs.Add(GraphInfo.None with
        {
            Id = graph.Id.Length > 0 ? graph.Id : null,
            Description = graph.Description is null ? LocalizedText.Empty : LocalizedText.Of(graph.Description),
            Attributes = graph.Attributes(),
        });
    }

    public override NodeDraft Node(GraphMlItem node, string? parent)
    {
        DropCytoscapeColumns(node);
        KeepDrawing(node);
        if (parent is not null && !node.Has(Parent))
            node.Data.Add(new(ParentKey, AttributeValue.Of(parent)));
        string type = Type(node) ?? AnyType;
        string? label = Take(node, sense => sense.Label, Any) ?? node.Drawing.Label;
        return new NodeDraft(node.Id, type)
        {
            Labels = label is null ? LocalizedText.Empty : LocalizedText.Of(label),
            Description = node.Description is null ? LocalizedText.Empty : LocalizedText.Of(node.Description),
        };
    }

    public override EdgeStatement Edge(GraphMlItem edge)
    {
        DropCytoscapeColumns(edge);
        KeepDrawing(edge);
        if (!edge.IsDirected)
        {
            notices.Add(GraphMlMessages.Undirected(), edge.Place);
            if (!edge.Has(Directed))
                edge.Data.Add(new(DirectedKey, AttributeValue.Of(false)));
        }

        if (edge.Description is not null)
            edge.Data.Add(new(DescriptionKey, AttributeValue.Of(edge.Description)));
        Sign? sign = Take(edge, sense => sense.Sign, IsSign) is string text && TextForms.TryParse(text, out Sign known) ? known : null;

        // An edge drawn with a number shows a weight, not what it means.
        string? relation = Take(edge, sense => sense.Relation, IsNoNumber);
        if (relation is null && edge.Drawing.Label is string drawn)
        {
            if (IsNoNumber(drawn))
                relation = drawn;
            else
                edge.Data.Add(new(LabelKey, AttributeValue.Of(drawn)));
        }

        return new EdgeStatement(relation ?? AnyRelation, sign, edge.Id.Length == 0 ? null : edge.Id);
    }

    public override void Finish(KnowledgeGraphBuilder builder)
    {
        GraphInfo info = GraphInfo.None with { Kind = GraphKind.Imported };
        foreach (GraphInfo graph in Enumerable.Reverse(graphs))
        {
            info = info with
            {
                Id = graph.Id ?? info.Id,
                Description = graph.Description.Count > 0 ? graph.Description : info.Description,
                Attributes = info.Attributes.SetItems(graph.Attributes),
            };
        }

        builder.Info = info;
    }

    private static bool Any(string text) => true;

    private static bool IsSign(string text) => TextForms.TryParse(text, out Sign _);

    private static bool IsNoNumber(string text) => !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>
    /// The type; several in one value leave the value as an attribute too. APOC writes <c>:A:B</c>, KGX a JSON list or
    /// values between <c>|</c>.
    /// </summary>
    private static string? Type(GraphMlItem node)
    {
        int place = Best(node, sense => sense.Type, HasType);
        if (place < 0)
            return null;
        string[] all = Types(First(node.Data[place].Value)!);
        if (all.Length == 1 && node.Data[place].Value.Kind == AttributeKind.Text)
            node.Data.RemoveAt(place);
        return all[0];
    }

    private static bool HasType(string text) => Types(text) is [string first, ..] && !string.IsNullOrWhiteSpace(first);

    private static string[] Types(string text) => text switch
    {
        [':', ..] => text.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ['[', ..] when JsonList(text) is AttributeValue list => [.. list.Items.Select(item => item.ToString())],
        _ => text.Contains('|', StringComparison.Ordinal) ? text.Split('|', StringSplitOptions.RemoveEmptyEntries) : [text],
    };

    /// <summary>Takes the most trusted text that will do, and others of the same sense that say the same.</summary>
    private static string? Take(GraphMlItem item, Func<Sense, int> sense, Predicate<string> willDo)
    {
        int place = Best(item, sense, willDo);
        if (place < 0)
            return null;
        string taken = First(item.Data[place].Value)!;
        for (int i = item.Data.Count - 1; i >= 0; i--)
        {
            GraphMlData data = item.Data[i];
            if (sense(data.Key.Foreign) >= 0 && data.Value.Kind == AttributeKind.Text && data.Value.Text == taken)
                item.Data.RemoveAt(i);
        }

        return taken;
    }

    /// <summary>The place of the most trusted text that will do, or -1.</summary>
    private static int Best(GraphMlItem item, Func<Sense, int> sense, Predicate<string> willDo)
    {
        int best = -1;
        int bestTrust = int.MaxValue;
        for (int i = 0; i < item.Data.Count; i++)
        {
            int trust = sense(item.Data[i].Key.Foreign);
            if (trust >= 0 && trust < bestTrust && First(item.Data[i].Value) is string text && !string.IsNullOrWhiteSpace(text) && willDo(text))
                (best, bestTrust) = (i, trust);
        }

        return best;
    }

    private static string? First(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Text => value.Text,
        AttributeKind.List when value.Items is [{ Kind: AttributeKind.Text } first, ..] => first.Text,
        _ => null,
    };

    private static void KeepDrawing(GraphMlItem item)
    {
        foreach ((string name, AttributeValue value) in item.Drawing.Attributes)
        {
            if (!item.Has(name))
                item.Data.Add(new(Made(name), value));
        }
    }

    private static GraphMlKey Made(string name) => new("", name, name, GraphMlType.Text);

    private void DropCytoscapeColumns(GraphMlItem item)
    {
        if (!item.Has(SessionId))
            return;
        foreach (GraphMlData data in item.Data.Where(data => CytoscapeColumns.Contains(data.Name)))
            notices.Add(GraphMlMessages.ToolColumn(data.Name), item.Place);
        item.Data.RemoveAll(data => CytoscapeColumns.Contains(data.Name));
    }

    /// <summary>What a key may hold, each as its place in the order of trust, -1 where it does not.</summary>
    public sealed class Sense(GraphMlKey key)
    {
        public int Type { get; } = TrustIn(key, TypeNames);

        public int Label { get; } = TrustIn(key, LabelNames);

        public int Relation { get; } = TrustIn(key, RelationNames);

        public int Sign { get; } = TrustIn(key, SignNames);

        private static int TrustIn(GraphMlKey key, string[] names) => Array.FindIndex(
            names, name => name.Equals(key.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(key.Id, StringComparison.OrdinalIgnoreCase));
    }
}
