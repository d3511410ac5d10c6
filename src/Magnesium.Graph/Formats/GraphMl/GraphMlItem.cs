using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>One value on a graph, node or edge, under its key.</summary>
internal readonly record struct GraphMlData(GraphMlKey Key, AttributeValue Value)
{
    public string Name => Key.Name;
}

/// <summary>A graph, node or edge as its file has it, before anything is made of it.</summary>
internal sealed class GraphMlItem
{
    // Up to so many values are compared each with each, more by their hashes.
    private const int Few = 12;

    private NameTable? ids;
    private string? source = "";
    private string? target = "";

    public string Id { get; set; } = "";

    public string Source
    {
        get => source ??= ids!.Text(SourceHandle);
        set => source = value;
    }

    public string Target
    {
        get => target ??= ids!.Text(TargetHandle);
        set => target = value;
    }

    /// <summary>The handle of the source, where it is known by that; -1 where by its text.</summary>
    public int SourceHandle { get; private set; }

    /// <inheritdoc cref="SourceHandle"/>
    public int TargetHandle { get; private set; }

    public bool IsDirected { get; set; } = true;

    /// <summary>Where it stands.</summary>
    public ReadingPlace Place { get; private set; }

    /// <summary>True while it is being read.</summary>
    public bool IsBusy { get; set; }

    public string? Description { get; set; }

    /// <summary>What yFiles draws for it.</summary>
    public YFilesDrawing Drawing { get; } = new();

    public List<GraphMlData> Data { get; } = [];

    /// <summary>Makes it the next one of its file, which has nothing yet.</summary>
    public void Start(ReadingPlace place)
    {
        Place = place;
        Id = Source = Target = "";
        SourceHandle = TargetHandle = -1;
        IsDirected = true;
        Description = null;
        Drawing.Clear();
        Data.Clear();
    }

    /// <summary>Makes these nodes the ends; their ids become strings when somebody asks.</summary>
    public void SetEnds(NameTable names, int source, int target)
    {
        ids = names;
        (SourceHandle, TargetHandle) = (source, target);
        this.source = this.target = null;
    }

    public bool Has(string name)
    {
        foreach (GraphMlData data in Data)
        {
            if (data.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>Adds the values that a key has where an element says nothing.</summary>
    public IEnumerable<GraphMlKey> Absent(List<GraphMlKey> keys)
    {
        HashSet<string>? names = Data.Count > Few ? Data.Select(data => data.Name).ToHashSet(StringComparer.Ordinal) : null;
        var given = new HashSet<string>(StringComparer.Ordinal);
        return [.. keys.Where(key => !(names?.Contains(key.Name) ?? Has(key.Name)) && given.Add(key.Name))];
    }

    /// <summary>Makes one list of the values that share a name.</summary>
    public void JoinRepeated(ReadingNotices notices)
    {
        if (!HasRepeated())
            return;
        var joined = new List<GraphMlData>(Data.Count);
        foreach (IGrouping<string, GraphMlData> same in Data.GroupBy(data => data.Name, StringComparer.Ordinal))
        {
            // APOC says labels and types twice: as an XML attribute and as data.
            IEnumerable<AttributeValue> all = same.Select(data => data.Value);
            AttributeValue[] values = same.Any(data => data.Key.IsXmlAttribute) ? [.. all.Distinct()] : [.. all];
            if (values.Length > 1)
                notices.Add(GraphMlMessages.Repeated(same.Key), Place);
            joined.Add(values.Length == 1 ? same.First() : same.First() with { Value = AttributeValue.Of(values) });
        }

        Data.Clear();
        Data.AddRange(joined);
    }

    /// <summary>What is left of the data as attributes.</summary>
    public ImmutableSortedDictionary<string, AttributeValue> Attributes()
    {
        if (Data.Count == 0)
            return Drafts.NoAttributes;
        var all = Drafts.NoAttributes.ToBuilder();
        foreach (GraphMlData data in Data)
            all[data.Name] = data.Value;
        return all.ToImmutable();
    }

    private bool HasRepeated()
    {
        if (Data.Count > Few)
            return Data.Select(data => data.Name).Distinct(StringComparer.Ordinal).Count() < Data.Count;
        for (int i = 1; i < Data.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Data[i].Name == Data[j].Name)
                    return true;
            }
        }

        return false;
    }
}
