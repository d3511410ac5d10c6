using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>Sums over the chains of a pattern for each pair of ends: without walking them where that is possible, else walking them.</summary>
internal static class EndSums
{
    /// <summary>The most sums that are kept at once for the nodes of one place.</summary>
    private const long MostSums = 1 << 25;

    /// <summary>For so few ends no more than two vectors of sums would be added at once.</summary>
    private const int FewEnds = 8;

    /// <param name="plan">The pattern.</param>
    /// <param name="weights">What the steps weigh; null counts.</param>
    /// <param name="limits">When to stop.</param>
    /// <param name="fewEnds">Up to so many ends are gone from one by one.</param>
    public static EndPairs<T> Of<T>(PatternPlan plan, DegreeWeights? weights, SearchLimits limits, int fewEnds = FewEnds)
        where T : struct, INumber<T>
    {
        using var table = new Table<T>();
        EndPairs<double>? counts = null;
        if (FixedPath.Of(plan) is ImmutableArray<FixedPath> paths)
        {
            foreach (FixedPath path in paths)
            {
                // The ends kept apart are those of the side that has fewer.
                bool isReversed = path.Nodes[0].Count < path.Nodes[^1].Count;
                if (Math.Min(path.Nodes[0].Count, path.Nodes[^1].Count) <= fewEnds)
                    AddOneByOne(table, path, !isReversed, weights, limits);
                else
                    AddTogether(table, path, isReversed, weights, limits);
            }

            // Weights of chains that are taken off again leave a rounding error where no chain is left.
            if (weights is not null && paths.Any(path => path.TurnsBack.Contains(true)))
                counts = Of<double>(plan, null, limits, fewEnds);
        }
        else
        {
            Walk(table, plan, weights, limits);
        }

        return table.ToPairs(plan.Graph, counts, limits);
    }

    private static void AddTogether<T>(Table<T> table, FixedPath path, bool isReversed, DegreeWeights? weights, SearchLimits limits)
        where T : struct, INumber<T>
    {
        FixedPath towards = isReversed ? path.Reversed() : path;
        if (typeof(T) == typeof(long))
        {
            // Numbers of walks bound every sum below: if they fit no vector of counts overflows, and where less room does a vector holds more.
            long walks = ChainFlow<long>.Total(towards with { TurnsBack = [.. towards.TurnsBack.Select(_ => false)] }, limits);
            if (walks <= int.MaxValue)
            {
                AddTowards<T, int>(table, towards, isReversed, weights, limits);
                return;
            }
        }

        AddTowards<T, T>(table, towards, isReversed, weights, limits);
    }

    private static void AddTowards<T, TSum>(Table<T> table, FixedPath towards, bool isReversed, DegreeWeights? weights, SearchLimits limits)
        where T : struct, INumber<T>
        where TSum : struct, INumber<TSum>
    {
        bool[][] reached = towards.Reached(limits);
        (int firstStart, int afterStart) = towards.Nodes[0].Hull;
        (int firstEnd, int afterEnd) = towards.Nodes[^1].Hull;
        int ends = afterEnd - firstEnd;
        long most = reached.Skip(1).Take(Math.Max(0, towards.Length - 2)).Select(nodes => (long)nodes.Count(isReached => isReached)).DefaultIfEmpty(1).Max();
        int block = (int)Math.Clamp(MostSums / Math.Max(1, most), Math.Min(ends, 64), Math.Max(ends, 1));
        for (int column = 0; column < ends && limits.Stopped is null; column += block)
        {
            int width = Math.Min(block, ends - column);
            using var sums = new ChainSums<TSum>(towards, weights, reached, column, width, limits);
            TSum[] row = new TSum[width];
            for (int start = firstStart; start < afterStart && limits.Stopped is null; start++)
            {
                if (!reached[0][start - firstStart])
                    continue;
                Array.Clear(row);
                sums.AddFrom(start, row);
                long before = table.Bytes;
                table.Add<TSum>(start, firstEnd + column, row, isReversed);
                if (limits.MustStopTaking(table.Bytes - before))
                    return;
            }
        }
    }

