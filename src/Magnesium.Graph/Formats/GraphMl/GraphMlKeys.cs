namespace Magnesium.Graph;

/// <summary>A declared key, for one kind of element.</summary>
internal sealed record GraphMlKey(string Id, string Name, GraphMlType Type)
{
    /// <summary>True when the text is a JSON list, as APOC marks with <c>attr.list</c>.</summary>
    public bool IsList { get; init; }

    /// <summary>True when the values are drawings of yFiles.</summary>
    public bool IsGraphics { get; init; }

    public string? Default { get; init; }
}

/// <summary>The keys of a document: what each means for graphs, for nodes and for edges.</summary>
internal sealed class GraphMlKeys
{
    private static readonly string[] Domains = [GraphMlNames.Graph, GraphMlNames.Node, GraphMlNames.Edge];

    private readonly Dictionary<(string Domain, string Id), GraphMlKey> keys = [];
    private readonly Dictionary<string, GraphMlKey> anyDomain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GraphMlKey>> withDefault = Domains.ToDictionary(domain => domain, _ => new List<GraphMlKey>());
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>True when some key has this name, whatever it is for.</summary>
    public bool Names(string name) => names.Contains(name);

    /// <summary>Adds a key for one kind of element, or for all where <paramref name="domain"/> is "all" or left out; false when its id was declared before.</summary>
    public bool Add(string? domain, GraphMlKey key)
    {
        names.Add(key.Name);
        bool first = anyDomain.TryAdd(key.Id, key);
        foreach (string each in domain is null or "all" ? Domains : [domain])
        {
            if (keys.TryAdd((each, key.Id), key) && key.Default is not null && withDefault.TryGetValue(each, out List<GraphMlKey>? defaults))
                defaults.Add(key);
        }

        return first;
    }

    public IReadOnlyList<GraphMlKey> WithDefault(string domain) => withDefault[domain];

    /// <summary>The key of this id for this kind of element, else one of this id for another kind, else null.</summary>
    public GraphMlKey? Find(string domain, string id, out bool foreign)
    {
        foreign = false;
        if (keys.TryGetValue((domain, id), out GraphMlKey? key))
            return key;
        foreign = anyDomain.TryGetValue(id, out key);
        return key;
    }
}
