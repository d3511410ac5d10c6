using System.Xml;

namespace Magnesium.Graph;

/// <summary>
/// Walks a GraphML file once, element by element, and hands graphs, nodes and edges on. What the elements mean is for
/// <see cref="GraphMlMeaning"/>; what GraphML has and a graph here has not (ports, hyperedges, drawings) ends here, with a notice.
/// </summary>
internal sealed partial class GraphMlReader
{
    private readonly XmlReader xml;
    private readonly IXmlLineInfo lines;
    private readonly MarkupLimit markup;
    private readonly EdgeRuns? runs;
    private readonly string input;
    private readonly ReadOptions options;
    private readonly ReadingNotices notices;
    private readonly GraphMlKeys keys = new();
    private readonly ShortTexts texts = new();
    private readonly GraphMlItem node = new();
    private readonly GraphMlItem edge = new();
    private char[] value = new char[4096];
    private int valueLength;
    private GraphMlMeaning meaning;
    private GraphMlDocument document;
    private string graphMl = "";
    private int graphs;

    // The edges that the XML reader did not see, where it is at them, and the lines of all those before.
    private EdgeRun? run;
    private readonly List<(long Line, long Offset)> linesOfRunsAfter = [];
    private ReadingPlace runPlace;
    private ReadingPlace runEnd;
    private long runLine = -1; // as the XML reader counts: what it reads there after the instruction begins at the end of the run
    private long linesOfRuns;

    private GraphMlReader(GraphMlInput source, string input, ReadOptions options, ReadingNotices notices)
    {
        xml = source.Xml;
        lines = (IXmlLineInfo)xml;
        runs = source.Runs;
        markup = source.Markup;
        markup.Refusal = message => new ReadingPlace(input, Math.Max(1, lines.LineNumber + linesOfRuns), Math.Max(1, lines.LinePosition)).Error(message);
        this.input = input;
        this.options = options;
        this.notices = notices;
        meaning = new ForeignGraphMl(notices);
        document = new GraphMlDocument(meaning, options, notices);
    }

    private ReadingPlace Here => lines.LineNumber == runLine ? runEnd : new(input, lines.LineNumber + linesOfRuns, lines.LinePosition);

    /// <summary>Reads a file of any origin.</summary>
    /// <exception cref="GraphFormatException">It is no GraphML, or its values are not what its keys say.</exception>
    /// <exception cref="GraphValidationException">It is of this library and the graph in it breaks rules.</exception>
    public static KnowledgeGraph Read(GraphInput input, ReadOptions options)
    {
        var notices = new ReadingNotices();
        GraphMlReader? reader = null;
        try
        {
            using GraphMlInput source = GraphMlInput.Open(input, message => notices.Add(message, new ReadingPlace(input.Name, 0, 0)), takeRuns: true);
            reader = new GraphMlReader(source, input.Name, options, notices);
            return reader.ReadDocument();
        }
        catch (XmlException e)
        {
            throw GraphMlInput.Error(e, input.Name, reader);
        }
        finally
        {
            notices.Send(options.OnNotice);
        }
    }

    private KnowledgeGraph ReadDocument()
    {
        xml.MoveToContent();
        markup.Start();
        if (xml.LocalName != "graphml")
            throw Here.Error(GraphMlMessages.NotGraphMl(xml.Name));
        graphMl = xml.NamespaceURI;
        if (graphMl.Length == 0)
            notices.Add(GraphMlMessages.NoNamespace(), Here);
        else if (graphMl != GraphMlNames.Namespace)
            notices.Add(GraphMlMessages.OtherNamespace(graphMl), Here);
        for (int depth = Enter(); NextChild(depth, "graphml");)
        {
            switch (Child())
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
                    Unknown("graphml");
                    break;
            }
        }

        // Beyond the root only comments may stand; reading on finds anything else.
        while (Step())
        {
        }

