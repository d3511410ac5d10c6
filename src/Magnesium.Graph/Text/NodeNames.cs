namespace Magnesium.Graph;

/// <summary>The names nodes go by. Ids are found by the graph's own index, all other names are indexed when first asked for.</summary>
internal sealed class NodeNames
{
    private readonly KnowledgeGraph graph;
    private readonly Lazy<Dictionary<string, List<int>>[]> tiers;

    public NodeNames(KnowledgeGraph graph)
    {
        this.graph = graph;
        tiers = new(BuildTiers);
    }

    /// <summary>The nodes of the first tier that has the text: id, id ignoring case, CURIE, label, synonym or exact counterpart, other counterpart.</summary>
    public IReadOnlyList<int> Find(string text)
    {
        string wanted = text.Trim();
        if (graph.Store.TryGetNode(text, out int index) || graph.Store.TryGetNode(wanted, out index))
            return [index];
        foreach (Dictionary<string, List<int>> tier in tiers.Value)
        {
            if (tier.TryGetValue(wanted, out List<int>? found))
                return found;
        }

        return [];
    }

    /// <summary>Ids of the nodes with the nearest names.</summary>
    public IReadOnlyList<string> Nearest(string text)
    {
        IEnumerable<string> names = graph.Nodes.Select(node => node.Id).Concat(tiers.Value.Take(4).SelectMany(tier => tier.Keys));
        return [.. Magnesium.Graph.Nearest.To(text.Trim(), names, count: 6).Select(name => graph.Store.NodeIds[Find(name)[0]]).Distinct(StringComparer.Ordinal).Take(3)];
    }

    private Dictionary<string, List<int>>[] BuildTiers()
    {
        Dictionary<string, List<int>> Tier() => new(StringComparer.OrdinalIgnoreCase);
        var byId = Tier();
        var byCurie = Tier();
        var byLabel = Tier();
        var bySynonym = Tier();
        var byCounterpart = Tier();
        foreach (Node node in graph.Nodes)
        {
            Add(byId, node.Id, node.Index);
            if (node.Curie is Curie curie)
                Add(byCurie, curie.ToString(), node.Index);
            foreach ((_, string label) in node.Labels)
                Add(byLabel, label, node.Index);
            foreach (string synonym in node.Synonyms.Values.SelectMany(s => s))
                Add(bySynonym, synonym, node.Index);
            foreach (CrossReference counterpart in node.CrossReferences)
                Add(counterpart.Match == MatchKind.Exact ? bySynonym : byCounterpart, counterpart.Curie.ToString(), node.Index);
        }

        return [byId, byCurie, byLabel, bySynonym, byCounterpart];
    }

    private static void Add(Dictionary<string, List<int>> tier, string given, int index)
    {
        string name = given.Trim();
        if (!tier.TryGetValue(name, out List<int>? nodes))
            tier.Add(name, nodes = []);

        // Nodes come one after another, so a name that a node has twice is last in the list.
        if (nodes.Count == 0 || nodes[^1] != index)
            nodes.Add(index);
    }
}
