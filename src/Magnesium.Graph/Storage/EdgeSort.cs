using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>
/// Puts edges into storage order by counting: by relation, then three scatters a relation, by source, by target and by source
/// again, of which the last two leave the way back and the way forth in order. Time is linear; relations are sorted on all cores.
/// </summary>
/// <param name="nodes">The number of each node handle.</param>
/// <param name="relations">The schema's place of each relation handle.</param>
/// <param name="ties">Order of rows whose edges have the same relation and ends; null where nothing hangs on the rows.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class EdgeSort(int[] nodes, int[] relations, Comparison<int>? ties, CancellationToken cancellation)
{
    // Below this, starting a thread costs more than it saves.
    private const int WorthAThread = 1 << 17;

    private int[] rows = [];

    /// <summary>For each edge number the row it came as; empty where nothing hangs on the rows.</summary>
    public int[] Rows => rows;

    /// <summary>Sorts, and lets the edges' blocks go on the way where nothing hangs on the rows.</summary>
    public RelationRows[] Sort(EdgeRows edges, int relationCount)
    {
        rows = ties is null ? [] : GC.AllocateUninitializedArray<int>(edges.Count);
        (int[] starts, int[][] sources, int[][] targets) = Group(edges, relationCount);
        int count = starts[^1];
        if (ties is null)
            edges.ReleaseBlocks();
        var sorted = new RelationRows[relationCount];
        int[] largestFirst = [.. Enumerable.Range(0, relationCount).OrderByDescending(relation => sources[relation].Length)];
        void SortOne(int place)
        {
            int relation = largestFirst[place];
            sorted[relation] = SortRelation(
                starts[relation],
                sources[relation],
                targets[relation],
                ties is null ? [] : rows.AsSpan(starts[relation]..starts[relation + 1]));
        }

        ForEach(relationCount, SortOne, isWorthThreads: count >= WorthAThread);
        return sorted;
    }

    private void ForEach(int count, Action<int> part, bool isWorthThreads)
    {
        if (isWorthThreads)
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, part);
            return;
        }

        for (int i = 0; i < count; i++)
            part(i);
    }

    /// <summary>Groups edges by relation: where each starts, and the numbers of its sources and targets as the edges came.</summary>
    private (int[] Starts, int[][] Sources, int[][] Targets) Group(EdgeRows edges, int relationCount)
    {
        int parts = Math.Clamp(edges.Count / WorthAThread, 1, Environment.ProcessorCount);
        int[][] next = new int[parts][];
        int FirstBlock(int part) => (int)((long)edges.BlockCount * part / parts);
        void CountPart(int part)
        {
            next[part] = new int[relationCount];
            for (int block = FirstBlock(part); block < FirstBlock(part + 1); block++)
            {
                cancellation.ThrowIfCancellationRequested();
                Count(edges.Block(block), next[part]);
            }
        }

        ForEach(parts, CountPart, isWorthThreads: parts > 1);
        int[] starts = new int[relationCount + 1];
        int[][] sources = new int[relationCount][];
        int[][] targets = new int[relationCount][];
        for (int relation = 0; relation < relationCount; relation++)
        {
            int count = 0;
            for (int part = 0; part < parts; part++)
                (next[part][relation], count) = (count, count + next[part][relation]);
            starts[relation + 1] = starts[relation] + count;
            sources[relation] = GC.AllocateUninitializedArray<int>(count);
            targets[relation] = GC.AllocateUninitializedArray<int>(count);
        }

        void ScatterPart(int part)
        {
            for (int block = FirstBlock(part); block < FirstBlock(part + 1); block++)
            {
                cancellation.ThrowIfCancellationRequested();
                Scatter(edges.Block(block), edges.FirstOf(block), next[part], starts, sources, targets);
            }
        }

        ForEach(parts, ScatterPart, isWorthThreads: parts > 1);
        return (starts, sources, targets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(ReadOnlySpan<EdgeRow> edges, int[] counts)
    {
        int[] places = relations;
        foreach (EdgeRow edge in edges)
            counts[places[edge.Relation]]++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(ReadOnlySpan<EdgeRow> edges, int row, int[] next, int[] starts, int[][] sources, int[][] targets)
    {
        int[] places = relations;
        int[] numbers = nodes;
        foreach (EdgeRow edge in edges)
        {
            int relation = places[edge.Relation];
            int at = next[relation]++;
            sources[relation][at] = numbers[edge.Source];
            targets[relation][at] = numbers[edge.Target];
            if (rows.Length > 0)
                rows[starts[relation] + at] = row;
            row++;
        }
    }

    /// <summary>
    /// Sorts one relation. The arrays of sources and targets become part of what is returned, for others in their place would be
    /// memory never touched before; <paramref name="rows"/> come out in storage order.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private RelationRows SortRelation(int firstEdge, int[] sources, int[] targets, Span<int> rows)
    {
        int count = sources.Length;
        (int firstSource, int[] offsets) = Offsets(sources);
        (int firstTarget, int[] backOffsets) = Offsets(targets);
        int[] sorted = GC.AllocateUninitializedArray<int>(count);
        int[] rowsBySource = rows.IsEmpty ? [] : GC.AllocateUninitializedArray<int>(count);
        int[] rowsByTarget = rows.IsEmpty ? [] : GC.AllocateUninitializedArray<int>(count);

        int[] next = [.. offsets];
        for (int i = 0; i < sources.Length; i++)
        {
            int at = next[sources[i] - firstSource]++;
            sorted[at] = targets[i];
            if (rowsBySource.Length > 0)
                rowsBySource[at] = rows[i];
        }

        int[] backSources = targets;
        next = [.. backOffsets];
        for (int row = 0; row < offsets.Length - 1; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = offsets[row]; i < offsets[row + 1]; i++)
            {
                int at = next[sorted[i] - firstTarget]++;
                backSources[at] = firstSource + row;
                if (rowsByTarget.Length > 0)
                    rowsByTarget[at] = rowsBySource[i];
            }
        }

        int[] backEdges = sources;
        next = [.. offsets];
        for (int row = 0; row < backOffsets.Length - 1; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = backOffsets[row]; i < backOffsets[row + 1]; i++)
            {
                int at = next[backSources[i] - firstSource]++;
                sorted[at] = firstTarget + row;
                backEdges[i] = firstEdge + at;
                if (rowsByTarget.Length > 0)
                    rows[at] = rowsByTarget[i];
            }
        }

        if (ties is not null)
            SortTies(sorted, offsets, rows);
        return new RelationRows(firstEdge, new(firstSource, new(offsets)), new(sorted), new(firstTarget, new(backOffsets)), new(backSources), new(backEdges));
    }

    private void SortTies(int[] sorted, int[] offsets, Span<int> rows)
    {
        for (int row = 0; row < offsets.Length - 1; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            int end;
            for (int start = offsets[row]; start < offsets[row + 1]; start = end)
            {
                end = start + 1;
                while (end < offsets[row + 1] && sorted[end] == sorted[start])
                    end++;
                if (end > start + 1)
                    rows[start..end].Sort(ties!);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
