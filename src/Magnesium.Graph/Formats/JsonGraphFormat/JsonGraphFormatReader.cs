using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Reads JSON Graph Format: one graph or several, nodes as an object (version 2) or an array (version 1). Several graphs are
/// read side by side; hyperedges are dropped.
/// </summary>
internal sealed class JsonGraphFormatReader(GraphInput input, ReadOptions options) : JsonElementReader(input, options, new ElementCollector(options))
{
    protected override void ReadDocument()
    {
        Json.ExpectObject();
        bool found = false;
        while (Json.NextMember(out string? member))
        {
            switch (member)
            {
                case "graph":
                    found = true;
                    ReadGraph();
                    break;
                case "graphs":
                    found = true;
                    ReadEach(ReadGraph);
                    break;
                default:
                    Unknown(member, "the document");
                    break;
            }
        }

        if (!found)
            throw Json.Error(JsonGraphFormatMessages.NoGraph());
    }

    private void ReadGraph()
    {
        Json.ExpectObject();
        Elements.BeginGraph(Json);
        var own = new List<NamedValue>();
        bool? isDirected = null;
        while (Json.NextMember(out string? member))
        {
            switch (member)
            {
                case "nodes" or "edges" or "links" or "hyperedges" when Json.Token == JsonTokenType.Null:
                    break;
                case "nodes":
                    Tell(own);
                    ReadEachNamed(ReadNode);
                    break;
                case "edges" or "links":
                    Tell(own);
                    ReadEach(() => ReadEdge(isDirected));
                    break;
                case "hyperedges":
                    ReadEach(PassOverHyperedge);
                    break;
                case "directed":
                    JsonCursor directed = Json.Value();
                    isDirected = directed.IsNull || directed.ReadBoolean();
                    Elements.Direct(isDirected.Value);
                    break;
                case "metadata":
                    ReadMetadata(own);
                    break;
                default:
                    ReadGraphValue(member, own);
                    break;
            }
        }

        Elements.Direct(isDirected ?? true);
        Tell(own);
    }

    /// <summary>Hands on what the graph has said of itself so far: before its first node, and what comes after its last.</summary>
    private void Tell(List<NamedValue> own)
    {
        Elements.Graph(own, Json);
        own.Clear();
    }

    private void ReadMetadata(List<NamedValue> own)
    {
        JsonCursor metadata = Json.Value();
        if (!metadata.IsNull)
            NamedValues.Read(ref metadata, own);
    }

    private void ReadNode(string? id)
    {
        JsonCursor node = Json.Value();
        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            if (member == "id" && id is null)
                id = node.ReadId();
            else if (member == "metadata")
                ReadMetadata(ref node);
            else
                ReadForeignValue(member, ref node);
        }

        Elements.Node(Elements.InUnion(Required(id, "id", "a node"), Json), Values, Json);
    }

    private void PassOverHyperedge()
    {
        Elements.Notices.Add(FormatMessages.Hyperedges(), Json);
        Json.Skip();
    }

    private void ReadEdge(bool? isDirected)
    {
        string? id = null;
        string? source = null;
        string? target = null;
        JsonCursor edge = Json.Value();
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
                    ReadForeignValue(member, ref edge);
                    break;
            }
        }

        source = Required(source, "source", "an edge");
        target = Required(target, "target", "an edge");
        Elements.Edge(id, Elements.InUnion(source), Elements.InUnion(target), Values, Json, isDirected);
    }

    private void ReadMetadata(ref JsonCursor element)
    {
        if (!element.IsNull)
            ReadValues(ref element);
    }

    private void Unknown(string member, string owner)
    {
        if (Options.Strict)
            throw Json.Error(FormatMessages.UnknownMember(member, owner, ["graph", "graphs"]));
        Elements.Notices.Add(FormatMessages.DroppedMember(member, owner), Json);
        Json.Skip();
    }
}