    /// <summary>Adds the sums of each end of the side that has few, from which no more is looked at than its chains pass.</summary>
    private static void AddOneByOne<T>(Table<T> table, FixedPath path, bool isReversed, DegreeWeights? weights, SearchLimits limits)
        where T : struct, INumber<T>
    {
        FixedPath away = isReversed ? path.Reversed() : path;
        using var flow = new ChainFlow<T>(away, weights, limits);
        foreach ((int from, int to) in away.Nodes[0].Ranges)
        {
            for (int start = from; start < to && limits.Stopped is null; start++)
            {
                long before = table.Bytes;
                foreach ((int end, T sum) in flow.From(start))
                    table.Append(start, end, sum, isReversed);
                if (limits.MustStopTaking(table.Bytes - before))
                    return;
            }
        }
    }

    private static void Walk<T>(Table<T> table, PatternPlan plan, DegreeWeights? weights, SearchLimits limits)
        where T : struct, INumber<T>
    {
        LevelPlan? levels = weights is null ? null : LevelPlan.Of(plan);
        ChainWalk walk = Search.Of(plan, limits);
        while (walk.NextRun(out Run run))
        {
            long before = table.Bytes;
            for (int i = 0; i < run.Nodes.Length; i++)
            {
                walk.Nodes[walk.Length] = run.Nodes[i];
                int code = run.Edges.IsEmpty ? run.FirstEdge + i : run.Edges[i];
                walk.Edges[walk.Length - 1] = run.IsCoded && code < 0 ? ~code : code;
                table.Add(walk.Nodes[0], run.Nodes[i], weights is null ? T.One : T.CreateChecked(Weight(plan.Graph.Store, levels!, weights, walk)));
            }

            if (limits.MustStopTaking(table.Bytes - before))
                return;
        }
    }

    private static double Weight(GraphStore store, LevelPlan plan, DegreeWeights weights, ChainWalk walk)
    {
        double product = 1;
        for (int i = 0; i < walk.Length; i++)
        {
            int relation = store.RelationOf(walk.Edges[i]);
            product *= weights.Of(plan.Hops[i], new Slice(store.Relations[relation], relation, true, false), walk.Nodes[i], walk.Nodes[i + 1]);
        }

        return product;
    }

