using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Reads hetnet JSON, with nodes before edges or after them.</summary>
internal sealed class HetnetReader(GraphInput input, ReadOptions options) : JsonElementReader(input, options, new ElementCollector(options))
{
    private readonly List<NamedValue> graphValues = [];

    // A node is known by kind and identifier; its id is the identifier, where no other kind had it before.
    private readonly Dictionary<string, string?> kindOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Identifier), string> qualifiedIds = [];

    // Kinds of edge, and whether all their tuples run both ways.
    private readonly Dictionary<string, bool> isSymmetric = new(StringComparer.Ordinal);
    private readonly List<string> kinds = [];

    protected override void ReadDocument()
    {
        Json.ExpectObject();
        bool found = false;
        while (Json.NextMember(out string? member))
        {
            switch (member)
            {
                case "metanode_kinds":
                    JsonCursor all = Json.Value();
                    all.ExpectArray();
                    while (all.NextItem())
                        kinds.Add(all.ReadString());
                    break;
                case "metaedge_tuples":
                    ReadTuples();
                    break;
                case "graph" when Json.Token == JsonTokenType.StartObject:
                    ReadGraphValues();
                    break;
                case "nodes":
                    found = true;
                    ReadEach(ReadNode);
                    break;
                case "edges":
                    found = true;
                    ReadEach(ReadEdge);
                    break;
                default:
                    ReadGraphValue(member, graphValues);
                    break;
            }
        }

        if (!found)
            throw Json.Error(HetnetMessages.NoNodes());
        if (Elements.IsOwn)
            return;
        if (graphValues.Count > 0)
            Elements.Graph(graphValues, Json);
        Elements.ForeignSchema = Schema();
    }

    private void ReadTuples()
    {
        JsonCursor tuples = Json.Value();
        tuples.ExpectArray();
        while (tuples.NextItem())
        {
            tuples.ExpectArray();
            string kind = "";
            string direction = "";
            for (int i = 0; tuples.NextItem(); i++)
            {
                string text = tuples.ReadId();
                if (i == 2)
                    kind = text;
                else if (i == 3)
                    direction = text;
            }

            isSymmetric[kind] = direction == "both" && isSymmetric.GetValueOrDefault(kind, true);
        }
    }

    private GraphSchema Schema()
    {
        var schema = new GraphSchemaBuilder(GraphSchema.Empty.Id);
        foreach (string kind in kinds.Where(kind => kind.Length > 0).Distinct(StringComparer.Ordinal))
            schema.AddNodeType(kind);
        foreach ((string kind, bool symmetric) in isSymmetric.Where(kind => kind.Key.Length > 0))
            schema.AddRelation(new RelationDefinition(kind) { IsSymmetric = symmetric });
        return schema.Build();
    }

    private void ReadNode()
    {
        string? kind = null;
        string? identifier = null;
        string? name = null;
        JsonCursor node = Json.Value();
        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            switch (member)
            {
                case "kind":
                    kind = node.ReadString();
                    break;
                case "identifier":
                    identifier = node.ReadId();
                    break;
                case "name" when node.Token == JsonTokenType.String:
                    name = node.ReadString();
                    break;
                case "data" when node.Token == JsonTokenType.StartObject:
                    ReadValues(ref node);
                    break;
                default:
                    ReadForeignValue(member, ref node);
                    break;
            }
        }

        kind = Required(kind, "kind", "a node");
        string id = IdOf(kind, Required(identifier, "identifier", "a node"));
        if (Elements.IsOwn)
        {
            Elements.Node(id, Values, Json);
            return;
        }

        Elements.Node(new NodeDraft(id, kind) { Labels = name is null ? LocalizedText.Empty : LocalizedText.Of(name) }, Values, Json);
    }

    private void ReadEdge()
    {
        string? kind = null;
        string? source = null;
        string? target = null;
        bool isBoth = false;
        bool isBackward = false;
        JsonCursor edge = Json.Value();
        edge.ExpectObject();
        while (edge.NextMember(out string member))
        {
            switch (member)
            {
                case "source_id":
                    source = ReadEnd(ref edge);
                    break;
                case "target_id":
                    target = ReadEnd(ref edge);
                    break;
                case "kind":
                    kind = edge.ReadString();
                    break;
                case "direction":
                    string direction = edge.ReadString();
                    isBoth = direction == "both";
                    isBackward = direction == "backward";
                    if (!isBoth && !isBackward && direction != "forward")
                        throw edge.Error(HetnetMessages.BadDirection(direction));
                    break;
                case "data" when edge.Token == JsonTokenType.StartObject:
                    ReadValues(ref edge);
                    break;
                default:
                    ReadValue(member, ref edge);
                    break;
            }
        }

        kind = Required(kind, "kind", "an edge");
        source = Required(source, "source_id", "an edge");
        target = Required(target, "target_id", "an edge");
        if (Elements.IsOwn)
        {
            Elements.Edge(null, source, target, Values, Json);
            return;
        }

        if (isBackward)
        {
            (source, target) = (target, source);
            Elements.Notices.Add(HetnetMessages.TurnedRound(), Json);
        }

        // Where the whole kind runs both ways, its relation says so.
        if (isBoth && !isSymmetric.GetValueOrDefault(kind))
            Values.Add(new("directed", AttributeValue.Of(false)));
        Elements.Edge(new EdgeStatement(kind), source, target, Values, Json);
    }

    private string ReadEnd(ref JsonCursor edge)
    {
        if (edge.Token != JsonTokenType.StartArray || !edge.NextItem())
            throw edge.Error(HetnetMessages.BadEnd());
        string kind = edge.ReadId();
        if (!edge.NextItem())
            throw edge.Error(HetnetMessages.BadEnd());
        string identifier = edge.ReadId();
        if (edge.NextItem())
            throw edge.Error(HetnetMessages.BadEnd());
        return IdOf(kind, identifier);
    }

    private string IdOf(string kind, string identifier)
    {
        if (kindOfId.TryGetValue(identifier, out string? known) ? known == kind : kindOfId.TryAdd(identifier, kind))
            return identifier;
        if (qualifiedIds.TryGetValue((kind, identifier), out string? id))
            return id;
        Elements.Notices.Add(HetnetMessages.QualifiedId(), Json);
        id = $"{kind}::{identifier}";
        while (!kindOfId.TryAdd(id, null))
            id = $"{kind}::{id}";
        qualifiedIds.Add((kind, identifier), id);
        return id;
    }
}
