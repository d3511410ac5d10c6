using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Files of other programs: an imported graph, whose types, labels and relations are taken from where those programs keep them.</summary>
internal sealed class ForeignElements(ReadingNotices notices, params string[] relationNames) : IElementReader
{
    public const string AnyType = "Node";
    public const string AnyRelation = "related_to";

    // Each list is in the order of trust; names are compared ignoring case.
    private static readonly string[] TypeNames = ["category", "labels", "type", "node_type", "kind", "function"];
    private static readonly string[] LabelNames = ["label", "name", "shared name", "shared_name", "n", "bel"];
    private static readonly string[] RelationNames = ["relation", "predicate", "interaction", "shared interaction", "shared_interaction", "i", "label", "type", "kind"];
    private static readonly string[] CytoscapeColumns = ["SUID", "selected", "__Annotations"];

    private readonly string[] relations = [.. relationNames, .. RelationNames];
    private GraphInfo info = GraphInfo.None with { Kind = GraphKind.Imported };

    public bool AddsEnds => true;

    public void Graph(List<NamedValue> values, IReadingPlace place)
    {
        Mend(values, place);
        string? id = Take(values, ["id"], _ => true);
        string? title = Take(values, ["title", "label", "name"], _ => true);
        string? description = Take(values, ["description"], _ => true);
        string? version = Take(values, ["version"], _ => true);
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
        string? description = Take(values, ["description"], _ => true);
        return new NodeDraft(id, type)
        {
            Labels = label is null ? LocalizedText.Empty : LocalizedText.Of(label),
            Description = description is null ? LocalizedText.Empty : LocalizedText.Of(description),
            Attributes = NamedValue.Attributes(values),
        };
    }

    public EdgeDraft Edge(string? id, string source, string target, List<NamedValue> values, IReadingPlace place)
    {
        if (values.Count == 0)
            return new EdgeDraft(source, AnyRelation, target) { Id = id };
        Mend(values, place);
        Sign? sign = Take(values, [ModelNames.Sign], word => TextForms.TryParse(word, out Sign _)) is string text && TextForms.TryParse(text, out Sign known) ? known : null;

        // An edge labelled with a number shows a weight, not what it means.
        string relation = Take(values, relations, word => !IsNumber(word)) ?? AnyRelation;
        return new EdgeDraft(source, relation, target) { Id = id, Sign = sign, Attributes = NamedValue.Attributes(values) };
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

    /// <summary>Takes the first text under one of the names that will do, and others among them that say the same.</summary>
    private static string? Take(List<NamedValue> values, string[] names, Predicate<string> willDo)
    {
        foreach (string name in names)
        {
            int place = -1;
            for (int i = 0; i < values.Count && place < 0; i++)
            {
                if (Goes(values[i], name) && values[i] is { IsJson: false, Value.Kind: AttributeKind.Text } && !string.IsNullOrWhiteSpace(values[i].Value.Text) && willDo(values[i].Value.Text))
                    place = i;
            }

            if (place < 0)
                continue;
            string taken = values[place].Value.Text;
            values.RemoveAll(value => value.Value.Kind == AttributeKind.Text && value.Value.Text == taken && names.Any(other => Goes(value, other)));
            return taken;
        }

        return null;
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
}
