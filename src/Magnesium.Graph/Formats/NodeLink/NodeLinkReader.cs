using System.Globalization;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads node-link JSON of networkx, PyBEL, D3 and graphology: edges under <c>links</c> or <c>edges</c>, before or after the
/// nodes; ends by id, by the number of the node, or as the node itself.
/// </summary>
internal sealed class NodeLinkReader
{
    // What the force layout of D3 leaves on nodes.
    private static readonly string[] LayoutNames = ["index", "vx", "vy"];

    private readonly JsonStream json;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly List<NamedValue> values = [];
    private readonly List<NamedValue> graphValues = [];
    private bool isDirected;
    private string? edgesUnder;
    private int edgeCount;
    private HashCode edgeBytes;

    public NodeLinkReader(GraphInput input, ReadOptions options)
    {
        this.options = options;
        elements = new ElementCollector(options) { MayHaveNumbersAsEnds = true };
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
                case "directed":
                    isDirected = json.Value().ReadBoolean();
                    break;
                case "multigraph":
                    json.Value().ReadBoolean();
                    break;
                case "options" when json.Token == JsonTokenType.StartObject:
                    ReadOptionsOfGraphology();
                    break;
                case "graph" or "attributes" when json.Token == JsonTokenType.StartObject:
                    ReadGraph();
                    break;
                case "nodes":
                    found = true;
                    json.ExpectArray();
                    while (json.NextItem())
                        ReadNode();
                    break;
                case "links" or "edges":
                    found = true;
                    ReadEdges(member);
                    break;
                default:
                    JsonCursor value = json.Value();
                    NamedValues.ReadOne(member, ref value, graphValues);
                    break;
            }
        }

        if (!found)
            throw json.Error(NodeLinkMessages.NoNodes());
        if (graphValues.Count > 0 && !elements.IsOwn)
            elements.Graph(graphValues, json);
        json.End();
        return elements.Build();
    }

    private void ReadGraph()
    {
        values.Clear();
        JsonCursor value = json.Value();
        if (value.Token == JsonTokenType.StartObject)
            NamedValues.Read(ref value, values);
        elements.Graph(values, json);
    }

    private void ReadOptionsOfGraphology()
    {
        JsonCursor value = json.Value();
        while (value.NextMember(out string member))
        {
            if (member == "type" && value.Token == JsonTokenType.String)
                isDirected = value.ReadString() != "undirected";
            else
                value.Skip();
        }
    }

    private void ReadNode()
    {
        values.Clear();
        string? id = null;
        string? key = null;
        JsonCursor node = json.Value();
        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            if (member == "id")
                id = ReadId(ref node);
            else if (member == "key" && node.Token is (JsonTokenType.String or JsonTokenType.Number))
                key = node.ReadId();
            else if (member == "attributes" && node.Token == JsonTokenType.StartObject && !elements.IsOwn)
                NamedValues.Read(ref node, values);
            else
                NamedValues.ReadOne(member, ref node, values);
        }

        if (id is not null && key is not null)
            values.Add(new("key", AttributeValue.Of(key)));
        if (!elements.IsOwn && LayoutNames.All(name => values.Exists(value => value.Name == name)))
        {
            values.RemoveAll(value => LayoutNames.Contains(value.Name));
            elements.Notices.Add(NodeLinkMessages.Layout(), json);
        }

        elements.Node(id ?? key ?? elements.NodeCount.ToString(CultureInfo.InvariantCulture), values, json);
    }

    private void ReadEdges(string member)
    {
        json.ExpectArray();
        if (edgesUnder is not null)
        {
            CheckSame(member);
            return;
        }

        edgesUnder = member;
        while (json.NextItem())
            ReadEdge();
    }

    /// <summary>The edges are there a second time, under the other name, so that every version of networkx finds them.</summary>
    private void CheckSame(string member)
    {
        var bytes = default(HashCode);
        int count = 0;
        while (json.NextItem())
        {
            bytes.AddBytes(json.Value().Document);
            count++;
        }

        if (count != edgeCount || bytes.ToHashCode() != edgeBytes.ToHashCode())
            elements.Mend(NodeLinkMessages.TwoLists(edgesUnder!, member), NodeLinkMessages.SecondListDropped(edgesUnder!, member), json);
    }

    private void ReadEdge()
    {
        values.Clear();
        string? id = null;
        string? key = null;
        string? source = null;
        string? target = null;
        bool directed = isDirected;
        JsonCursor edge = json.Value();
        edgeBytes.AddBytes(edge.Document);
        edgeCount++;
        edge.ExpectObject();
        while (edge.NextMember(out string member))
        {
            switch (member)
            {
                case "source":
                    source = ReadId(ref edge);
                    break;
                case "target":
                    target = ReadId(ref edge);
                    break;
                case "id" when edge.Token is JsonTokenType.String or JsonTokenType.Number:
                    id = edge.ReadId();
                    break;
                case "key" when edge.Token == JsonTokenType.String:
                    key = edge.ReadString();
                    break;
                case "directed" when !elements.IsOwn && edge.Token is (JsonTokenType.True or JsonTokenType.False):
                    directed = edge.ReadBoolean();
                    break;
                case "undirected" when !elements.IsOwn && edge.Token is (JsonTokenType.True or JsonTokenType.False):
                    directed = !edge.ReadBoolean();
                    break;
                case "attributes" when edge.Token == JsonTokenType.StartObject && !elements.IsOwn:
                    NamedValues.Read(ref edge, values);
                    break;
                default:
                    NamedValues.ReadOne(member, ref edge, values);
                    break;
            }
        }

        if (source is null || target is null)
            throw json.Error(FormatMessages.MissingMember(source is null ? "source" : "target", "an edge"));

        // A key is unique between its two nodes only; it is an id where it is one of all edges.
        if (id is null && key is not null && !elements.HasEdge(key))
            id = key;
        else if (key is not null)
            values.Add(new("key", AttributeValue.Of(key)));
        elements.Edge(id, source, target, values, json, directed);
    }

    /// <summary>An id: a text, a number, a tuple, or the node itself where a D3 layout has replaced the id by it.</summary>
    private static string ReadId(ref JsonCursor value)
    {
        if (value.Token == JsonTokenType.StartArray)
            return value.ReadRaw();
        if (value.Token != JsonTokenType.StartObject)
            return value.ReadId();
        string? id = null;
        string? number = null;
        while (value.NextMember(out string member))
        {
            if (member is "id" or "key")
                id = value.ReadId();
            else if (member == "index")
                number = value.ReadId();
            else
                value.Skip();
        }

        return id ?? number ?? throw value.Error(FormatMessages.MissingMember("id", "a node"));
    }
}
