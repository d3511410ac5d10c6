using System.Text;
using System.Xml;

namespace Magnesium.Graph;

/// <summary>
/// Walks a GEXF file once. Names of elements count, namespaces do not, as for Gephi. What a graph here cannot hold (times,
/// nesting, drawings) is dropped or flattened with a notice in both modes.
/// </summary>
internal sealed class GexfReader : IReadingPlace
{
    private readonly XmlReader xml;
    private readonly MarkupLimit markup;
    private readonly string input;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly Dictionary<(string Kind, string Id), Declaration> declarations = [];
    private readonly Dictionary<string, List<Declaration>> withDefault = new(StringComparer.Ordinal) { ["node"] = [], ["edge"] = [] };
    private bool isDirected = true;
    private ReadingPlace element;

    private GexfReader(GraphMlInput source, string input, ReadOptions options, ElementCollector elements)
    {
        xml = source.Xml;
        markup = source.Markup;
        markup.Refusal = message => Now.Error(message);
        this.input = input;
        this.options = options;
        this.elements = elements;
    }

    /// <summary>Where the node or edge begins that is read at present, or the place of the reader outside of them.</summary>
    public ReadingPlace Here => element == default ? Now : element;

    private ReadingPlace Now => new(input, ((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);

    /// <exception cref="GraphFormatException">It is no GEXF, or its values are not what their declarations say.</exception>
    public static KnowledgeGraph Read(GraphInput input, ReadOptions options)
    {
        var elements = new ElementCollector(options, "kind");
        try
        {
            using var source = GraphMlInput.Open(input, message => elements.Notices.Add(message, input.Name));
            return new GexfReader(source, input.Name, options, elements).ReadDocument();
        }
        catch (XmlException e)
        {
            throw GraphMlInput.Error(e, input.Name);
        }
        finally
        {
            elements.Notices.Send(options.OnNotice);
        }
    }

    private KnowledgeGraph ReadDocument()
    {
        xml.MoveToContent();
        if (xml.LocalName != "gexf")
            throw Now.Error(GexfMessages.NotGexf(xml.Name));
        if (xml.GetAttribute("variant") == Gexf.OwnVariant)
            elements.TakeAsOwn();
        var about = new List<NamedValue>();
        foreach (string child in Children())
        {
            switch (child)
            {
                case "meta":
                    if (xml.GetAttribute("lastmodifieddate") is string date)
                        about.Add(new("lastmodifieddate", AttributeValue.Of(date)));
                    foreach (string name in Children())
                        about.Add(new(name, AttributeValue.Of(ReadText())));
                    break;
                case "graph":
                    elements.BeginGraph(this);
                    ReadGraph();
                    break;
                default:
                    Unknown(child);
                    break;
            }
        }

        // Beyond the root only comments may stand; reading on finds anything else.
        while (Read())
        {
        }

        if (!elements.IsOwn)
            elements.Graph(about, this);
        return elements.Build();
    }

    private void ReadGraph()
    {
        isDirected = xml.GetAttribute("defaultedgetype") is not ("undirected" or "mutual");
        if (xml.GetAttribute("mode") is "dynamic" or "slice")
            elements.Notices.Add(GexfMessages.Dynamic(), this);
        foreach (string child in Children())
        {
            switch (child)
            {
                case "attributes":
                    ReadDeclarations();
                    break;
                case "nodes":
                    ReadNodes(parent: null);
                    break;
                case "edges":
                    ReadEdges();
                    break;
                default:
                    Unknown(child);
                    break;
            }
        }
    }

    private void ReadDeclarations()
    {
        string kind = xml.GetAttribute("class") == "edge" ? "edge" : "node";
        foreach (string child in Children())
        {
            if (child != "attribute")
            {
                Unknown(child);
                continue;
            }

            string id = Required("id", "attribute");
            string name = Unescaped(xml.GetAttribute("title") ?? id);
            string typeName = xml.GetAttribute("type") ?? "string";
            (GraphMlType Type, bool IsList)? type = GexfValue.Type(typeName);
            if (type is null)
                elements.Notices.Add(GexfMessages.UnknownType(name, typeName), this);
            var declaration = new Declaration(name, type?.Type ?? GraphMlType.Text, type?.IsList ?? false);
            foreach (string part in Children())
            {
                if (part == "default")
                    declaration = declaration with { Default = ReadText() };
                else
                    Skip();
            }

            if (declarations.TryAdd((kind, id), declaration) && declaration.Default is not null)
                withDefault[kind].Add(declaration);
        }
    }

    private void ReadNodes(string? parent)
    {
        foreach (string child in Children())
        {
            if (child == "node")
                ReadNode(parent);
            else
                Unknown(child);
        }
    }

    private void ReadNode(string? parent)
    {
        ReadingPlace place = Now;
        element = place;
        var values = new List<NamedValue>();
        string id = elements.InUnion(Unescaped(Required("id", "node")), this);
        AddText(values, "label");
        if (!elements.IsOwn && (parent ?? xml.GetAttribute("pid")) is string around)
            values.Add(new("parent", AttributeValue.Of(around)));
        NoteTimes();
        foreach (string child in Children())
        {
            switch (child)
            {
                case "attvalues":
                    ReadValues("node", values);
                    break;
                case "nodes":
                    elements.Notices.Add(GexfMessages.Hierarchy(), this);
                    ReadNodes(id);
                    element = place;
                    break;
                case "edges":
                    ReadEdges();
                    element = place;
                    break;
                default:
                    ReadAside(child, values);
                    break;
            }
        }

        AddDefaults("node", values);
        elements.Node(id, values, this);
        element = default;
    }

    private void ReadEdges()
    {
        foreach (string child in Children())
        {
            if (child == "edge")
                ReadEdge();
            else
                Unknown(child);
        }
    }

    private void ReadEdge()
    {
        element = Now;
        var values = new List<NamedValue>();
        string? id = xml.GetAttribute("id") is { Length: > 0 } given ? Unescaped(given) : null;
        string source = elements.InUnion(Unescaped(Required("source", "edge")));
        string target = elements.InUnion(Unescaped(Required("target", "edge")));
        bool directed = xml.GetAttribute("type") is string type ? type is not ("undirected" or "mutual") : isDirected;
        AddText(values, "label");
        AddText(values, "kind");
        if (!elements.IsOwn && xml.GetAttribute("weight") is string weight)
            values.Add(new("weight", GraphMlValue.Parse(GraphMlType.Number, weight) ?? AttributeValue.Of(weight)));
        NoteTimes();
        foreach (string child in Children())
        {
            if (child == "attvalues")
                ReadValues("edge", values);
            else
                ReadAside(child, values);
        }

        AddDefaults("edge", values);
        elements.Edge(id, source, target, values, this, directed);
        element = default;
    }

    /// <summary>What nodes and edges have besides values: parents, times, how they are drawn.</summary>
    private void ReadAside(string child, List<NamedValue> values)
    {
        switch (child)
        {
            case "parents":
                elements.Notices.Add(GexfMessages.Hierarchy(), this);
                var parents = new List<AttributeValue>();
                foreach (string _ in Children())
                {
                    if (xml.GetAttribute("for") is string around)
                        parents.Add(AttributeValue.Of(around));
                    Skip();
                }

                if (parents.Count > 0)
                    values.Add(new("parent", parents.Count == 1 ? parents[0] : AttributeValue.Of(parents)));
                break;
            case "spells" or "slices":
                elements.Notices.Add(GexfMessages.Dynamic(), this);
                Skip();
                break;
            case "color" or "position" or "size" or "shape" or "thickness":
                elements.Notices.Add(GexfMessages.Drawing(), this);
                Skip();
                break;
            default:
                Unknown(child);
                break;
        }
    }

    private void ReadValues(string kind, List<NamedValue> values)
    {
        foreach (string child in Children())
        {
            if (child != "attvalue")
            {
                Unknown(child);
                continue;
            }

            // Version 1.1 calls it id.
            string id = xml.GetAttribute("for") ?? xml.GetAttribute("id") ?? throw Now.Error(GraphMlMessages.MissingAttribute("attvalue", "for"));
            string text = Unescaped(Required("value", "attvalue"));
            NoteTimes();
            if (!declarations.TryGetValue((kind, id), out Declaration? declaration))
            {
                elements.Notices.Add(GexfMessages.UndeclaredAttribute(id), this);
                declaration = new Declaration(id, GraphMlType.Text, IsList: false);
            }

            Add(values, declaration, text);
            Skip();
        }
    }

    private void Add(List<NamedValue> values, Declaration declaration, string text)
    {
        if (text.Length == 0 && declaration.Type != GraphMlType.Text)
            return;
        AttributeValue? value = GexfValue.Parse(text, declaration.Type, declaration.IsList);
        if (value is null)
            elements.Mend(GexfMessages.BadValue(declaration.Name, GraphMlValue.Name(declaration.Type), text), GexfMessages.KeptAsText(declaration.Name, GraphMlValue.Name(declaration.Type)), this);
        int place = values.FindIndex(known => known.Name == declaration.Name);
        var named = new NamedValue(declaration.Name, value ?? AttributeValue.Of(text));
        if (place < 0)
        {
            values.Add(named);
            return;
        }

        values[place] = named;
        elements.Notices.Add(GexfMessages.LaterValue(declaration.Name), this);
    }

    private void AddDefaults(string kind, List<NamedValue> values)
    {
        foreach (Declaration declaration in withDefault[kind])
        {
            if (!values.Exists(value => value.Name == declaration.Name))
                Add(values, declaration, declaration.Default!);
        }
    }

    private void AddText(List<NamedValue> values, string name)
    {
        if (!elements.IsOwn && xml.GetAttribute(name) is { Length: > 0 } text)
            values.Add(new(name, AttributeValue.Of(text)));
    }

    private void NoteTimes()
    {
        if (xml.GetAttribute("start") is not null || xml.GetAttribute("end") is not null || xml.GetAttribute("startopen") is not null
            || xml.GetAttribute("endopen") is not null || xml.GetAttribute("timestamp") is not null || xml.GetAttribute("timestamps") is not null || xml.GetAttribute("intervals") is not null)
            elements.Notices.Add(GexfMessages.Dynamic(), this);
    }

    private string Unescaped(string text) => elements.IsOwn ? GraphMlText.Unescape(text) : text;

    private string Required(string attribute, string owner) => xml.GetAttribute(attribute) ?? throw Now.Error(GraphMlMessages.MissingAttribute(owner, attribute));

    private string ReadText()
    {
        var text = new StringBuilder();
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
            return "";
        while (Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
            if (text.Length > options.Limits.ValueLength)
                throw Now.Error(FormatMessages.TooLong(options.Limits.ValueLength));
        }

        return text.ToString();
    }

    private void Unknown(string child)
    {
        elements.Notices.Add(GexfMessages.UnknownElement(child), Now.ToString());
        Skip();
    }

    /// <summary>Passes over the element the reader is on, to its end.</summary>
    private void Skip()
    {
        if (xml.IsEmptyElement)
            return;
        int depth = xml.Depth;
        while (Read() && xml.Depth > depth)
        {
        }
    }

    /// <summary>The elements directly inside the one the reader is on; each has to be read or skipped to its end before the next is asked for.</summary>
    private IEnumerable<string> Children()
    {
        if (xml.IsEmptyElement)
            yield break;
        int depth = xml.Depth;
        while (Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
                yield return xml.LocalName;
        }
    }

    private bool Read()
    {
        markup.Start();
        bool read = xml.Read();
        // A limit may be higher than the stack is.
        bool fits = xml.Depth < 64 || System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack();
        return xml.Depth <= options.Limits.Depth && fits ? read : throw Now.Error(FormatMessages.TooDeep(options.Limits.Depth));
    }

    private sealed record Declaration(string Name, GraphMlType Type, bool IsList)
    {
        public string? Default { get; init; }
    }
}
