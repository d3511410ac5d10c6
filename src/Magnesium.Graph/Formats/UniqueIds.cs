namespace Magnesium.Graph;

/// <summary>Ids of nodes for formats that cannot hold every character: each forbidden one becomes a space, and no two nodes become one.</summary>
internal sealed class UniqueIds
{
    private readonly Dictionary<string, string> changed = new(StringComparer.Ordinal);

    /// <param name="graph">The graph.</param>
    /// <param name="forbidden">What an id cannot have in it.</param>
    public UniqueIds(KnowledgeGraph graph, Func<char, bool> forbidden)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            string id = node.Id;
            if (!id.Any(forbidden) && !id.Any(char.IsSurrogate))
                continue;
            var sound = new SoundText(_ => false);
            string free = string.Concat(sound.Of(id).Select(c => forbidden(c) ? ' ' : c));
            if (free == id)
                continue;
            while (graph.TryGetNode(free, out _) || !given.Add(free))
                free += "_";
            changed.Add(id, free);
        }
    }

    /// <summary>How many ids are not as they were.</summary>
    public int Changed => changed.Count;

    /// <summary>The id that a node goes by in the file.</summary>
    public string Of(string id) => changed.GetValueOrDefault(id, id);
}
