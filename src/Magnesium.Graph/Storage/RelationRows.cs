namespace Magnesium.Graph;

/// <summary>
/// All edges of one relation in compressed sparse rows, both ways. Rows exist only for the range of nodes that have such
/// edges: nodes are numbered by type, so a relation's sources lie close together.
/// </summary>
/// <remarks>12 bytes an edge (target; source and edge number of the way back) and 4 bytes a row and direction.</remarks>
internal sealed class RelationRows
{
    private readonly int firstSource;
    private readonly int[] offsets; // rows + 1; row r is targets[offsets[r] .. offsets[r + 1]], ascending
    private readonly int[] targets;
    private readonly int firstTarget;
    private readonly int[] backOffsets;
    private readonly int[] backSources;
    private readonly int[] backEdges;

    /// <summary>Takes edges sorted by source, then target.</summary>
    /// <param name="firstEdge">Number of the first edge.</param>
    /// <param name="sources">Source of each edge, ascending.</param>
    /// <param name="targets">Target of each edge, ascending within a source; kept, not copied.</param>
    public RelationRows(int firstEdge, ReadOnlySpan<int> sources, int[] targets)
    {
        FirstEdge = firstEdge;
        this.targets = targets;
        (firstSource, offsets) = Offsets(sources);
        (firstTarget, backOffsets) = Offsets(targets);
        backSources = new int[targets.Length];
        backEdges = new int[targets.Length];
        int[] next = [.. backOffsets];
        for (int i = 0; i < targets.Length; i++)
        {
            int place = next[targets[i] - firstTarget]++;
            backSources[place] = sources[i];
            backEdges[place] = firstEdge + i;
        }
    }

    public int FirstEdge { get; }

    public int Count => targets.Length;

    /// <summary>The range of nodes that have a row of edges from them.</summary>
    public (int From, int To) SourceRange => (firstSource, firstSource + offsets.Length - 1);

    /// <summary>The range of nodes that have a row of edges to them.</summary>
    public (int From, int To) TargetRange => (firstTarget, firstTarget + backOffsets.Length - 1);

    /// <summary>Targets of the edges from a node; their numbers are consecutive from <paramref name="firstEdge"/>.</summary>
    public ReadOnlySpan<int> From(int source, out int firstEdge)
    {
        int row = source - firstSource;
        if ((uint)row >= (uint)(offsets.Length - 1))
        {
            firstEdge = 0;
            return default;
        }

        int start = offsets[row];
        firstEdge = FirstEdge + start;
        return targets.AsSpan(start, offsets[row + 1] - start);
    }

    /// <summary>Sources of the edges to a node, ascending, and their numbers beside them.</summary>
    public ReadOnlySpan<int> To(int target, out ReadOnlySpan<int> edges)
    {
        int row = target - firstTarget;
        if ((uint)row >= (uint)(backOffsets.Length - 1))
        {
            edges = default;
            return default;
        }

        int start = backOffsets[row];
        int length = backOffsets[row + 1] - start;
        edges = backEdges.AsSpan(start, length);
        return backSources.AsSpan(start, length);
    }

    public int TargetOf(int edge) => targets[edge - FirstEdge];

    /// <summary>The source of an edge, by binary search over the row offsets.</summary>
    public int SourceOf(int edge)
    {
        int wanted = edge - FirstEdge;
        int low = 0;
        int high = offsets.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (offsets[middle] <= wanted)
                low = middle;
            else
                high = middle;
        }

        return firstSource + low;
    }

    private static (int First, int[] Offsets) Offsets(ReadOnlySpan<int> ends)
    {
        if (ends.IsEmpty)
            return (0, [0]);
        int first = int.MaxValue;
        int last = int.MinValue;
        foreach (int end in ends)
        {
            first = Math.Min(first, end);
            last = Math.Max(last, end);
        }

        int[] offsets = new int[last - first + 2];
        foreach (int end in ends)
            offsets[end - first + 1]++;
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        return (first, offsets);
    }
}
