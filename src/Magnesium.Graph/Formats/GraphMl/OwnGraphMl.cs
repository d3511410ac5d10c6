using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Files of this library: everything a graph holds comes back, by the names of <see cref="GraphMlNames"/>.</summary>
internal sealed class OwnGraphMl(ReadOptions options) : GraphMlMeaning
{
    private readonly Dictionary<(string Domain, string Column), (string Name, bool IsJson)> exceptions = [];
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
                case GraphMlNames.Marker: ReadMarker(graph, text); break;
                case GraphMlNames.Info: info = Json(graph, data.Name, text, options, NativeJsonReader.ReadInfo); break;
                case GraphMlNames.Schema: schema = Json(graph, data.Name, text, options, NativeJsonReader.ReadSchema); break;
                case GraphMlNames.Sources: sources = Json(graph, data.Name, text, options, NativeJsonReader.ReadSources); break;
                case GraphMlNames.Title or GraphMlNames.Disclaimer: break;
                default: info = info with { Attributes = info.Attributes.SetItem(data.Name, data.Value) }; break;
            }
        }
    }

    public override NodeDraft Node(GraphMlItem node, string? parent)
    {
        var draft = new NodeDraft(node.Id, "") { Where = node.Place.ToString() };
        foreach (GraphMlData data in TakeModel(GraphMlNames.Node, node))
        {
            string text = data.Value.Text;
            draft = data.Name switch
            {
                GraphMlNames.Labels => draft with { Type = text.StartsWith(':') ? text[1..] : text },
                GraphMlNames.Curie when text.Length > 0 => draft with { Curie = text },
                GraphMlNames.Synonyms when text.Length > 0 => draft with { Synonyms = Json(node, data.Name, text, options, NativeJsonReader.ReadSynonyms) },
                GraphMlNames.CrossReferences when text.Length > 0 => draft with { CrossReferences = Json(node, data.Name, text, options, NativeJsonReader.ReadCrossReferences) },
                GraphMlNames.Forms when text.Length > 0 => draft with { Forms = Json(node, data.Name, text, options, NativeJsonReader.ReadForms) },
                GraphMlNames.Notes when text.Length > 0 => draft with { Notes = Json(node, data.Name, text, options, NativeJsonReader.ReadNotes) },
                _ when data.Name.StartsWith(GraphMlNames.LabelIn, StringComparison.Ordinal) =>
                    draft with { Labels = draft.Labels.With(data.Name[GraphMlNames.LabelIn.Length..], text) },
                _ when data.Name.StartsWith(GraphMlNames.DescriptionIn, StringComparison.Ordinal) =>
                    draft with { Description = draft.Description.With(data.Name[GraphMlNames.DescriptionIn.Length..], text) },
                _ => draft,
            };
        }

        return draft.Type.Length == 0 ? throw Missing(node, "node", GraphMlNames.Labels) : draft with { Attributes = node.Attributes() };
    }

    public override EdgeDraft Edge(GraphMlItem edge)
    {
        var draft = new EdgeDraft(edge.Source, "", edge.Target) { Id = GraphMlEdgeIds.Given(edge.Id), Where = edge.Place.ToString() };
        foreach (GraphMlData data in TakeModel(GraphMlNames.Edge, edge))
        {
            string text = data.Value.Text;
            draft = data.Name switch
            {
                GraphMlNames.Label => draft with { Relation = text },
                GraphMlNames.Sign => draft with { Sign = Word<Sign>(edge, data.Name, text) },
                GraphMlNames.Directness when text.Length > 0 => draft with { Directness = Word<Directness>(edge, data.Name, text) },
                GraphMlNames.Evidence when text.Length > 0 => draft with { Evidence = Json(edge, data.Name, text, options, NativeJsonReader.ReadEvidence) },
                GraphMlNames.Gates when text.Length > 0 => draft with { Gates = Json(edge, data.Name, text, options, NativeJsonReader.ReadGates) },
                GraphMlNames.Notes when text.Length > 0 => draft with { Notes = Json(edge, data.Name, text, options, NativeJsonReader.ReadNotes) },
                _ => draft,
            };
        }

        return draft.Relation.Length == 0 ? throw Missing(edge, "edge", GraphMlNames.Label) : draft with { Attributes = edge.Attributes() };
    }

    public override KnowledgeGraphBuilder Builder()
    {
        var builder = new KnowledgeGraphBuilder(schema) { Info = info };
        foreach (Source source in sources)
            builder.AddSource(source);
        return builder;
    }

    /// <summary>Parts the data: what holds the model is returned, what is an attribute stays, under its own name and kind.</summary>
    private List<GraphMlData> TakeModel(string domain, GraphMlItem item)
    {
        var model = new List<GraphMlData>(item.Data.Count);
        var attributes = new List<GraphMlData>();
        foreach (GraphMlData data in item.Data)
        {
            if (exceptions.TryGetValue((domain, data.Name), out (string Name, bool IsJson) attribute))
            {
                AttributeValue value = attribute.IsJson ? Json(item, data.Name, data.Value.Text, options, NativeJsonReader.ReadAttribute) : data.Value;
                attributes.Add(data with { Name = attribute.Name, Value = value });
            }
            else if (GraphMlNames.IsModel(domain, data.Name))
            {
                model.Add(data);
            }
            else
            {
                attributes.Add(data);
            }
        }

        item.Data = attributes;
        return model;
    }

    private void ReadMarker(GraphMlItem graph, string text)
    {
        ImmutableSortedDictionary<string, AttributeValue> marker = Json(graph, GraphMlNames.Marker, text, options, NativeJsonReader.ReadAttributes);
        if (!marker.TryGetValue("version", out AttributeValue version) || version.Kind != AttributeKind.Integer)
            throw graph.Place.Error(GraphMlMessages.BadMarker());
        if (version.Integer > GraphMlNames.Version)
            throw graph.Place.Error(FormatMessages.NewerVersion((int)Math.Min(version.Integer, int.MaxValue), GraphMlNames.Version));
        foreach (string domain in (string[])[GraphMlNames.Node, GraphMlNames.Edge])
        {
            foreach (AttributeValue exception in marker.GetValueOrDefault(domain).Items.Where(exception => exception.Items.Length >= 2))
                exceptions[(domain, Text(exception.Items[0].Text))] = (Text(exception.Items[1].Text), exception.Items.Length > 2);
        }
    }

    private static T Word<T>(GraphMlItem item, string name, string word)
        where T : struct, Enum =>
        TextForms.TryParse(word, out T value)
            ? value
            : throw item.Place.Error($"{name}: {FormatMessages.UnknownWord(word, TextForms.Known<T>())}");

    private static GraphFormatException Missing(GraphMlItem item, string element, string name) => item.Place.Error(GraphMlMessages.MissingData(element, name));
}
