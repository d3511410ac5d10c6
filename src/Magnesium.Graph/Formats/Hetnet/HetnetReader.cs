using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Reads hetnet JSON, with nodes before edges or after them.</summary>
internal sealed class HetnetReader
{
    private readonly JsonStream json;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly List<NamedValue> values = [];
    private readonly List<NamedValue> graphValues = [];

    // A node is known by kind and identifier; its id is the identifier, where no other kind had it before.
    private readonly Dictionary<string, string?> kindOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Identifier), string> qualifiedIds = [];

    // Kinds of edge, and whether all their tuples run both ways.
    private readonly Dictionary<string, bool> isSymmetric = new(StringComparer.Ordinal);
    private readonly List<string> kinds = [];

    public HetnetReader(GraphInput input, ReadOptions options)
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
                case "metanode_kinds":
                    JsonCursor all = json.Value();
                    all.ExpectArray();
                    while (all.NextItem())
                        kinds.Add(all.ReadString());
                    break;
                case "metaedge_tuples":
                    ReadTuples();
                    break;
                case "graph" when json.Token == JsonTokenType.StartObject:
                    ReadGraph();
                    break;
                case "nodes":
                    found = true;
                    json.ExpectArray();
                    while (json.NextItem())
                        ReadNode();
                    break;
                case "edges":
                    found = true;
                    json.ExpectArray();
                    while (json.NextItem())
                        ReadEdge();
                    break;
                default:
                    JsonCursor value = json.Value();
                    NamedValues.ReadOne(member, ref value, graphValues);
                    break;
            }
        }

        if (!found)
            throw json.Error(HetnetMessages.NoNodes());
        if (!elements.IsOwn)
        {
            if (graphValues.Count > 0)
                elements.Graph(graphValues, json);
            elements.ForeignSchema = Schema();
        }

        json.End();
        return elements.Build();
    }

    private void ReadGraph()
    {
        values.Clear();
        JsonCursor graph = json.Value();
        NamedValues.Read(ref graph, values);
        elements.Graph(values, json);
    }

    private void ReadTuples()
    {
        JsonCursor tuples = json.Value();
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
        values.Clear();
        string? kind = null;
        string? identifier = null;
        string? name = null;
        JsonCursor node = json.Value();
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
                    NamedValues.Read(ref node, values);
                    break;
                default:
                    if (!elements.IsOwn)
                        NamedValues.ReadOne(member, ref node, values);
                    else
                        node.Skip();
                    break;
            }
        }

        if (kind is null || identifier is null)
            throw json.Error(FormatMessages.MissingMember(kind is null ? "kind" : "identifier", "a node"));
        string id = IdOf(kind, identifier);
        if (elements.IsOwn)
        {
            elements.Node(id, values, json);
            return;
        }

        elements.Node(new NodeDraft(id, kind) { Labels = name is null ? LocalizedText.Empty : LocalizedText.Of(name) }, values, json);
    }

    private void ReadEdge()
    {
        values.Clear();
        string? kind = null;
        string? source = null;
        string? target = null;
        bool isBoth = false;
        bool isBackward = false;
        JsonCursor edge = json.Value();
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
                    NamedValues.Read(ref edge, values);
                    break;
                default:
                    NamedValues.ReadOne(member, ref edge, values);
                    break;
            }
        }

        if (kind is null || source is null || target is null)
            throw json.Error(FormatMessages.MissingMember(kind is null ? "kind" : source is null ? "source_id" : "target_id", "an edge"));
        if (elements.IsOwn)
        {
            elements.Edge(null, source, target, values, json);
            return;
        }

        if (isBackward)
        {
            (source, target) = (target, source);
            elements.Notices.Add(HetnetMessages.TurnedRound(), json);
        }

        // Where the whole kind runs both ways, its relation says so.
        if (isBoth && !isSymmetric.GetValueOrDefault(kind))
            values.Add(new("directed", AttributeValue.Of(false)));
        elements.Edge(new EdgeStatement(kind), source, target, values, json);
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
        if (kindOfId.TryAdd(identifier, kind) || kindOfId[identifier] == kind)
            return identifier;
        if (qualifiedIds.TryGetValue((kind, identifier), out string? id))
            return id;
        elements.Notices.Add(HetnetMessages.QualifiedId(), json);
        id = $"{kind}::{identifier}";
        while (!kindOfId.TryAdd(id, null))
            id = $"{kind}::{id}";
        qualifiedIds.Add((kind, identifier), id);
        return id;
    }
}
