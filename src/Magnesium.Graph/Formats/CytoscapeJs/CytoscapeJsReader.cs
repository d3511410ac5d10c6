using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads Cytoscape.js JSON in all its shapes: a list of elements, <c>{nodes, edges}</c>, either of them under <c>elements</c>.
/// Positions and drawing are dropped; compound nodes keep <c>parent</c> as an attribute.
/// </summary>
internal sealed class CytoscapeJsReader
{
    private readonly JsonStream json;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly List<NamedValue> values = [];
    private bool found;

    public CytoscapeJsReader(GraphInput input, ReadOptions options)
    {
        this.options = options;
        elements = new ElementCollector(options);
        json = new JsonStream(input.Content, input.Name, options, message => elements.Notices.Add(message, input.Name));
    }

    private enum Group
    {
        Unknown,
        Node,
        Edge,
    }

    public KnowledgeGraph Read()
    {
        try
        {
            json.Next();
            ReadElements(isDocument: true);
            if (!found)
                throw json.Error(CytoscapeJsMessages.NoElements());
            json.End();
            return elements.Build();
        }
        finally
        {
            elements.Notices.Send(options.OnNotice);
        }
    }

    private void ReadElements(bool isDocument)
    {
        if (json.Token == JsonTokenType.StartArray)
        {
            ReadList(Group.Unknown);
            return;
        }

        json.ExpectObject();
        while (json.NextMember(out string? member))
        {
            switch (member)
            {
                case "elements" when isDocument:
                    ReadElements(isDocument: false);
                    break;
                case "nodes":
                    ReadList(Group.Node);
                    break;
                case "edges":
                    ReadList(Group.Edge);
                    break;
                case "data" when isDocument && json.Token == JsonTokenType.StartObject:
                    values.Clear();
                    JsonCursor data = json.Value();
                    NamedValues.Read(ref data, values);
                    elements.Graph(values, json);
                    break;
                default:
                    // Style, layout, column types, the versions of programs: how it is drawn, not what it says.
                    if (!isDocument || member is not ("format_version" or "generated_by" or "target_cytoscapejs_version"))
                        elements.Notices.Add(CytoscapeJsMessages.Drawing(member), json);
                    json.Skip();
                    break;
            }
        }
    }

    private void ReadList(Group group)
    {
        found = true;
        json.ExpectArray();
        while (json.NextItem())
            ReadElement(group);
    }

    private void ReadElement(Group group)
    {
        values.Clear();
        string? id = null;
        string? source = null;
        string? target = null;
        bool hasData = false;
        JsonCursor element = json.Value();
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
                    values.Add(new("classes", AttributeValue.Of(classes)));
                    break;
                default:
                    elements.Notices.Add(CytoscapeJsMessages.Drawing(member), json);
                    element.Skip();
                    break;
            }
        }

        if (!hasData)
            throw json.Error(FormatMessages.MissingMember("data", "an element"));
        bool isEdge = group == Group.Edge || (group == Group.Unknown && source is not null && target is not null);
        if (isEdge && (source is null || target is null))
            throw json.Error(FormatMessages.MissingMember(source is null ? "source" : "target", "an edge"));
        if (isEdge)
        {
            elements.Edge(id, source!, target!, values, json);
            return;
        }

        if (source is not null)
            values.Add(new("source", AttributeValue.Of(source)));
        if (target is not null)
            values.Add(new("target", AttributeValue.Of(target)));
        elements.Node(id ?? throw json.Error(FormatMessages.MissingMember("id", "a node")), values, json);
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
                    NamedValues.ReadOne(member, ref data, values);
                    break;
            }
        }
    }
}
