using System.Globalization;
using System.Text;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>Writes GEXF 1.3: attributes declared with their types, then nodes, then edges. Only attributes that some element has are declared.</summary>
internal sealed class GexfWriter(KnowledgeGraph graph, WriteOptions options)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly ElementWriter elements = new(graph, options.Language);
    private readonly ValueColumns ofNodes = new();
    private readonly ValueColumns ofEdges = new();
    private readonly List<NamedValue> values = [];

    public LossReport Write(Stream output)
    {
        foreach (Node node in graph.Nodes.Until(options.Cancellation))
            ofNodes.Observe(Values(elements.Node(node)));
        foreach (Edge edge in graph.Edges.Until(options.Cancellation))
            ofEdges.Observe(Values(elements.Edge(edge)));
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("gexf", Gexf.Namespace);
            xml.WriteAttributeString("version", "1.3");
            xml.WriteAttributeString("variant", Gexf.OwnVariant);
            Meta(xml);
            xml.WriteStartElement("graph");
            xml.WriteAttributeString("defaultedgetype", "directed");
            xml.WriteAttributeString("mode", "static");
            xml.WriteAttributeString("idtype", "string");
            Attributes(xml, "node", ofNodes);
            Attributes(xml, "edge", ofEdges);
            Nodes(xml);
            Edges(xml);
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.WriteByte((byte)'\n');
        return Report();
    }

    /// <summary>Label and weight have attributes of XML of their own, which Gephi shows; they are not read back.</summary>
    private List<NamedValue> Values(List<NamedValue> all)
    {
        values.Clear();
        foreach (NamedValue value in all)
        {
            if (value.Name is not (ModelNames.Label or ModelNames.Weight))
                values.Add(value);
        }

        return values;
    }

    private static string NameOf(ValueColumn column) => column.Type == ColumnType.TextList ? ModelNames.OfMixed(column.Key) : column.Name;

    private static string TypeOf(ValueColumn column) => column.Type switch
    {
        ColumnType.Boolean => "boolean",
        ColumnType.Integer => "long",
        ColumnType.Number => "double",
        _ => "string",
    };

    private static string Text(AttributeValue value, ValueColumn column) => column.Type switch
    {
        ColumnType.Json or ColumnType.TextList => NativeJsonWriter.Fragment(w => w.Attribute(value)),
        ColumnType.Number => value.Number.ToString("R", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static void Attributes(XmlWriter xml, string kind, ValueColumns columns)
    {
        if (columns.All.Count == 0)
            return;
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", kind);
        foreach (ValueColumn column in columns.All)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", column.Index.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", GraphMlText.Escape(NameOf(column)));
            xml.WriteAttributeString("type", TypeOf(column));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, List<NamedValue> values, ValueColumns columns)
    {
        xml.WriteStartElement("attvalues");
        foreach (NamedValue value in values)
        {
            ValueColumn column = columns[value.Name];
            xml.WriteStartElement("attvalue");
            xml.WriteAttributeString("for", column.Index.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("value", GraphMlText.Escape(Text(value.Value, column)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Meta(XmlWriter xml)
    {
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "Magnesium.Graph");
        string description = string.Join("\n", new[] { graph.Info.Title, graph.Info.Description, graph.Info.Disclaimer }.Select(text => text.Best(options.Language)).OfType<string>());
        if (description.Length > 0)
            xml.WriteElementString("description", GraphMlText.Escape(description));
        xml.WriteEndElement();
    }

    private void Nodes(XmlWriter xml)
    {
        xml.WriteStartElement("nodes");
        xml.WriteAttributeString("count", graph.Nodes.Count.ToString(CultureInfo.InvariantCulture));
        foreach (Node node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", GraphMlText.Escape(node.Id));
            xml.WriteAttributeString("label", GraphMlText.Escape(node.Label(options.Language)));
            Values(xml, Values(elements.Node(node)), ofNodes);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Edges(XmlWriter xml)
    {
        xml.WriteStartElement("edges");
        xml.WriteAttributeString("count", graph.Edges.Count.ToString(CultureInfo.InvariantCulture));
        foreach (Edge edge in graph.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", GraphMlText.Escape(edge.Id));
            xml.WriteAttributeString("source", GraphMlText.Escape(edge.Source.Id));
            xml.WriteAttributeString("target", GraphMlText.Escape(edge.Target.Id));
            xml.WriteAttributeString("label", GraphMlText.Escape(edge.Relation.Labels.Best(options.Language) ?? edge.Relation.Id));
            if (edge.Belief is double belief)
                xml.WriteAttributeString("weight", belief.ToString("R", CultureInfo.InvariantCulture));

            // Gephi joins parallel edges unless their kinds differ.
            xml.WriteAttributeString("kind", GraphMlText.Escape(edge.Relation.Id));
            Values(xml, Values(elements.Edge(edge)), ofEdges);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private LossReport Report()
    {
        // Sources that are named come back with their ids alone.
        var named = new HashSet<string>(graph.Edges.Until(options.Cancellation).SelectMany(edge => edge.Evidence).Select(piece => piece.Source), StringComparer.Ordinal);
        named.UnionWith(graph.Nodes.Until(options.Cancellation).SelectMany(node => node.Notes).Concat(graph.Edges.Until(options.Cancellation).SelectMany(edge => edge.Notes)).Select(note => note.Source));
        long sources = graph.Sources.Count(source => !named.Contains(source.Id) || source != OwnElements.Bare(source.Id));
        return new LossList()
            .Add(ModelParts.Sources, sources, GexfMessages.SourceIds())
            .Add(graph, [ModelParts.Schema, ModelParts.Information], GexfMessages.NoGraphAttributes(), options.Cancellation)
            .AddAll(elements.Report())
            .Report();
    }
}
