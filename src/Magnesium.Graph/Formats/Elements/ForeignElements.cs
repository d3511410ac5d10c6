using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Files of other programs: an imported graph, whose types, labels and relations are taken from where those programs keep them.</summary>
internal sealed class ForeignElements(ReadingNotices notices, params string[] relationNames) : IElementReader
{
    public const string AnyType = "Node";
    public const string AnyRelation = "related_to";

    // Each list is in the order of trust; names are compared ignoring case.
    private static readonly string[] TypeNames = ["category", "labels", "type", "node_type", "kind", "function"];
    private static readonly TrustedNames LabelNames = new("label", "name", "shared name", "shared_name", "n", "bel");
    private static readonly TrustedNames Ids = new("id");
    private static readonly TrustedNames Titles = new("title", "label", "name");
    private static readonly TrustedNames Descriptions = new("description");
    private static readonly TrustedNames Versions = new("version");
    private static readonly TrustedNames Signs = new(ModelNames.Sign);
    private static readonly string[] RelationNames = ["relation", "predicate", "interaction", "shared interaction", "shared_interaction", "i", "label", "type", "kind"];
    private static readonly string[] CytoscapeColumns = ["SUID", "selected", "__Annotations"];

    private readonly TrustedNames relations = new([.. relationNames, .. RelationNames]);
    private GraphInfo info = GraphInfo.None with { Kind = GraphKind.Imported };

    public bool AddsEnds => true;

    public bool Reads(string name) => true;

    public void Graph(List<NamedValue> values, IReadingPlace place)
    {
        Mend(values, place);
        string? id = Take(values, Ids, _ => true);
        string? title = Take(values, Titles, _ => true);
        string? description = Take(values, Descriptions, _ => true);
        string? version = Take(values, Versions, _ => true);
        info = info with
        {
            Id = info.Id ?? id,
            Title = info.Title.Count > 0 || title is null ? info.Title : LocalizedText.Of(title),
            Description = info.Description.Count > 0 || description is null ? info.Description : LocalizedText.Of(description),
            Version = info.Version ?? version,
            Attributes = NamedValue.Attributes(values).SetItems(info.Attributes),
        };
    }

    public NodeDraft Node(string id, List<NamedValue> values, IReadingPlace place)
    {
        Mend(values, place);
        string type = TakeType(values) ?? AnyType;
        string? label = Take(values, LabelNames, _ => true);
        string? description = Take(values, Descriptions, _ => true);
        return new NodeDraft(id, type)
        {
            Labels = label is null ? LocalizedText.Empty : LocalizedText.Of(label),
            Description = description is null ? LocalizedText.Empty : LocalizedText.Of(description),
        };
    }

    public EdgeStatement Edge(string? id, string source, string target, List<NamedValue> values, IReadingPlace place)
    {
        if (values.Count == 0)
            return new EdgeStatement(AnyRelation, null, id);
        Mend(values, place);
        Sign? sign = Take(values, Signs, word => TextForms.TryParse(word, out Sign _)) is string text && TextForms.TryParse(text, out Sign known) ? known : null;

        // An edge labelled with a number shows a weight, not what it means.
        string relation = Take(values, relations, word => !IsNumber(word)) ?? AnyRelation;
        return new EdgeStatement(relation, sign, id);
    }

    public void Finish(KnowledgeGraphBuilder builder, GraphSchema foreign)
    {
        builder.Schema = foreign;
        builder.Info = info;
    }

    /// <summary>The type; several in one value leave the value as an attribute too. APOC writes <c>:A:B</c>, others a list.</summary>
    private static string? TakeType(List<NamedValue> values)
    {
        foreach (string name in TypeNames)
        {
            int place = values.FindIndex(value => Goes(value, name) && First(value) is { Length: > 0 });
            if (place < 0)
                continue;
            NamedValue found = values[place];
            string text = First(found)!;
            string[] all = text.StartsWith(':') ? text.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];
            if (all.Length == 0 || string.IsNullOrWhiteSpace(all[0]))
                continue;
            if (all.Length == 1 && found.Value.Items.Length < 2)
                values.RemoveAt(place);
            return all[0];
        }

        return null;
    }

    /// <summary>Takes the first text under the most trusted name that will do, and others under such names that say the same.</summary>
    private static string? Take(List<NamedValue> values, TrustedNames names, Predicate<string> willDo)
    {
        string? taken = null;
        int trust = int.MaxValue;
        foreach (NamedValue value in values)
        {
            if (!value.IsJson && value.Value.Kind == AttributeKind.Text && names.Trust(value.Name) is int other && other < trust && !string.IsNullOrWhiteSpace(value.Value.Text) && willDo(value.Value.Text))
                (taken, trust) = (value.Value.Text, other);
        }

        if (taken is not null)
            values.RemoveAll(value => value.Value.Kind == AttributeKind.Text && value.Value.Text == taken && names.Trust(value.Name) is not null);
        return taken;
    }

    private static bool Goes(NamedValue value, string name) => value.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? First(NamedValue value) => value switch
    {
        { IsJson: true } => null,
        { Value.Kind: AttributeKind.Text } => value.Value.Text,
        { Value: { Kind: AttributeKind.List, Items: [{ Kind: AttributeKind.Text } first, ..] } } => first.Text,
        _ => null,
    };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>What is said of values here whatever they belong to: objects stay JSON text, and Cytoscape's own columns go.</summary>
    private void Mend(List<NamedValue> values, IReadingPlace place)
    {
        bool isOfCytoscape = values.Exists(value => value.Name == CytoscapeColumns[0]);
        for (int i = values.Count - 1; i >= 0; i--)
        {
            if (isOfCytoscape && CytoscapeColumns.Contains(values[i].Name))
            {
                notices.Add(FormatMessages.ToolColumn(values[i].Name), place);
                values.RemoveAt(i);
            }
            else if (values[i].IsJson)
            {
                notices.Add(FormatMessages.KeptAsJson(values[i].Name), place);
            }
        }
    }

    /// <summary>Names in the order of trust, compared ignoring case.</summary>
    private sealed class TrustedNames
    {
        private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

        public TrustedNames(params string[] names)
        {
            for (int i = 0; i < names.Length; i++)
                places.TryAdd(names[i], i);
        }

        /// <summary>The place in the order, 0 for the most trusted; null for other names.</summary>
        public int? Trust(string name) => places.TryGetValue(name, out int place) ? place : null;
    }
}
