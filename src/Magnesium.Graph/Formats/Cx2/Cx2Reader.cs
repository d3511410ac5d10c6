using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Reads CX2: aspects in any order, in pieces or whole; declarations before what they declare.</summary>
internal sealed class Cx2Reader(GraphInput input, ReadOptions options) : JsonElementReader(input, options, new ElementCollector(options))
{
    private readonly List<NamedValue> position = [];
    private readonly List<NamedValue> aspects = [];
    private readonly Cx2Declarations ofNodes = new();
    private readonly Cx2Declarations ofEdges = new();
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> toldCounts = new(StringComparer.Ordinal);

    // In our own files, the id of the node of each number.
    private readonly Dictionary<string, string> ownIds = new(StringComparer.Ordinal);
    private bool endsWithStatus;

    protected override void ReadDocument()
    {
        Json.ExpectArray();
        if (!Json.NextItem())
            throw Json.Error(Cx2Messages.NoDescriptor());
        ReadDescriptor();
        while (Json.NextItem())
        {
            Json.ExpectObject();
            while (Json.NextMember(out string? aspect))
            {
                endsWithStatus = aspect == "status";
                ReadAspect(aspect);
            }
        }

        if (!endsWithStatus)
            Elements.Notices.Add(Cx2Messages.StatusNotLast(), Json);
    }

    protected override void Finish()
    {
        foreach ((string aspect, long told) in toldCounts)
        {
            if (counts.GetValueOrDefault(aspect) != told)
                Elements.Notices.Add(Cx2Messages.Count(aspect, told, counts.GetValueOrDefault(aspect)), Json.Name);
        }

        if (!Elements.IsOwn && aspects.Count > 0)
            Elements.Graph(aspects, Json);
    }

    private void ReadDescriptor()
    {
        JsonCursor descriptor = Json.Value();
        descriptor.ExpectObject();
        string? version = null;
        bool isOne = false;
        while (descriptor.NextMember(out string member))
        {
            if (member == "CXVersion")
                version = descriptor.ReadId();
            else
                descriptor.Skip();
            isOne |= member is "numberVerification" or "nodes" or "edges";
        }

        if (version is null)
            throw Json.Error(isOne ? Cx2Messages.VersionOne() : Cx2Messages.NoDescriptor());
        if (!version.StartsWith('2'))
            throw Json.Error(Cx2Messages.OtherVersion(version));
    }

    private void ReadAspect(string aspect)
    {
        switch (aspect)
        {
            case "metaData":
                ReadEach(ReadMetadata);
                break;
            case "attributeDeclarations":
                ReadEach(ReadDeclarations);
                break;
            case "networkAttributes":
                ReadEach(ReadGraphValues);
                break;
            case "nodes":
                ReadAndCount(aspect, ReadNode);
                break;
            case "edges":
                ReadAndCount(aspect, ReadEdge);
                break;
            case "status":
                ReadEach(ReadStatus);
                break;
            default:
                JsonCursor value = Json.Value();
                aspects.RemoveAll(kept => kept.Name == Cx2.AspectPrefix + aspect);
                aspects.Add(new(Cx2.AspectPrefix + aspect, AttributeValue.Of(value.ReadRaw())));
                if (!Elements.IsOwn)
                    Elements.Notices.Add(Cx2Messages.Aspect(aspect), Json);
                break;
        }
    }

    private void ReadAndCount(string aspect, Action read)
    {
        long count = 0;
        ReadEach(() =>
        {
            read();
            count++;
        });
        counts[aspect] = counts.GetValueOrDefault(aspect) + count;
    }

    private void ReadMetadata()
    {
        JsonCursor metadata = Json.Value();
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
        JsonCursor declarations = Json.Value();
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

    private void ReadStatus()
    {
        JsonCursor status = Json.Value();
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
            Elements.Mend(Cx2Messages.Failed(error), Cx2Messages.FailedNotice(), Json);
    }

    private void ReadNode()
    {
        position.Clear();
        string? number = null;
        JsonCursor node = Json.Value();
        node.ExpectObject();
        while (node.NextMember(out string member))
        {
            if (member == "id")
                number = node.ReadInteger().ToString(CultureInfo.InvariantCulture);
            else if (member == "v" && !node.IsNull)
                ReadValues(ref node);
            else if (member is "x" or "y" or "z" && !Elements.IsOwn)
                NamedValues.ReadOne(member, ref node, position);
            else
                node.Skip();
        }

        number = Required(number, "id", "a node");
        ofNodes.Apply(Values, Elements.Notices, Json);

        // Where it is drawn is kept where no attribute of its own has the name.
        Values.AddRange(position.Where(at => !Values.Exists(value => value.Name == at.Name)));
        string id = Elements.IsOwn ? OwnId(number) : number;
        if (Elements.HasNode(id))
            throw Json.Error(FormatMessages.NodeTwice(id));
        Elements.Node(id, Values, Json);
    }

    private string OwnId(string number)
    {
        int place = Values.FindIndex(value => value.Name == ModelNames.NodeId);
        if (place < 0)
            throw Json.Error(FormatMessages.MissingMember(ModelNames.NodeId, "a node"));
        string id = Values[place].Value.ToString();
        ownIds[number] = id;
        return id;
    }

    private void ReadEdge()
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
                    ReadValues(ref edge);
                    break;
                default:
                    edge.Skip();
                    break;
            }
        }

        source = Required(source, "s", "an edge");
        target = Required(target, "t", "an edge");
        ofEdges.Apply(Values, Elements.Notices, Json);
        Elements.Edge(id, ownIds.GetValueOrDefault(source, source), ownIds.GetValueOrDefault(target, target), Values, Json);
    }
}
