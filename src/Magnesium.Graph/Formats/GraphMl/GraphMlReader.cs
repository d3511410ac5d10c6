using System.Text;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>
/// Walks a GraphML file once, element by element, and hands graphs, nodes and edges on. What the elements mean is for
/// <see cref="GraphMlMeaning"/>; what GraphML has and a graph here has not (ports, hyperedges, drawings) ends here, with a notice.
/// </summary>
internal sealed class GraphMlReader
{
    private const int MaxDepth = 256;
    private const int MaxValue = 1 << 28;

    private readonly XmlReader xml;
    private readonly IXmlLineInfo lines;
    private readonly string input;
    private readonly ReadOptions options;
    private readonly GraphMlNotices notices;
    private readonly GraphMlKeys keys = new();
    private readonly StringBuilder text = new();
    private readonly char[] buffer = new char[4096];
    private GraphMlMeaning meaning;
    private GraphMlDocument document;
    private string graphMl = "";
    private int graphs;

    private GraphMlReader(XmlReader xml, string input, ReadOptions options, GraphMlNotices notices)
    {
        this.xml = xml;
        lines = (IXmlLineInfo)xml;
        this.input = input;
        this.options = options;
        this.notices = notices;
        meaning = new ForeignGraphMl(notices);
        document = new GraphMlDocument(meaning, options, notices);
    }

    private GraphMlPlace Here => new(input, lines.LineNumber, lines.LinePosition);

    /// <summary>Reads a file of any origin.</summary>
    /// <exception cref="GraphFormatException">It is no GraphML, or its values are not what its keys say.</exception>
    /// <exception cref="GraphValidationException">It is of this library and the graph in it breaks rules.</exception>
    public static KnowledgeGraph Read(GraphInput input, ReadOptions options)
    {
        var notices = new GraphMlNotices();
        try
        {
            using XmlReader xml = GraphMlInput.Open(input, message => notices.Add(message, new(input.Name, 0, 0)));
            return new GraphMlReader(xml, input.Name, options, notices).ReadDocument();
        }
        catch (XmlException e)
        {
            // The parser's own message ends in its place; ours has it in front.
            int end = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
            string detail = end < 0 ? e.Message : e.Message[..end];
            bool entity = detail.Contains("undeclared entity", StringComparison.Ordinal);
            string message = GraphMlMessages.NotXml(entity ? GraphMlMessages.UndeclaredEntity(detail) : detail);
            throw new GraphFormatException(message, input.Name, e.LineNumber, e.LinePosition, inner: e);
        }
        finally
        {
            notices.Send(options.OnNotice);
        }
    }

    private KnowledgeGraph ReadDocument()
    {
        xml.MoveToContent();
        if (xml.LocalName != "graphml")
            throw Here.Error(GraphMlMessages.NotGraphMl(xml.Name));
        graphMl = xml.NamespaceURI;
        if (graphMl.Length == 0)
            notices.Add(GraphMlMessages.NoNamespace(), Here);
        else if (graphMl != GraphMlNames.Namespace)
            notices.Add(GraphMlMessages.OtherNamespace(graphMl), Here);
        foreach (string child in Children("graphml"))
        {
            switch (child)
            {
                case "key":
                    ReadKey();
                    break;
                case "graph":
                    if (graphs == 0)
                        ChooseMeaning();
                    else
                        notices.Add(GraphMlMessages.SeveralGraphs(), Here);
                    graphs++;
                    ReadGraph(parent: null, isTop: true);
                    break;
                case "data":
                    notices.Add(GraphMlMessages.DocumentData(), Here);
                    Skip();
                    break;
                case "desc":
                    Skip();
                    break;
                default:
                    Unknown(child, "graphml");
                    break;
            }
        }

        // Beyond the root only comments may stand; reading on finds anything else.
        while (xml.Read())
        {
        }

        if (graphs == 0)
            notices.Add(GraphMlMessages.NoGraph(), new(input, 0, 0));
        return document.Build();
    }

    private void ChooseMeaning()
    {
        if (!keys.Names(GraphMlNames.Marker))
            return;
        meaning = new OwnGraphMl(options);
        document = new GraphMlDocument(meaning, options, notices);
    }

    private void ReadKey()
    {
        GraphMlPlace place = Here;
        string id = Required("key", "id");
        string name = xml.GetAttribute("attr.name") ?? id;
        string? domain = xml.GetAttribute("for");
        string? typeName = xml.GetAttribute("attr.type");
        bool isGraphics = xml.GetAttribute("yfiles.type") is not null;
        bool isList = xml.GetAttribute("attr.list") is not null;
        GraphMlType type = GraphMlType.Text;
        if (typeName is not null && GraphMlValue.Type(typeName) is GraphMlType known)
            type = known;
        else if (typeName is not null)
            notices.Add(GraphMlMessages.UnknownType(name, typeName), place);
        else if (!isGraphics)
            notices.Add(GraphMlMessages.NoType(name), place);
        string? whenAbsent = null;
        foreach (string child in Children("key"))
        {
            if (child == "default")
                whenAbsent = ReadText(out _, out _);
            else if (child == "desc")
                Skip();
            else
                Unknown(child, "key");
        }

        if (!keys.Add(domain, new GraphMlKey(id, name, type) { IsGraphics = isGraphics, IsList = isList, Default = isGraphics ? null : whenAbsent }))
            notices.Add(GraphMlMessages.KeyTwice(id), place);
    }

