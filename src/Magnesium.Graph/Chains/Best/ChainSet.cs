namespace Magnesium.Graph;

/// <summary>
/// The chains that begin alike and then turn off: those with one beginning whose next step is none of some. Of a set the cheapest chain
/// is known, or the least that any of it can cost.
/// </summary>
/// <param name="Start">How its chains begin.</param>
/// <param name="Taken">Next steps its chains do not take: codes, or nodes where parallel edges are one.</param>
/// <param name="IsEndTaken">True when the beginning by itself is not of the set.</param>
/// <param name="Cost">What its chains cost at least.</param>
/// <param name="Cheapest">Its cheapest chain, the first in canonical order; null while it is not known.</param>
internal sealed record ChainSet(Beginning Start, HashSet<int> Taken, bool IsEndTaken, UInt128 Cost, Beginning? Cheapest);

/// <summary>By cost; of one cost sets whose cheapest chain is not known come first, then by the ids of the edges, an edge walked forward first.</summary>
internal sealed class ChainSetOrder(EdgeIds ids) : IComparer<ChainSet>
{
    public int Compare(ChainSet? one, ChainSet? two)
    {
        int order = one!.Cost.CompareTo(two!.Cost);
        if (order != 0)
            return order;
        if (one.Cheapest is null || two.Cheapest is null)
            return (one.Cheapest is null ? 0 : 1) - (two.Cheapest is null ? 0 : 1);
        int[] first = one.Cheapest.Codes(), second = two.Cheapest.Codes();
        for (int i = 0; order == 0 && i < Math.Min(first.Length, second.Length); i++)
            order = ids.Compare(first[i], second[i]);
        return order;
    }
}

/// <summary>Ids of edges, worked out once for each that is asked for.</summary>
internal sealed class EdgeIds(KnowledgeGraph graph) : IComparer<int>
{
    private readonly Dictionary<int, string> known = [];

    /// <summary>The canonical order of steps: by edge id, forward before backward.</summary>
    public int Compare(int one, int two)
    {
        int order = one == two ? 0 : string.CompareOrdinal(this[Beginning.EdgeOf(one)], this[Beginning.EdgeOf(two)]);
        return order != 0 ? order : (one < 0 ? 1 : 0) - (two < 0 ? 1 : 0);
    }

    private string this[int edge]
    {
        get
        {
            if (!known.TryGetValue(edge, out string? id))
                known.Add(edge, id = graph.EdgeId(edge));
            return id;
        }
    }
}
