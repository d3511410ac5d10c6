namespace Magnesium.Graph;

/// <summary>Gives each node a layer so that edges run from left to right: a node stands one layer after the last of those that lead to it.</summary>
internal static class Layering
{
    /// <summary>
    /// The layer of each node, from 0. Nodes of an edge are never in one layer. Edges that close a ring run backward: few of
    /// them, by the rule of Eades, Lin and Smyth (1993).
    /// </summary>
    public static int[] Of(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        int[] order = Sequence(nodes, edges);
        var before = new List<int>[nodes];
        var after = new List<int>[nodes];
        for (int i = 0; i < nodes; i++)
            (before[i], after[i]) = ([], []);
        foreach ((int from, int to) in edges)
        {
            if (from == to)
                continue;
            (int left, int right) = order[from] < order[to] ? (from, to) : (to, from);
            before[right].Add(left);
            after[left].Add(right);
        }

        int[] layers = new int[nodes];
        int[] sequence = [.. Enumerable.Range(0, nodes).OrderBy(node => order[node])];
        foreach (int node in sequence)
            layers[node] = before[node].Select(left => layers[left] + 1).DefaultIfEmpty(0).Max();
        MoveSources(layers, before, after);
        SpreadLoners(layers, before, after);
        return layers;
    }

    /// <summary>Moves nodes that nothing leads to next to the first node they lead to.</summary>
    private static void MoveSources(int[] layers, List<int>[] before, List<int>[] after)
    {
        for (int node = 0; node < layers.Length; node++)
        {
            if (before[node].Count == 0 && after[node].Count > 0)
                layers[node] = after[node].Min(right => layers[right]) - 1;
        }
    }

    /// <summary>Nodes without edges fill up the emptiest layers.</summary>
    private static void SpreadLoners(int[] layers, List<int>[] before, List<int>[] after)
    {
        int[] loners = [.. Enumerable.Range(0, layers.Length).Where(node => before[node].Count + after[node].Count == 0)];
        int[] filled = new int[Math.Max(layers.Max() + 1, (int)Math.Ceiling(Math.Sqrt(loners.Length)))];
        foreach (int layer in layers)
            filled[layer]++;
        filled[0] -= loners.Length;
        foreach (int node in loners)
        {
            int emptiest = Array.IndexOf(filled, filled.Min());
            layers[node] = emptiest;
            filled[emptiest]++;
        }
    }

    /// <summary>Numbers the nodes so that few edges run from a higher to a lower number.</summary>
    private static int[] Sequence(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        int[] outgoing = new int[nodes];
        int[] incoming = new int[nodes];
        ILookup<int, int> targets = edges.Where(e => e.From != e.To).ToLookup(e => e.From, e => e.To);
        ILookup<int, int> sources = edges.Where(e => e.From != e.To).ToLookup(e => e.To, e => e.From);
        for (int i = 0; i < nodes; i++)
            (outgoing[i], incoming[i]) = (targets[i].Count(), sources[i].Count());
        int[] number = new int[nodes];
        var left = new List<int>(Enumerable.Range(0, nodes));
        int first = 0;
        int last = nodes - 1;
        while (left.Count > 0)
        {
            // Sinks go last, sources first; in a ring the node with most edges out over edges in.
            int chosen = left.FindIndex(node => incoming[node] == 0);
            bool isSink = false;
            if (chosen < 0)
            {
                chosen = left.FindIndex(node => outgoing[node] == 0);
                isSink = chosen >= 0;
            }

            if (chosen < 0)
                chosen = left.IndexOf(left.MaxBy(node => outgoing[node] - incoming[node]));
            int taken = left[chosen];
            left.RemoveAt(chosen);
            number[taken] = isSink ? last-- : first++;
            foreach (int target in targets[taken])
                incoming[target]--;
            foreach (int source in sources[taken])
                outgoing[source]--;
        }

        return number;
    }
}
