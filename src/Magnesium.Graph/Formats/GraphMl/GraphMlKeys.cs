namespace Magnesium.Graph;

/// <summary>A key for one kind of element, declared or taken for granted.</summary>
internal sealed class GraphMlKey(string domain, string id, string name, GraphMlType type)
{
    /// <summary>The kind of element.</summary>
    public string Domain => domain;

    public string Id => id;

    /// <summary>The name of the attribute.</summary>
    public string Name { get; set; } = name;

    public GraphMlType Type => type;

    /// <summary>True when the text is a JSON list, as APOC marks with <c>attr.list</c>.</summary>
    public bool IsList { get; init; }

    /// <summary>True when the values are drawings of yFiles.</summary>
    public bool IsGraphics { get; init; }

    /// <summary>True when it stands for an XML attribute that GraphML does not know.</summary>
    public bool IsXmlAttribute { get; init; }

    public string? Default { get; init; }

    /// <summary>What is to be told at each use: that the key is not declared, or not for this kind of element.</summary>
    public string? Notice { get; init; }

    /// <summary>What it holds in files of other programs; worked out once, because a file has few keys and many values.</summary>
    public ForeignGraphMl.Sense Foreign => foreign ??= new ForeignGraphMl.Sense(this);

    /// <summary>What it holds in our files, once that is known.</summary>
    public OwnGraphMl.Part? Own { get; set; }

    private ForeignGraphMl.Sense? foreign;

    /// <summary>The same key used on another kind of element.</summary>
    public GraphMlKey For(string other, string? notice = null) =>
        new(other, id, Name, type) { IsList = IsList, IsGraphics = IsGraphics, Default = notice is null ? Default : null, Notice = notice };
}

/// <summary>The keys of a document: what each means for graphs, for nodes and for edges.</summary>
internal sealed class GraphMlKeys
{
    private static readonly string[] Domains = [GraphMlNames.Graph, GraphMlNames.Node, GraphMlNames.Edge];

    private readonly Dictionary<string, GraphMlKey> ofGraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphMlKey> ofNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphMlKey> ofEdges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphMlKey> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Domain, string Name), GraphMlKey> ofXmlAttributes = [];
    private readonly Dictionary<string, List<GraphMlKey>> withDefault = Domains.ToDictionary(domain => domain, _ => new List<GraphMlKey>());
    private Func<string, string> text = name => name;

    /// <summary>True when some key has this name, whatever it is for.</summary>
    public bool HaveName(string name) => declared.Values.Any(key => key.Name == name);

    /// <summary>From now on names are what <paramref name="read"/> makes of them.</summary>
    public void ReadNames(Func<string, string> read)
    {
        text = read;
        foreach (GraphMlKey key in declared.Values.Concat(ofGraphs.Values).Concat(ofNodes.Values).Concat(ofEdges.Values).Distinct())
            key.Name = read(key.Name);
    }

    /// <summary>Adds a key for one kind of element, or for all where <paramref name="domain"/> is "all" or left out; false when its id was declared before.</summary>
    public bool Add(string? domain, GraphMlKey key)
    {
        key.Name = text(key.Name);
        bool first = declared.TryAdd(key.Id, key);
        foreach (string each in domain is null or "all" ? Domains : [domain])
        {
            GraphMlKey own = key.For(each);
            if (Of(each)?.TryAdd(key.Id, own) == true && key.Default is not null)
                withDefault[each].Add(own);
        }

        return first;
    }

    public List<GraphMlKey> WithDefault(string domain) => withDefault[domain];

    /// <summary>The key of this id for this kind of element, else one of this id for another kind, else one made up.</summary>
    public GraphMlKey Get(string domain, string id)
    {
        Dictionary<string, GraphMlKey> keys = Of(domain)!;
        if (keys.TryGetValue(id, out GraphMlKey? key))
            return key;
        key = declared.TryGetValue(id, out GraphMlKey? other)
            ? other.For(domain, GraphMlMessages.ForeignKey(id, domain))
            : new GraphMlKey(domain, id, text(id), GraphMlType.Text) { Notice = GraphMlMessages.UndeclaredKey(id) };
        keys.Add(id, key);
        return key;
    }

    /// <summary>What stands for an XML attribute that GraphML does not know.</summary>
    public GraphMlKey OfXmlAttribute(string domain, string name)
    {
        if (!ofXmlAttributes.TryGetValue((domain, name), out GraphMlKey? key))
        {
            key = new GraphMlKey(domain, name, name, GraphMlType.Text) { IsXmlAttribute = true, Notice = GraphMlMessages.UnknownAttribute(name, domain) };
            ofXmlAttributes.Add((domain, name), key);
        }

        return key;
    }

    private Dictionary<string, GraphMlKey>? Of(string domain) => domain switch
    {
        GraphMlNames.Graph => ofGraphs,
        GraphMlNames.Node => ofNodes,
        GraphMlNames.Edge => ofEdges,
        _ => null,
    };
}
