using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Files of this library: everything a graph holds comes back, by the names of <see cref="GraphMlNames"/>.</summary>
internal sealed class OwnGraphMl(ReadOptions options) : GraphMlMeaning
{
    private readonly Dictionary<(string Domain, string Column), (GraphMlKey Attribute, bool IsJson)> exceptions = [];
    private GraphInfo info = GraphInfo.None with { Kind = GraphKind.Imported };
    private GraphSchema schema = GraphSchema.Empty;
    private ImmutableArray<Source> sources = [];

    public override bool AddsEnds => false;

    public override string Text(string written) => GraphMlText.Unescape(written);

    public override AttributeValue? Value(GraphMlKey key, string written)
    {
        // A column of type double may hold integers too; the writer gives every number a point or an exponent.
        if (key.Type == GraphMlType.Number && GraphMlValue.Integer(written) is long integer)
            return AttributeValue.Of(integer);
        return GraphMlValue.Parse(key.Type, Text(written));
    }

    public override void Graph(GraphMlItem graph)
    {
        foreach (GraphMlData data in graph.Data)
        {
            string text = data.Value.Text;
            switch (data.Name)
            {
                case ModelNames.Marker: ReadMarker(graph, text); break;
                case ModelNames.Info: info = Json(graph, data.Name, text, options, NativeJsonReader.ReadInfo); break;
                case ModelNames.Schema: schema = Json(graph, data.Name, text, options, NativeJsonReader.ReadSchema); break;
                case ModelNames.Sources: sources = Json(graph, data.Name, text, options, NativeJsonReader.ReadSources); break;
                case ModelNames.Title or ModelNames.Disclaimer: break;
                default: info = info with { Attributes = info.Attributes.SetItem(data.Name, data.Value) }; break;
            }
        }
    }

    public override bool Reads(GraphMlKey key) => PartOf(key) != Part.Unread;

    public override NodeDraft Node(GraphMlItem node, string? parent)
    {
        var draft = new NodeDraft(node.Id, "") { Where = Where(node) };
        int attributes = 0;
        for (int i = 0; i < node.Data.Count; i++)
        {
            GraphMlData data = node.Data[i];
            if (PartOf(data.Key) != Part.Model)
            {
                node.Data[attributes++] = data;
                continue;
            }

            string text = data.Value.Text;
            draft = data.Name switch
            {
                GraphMlNames.Labels => draft with { Type = text.StartsWith(':') ? text[1..] : text },
                ModelNames.Curie when text.Length > 0 => draft with { Curie = text },
                ModelNames.Synonyms when text.Length > 0 => draft with { Synonyms = Json(node, data.Name, text, options, NativeJsonReader.ReadSynonyms) },
                ModelNames.CrossReferences when text.Length > 0 => draft with { CrossReferences = Json(node, data.Name, text, options, NativeJsonReader.ReadCrossReferences) },
                ModelNames.Forms when text.Length > 0 => draft with { Forms = Json(node, data.Name, text, options, NativeJsonReader.ReadForms) },
                ModelNames.Notes when text.Length > 0 => draft with { Notes = Json(node, data.Name, text, options, NativeJsonReader.ReadNotes) },
                _ when data.Name.StartsWith(ModelNames.LabelIn, StringComparison.Ordinal) =>
                    draft with { Labels = draft.Labels.With(data.Name[ModelNames.LabelIn.Length..], text) },
                _ when data.Name.StartsWith(ModelNames.DescriptionIn, StringComparison.Ordinal) =>
                    draft with { Description = draft.Description.With(data.Name[ModelNames.DescriptionIn.Length..], text) },
                _ => draft,
            };
        }

        node.Data.RemoveRange(attributes, node.Data.Count - attributes);
        NameAttributes(node);
        return draft.Type.Length == 0 ? throw Missing(node, "node", GraphMlNames.Labels) : draft;
    }