        return document.Build();
    }

    private void ChooseMeaning()
    {
        if (!keys.HaveName(ModelNames.Marker))
            return;
        meaning = new OwnGraphMl(options);
        keys.ReadNames(meaning.Text);
        document = new GraphMlDocument(meaning, options, notices);
    }

    private void ReadKey()
    {
        ReadingPlace place = Here;
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
        for (int depth = Enter(); NextChild(depth, "key");)
        {
            switch (Child())
            {
                case "default": whenAbsent = ReadText(null, out _); break;
                case "desc": Skip(); break;
                default: Unknown("key"); break;
            }
        }

        if (!keys.Add(domain, new GraphMlKey("", id, name, type) { IsGraphics = isGraphics, IsList = isList, Default = isGraphics ? null : whenAbsent }))
            notices.Add(GraphMlMessages.KeyTwice(id), place);
    }

    private void ReadGraph(string? parent, bool isTop)
    {
        bool isDirected = xml.GetAttribute("edgedefault") != "undirected";
        var graph = new GraphMlItem();
        graph.Start(Here);
        graph.Id = meaning.Text(xml.GetAttribute("id") ?? "");
        bool toldData = false;
        if (isTop)
            document.StartGraph();
        for (int depth = Enter(); NextChild(depth, "graph");)
        {
            string child = Child();
            if (isTop && !toldData && child is not ("data" or "desc"))
            {
                // What a graph says of itself may bear on how its nodes are read.
                Tell(graph);
                graph.Start(Here);
                toldData = true;
            }

            switch (child)
            {
                case EdgeRuns.Instruction when run is not null: ReadRun(isDirected); break;
                case "node": ReadNode(parent); break;
                case "edge": ReadEdge(parent, isDirected); break;
                case "data" when isTop: ReadData(graph, GraphMlNames.Graph); break;
                case "desc" when isTop: graph.Description = ReadText(null, out _); break;
                case "data" or "desc": Drop(GraphMlMessages.NestedData()); break;
                case "graph": ReadNested(parent); break;
                case "hyperedge": Drop(GraphMlMessages.Hyperedges()); break;
                default: Unknown("graph"); break;
            }
        }

        if (isTop && (!toldData || graph.Data.Count > 0 || graph.Description is not null))
            Tell(graph);
        if (isTop)
            document.EndGraph();
    }

    private void Tell(GraphMlItem graph)
    {
        AddDefaults(graph, GraphMlNames.Graph);
        graph.JoinRepeated(notices);
        meaning.Graph(graph);
    }

    private void ReadNested(string? parent)
    {
        notices.Add(GraphMlMessages.NestedGraph(), Here);
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Here.Error(FormatMessages.TooDeep(xml.Depth)); // a limit higher than the stack is
        ReadGraph(parent, isTop: false);
    }

    private void ReadNode(string? parent)
    {
        // A node with nodes inside is read until they come, and they are read with items of their own.
        GraphMlItem item = node.IsBusy ? new GraphMlItem() : node;
        item.Start(Here);
        item.IsBusy = true;
        ReadAttributes(item, GraphMlNames.Node);
        if (item.Id.Length == 0)
            throw Here.Error(GraphMlMessages.MissingAttribute("node", "id"));
        item.Id = document.NodeId(item.Id, item.Place);
        for (int depth = Enter(); NextChild(depth, "node");)
        {
            switch (Child())
            {
                case "data": ReadData(item, GraphMlNames.Node); break;
                case "desc": item.Description = ReadText(null, out _); break;
                case "graph": ReadNested(item.Id); break;
                case "port": Drop(GraphMlMessages.Ports()); break;
                default: Unknown("node"); break;
            }
        }

        AddDefaults(item, GraphMlNames.Node);
        item.JoinRepeated(notices);
        document.AddNode(item, parent);
        item.IsBusy = false;
    }

    private void ReadEdge(string? parent, bool isDirected)
    {
        GraphMlItem item = edge.IsBusy ? new GraphMlItem() : edge;
        item.Start(Here);
        item.IsBusy = true;
        item.IsDirected = isDirected;
        ReadAttributes(item, GraphMlNames.Edge);
        for (int depth = Enter(); NextChild(depth, "edge");)
        {
            switch (Child())
            {
                case "data": ReadData(item, GraphMlNames.Edge); break;
                case "desc": item.Description = ReadText(null, out _); break;
                case "graph": ReadNested(parent); break;
                default: Unknown("edge"); break;
            }
        }

        AddDefaults(item, GraphMlNames.Edge);
        item.JoinRepeated(notices);
        document.AddEdge(item);
        item.IsBusy = false;
    }

    /// <summary>The depth of the element the reader is on, for <see cref="NextChild"/>; -1 where it is empty.</summary>
    private int Enter() => xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>Steps to the next child of the element entered; whoever asks must read or skip each to its end.</summary>
    private bool NextChild(int depth, string owner)
    {
        while (depth >= 0 && Step())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement when xml.Depth == depth:
                    return false;
                case XmlNodeType.ProcessingInstruction when owner == GraphMlNames.Graph:
                    return true;
                case XmlNodeType.ProcessingInstruction:
                    for (int i = 0; i < run!.Count; i++)
                        notices.Add(GraphMlMessages.UnknownElement(GraphMlNames.Edge, owner), runPlace);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    notices.Add(GraphMlMessages.StrayText(owner), Here);
                    break;
            }
        }

        return false;
    }

    /// <summary>The name of the element the reader is on, with its namespace where that is not the root's.</summary>
    private string Child() => run is not null ? EdgeRuns.Instruction : ReferenceEquals(xml.NamespaceURI, graphMl) || xml.NamespaceURI == graphMl ? xml.LocalName : $"{{{xml.NamespaceURI}}}{xml.LocalName}";

    private bool Step()
    {
        run = null;
        bool read;
        do
        {
            markup.Start();
            read = xml.Read();
        }
        while (xml.NodeType == XmlNodeType.ProcessingInstruction && !IsAtRun());
        return xml.Depth <= options.Limits.Depth ? read : throw Here.Error(FormatMessages.TooDeep(options.Limits.Depth));
    }

    private void Drop(string notice)
    {
        notices.Add(notice, Here);
        Skip();
    }

    private void Unknown(string owner) => Drop(GraphMlMessages.UnknownElement(Child(), owner));

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
}