    /// <summary>Values of pairs as they come.</summary>
    /// <remarks>They gather in borrowed room: new memory is what a large answer would wait for most.</remarks>
    private sealed class Table<T> : IDisposable
        where T : struct, INumber<T>
    {
        private const int FirstRoom = 4096;

        /// <summary>So many pairs are put in order within hundredths of a second.</summary>
        private const int MostOnceCancelled = 1 << 19;

        private readonly Dictionary<(int First, int Last), T> single = [];
        private int[] firsts = ArrayPool<int>.Shared.Rent(FirstRoom);
        private int[] lasts = ArrayPool<int>.Shared.Rent(FirstRoom);
        private T[] values = ArrayPool<T>.Shared.Rent(FirstRoom);
        private int count;

        /// <summary>The first nodes lie between these.</summary>
        private int lowest = int.MaxValue;
        private int highest = -1;

        /// <summary>About the memory that the pairs take.</summary>
        public long Bytes => (count * (2L * sizeof(int) + Unsafe.SizeOf<T>())) + (single.Count * (6L * sizeof(int) + Unsafe.SizeOf<T>()));

        /// <summary>Adds to the value of a pair.</summary>
        public void Add(int first, int last, T value)
        {
            ref T known = ref CollectionsMarshal.GetValueRefOrAddDefault(single, (first, last), out _);
            known = checked(known + value);
        }

        /// <summary>Adds the values of a start with the ends from one on.</summary>
        public void Add<TSum>(int start, int firstEnd, ReadOnlySpan<TSum> row, bool isReversed)
            where TSum : struct, INumber<TSum>
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (!TSum.IsZero(row[i]))
                    Append(start, firstEnd + i, T.CreateChecked(row[i]), isReversed);
            }
        }

        /// <summary>Adds a pair's value.</summary>
        public void Append(int start, int end, T value, bool isReversed)
        {
            if (count >= firsts.Length || count >= lasts.Length || count >= values.Length)
                Grow();
            (firsts[count], lasts[count]) = isReversed ? (end, start) : (start, end);
            values[count++] = value;
            lowest = Math.Min(lowest, firsts[count - 1]);
            highest = Math.Max(highest, firsts[count - 1]);
        }

        /// <summary>All pairs by first and last node, except those that have no chains by another count. Once cancelled, only so many as are soon put in order.</summary>
        public EndPairs<T> ToPairs(KnowledgeGraph graph, EndPairs<double>? counts, SearchLimits limits)
        {
            foreach (((int first, int last), T value) in single)
            {
                if (count >= MostOnceCancelled && limits.IsCancelled)
                    break;
                Append(first, last, value, isReversed: false);
            }

            if (Ordered(graph, counts, limits, count) is EndPairs<T> all)
                return all;
            limits.Stop(TruncationReason.Cancelled);
            return Ordered(graph, counts, limits, Math.Min(count, MostOnceCancelled))!;
        }

        public void Dispose()
        {
            ArrayPool<int>.Shared.Return(firsts);
            ArrayPool<int>.Shared.Return(lasts);
            ArrayPool<T>.Shared.Return(values);
        }

        /// <summary>So many pairs, put in order; null when the caller cancels and they are too many to finish. Those of a start are put together first, then each start's are sorted where they must be.</summary>
        private EndPairs<T>? Ordered(KnowledgeGraph graph, EndPairs<double>? counts, SearchLimits limits, int many)
        {
            int[] offsets = new int[Math.Max(0, highest - lowest + 1) + 1];
            for (int i = 0; i < many; i++)
            {
                if (IsLeft(i))
                    return null;
                offsets[firsts[i] - lowest + 1]++;
            }

            for (int row = 1; row < offsets.Length; row++)
                offsets[row] += offsets[row - 1];
            int[] next = [.. offsets];
            int[] orderedLasts = GC.AllocateUninitializedArray<int>(many);
            T[] orderedValues = GC.AllocateUninitializedArray<T>(many);
            for (int i = 0; i < many; i++)
            {
                if (IsLeft(i))
                    return null;
                int place = next[firsts[i] - lowest]++;
                (orderedLasts[place], orderedValues[place]) = (lasts[i], values[i]);
            }

            List<int> starts = [], keptOffsets = [];
            int kept = 0;
            for (int row = 0; row + 1 < offsets.Length; row++)
            {
                if (many > MostOnceCancelled && limits.IsCancelled)
                    return null;
                int before = kept;
                Sort(orderedLasts.AsSpan(offsets[row]..offsets[row + 1]), orderedValues.AsSpan(offsets[row]..offsets[row + 1]));
                for (int i = offsets[row]; i < offsets[row + 1]; i++)
                {
                    if (counts is not null && counts.Of(lowest + row, orderedLasts[i]) < 0.5)
                        continue;
                    if (kept > before && orderedLasts[kept - 1] == orderedLasts[i])
                        orderedValues[kept - 1] = checked(orderedValues[kept - 1] + orderedValues[i]);
                    else
                        (orderedLasts[kept], orderedValues[kept++]) = (orderedLasts[i], orderedValues[i]);
                }

                if (kept == before)
                    continue;
                starts.Add(lowest + row);
                keptOffsets.Add(before);
            }

            keptOffsets.Add(kept);
            return new EndPairs<T>(graph, [.. starts], [.. keptOffsets], orderedLasts, orderedValues, limits.Stopped);

            bool IsLeft(int i) => (i & 0xFFFFF) == 0 && many > MostOnceCancelled && limits.IsCancelled;
        }

        private static void Sort(Span<int> lasts, Span<T> values)
        {
            for (int i = 1; i < lasts.Length; i++)
            {
                if (lasts[i - 1] <= lasts[i])
                    continue;
                lasts.Sort(values);
                return;
            }
        }

        private void Grow()
        {
            firsts = Larger(firsts);
            lasts = Larger(lasts);
            values = Larger(values);
        }

        private TItem[] Larger<TItem>(TItem[] old)
        {
            TItem[] larger = ArrayPool<TItem>.Shared.Rent((int)Math.Min(2L * count, Array.MaxLength));
            old.AsSpan(0, count).CopyTo(larger);
            ArrayPool<TItem>.Shared.Return(old);
            return larger;
        }
    }
}
