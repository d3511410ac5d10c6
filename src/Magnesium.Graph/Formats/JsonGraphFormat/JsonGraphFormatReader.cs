using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads JSON Graph Format: one graph or several, nodes as an object (version 2) or an array (version 1). Several graphs are
/// read side by side; hyperedges are dropped.
/// </summary>
internal sealed class JsonGraphFormatReader
{
    private readonly JsonStream json;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly List<NamedValue> values = [];

    public JsonGraphFormatReader(GraphInput input, ReadOptions options)
    {
        this.options = options;
        elements = new ElementCollector(options);
        json = new JsonStream(input.Content, input.Name, options, message => elements.Notices.Add(message, input.Name));
    }

    public KnowledgeGraph Read()
    {
        try
        {
            return ReadDocument();
        }
        finally
        {
            elements.Notices.Send(options.OnNotice);
        }
    }

    private KnowledgeGraph ReadDocument()
    {
        json.Next();
        json.ExpectObject();
        bool found = false;
        while (json.NextMember(out string? member))
        {
            switch (member)
            {
                case "graph":
                    found = true;
                    ReadGraph();
                    break;
                case "graphs":
                    found = true;
                    json.ExpectArray();
                    while (json.NextItem())
                        ReadGraph();
                    break;
                default:
                    Unknown(member, "the document");
                    break;
            }
        }

        if (!found)
            throw json.Error(JsonGraphFormatMessages.NoGraph());
        json.End();
        return elements.Build();
    }

    private void ReadGraph()
    {
        json.ExpectObject();
        elements.BeginGraph(json);
        var own = new List<NamedValue>();
        bool isDirected = true;
        bool isTold = false;
        while (json.NextMember(out string? member))
        {
            switch (member)
            {
                case "nodes" or "edges" or "hyperedges" when json.Token == JsonTokenType.Null:
                    break;
                case "nodes":
                    Tell(own, ref isTold);
                    ReadNodes();
                    break;
                case "edges":
                    Tell(own, ref isTold);
                    json.ExpectArray();
                    while (json.NextItem())
                        ReadEdge(isDirected);
                    break;
                case "hyperedges":
                    json.ExpectArray();
                    while (json.NextItem())
                    {
                        elements.Notices.Add(FormatMessages.Hyperedges(), json);
                        json.Skip();
                    }

                    break;
                case "directed":
                    JsonCursor directed = json.Value();
                    isDirected = directed.IsNull || directed.ReadBoolean();
                    break;
                case "metadata":
                    ReadMetadata(own, isTold);
                    break;
                default:
                    JsonCursor value = json.Value();
                    NamedValues.ReadOne(member, ref value, own);
                    break;
            }
        }

        Tell(own, ref isTold);
    }

    /// <summary>Hands on what the graph says of itself, before its first node.</summary>
    private void Tell(List<NamedValue> own, ref bool isTold)
    {
        if (isTold)
            return;
        isTold = true;
        elements.Graph(own, json);
    }

    private void ReadMetadata(List<NamedValue> own, bool isTold)
    {
        JsonCursor metadata = json.Value();
        if (metadata.IsNull)
            return;
        if (!isTold)
        {
            NamedValues.Read(ref metadata, own);
            return;
        }

        values.Clear();
        NamedValues.Read(ref metadata, values);
        elements.Graph(values, json);
    }

    private void ReadNodes()
    {
        if (json.Token == JsonTokenType.StartObject)
        {
            while (json.NextMember(out string? id))
                ReadNode(id);
            return;
        }

        json.ExpectArray();
        while (json.NextItem())
            ReadNode(null);
    }

    private void ReadNode(string? id)
    {
        values.Clear();
        JsonCursor node = json.Value();
        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            if (member == "id" && id is null)
                id = node.ReadId();
            else if (member == "metadata")
                ReadMetadata(ref node);
            else if (!elements.IsOwn)
                NamedValues.ReadOne(member, ref node, values);
            else
                node.Skip();
        }

        elements.Node(elements.InUnion(id ?? throw json.Error(FormatMessages.MissingMember("id", "a node")), json), values, json);
    }

    private void ReadEdge(bool isDirected)
    {
        values.Clear();
        string? id = null;
        string? source = null;
        string? target = null;
        JsonCursor edge = json.Value();
        edge.ExpectObject();
        while (edge.NextMember(out string member))
        {
            switch (member)
            {
                case "source":
                    source = edge.ReadId();
                    break;
                case "target":
                    target = edge.ReadId();
                    break;
                case "id" when !edge.IsNull:
                    id = edge.ReadId();
                    break;
                case "directed" when !edge.IsNull:
                    isDirected = edge.ReadBoolean();
                    break;
                case "metadata":
                    ReadMetadata(ref edge);
                    break;
                default:
                    if (elements.IsOwn)
                        edge.Skip();
                    else
                        NamedValues.ReadOne(member, ref edge, values);
                    break;
            }
        }

        if (source is null || target is null)
            throw json.Error(FormatMessages.MissingMember(source is null ? "source" : "target", "an edge"));
        elements.Edge(id, elements.InUnion(source, json), elements.InUnion(target, json), values, json, isDirected);
    }

    private void ReadMetadata(ref JsonCursor element)
    {
        if (!element.IsNull)
            NamedValues.Read(ref element, values);
    }

    private void Unknown(string member, string owner)
    {
        if (options.Strict)
            throw json.Error(FormatMessages.UnknownMember(member, owner, ["graph", "graphs"]));
        elements.Notices.Add(FormatMessages.DroppedMember(member, owner), json);
        json.Skip();
    }
}