    private void ReadGraph(string? parent, bool isTop)
    {
        bool isDirected = xml.GetAttribute("edgedefault") != "undirected";
        GraphMlItem graph = Item(meaning.Text(xml.GetAttribute("id") ?? ""));
        bool toldData = false;
        foreach (string child in Children("graph"))
        {
            if (child is not ("data" or "desc") && isTop && !toldData)
            {
                // What a graph says of itself may bear on how its nodes are read.
                Tell(graph);
                graph = Item("");
                toldData = true;
            }

            switch (child)
            {
                case "node": ReadNode(parent); break;
                case "edge": ReadEdge(parent, isDirected); break;
                case "data" when isTop: ReadData(GraphMlNames.Graph, graph); break;
                case "desc" when isTop: graph.Description = ReadText(out _, out _); break;
                case "data" or "desc": Drop(GraphMlMessages.NestedData()); break;
                case "graph": ReadNested(parent); break;
                case "hyperedge": Drop(GraphMlMessages.Hyperedges()); break;
                default: Unknown(child, "graph"); break;
            }
        }

        if (isTop && (!toldData || graph.Data.Count > 0 || graph.Description is not null))
            Tell(graph);
    }

    private void Tell(GraphMlItem graph)
    {
        AddDefaults(GraphMlNames.Graph, graph);
        graph.JoinRepeated(notices);
        meaning.Graph(graph);
    }

    private void ReadNested(string? parent)
    {
        notices.Add(GraphMlMessages.NestedGraph(), Here);
        ReadGraph(parent, isTop: false);
    }

    private void ReadNode(string? parent)
    {
        GraphMlItem node = Item(meaning.Text(Required("node", "id")));
        if (node.Id.Length == 0)
            throw Here.Error(GraphMlMessages.MissingAttribute("node", "id"));
        ReadFurtherAttributes(node, "node", "id");
        foreach (string child in Children("node"))
        {
            switch (child)
            {
                case "data": ReadData(GraphMlNames.Node, node); break;
                case "desc": node.Description = ReadText(out _, out _); break;
                case "graph": ReadNested(node.Id); break;
                case "port": Drop(GraphMlMessages.Ports()); break;
                default: Unknown(child, "node"); break;
            }
        }

        AddDefaults(GraphMlNames.Node, node);
        node.JoinRepeated(notices);
        document.AddNode(node, parent, graphs);
    }

    private void ReadEdge(string? parent, bool isDirected)
    {
        GraphMlItem edge = Item(meaning.Text(xml.GetAttribute("id") ?? ""));
        edge.Source = meaning.Text(Required("edge", "source"));
        edge.Target = meaning.Text(Required("edge", "target"));
        edge.IsDirected = xml.GetAttribute("directed") switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => isDirected,
        };
        if (xml.GetAttribute("sourceport") is not null || xml.GetAttribute("targetport") is not null)
            notices.Add(GraphMlMessages.Ports(), Here);
        ReadFurtherAttributes(edge, "edge", "id", "source", "target", "directed", "sourceport", "targetport");
        foreach (string child in Children("edge"))
        {
            switch (child)
            {
                case "data": ReadData(GraphMlNames.Edge, edge); break;
                case "desc": edge.Description = ReadText(out _, out _); break;
                case "graph": ReadNested(parent); break;
                default: Unknown(child, "edge"); break;
            }
        }

