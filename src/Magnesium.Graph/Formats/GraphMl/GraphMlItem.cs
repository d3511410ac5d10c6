using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>One value on a graph, node or edge, under its key's id and name.</summary>
internal readonly record struct GraphMlData(string KeyId, string Name, AttributeValue Value);

/// <summary>A graph, node or edge as its file has it, before anything is made of it.</summary>
internal sealed class GraphMlItem
{
    public string Id { get; set; } = "";

    public string Source { get; set; } = "";

    public string Target { get; set; } = "";

    public bool IsDirected { get; set; } = true;

    /// <summary>Where it stands.</summary>
    public required GraphMlPlace Place { get; init; }

    public string? Description { get; set; }

    /// <summary>The text that yFiles draws on it.</summary>
    public string? DrawnLabel { get; set; }

    public List<GraphMlData> Data { get; set; } = [];

    /// <summary>Makes one list of the values that share a name.</summary>
    public void JoinRepeated(GraphMlNotices notices)
    {
        if (Data.Count < 2 || Data.DistinctBy(data => data.Name).Count() == Data.Count)
            return;
        var joined = new List<GraphMlData>(Data.Count);
        foreach (IGrouping<string, GraphMlData> same in Data.GroupBy(data => data.Name, StringComparer.Ordinal))
        {
            AttributeValue[] values = [.. same.Select(data => data.Value)];
            if (values.Length > 1)
                notices.Add(GraphMlMessages.Repeated(same.Key), Place);
            joined.Add(values.Length == 1 ? same.First() : same.First() with { Value = AttributeValue.Of(values) });
        }

        Data = joined;
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
}
