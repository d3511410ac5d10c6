using System.Globalization;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads node-link JSON of networkx, PyBEL, D3 and graphology: edges under <c>links</c> or <c>edges</c>, before or after the
/// nodes; ends by id, by name, by the number of the node, or as the node itself; nodes and edges in a list or under their ids.
/// </summary>
internal sealed class NodeLinkReader(GraphInput input, ReadOptions options)
    : JsonElementReader(input, options, new ElementCollector(options) { MayHaveNumbersAsEnds = true })
{
    // What the force layout of D3 leaves on nodes.
    private static readonly string[] LayoutNames = ["index", "vx", "vy"];

    private readonly List<NamedValue> graphValues = [];
    private bool? isDirected;
    private string? edgesUnder;
    private int edgeCount;
    private HashCode edgeBytes;

    protected override void ReadDocument()
    {
        Json.ExpectObject();
        bool found = false;
        while (Json.NextMember(out string? member))
        {
            switch (member)
            {
                case "directed":
                    SetDirection(Json.Value().ReadBoolean());
                    break;
                case "multigraph":
                    Json.Value().ReadBoolean();
                    break;
                case "options" when Json.Token == JsonTokenType.StartObject:
                    ReadOptionsOfGraphology();
                    break;
                case "graph" or "attributes" when Json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray:
                    ReadGraphValues();
                    break;
                case "nodes":
                    found = true;
                    ReadEachNamed(ReadNode);
                    break;
                case "adjacency" when edgesUnder is null:
                    throw Json.Error(NodeLinkMessages.Adjacency());
                case "formatVersion":
                    throw Json.Error(NodeLinkMessages.OwnOutOfOrder());
                case "links" or "edges":
                    found = true;
                    ReadEdges(member);
                    break;
                default:
                    ReadGraphValue(member, graphValues);
                    break;
            }
        }

        if (!found)
            throw Json.Error(NodeLinkMessages.NoNodes());
        Elements.Direct(isDirected ?? false);
        if (graphValues.Count > 0 && !Elements.IsOwn)
            Elements.Graph(graphValues, Json);
    }

    private void ReadOptionsOfGraphology()
    {
        JsonCursor value = Json.Value();
        while (value.NextMember(out string member))
        {
            if (member == "type" && value.Token == JsonTokenType.String)
                SetDirection(value.ReadString() != "undirected");
            else
                value.Skip();
        }
    }

    private void SetDirection(bool told)
    {
        isDirected = told;
        Elements.Direct(told);
    }

    private void ReadNode(string? id)
    {
        string? key = null;
        JsonCursor node = Json.Value();
        if (id is null && !Options.Strict && node.Token is JsonTokenType.String or JsonTokenType.Number)
        {
            Elements.Node(node.ReadId(), Values, Json);
            return;
        }

        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            if (member == "id" && id is null)
                id = ReadId(ref node);
            else if (member == "key" && node.Token is (JsonTokenType.String or JsonTokenType.Number))
                key = node.ReadId();
            else if (member == "attributes" && node.Token == JsonTokenType.StartObject && !Elements.IsOwn)
                ReadValues(ref node);
            else
                ReadValue(member, ref node);
        }

        if (id is not null && key is not null)
            Values.Add(new("key", AttributeValue.Of(key)));
        if (!Elements.IsOwn && LayoutNames.All(name => Values.Exists(value => value.Name == name)))
        {
            Values.RemoveAll(value => LayoutNames.Contains(value.Name));
            Elements.Notices.Add(NodeLinkMessages.Layout(), Json);
        }

        Elements.Node(id ?? key ?? IdOfNameless(), Values, Json);
    }

    /// <summary>The id of a node without one: its name, by which edges may call it, else its number.</summary>
    private string IdOfNameless()
    {
        Elements.EndsMayBeNumbers = true;
        int place = Values.FindIndex(value => value is { Name: "name", Value: { Kind: AttributeKind.Text, Text.Length: > 0 }, IsJson: false });
        return place >= 0 && !Elements.HasNode(Values[place].Value.Text) ? Values[place].Value.Text : Elements.NodeCount.ToString(CultureInfo.InvariantCulture);
    }

    private void ReadEdges(string member)
    {
        if (edgeCount > 0)
        {
            CheckSame(member);
            return;
        }

        edgesUnder = member;
        ReadEachNamed(ReadEdge);
    }

    /// <summary>The edges are there a second time, under the other name, so that every version of networkx finds them.</summary>
    private void CheckSame(string member)
    {
        var bytes = default(HashCode);
        int count = 0;
        Json.ExpectArray();
        while (Json.NextItem())
        {
            bytes.AddBytes(Json.Value().Document);
            count++;
        }

        if (count != edgeCount || bytes.ToHashCode() != edgeBytes.ToHashCode())
            Elements.Mend(NodeLinkMessages.TwoLists(edgesUnder!, member), NodeLinkMessages.SecondListDropped(edgesUnder!, member), Json);
    }

    private void ReadEdge(string? id)
    {
        string? key = null;
        string? source = null;
        string? target = null;
        bool? directed = isDirected;
        JsonCursor edge = Json.Value();
        edgeBytes.AddBytes(edge.Document);
        edgeCount++;
        if (!Options.Strict && edge.Token == JsonTokenType.StartArray)
        {
            ReadPair(ref edge);
            return;
        }

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
                case "from" when source is null && !Elements.IsOwn && edge.Token is JsonTokenType.String or JsonTokenType.Number:
                    source = edge.ReadId();
                    break;
                case "to" when target is null && !Elements.IsOwn && edge.Token is JsonTokenType.String or JsonTokenType.Number:
                    target = edge.ReadId();
                    break;
                case "id" when id is null && edge.Token is JsonTokenType.String or JsonTokenType.Number:
                    id = edge.ReadId();
                    break;
                case "key" when edge.Token == JsonTokenType.String:
                    key = edge.ReadString();
                    break;
                case "directed" when !Elements.IsOwn && edge.Token is (JsonTokenType.True or JsonTokenType.False):
                    directed = edge.ReadBoolean();
                    break;
                case "undirected" when !Elements.IsOwn && edge.Token is (JsonTokenType.True or JsonTokenType.False):
                    directed = !edge.ReadBoolean();
                    break;
                case "attributes" when edge.Token == JsonTokenType.StartObject && !Elements.IsOwn:
                    ReadValues(ref edge);
                    break;
                default:
                    ReadValue(member, ref edge);
                    break;
            }
        }

        source = Required(source, "source", "an edge");
        target = Required(target, "target", "an edge");

        // A key is unique between its two nodes only; it is an id where it is one of all edges.
        if (id is null && key is not null && !Elements.HasEdge(key))
            id = key;
        else if (key is not null)
            Values.Add(new("key", AttributeValue.Of(key)));
        Elements.Edge(id, source, target, Values, Json, directed);
    }

    /// <summary>An edge that is a list of its two ends.</summary>
    private void ReadPair(ref JsonCursor edge)
    {
        edge.NextItem();
        string source = edge.ReadId();
        edge.NextItem();
        string target = edge.ReadId();
        if (edge.NextItem())
            throw edge.Error(FormatMessages.Expected("a pair of two ids", "more"));
        Elements.Edge(null, source, target, Values, Json, isDirected);
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
