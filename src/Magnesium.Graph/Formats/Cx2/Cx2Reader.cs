using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Reads CX2: aspects in any order, in pieces or whole; declarations before what they declare.</summary>
internal sealed class Cx2Reader
{
    private readonly JsonStream json;
    private readonly ReadOptions options;
    private readonly ElementCollector elements;
    private readonly List<NamedValue> values = [];
    private readonly List<NamedValue> position = [];
    private readonly List<NamedValue> aspects = [];
    private readonly Cx2Declarations ofNodes = new();
    private readonly Cx2Declarations ofEdges = new();
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> toldCounts = new(StringComparer.Ordinal);

    // In our own files, the id of the node of each number.
    private readonly Dictionary<string, string> ownIds = new(StringComparer.Ordinal);
    private bool endsWithStatus;

    public Cx2Reader(GraphInput input, ReadOptions options)
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
        json.ExpectArray();
        if (!json.NextItem())
            throw json.Error(Cx2Messages.NoDescriptor());
        ReadDescriptor();
        while (json.NextItem())
        {
            json.ExpectObject();
            while (json.NextMember(out string? aspect))
            {
                endsWithStatus = aspect == "status";
                ReadAspect(aspect);
            }
        }

        if (!endsWithStatus)
            elements.Notices.Add(Cx2Messages.StatusNotLast(), json);
        json.End();
        foreach ((string aspect, long told) in toldCounts)
        {
            if (counts.GetValueOrDefault(aspect) != told)
                elements.Notices.Add(Cx2Messages.Count(aspect, told, counts.GetValueOrDefault(aspect)), json.Name);
        }

        if (!elements.IsOwn && aspects.Count > 0)
            elements.Graph(aspects, json);
        return elements.Build();
    }

    private void ReadDescriptor()
    {
        JsonCursor descriptor = json.Value();
        descriptor.ExpectObject();
        string? version = null;
        while (descriptor.NextMember(out string member))
        {
            if (member == "CXVersion")
                version = descriptor.ReadId();
            else
                descriptor.Skip();
        }

        if (version is null)
            throw json.Error(Cx2Messages.NoDescriptor());
        if (!version.StartsWith('2'))
            throw json.Error(Cx2Messages.OtherVersion(version));
    }

    private void ReadAspect(string aspect)
    {
        switch (aspect)
        {
            case "metaData":
                ReadEach(null, ReadMetadata);
                break;
            case "attributeDeclarations":
                ReadEach(null, ReadDeclarations);
                break;
            case "networkAttributes":
                ReadEach(aspect, ReadNetworkAttributes);
                break;
            case "nodes":
                ReadEach(aspect, ReadNode);
                break;
            case "edges":
                ReadEach(aspect, ReadEdge);
                break;
            case "status":
                ReadEach(null, ReadStatus);
                break;
            default:
                JsonCursor value = json.Value();
                aspects.RemoveAll(kept => kept.Name == Cx2.AspectPrefix + aspect);
                aspects.Add(new(Cx2.AspectPrefix + aspect, AttributeValue.Of(value.ReadRaw())));
                if (!elements.IsOwn)
                    elements.Notices.Add(Cx2Messages.Aspect(aspect), json);
                break;
        }
    }

    private void ReadEach(string? counted, Action read)
    {
        json.ExpectArray();
        long count = 0;
        for (; json.NextItem(); count++)
            read();
        if (counted is not null)
            counts[counted] = counts.GetValueOrDefault(counted) + count;
    }

    private void ReadMetadata()
    {
        JsonCursor metadata = json.Value();
        metadata.ExpectObject();
        string? name = null;
        long? count = null;
        while (metadata.NextMember(out string member))
        {
            if (member == "name")
                name = metadata.ReadStringOrNull();
            else if (member == "elementCount" && !metadata.IsNull)
                count = metadata.ReadInteger();
            else
                metadata.Skip();
        }

        if (name is "nodes" or "edges" && count is long told)
            toldCounts[name] = told;
    }

    private void ReadDeclarations()
    {
        JsonCursor declarations = json.Value();
        declarations.ExpectObject();
        while (declarations.NextMember(out string aspect))
        {
            if (aspect == "nodes")
                ofNodes.Read(ref declarations);
            else if (aspect == "edges")
                ofEdges.Read(ref declarations);
            else
                declarations.Skip();
        }
    }

    private void ReadNetworkAttributes()
    {
        values.Clear();
        JsonCursor attributes = json.Value();
        NamedValues.Read(ref attributes, values);
        elements.Graph(values, json);
    }

    private void ReadStatus()
    {
        JsonCursor status = json.Value();
        status.ExpectObject();
        bool isSuccess = true;
        string error = "";
        while (status.NextMember(out string member))
        {
            if (member == "success")
                isSuccess = status.ReadBoolean();
            else if (member == "error" && !status.IsNull)
                error = status.ReadString();
            else
                status.Skip();
        }

        if (!isSuccess)
            elements.Mend(Cx2Messages.Failed(error), Cx2Messages.FailedNotice(), json);
    }

    private void ReadNode()
    {
        values.Clear();
        position.Clear();
        string? number = null;
        JsonCursor node = json.Value();
        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            if (member == "id")
                number = node.ReadInteger().ToString(CultureInfo.InvariantCulture);
            else if (member == "v" && !node.IsNull)
                NamedValues.Read(ref node, values);
            else if (member is "x" or "y" or "z" && !elements.IsOwn)
                NamedValues.ReadOne(member, ref node, position);
            else
                node.Skip();
        }

        if (number is null)
            throw json.Error(FormatMessages.MissingMember("id", "a node"));
        ofNodes.Apply(values, elements.Notices, json);

        // Where it is drawn is kept where no attribute of its own has the name.
        values.AddRange(position.Where(at => !values.Exists(value => value.Name == at.Name)));
        string id = elements.IsOwn ? OwnId(number) : number;
        if (elements.HasNode(id))
            throw json.Error(FormatMessages.NodeTwice(id));
        elements.Node(id, values, json);
    }

    private string OwnId(string number)
    {
        int place = values.FindIndex(value => value.Name == ModelNames.NodeId);
        if (place < 0)
            throw json.Error(FormatMessages.MissingMember(ModelNames.NodeId, "a node"));
        string id = values[place].Value.ToString();
        ownIds[number] = id;
        return id;
    }

    private void ReadEdge()
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
                case "id":
                    id = edge.ReadInteger().ToString(CultureInfo.InvariantCulture);
                    break;
                case "s":
                    source = edge.ReadInteger().ToString(CultureInfo.InvariantCulture);
                    break;
                case "t":
                    target = edge.ReadInteger().ToString(CultureInfo.InvariantCulture);
                    break;
                case "v" when !edge.IsNull:
                    NamedValues.Read(ref edge, values);
                    break;
                default:
                    edge.Skip();
                    break;
            }
        }

        if (source is null || target is null)
            throw json.Error(FormatMessages.MissingMember(source is null ? "s" : "t", "an edge"));
        ofEdges.Apply(values, elements.Notices, json);
        elements.Edge(id, ownIds.GetValueOrDefault(source, source), ownIds.GetValueOrDefault(target, target), values, json);
    }
}