    public override EdgeStatement Edge(GraphMlItem edge)
    {
        string relation = "";
        Sign? sign = null;
        EdgeDraft? more = Where(edge) is string where ? new EdgeDraft(edge.Source, "", edge.Target) { Where = where } : null;
        EdgeDraft Draft() => more ?? new EdgeDraft(edge.Source, "", edge.Target);
        int attributes = 0;
        for (int i = 0; i < edge.Data.Count; i++)
        {
            GraphMlData data = edge.Data[i];
            if (PartOf(data.Key) != Part.Model)
            {
                edge.Data[attributes++] = data;
                continue;
            }

            string text = data.Value.Text;
            switch (data.Name)
            {
                case ModelNames.Label:
                    relation = text;
                    break;
                case ModelNames.Sign:
                    sign = Word<Sign>(edge, data.Name, text);
                    break;
                case ModelNames.Directness when text.Length > 0:
                    more = Draft() with { Directness = Word<Directness>(edge, data.Name, text) };
                    break;
                case ModelNames.Evidence when text.Length > 0:
                    more = Draft() with { Evidence = Json(edge, data.Name, text, options, NativeJsonReader.ReadEvidence) };
                    break;
                case ModelNames.Gates when text.Length > 0:
                    more = Draft() with { Gates = Json(edge, data.Name, text, options, NativeJsonReader.ReadGates) };
                    break;
                case ModelNames.Notes when text.Length > 0:
                    more = Draft() with { Notes = Json(edge, data.Name, text, options, NativeJsonReader.ReadNotes) };
                    break;
            }
        }

        edge.Data.RemoveRange(attributes, edge.Data.Count - attributes);
        NameAttributes(edge);
        if (relation.Length == 0)
            throw Missing(edge, "edge", ModelNames.Label);
        string? id = GraphMlEdgeIds.Given(edge.Id);
        return new EdgeStatement(relation, sign, id, more is null ? null : more with { Id = id, Relation = relation, Sign = sign });
    }

    public override void Finish(KnowledgeGraphBuilder builder)
    {
        builder.Schema = schema;
        builder.Info = info;
        foreach (Source source in sources)
            builder.AddSource(source);
    }

    /// <summary>What a column holds. The marker, which comes before the nodes and edges, may say that one is an attribute.</summary>
    private Part PartOf(GraphMlKey key)
    {
        if (key.Own is Part known)
            return known;
        Part part = key.Domain == GraphMlNames.Graph ? Part.Model
            : exceptions.ContainsKey((key.Domain, key.Name)) ? Part.RenamedAttribute
            : GraphMlNames.IsForOthers(key.Domain, key.Name) || key.IsGraphics ? Part.Unread
            : GraphMlNames.IsModel(key.Domain, key.Name) ? Part.Model
            : Part.Attribute;
        key.Own = part;
        return part;
    }

    /// <summary>Gives attributes whose columns had to be named or written otherwise their own name and kind.</summary>
    private void NameAttributes(GraphMlItem item)
    {
        for (int i = item.Data.Count - 1; i >= 0; i--)
        {
            (GraphMlKey key, AttributeValue value) = item.Data[i];
            if (PartOf(key) != Part.RenamedAttribute)
                continue;
            (GraphMlKey attribute, bool isJson) = exceptions[(key.Domain, key.Name)];

            // igraph writes an empty text where it read none.
            if (isJson && value.Text.Length == 0)
                item.Data.RemoveAt(i);
            else
                item.Data[i] = new(attribute, isJson ? Json(item, key.Name, value.Text, options, NativeJsonReader.ReadAttribute) : value);
        }
    }

    /// <summary>Places are for messages about broken rules, which an imported graph, having none, cannot break; there they would only take room.</summary>
    private string? Where(GraphMlItem item) => info.Kind == GraphKind.Imported ? null : item.Place.ToString();

    private void ReadMarker(GraphMlItem graph, string text)
    {
        ImmutableSortedDictionary<string, AttributeValue> marker = Json(graph, ModelNames.Marker, text, options, NativeJsonReader.ReadAttributes);
        if (!marker.TryGetValue("version", out AttributeValue version) || version.Kind != AttributeKind.Integer)
            throw graph.Place.Error(GraphMlMessages.BadMarker());
        if (version.Integer > ModelNames.Version)
            throw graph.Place.Error(FormatMessages.NewerVersion((int)Math.Min(version.Integer, int.MaxValue), ModelNames.Version));
        foreach (string domain in (string[])[GraphMlNames.Node, GraphMlNames.Edge])
        {
            foreach (AttributeValue exception in marker.GetValueOrDefault(domain).Items.Where(exception => exception.Items.Length >= 2))
            {
                var attribute = new GraphMlKey(domain, "", Text(exception.Items[1].Text), GraphMlType.Text);
                exceptions[(domain, Text(exception.Items[0].Text))] = (attribute, exception.Items.Length > 2);
            }
        }
    }

    private static T Word<T>(GraphMlItem item, string name, string word)
        where T : struct, Enum =>
        TextForms.TryParse(word, out T value)
            ? value
            : throw item.Place.Error($"{name}: {FormatMessages.UnknownWord(word, TextForms.Known<T>())}");

    private static GraphFormatException Missing(GraphMlItem item, string element, string name) => item.Place.Error(GraphMlMessages.MissingData(element, name));

    /// <summary>What a column of our files holds.</summary>
    public enum Part
    {
        Attribute,

        /// <summary>An attribute whose column has another name than it, or its values as JSON.</summary>
        RenamedAttribute,

        /// <summary>A part of the model.</summary>
        Model,

        /// <summary>What other programs look for and follows from the model.</summary>
        Unread,
    }
}
