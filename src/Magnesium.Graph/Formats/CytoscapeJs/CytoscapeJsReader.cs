using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads Cytoscape.js JSON in all its shapes: a list of elements, <c>{nodes, edges}</c>, either of them under <c>elements</c>.
/// Positions and drawing are dropped; compound nodes keep <c>parent</c> as an attribute.
/// </summary>
internal sealed class CytoscapeJsReader(GraphInput input, ReadOptions options) : JsonElementReader(input, options, new ElementCollector(options))
{
    private bool found;
    private bool isDirected = true;

    private enum Group
    {
        Unknown,
        Node,
        Edge,
    }

    protected override void ReadDocument()
    {
        ReadElements(isDocument: true);
        if (!found)
            throw Json.Error(CytoscapeJsMessages.NoElements());
    }

    private void ReadElements(bool isDocument)
    {
        if (Json.Token == JsonTokenType.StartArray)
        {
            ReadList(Group.Unknown);
            return;
        }

        Json.ExpectObject();
        while (Json.NextMember(out string? member))
        {
            switch (member)
            {
                case "elements" when isDocument:
                    found = true;
                    ReadElements(isDocument: false);
                    break;
                case "nodes":
                    ReadList(Group.Node);
                    break;
                case "edges":
                    ReadList(Group.Edge);
                    break;
                case "data" when isDocument && Json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray:
                    ReadGraphValues();
                    break;
                case "directed" when isDocument && Json.Token is JsonTokenType.True or JsonTokenType.False:
                    isDirected = Json.Value().ReadBoolean(); // networkx writes it
                    break;
                default:
                    // Style, layout, column types, the versions of programs: how it is drawn, not what it says.
                    if (!isDocument || member is not ("format_version" or "generated_by" or "target_cytoscapejs_version" or "multigraph"))
                        Elements.Notices.Add(CytoscapeJsMessages.Drawing(member), Json);
                    Json.Skip();
                    break;
            }
        }
    }

    private void ReadList(Group group)
    {
        found = true;
        ReadEach(() => ReadElement(group));
    }

    private void ReadElement(Group group)
    {
        string? id = null;
        string? source = null;
        string? target = null;
        bool hasData = false;
        JsonCursor element = Json.Value();
        element.ExpectObject();
        while (element.NextMember(out string member))
        {
            switch (member)
            {
                case "data":
                    hasData = true;
                    ReadData(ref element, ref id, ref source, ref target);
                    break;
                case "group" when element.Token == JsonTokenType.String:
                    group = element.ReadString() == "edges" ? Group.Edge : Group.Node;
                    break;
                case "classes" when element.Token == JsonTokenType.String && element.ReadString() is { Length: > 0 } classes:
                    Values.Add(new("classes", AttributeValue.Of(classes)));
                    break;
                case "classes" when element.Token == JsonTokenType.StartArray:
                    NamedValues.ReadOne(member, ref element, Values);
                    break;
                default:
                    Elements.Notices.Add(CytoscapeJsMessages.Drawing(member), Json);
                    element.Skip();
                    break;
            }
        }

        if (!hasData)
            throw Json.Error(FormatMessages.MissingMember("data", "an element"));
        bool isEdge = group == Group.Edge || (group == Group.Unknown && source is not null && target is not null);
        if (isEdge)
        {
            Elements.Edge(id, Required(source, "source", "an edge"), Required(target, "target", "an edge"), Values, Json, isDirected);
            return;
        }

        if (source is not null)
            Values.Add(new("source", AttributeValue.Of(source)));
        if (target is not null)
            Values.Add(new("target", AttributeValue.Of(target)));
        Elements.Node(Required(id, "id", "a node"), Values, Json);
    }

    private void ReadData(ref JsonCursor data, ref string? id, ref string? source, ref string? target)
    {
        data.ExpectObject();
        while (data.NextMember(out string member))
        {
            switch (member)
            {
                case "id" when !data.IsNull:
                    id = data.ReadId();
                    break;
                case "source" when data.Token is JsonTokenType.String or JsonTokenType.Number:
                    source = data.ReadId();
                    break;
                case "target" when data.Token is JsonTokenType.String or JsonTokenType.Number:
                    target = data.ReadId();
                    break;
                default:
                    ReadValue(member, ref data);
                    break;
            }
        }
    }
}
