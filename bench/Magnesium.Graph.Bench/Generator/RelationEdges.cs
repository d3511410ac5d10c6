namespace Magnesium.Graph.Bench;

/// <summary>
/// The edges of one relation: a random simple graph of a stated number of edges, whose degrees fall off by Zipf's law on both
/// sides. How many targets each source has is worked out; each source then draws them without replacement, by the targets' weights.
/// Memory and set-up are linear in nodes, whatever the number of edges.
/// </summary>
internal sealed class RelationEdges
{
    /// <summary>
    /// The weight of a rank is (rank + <see cref="Head"/>)^-<see cref="Fall"/>. With these the hubs are about Hetionet's (a gene
    /// takes part in at most 812 biological processes, there 799), and so is the number of chains CbGpPWpGaD (74 million, there 70).
    /// </summary>
    private const double Head = 8;
    private const double Fall = 0.5;

    private readonly SplitMix random;
    private readonly RelationKind kind;
    private readonly int edges;
    private readonly int[] sources; // by rank
    private readonly int[] targets; // by rank
    private readonly double[] weightBefore; // of all targets of lower rank
    private readonly int[] drawnBy; // for each target's rank the last source that drew it, plus one

    /// <param name="relation">The relation.</param>
    /// <param name="scale">What counts of nodes and edges are multiplied by.</param>
    /// <param name="seed">The same seed gives the same edges.</param>
    public RelationEdges(HetionetRelation relation, double scale, ulong seed)
    {
        random = new SplitMix(seed + (ulong)HetionetShape.Relations.IndexOf(relation));
        kind = relation.Kind;
        edges = HetionetGraph.Scaled(relation.Edges, scale);
        int sourceNodes = HetionetGraph.NodesOf(relation.Source, scale);
        int targetNodes = HetionetGraph.NodesOf(relation.Target, scale);
        int usedTargets = HetionetGraph.Scaled(relation.Targets, scale);

        // Edges are as many as nodes times nodes: a small scale needs more of its nodes than the large graph's share.
        if (kind == RelationKind.Undirected)
            usedTargets = Math.Max(usedTargets, (int)Math.Sqrt(8.0 * edges));
        usedTargets = Math.Min(targetNodes, usedTargets);
        int usedSources = Math.Min(sourceNodes, Math.Max(HetionetGraph.Scaled(relation.Sources, scale), (int)(4L * edges / usedTargets)));
        targets = HetionetGraph.Ranked(relation.Target, scale, seed)[..usedTargets];
        sources = HetionetGraph.Ranked(relation.Source, scale, seed)[..Math.Min(usedSources, kind == RelationKind.Undirected ? usedTargets - 1 : usedSources)];
        weightBefore = new double[usedTargets + 1];
        for (int rank = 0; rank < usedTargets; rank++)
            weightBefore[rank + 1] = weightBefore[rank] + Weight(rank);
        drawnBy = new int[usedTargets];
    }

    /// <summary>The edges, as numbers of nodes within their types; those of an undirected relation from the lower number.</summary>
    public IEnumerable<(int Source, int Target)> All()
    {
        int[] degrees = Degrees();
        for (int rank = 0; rank < sources.Length; rank++)
        {
            int source = sources[rank];
            foreach (int drawn in Draw(rank, degrees[rank]))
            {
                int target = targets[drawn];
                yield return kind == RelationKind.Undirected && target < source ? (target, source) : (source, target);
            }
        }
    }

    private static double Weight(int rank) => Math.Pow(rank + Head, -Fall);

    /// <summary>The lowest rank a source may draw: of two nodes of an undirected relation the one of lower rank is the source.</summary>
    private int Lowest(int source) => kind == RelationKind.Undirected ? source + 1 : 0;

    /// <summary>How many targets each source has: one, and its share by weight of the others, as far as there are targets to draw.</summary>
    private int[] Degrees()
    {
        double[] weights = [.. Enumerable.Range(0, sources.Length).Select(rank => Weight(rank) * (weightBefore[^1] - weightBefore[Lowest(rank)]))];
        int[] most = [.. Enumerable.Range(0, sources.Length).Select(rank => targets.Length - Lowest(rank) - (kind == RelationKind.Directed ? 1 : 0))];
        if (edges < sources.Length || edges > most.Sum(count => (long)count))
            throw new InvalidOperationException($"{edges} edges do not fit {sources.Length} sources and {targets.Length} targets: choose another scale");
        double perWeight = (edges - sources.Length) / weights.Sum();
        int[] degrees = [.. weights.Select((weight, rank) => Math.Min(most[rank], 1 + (int)(weight * perWeight)))];
        int left = edges - degrees.Sum();
        for (int rank = 0; left > 0; rank = (rank + 1) % degrees.Length)
        {
            if (degrees[rank] == most[rank])
                continue;
            degrees[rank]++;
            left--;
        }

        return degrees;
    }

    private IEnumerable<int> Draw(int source, int count)
    {
        int low = Lowest(source);
        return count <= (targets.Length - low) / 4 ? DrawFew(source, low, count) : DrawMany(source, low, count);
    }

    /// <summary>By drawing again whenever a target comes twice.</summary>
    private IEnumerable<int> DrawFew(int source, int low, int count)
    {
        while (count > 0)
        {
            double at = weightBefore[low] + (random.NextDouble() * (weightBefore[^1] - weightBefore[low]));
            int found = Array.BinarySearch(weightBefore, low, weightBefore.Length - low, at);
            int rank = Math.Min(found < 0 ? ~found - 1 : found, targets.Length - 1);
            if (drawnBy[rank] == source + 1 || IsLoop(source, rank))
                continue;
            drawnBy[rank] = source + 1;
            count--;
            yield return rank;
        }
    }

    /// <summary>By giving each target an exponential time of its rate and taking the first (Efraimidis &amp; Spirakis 2006, doi 10.1016/j.ipl.2005.11.003).</summary>
    private IEnumerable<int> DrawMany(int source, int low, int count)
    {
        int[] ranks = [.. Enumerable.Range(low, targets.Length - low).Where(rank => !IsLoop(source, rank))];
        double[] times = Array.ConvertAll(ranks, rank => -Math.Log(1 - random.NextDouble()) / Weight(rank));
        Array.Sort(times, ranks);
        return ranks.Take(count);
    }

    private bool IsLoop(int source, int rank) => kind == RelationKind.Directed && targets[rank] == sources[source];
}
