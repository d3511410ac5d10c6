using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>
/// Writes the plain flavour: keys, then the graph's data, then nodes, then edges, one element at a time. Only keys that some
/// element uses are declared, because loaders fill a declared column where a value is absent.
/// </summary>
internal sealed partial class GraphMlWriter(KnowledgeGraph graph, WriteOptions options)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize, // a carriage return is written &#xD;, so that no parser turns it into a line feed
    };

    private readonly string language = options.Language;
    private long unpaired;

    public LossReport Write(Stream output)
    {
        List<Column<Node>> nodes = Used(graph.Nodes, NodeColumns());
        List<Column<Edge>> edges = Used(graph.Edges, EdgeColumns());
        ImmutableArray<AttributeValue> nodeExceptions = AddAttributes(GraphMlNames.Node, nodes, graph.Store.NodeAttributes, node => node.Index);
        ImmutableArray<AttributeValue> edgeExceptions = AddAttributes(GraphMlNames.Edge, edges, graph.Store.EdgeAttributes, edge => edge.Index);
        List<Column<KnowledgeGraph>> whole = [.. GraphColumns(nodeExceptions, edgeExceptions).Where(column => column.Has(graph))];
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("graphml", GraphMlNames.Namespace);
            xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
            xml.WriteAttributeString("xsi", "schemaLocation", null, $"{GraphMlNames.Namespace} {GraphMlNames.SchemaAddress}");
            WriteKeys(xml, GraphMlNames.Graph, whole);
            WriteKeys(xml, GraphMlNames.Node, nodes);
            WriteKeys(xml, GraphMlNames.Edge, edges);
            WriteGraph(xml, whole, nodes, edges);
            xml.WriteEndDocument();
        }

        output.WriteByte((byte)'\n');
        return unpaired == 0 ? LossReport.Nothing : new LossReport([new Loss("text", unpaired, FormatMessages.UnpairedSurrogate())]);
    }

    private void WriteGraph(XmlWriter xml, List<Column<KnowledgeGraph>> whole, List<Column<Node>> nodes, List<Column<Edge>> edges)
    {
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        xml.WriteAttributeString("parse.nodes", graph.Nodes.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("parse.edges", graph.Edges.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("parse.order", "nodesfirst");
        xml.WriteAttributeString("parse.nodeids", "free");
        xml.WriteAttributeString("parse.edgeids", "free");
        WriteData(xml, graph, whole);
        foreach (Node node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", GraphMlText.Escape(node.Id));
            WriteData(xml, node, nodes);
            xml.WriteEndElement();
        }

        foreach (Edge edge in graph.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", GraphMlText.Escape(EdgeIds.Of(edge)));
            xml.WriteAttributeString("source", GraphMlText.Escape(edge.Source.Id));
            xml.WriteAttributeString("target", GraphMlText.Escape(edge.Target.Id));
            WriteData(xml, edge, edges);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteKeys<T>(XmlWriter xml, string domain, List<Column<T>> columns)
    {
        foreach (Column<T> column in columns)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", column.Key);
            xml.WriteAttributeString("for", domain);
            xml.WriteAttributeString("attr.name", GraphMlText.Escape(column.Name));
            xml.WriteAttributeString("attr.type", column.Type);
            xml.WriteEndElement();
        }
    }

    private static void WriteData<T>(XmlWriter xml, T element, List<Column<T>> columns)
    {
        foreach (Column<T> column in columns)
        {
            if (!column.Has(element))
                continue;
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", column.Key);
            foreach (string piece in column.Value(element))
                xml.WriteString(GraphMlText.Escape(piece));
            xml.WriteFullEndElement();
        }
    }

    private static List<Column<T>> Used<T>(IReadOnlyList<T> elements, IEnumerable<Column<T>> columns) => [.. columns.Where(column => elements.Any(column.Has))];

    private IEnumerable<Column<KnowledgeGraph>> GraphColumns(ImmutableArray<AttributeValue> nodeExceptions, ImmutableArray<AttributeValue> edgeExceptions)
    {
        var marker = new Dictionary<string, AttributeValue>
        {
            ["version"] = AttributeValue.Of(GraphMlNames.Version),
            [GraphMlNames.Node] = AttributeValue.Of(nodeExceptions),
            [GraphMlNames.Edge] = AttributeValue.Of(edgeExceptions),
        };
        yield return Text<KnowledgeGraph>("g_", GraphMlNames.Marker, _ => true, _ => Json(w => w.AttributesValue(marker)));
        yield return Text<KnowledgeGraph>("g_", GraphMlNames.Title, g => g.Info.Title.Count > 0, g => g.Info.Title.Best(language)!);
        yield return Text<KnowledgeGraph>("g_", GraphMlNames.Disclaimer, g => g.Info.Disclaimer.Count > 0, g => g.Info.Disclaimer.Best(language)!);
        yield return Text<KnowledgeGraph>("g_", GraphMlNames.Info, _ => true, g => Json(w => w.Info(g.Info)));
        yield return Text<KnowledgeGraph>("g_", GraphMlNames.Schema, _ => true, g => Json(w => w.Schema(g.Schema)));
        yield return new("g_" + GraphMlNames.Sources, GraphMlNames.Sources, "string", g => !g.Sources.IsEmpty, g => SourcesInPieces(g.Sources));
    }

    /// <summary>One source at a time, so that a long bibliography is never one string in memory.</summary>
    private IEnumerable<string> SourcesInPieces(ImmutableArray<Source> sources)
    {
        string before = "[";
        foreach (Source source in sources)
        {
            yield return before + Json(w => w.Source(source));
            before = ",\n";
        }

        yield return "]";
    }

    private IEnumerable<Column<Node>> NodeColumns()
    {
        var labelled = new SortedSet<string>(StringComparer.Ordinal);
        var described = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            labelled.UnionWith(node.Labels.Select(label => label.Key));
            described.UnionWith(node.Description.Select(text => text.Key));
        }

        yield return Text<Node>("", GraphMlNames.Labels, _ => true, node => ":" + node.Type.Id);
        yield return Text<Node>("n_", GraphMlNames.Label, _ => true, node => node.Label(language));
        yield return Text<Node>("n_", GraphMlNames.Name, _ => true, node => node.Label(language));
        yield return Text<Node>("n_", GraphMlNames.Category, node => Category(node.Type) is not null, node => Category(node.Type)!);
        yield return Text<Node>("n_", GraphMlNames.Curie, node => node.Curie is not null, node => node.Curie.ToString()!);
        foreach (string tag in labelled)
            yield return Text<Node>("n_", GraphMlNames.LabelIn + tag, node => node.Labels[tag] is not null, node => node.Labels[tag]!);
        foreach (string tag in described)
            yield return Text<Node>("n_", GraphMlNames.DescriptionIn + tag, node => node.Description[tag] is not null, node => node.Description[tag]!);
        yield return Text<Node>("n_", GraphMlNames.Synonyms, node => node.Synonyms.Count > 0, node => Json(w => w.Synonyms(node.Synonyms)));
        yield return Text<Node>("n_", GraphMlNames.CrossReferences, node => !node.CrossReferences.IsEmpty, node => Json(w => w.CrossReferences(node.CrossReferences)));
        yield return Text<Node>("n_", GraphMlNames.Forms, node => node.Forms.Count > 0, node => Json(w => w.Forms(node.Forms)));
        yield return Text<Node>("n_", GraphMlNames.Notes, node => !node.Notes.IsEmpty, node => Json(w => w.Notes(node.Notes)));
    }

    private IEnumerable<Column<Edge>> EdgeColumns()
    {
        // APOC takes the relation from the first data of an edge, and only when its key id is "label".
        yield return Text<Edge>("", GraphMlNames.Label, _ => true, edge => edge.Relation.Id);
        yield return Text<Edge>("e_", GraphMlNames.Interaction, _ => true, edge => edge.Relation.Id);
        yield return Text<Edge>("e_", GraphMlNames.Predicate, edge => edge.Relation.BiolinkPredicate is not null, edge => edge.Relation.BiolinkPredicate!);
        yield return Text<Edge>("e_", GraphMlNames.Role, _ => true, edge => edge.Role.ToText());
        yield return Text<Edge>("e_", GraphMlNames.Sign, _ => true, edge => edge.Sign.ToText());
        yield return new("e_" + GraphMlNames.Weight, GraphMlNames.Weight, "double", edge => edge.Belief is not null, edge => [Number(edge.Belief!.Value)]);
        yield return Text<Edge>("e_", GraphMlNames.Stance, edge => edge.Stance != EdgeStance.Unstated, edge => edge.Stance.ToText());
        yield return new("e_" + GraphMlNames.Contested, GraphMlNames.Contested, "boolean", edge => !edge.Evidence.IsEmpty, edge => [edge.IsContested ? "true" : "false"]);
        yield return Text<Edge>("e_", GraphMlNames.Directness, edge => edge.Directness != Directness.Unknown, edge => edge.Directness.ToText());
        yield return Text<Edge>("e_", GraphMlNames.GivenId, edge => GivenId(edge) is not null, edge => GivenId(edge)!);
        yield return Text<Edge>("e_", GraphMlNames.Evidence, edge => !edge.Evidence.IsEmpty, edge => Json(w => w.Evidence(edge.Evidence)));
        yield return Text<Edge>("e_", GraphMlNames.Gates, edge => !edge.Gates.IsEmpty, edge => Json(w => w.Gates(edge.Gates)));
        yield return Text<Edge>("e_", GraphMlNames.Notes, edge => !edge.Notes.IsEmpty, edge => Json(w => w.Notes(edge.Notes)));
    }

    /// <summary>
    /// Adds a column for each attribute, and returns those that the reader cannot tell from their column alone, each as
    /// [column, attribute] or [column, attribute, "json"].
    /// </summary>
    private ImmutableArray<AttributeValue> AddAttributes<T>(string domain, List<Column<T>> columns, AttributeColumns attributes, Func<T, int> row)
    {
        var taken = new HashSet<string>(columns.Select(column => column.Name).Concat(GraphMlNames.TakenByLoaders), StringComparer.Ordinal);
        ImmutableArray<AttributeValue>.Builder exceptions = ImmutableArray.CreateBuilder<AttributeValue>();
        foreach (string name in attributes.Names)
        {
            string column = name;
            while (!taken.Add(column))
                column = "attribute." + column;
            string? type = CommonType(attributes.Values(name));
            if (type is null || column != name || GraphMlNames.IsModel(domain, column))
            {
                string[] exception = type is null ? [column, name, "json"] : [column, name];
                exceptions.Add(AttributeValue.Of(exception.Select(text => AttributeValue.Of(GraphMlText.Escape(text)))));
            }

            columns.Add(new(
                KeyId(domain == GraphMlNames.Node ? "n_" : "e_", column),
                column,
                type ?? "string",
                element => attributes.TryGet(row(element), name, out _),
                element =>
                {
                    attributes.TryGet(row(element), name, out AttributeValue value);
                    return [type is null ? Json(w => w.Attribute(value)) : value.Kind == AttributeKind.Number ? Number(value.Number) : value.ToString()];
                }));
        }

        return exceptions.DrainToImmutable();
    }

    /// <summary>The GraphML type that holds all values, numbers and integers still apart; null when only JSON does.</summary>
    private static string? CommonType(IEnumerable<AttributeValue> values)
    {
        bool text = true, boolean = true, numeric = true, integer = true, small = true;
        foreach (AttributeValue value in values)
        {
            text &= value.Kind == AttributeKind.Text;
            boolean &= value.Kind == AttributeKind.Boolean;
            numeric &= value.Kind is AttributeKind.Number or AttributeKind.Integer;
            integer &= value.Kind == AttributeKind.Integer;
            small &= value.Integer is >= int.MinValue and <= int.MaxValue;
        }

        return text ? "string" : boolean ? "boolean" : integer ? (small ? "int" : "long") : numeric ? "double" : null;
    }

    /// <summary>With a point or an exponent, which tells it from an integer in the same column. Infinity is spelt so that Java reads it too.</summary>
    private static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static string? Category(NodeType type)
    {
        NodeType? at = type;
        while (at is { BiolinkCategory: null })
            at = at.Parent;
        return at?.BiolinkCategory;
    }

    private string? GivenId(Edge edge) => graph.Store.EdgeIds?[edge.Index];

    private string Json(Action<NativeJsonWriter> write)
    {
        string json = NativeJsonWriter.Fragment(write, out long halves);
        unpaired += halves;
        return json;
    }

    /// <summary>Key ids are unique in the document: a prefix for the kind of element and the column's name made a name token.</summary>
    private static string KeyId(string prefix, string name) => prefix + XmlConvert.EncodeNmToken(GraphMlText.Escape(name));

    private static Column<T> Text<T>(string prefix, string name, Func<T, bool> has, Func<T, string> value) =>
        new(KeyId(prefix, name), name, "string", has, element => [value(element)]);

    /// <summary>One key: what it is called, which elements have a value, and the value in one or more pieces of text.</summary>
    private sealed record Column<T>(string Key, string Name, string Type, Func<T, bool> Has, Func<T, IEnumerable<string>> Value);

    /// <summary>The id an edge has in the file. Reading takes an id of the form of a content id for one, so a given id of that form is marked.</summary>
    private static partial class EdgeIds
    {
        public static string Of(Edge edge) =>
            edge.Graph.Store.EdgeIds?[edge.Index] is string given && LooksLikeOurs().IsMatch(given) ? "given." + given : edge.Id;

        /// <summary>A given id that could be the content id of another edge, or an id made different from one.</summary>
        [GeneratedRegex(@"^(given\.|e[0-9a-f]{16}(~[0-9]+)?$)", RegexOptions.CultureInvariant)]
        private static partial Regex LooksLikeOurs();
    }
}