        AddDefaults(GraphMlNames.Edge, edge);
        edge.JoinRepeated(notices);
        document.AddEdge(edge, graphs);
    }

    /// <summary>Keeps XML attributes that GraphML does not have, such as APOC's <c>labels</c>; those of yFiles and other namespaces are passed over.</summary>
    private void ReadFurtherAttributes(GraphMlItem item, string owner, params ReadOnlySpan<string> known)
    {
        while (xml.MoveToNextAttribute())
        {
            string name = xml.Name;
            if (xml.NamespaceURI.Length > 0 || known.Contains(name) || name.StartsWith("parse.", StringComparison.Ordinal) || name.StartsWith("yfiles.", StringComparison.Ordinal))
                continue;
            notices.Add(GraphMlMessages.UnknownAttribute(name, owner), Here);
            item.Data.Add(new(name, name, AttributeValue.Of(meaning.Text(xml.Value))));
        }

        xml.MoveToElement();
    }

    private void ReadData(string domain, GraphMlItem item)
    {
        GraphMlPlace place = Here;
        string id = Required("data", "key");
        GraphMlKey? key = keys.Find(domain, id, out bool foreign);
        if (key is null)
            notices.Add(GraphMlMessages.UndeclaredKey(id), place);
        else if (foreign)
            notices.Add(GraphMlMessages.ForeignKey(id, domain), place);
        key ??= new GraphMlKey(id, id, GraphMlType.Text);
        string written = ReadText(out bool hasMarkup, out string? drawn);
        if (key.IsGraphics || drawn is not null)
        {
            notices.Add(GraphMlMessages.Graphics(), place);
            item.DrawnLabel ??= drawn;
            return;
        }

        if (hasMarkup)
        {
            notices.Add(GraphMlMessages.Markup(key.Name), place);
            written = written.Trim();
        }

        AddValue(key, written, item, place);
    }

    private void AddDefaults(string domain, GraphMlItem item)
    {
        IReadOnlyList<GraphMlKey> defaults = keys.WithDefault(domain);
        if (defaults.Count == 0)
            return;
        var present = item.Data.Select(data => data.Name).ToHashSet(StringComparer.Ordinal);
        foreach (GraphMlKey key in defaults)
        {
            if (present.Add(meaning.Text(key.Name)))
                AddValue(key, key.Default!, item, item.Place);
        }
    }

    private void AddValue(GraphMlKey key, string written, GraphMlItem item, GraphMlPlace place)
    {
        AttributeValue? value = meaning.Value(key, written) ?? Mended(key, written, place);
        if (value is AttributeValue known)
            item.Data.Add(new(key.Id, meaning.Text(key.Name), known));
    }

    /// <summary>What a value that is not of its key's type is read as; null leaves it out.</summary>
    private AttributeValue? Mended(GraphMlKey key, string written, GraphMlPlace place)
    {
        string type = GraphMlValue.Name(key.Type);
        if (string.IsNullOrWhiteSpace(written))
        {
            notices.Add(GraphMlMessages.EmptyValue(key.Name, type), place);
            return null;
        }

        if (key.Type == GraphMlType.Integer && GraphMlValue.IntegerWithPoint(written) is long whole)
        {
            notices.Add(GraphMlMessages.WholeNumber(key.Name), place);
            return AttributeValue.Of(whole);
        }

        if (options.Strict)
            throw place.Error(GraphMlMessages.BadValue(key.Name, type, written));
        notices.Add(GraphMlMessages.KeptAsText(key.Name, type), place);
        return AttributeValue.Of(written);
    }

    /// <summary>All text inside the element, and the text of the first label that yFiles draws, which its markup hides.</summary>
    private string ReadText(out bool hasMarkup, out string? drawn)
    {
        hasMarkup = false;
        drawn = null;
        text.Clear();
        if (xml.IsEmptyElement)
            return "";
        int depth = xml.Depth;
        int labelDepth = -1;
        StringBuilder? label = null;
        while (Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                hasMarkup = true;
                if (labelDepth < 0 && drawn is null && !xml.IsEmptyElement && xml.LocalName is "NodeLabel" or "EdgeLabel")
                {
                    labelDepth = xml.Depth;
                    label = new StringBuilder();
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.Depth != labelDepth)
                    continue;
                labelDepth = -1;
                if (!string.IsNullOrWhiteSpace(label!.ToString()))
                    drawn = label.ToString().Trim();
            }
            else if (labelDepth >= 0 && xml.Depth == labelDepth + 1)
            {
                AppendValue(label!);
            }
            else
            {
                AppendValue(text);
            }
        }

        return text.ToString();
    }

    private void AppendValue(StringBuilder value)
    {
        int count;
        while ((count = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            value.Append(buffer, 0, count);
            if (value.Length > MaxValue)
                throw Here.Error(GraphMlMessages.TooLong(MaxValue));
        }
    }

    /// <summary>Steps through the children of the element the reader is on; whoever asks must read or skip each to its end.</summary>
    private IEnumerable<string> Children(string owner)
    {
        if (xml.IsEmptyElement)
            yield break;
        int depth = xml.Depth;
        while (Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element)
                yield return xml.NamespaceURI == graphMl ? xml.LocalName : $"{{{xml.NamespaceURI}}}{xml.LocalName}";
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                notices.Add(GraphMlMessages.StrayText(owner), Here);
        }
    }

    private bool Step()
    {
        bool read = xml.Read();
        return xml.Depth <= MaxDepth ? read : throw Here.Error(GraphMlMessages.TooDeep(MaxDepth));
    }

    private void Drop(string notice)
    {
        notices.Add(notice, Here);
        Skip();
    }

    private void Unknown(string element, string owner) => Drop(GraphMlMessages.UnknownElement(element, owner));

    private void Skip()
    {
        if (xml.IsEmptyElement)
            return;
        int depth = xml.Depth;
        while (Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
        }
    }

    private string Required(string element, string attribute) => xml.GetAttribute(attribute) ?? throw Here.Error(GraphMlMessages.MissingAttribute(element, attribute));

    private GraphMlItem Item(string id) => new() { Id = id, Place = Here };
}
