using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>
/// Sums over the chains of a <see cref="FixedPath"/> for each of its ends, without walking them: from the ends back, for each
/// node of each place the sums over the ways on from it, one an end. What turns back is taken off again by inclusion and
/// exclusion: a run of places that bounce between two neighbours is one step more, with the sign of its number of turns.
/// </summary>
/// <typeparam name="T">long, or int where none is larger, counts chains; double adds up their weights.</typeparam>
/// <remarks>Time: edges of the hops, times the ends (a vector at a time) for all hops but the last two.</remarks>
internal sealed class ChainSums<T> : IDisposable
    where T : struct, INumber<T>
{
    private readonly FixedPath path;
    private readonly DegreeWeights? weights;
    private readonly SearchLimits limits;

    /// <summary>How many ends are kept apart: columns [firstColumn, firstColumn + width) of the nodes of the last place.</summary>
    private readonly int width;
    private readonly int firstColumn;

    /// <summary>For each place, where the sums of a node stand in <see cref="sums"/>: -1 where it has none.</summary>
    private readonly int[][] slots;
    private readonly T[]?[] sums;
    private readonly int[] origins;
    private readonly bool[] passesAll;
    private readonly Bounce<T>?[,] bounces;

    public ChainSums(FixedPath path, DegreeWeights? weights, bool[][] reached, int firstColumn, int width, SearchLimits limits)
    {
        this.path = path;
        this.weights = weights;
        this.limits = limits;
        this.firstColumn = firstColumn;
        this.width = width;
        int places = path.Length + 1;
        slots = new int[places][];
        sums = new T[]?[places];
        origins = [.. path.Nodes.Select(nodes => nodes.Hull.From)];
        passesAll = [.. path.Filters.Select((filter, i) => filter.PassesAll(path.Nodes[i]) && path.Nodes[i].Ranges.Length == 1)];
        bounces = Bounce<T>.All(path, weights);

        // The last place but one is a row of the graph: it is read where it is needed.
        for (int place = path.Length - 2; place > 0 && limits.Stopped is null; place--)
            Fill(place, reached[place]);
    }

    /// <summary>The sums over all chains from a start node, one an end, are added to <paramref name="into"/>.</summary>
    public void AddFrom(int start, Span<T> into)
    {
        if (path.Filters[0].Passes(start))
            AddWays(0, start, into);
    }

    public void Dispose()
    {
        foreach (T[] kept in sums.OfType<T[]>())
            ArrayPool<T>.Shared.Return(kept);
    }

    private void Fill(int place, bool[] reached)
    {
        (int from, int to) = path.Nodes[place].Hull;
        slots[place] = new int[to - from];
        int used = 0;
        for (int i = 0; i < to - from; i++)
            slots[place][i] = reached[i] ? used++ : -1;
        T[] kept = sums[place] = ArrayPool<T>.Shared.Rent(used * width);
        Array.Clear(kept, 0, used * width);
        for (int i = 0; i < to - from; i++)
        {
            if (slots[place][i] >= 0 && !limits.MustStop(1))
                AddWays(place, from + i, kept.AsSpan(slots[place][i] * width, width));
        }
    }

    /// <summary>Adds up the ways on from a node that passes the filter of its place.</summary>
    private void AddWays(int place, int node, Span<T> into)
    {
        Hop hop = path.Hops[place];
        foreach (ref readonly Slice slice in hop.From(node))
        {
            ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
            if (ends.IsEmpty || limits.MustStop(ends.Length))
                continue;
            for (int i = 0; i < ends.Length; i++)
            {
                if ((slice.SkipsLoops && ends[i] == node) || (hop.Test.Condition is Func<int, bool> passes && !passes(edges.IsEmpty ? first + i : edges[i])))
                    continue;
                Add(place + 1, ends[i], weights is null ? T.One : T.CreateChecked(weights.Of(hop, slice, node, ends[i])), into);
            }
        }

        for (int to = place + 2; to <= path.Length && bounces[place, to] is Bounce<T> bounce; to++)
        {
            if ((to - place) % 2 == 0)
            {
                T closed = bounce.Closed(node);
                if (!T.IsZero(closed) && PassesAt(to, node))
                    Add(to, node, -closed, into);
                continue;
            }

            foreach ((int other, T product) in bounce.Open(node))
                Add(to, other, product, into);
        }
    }

    /// <summary>Adds the sums of a node of a place, times a factor.</summary>
    private void Add(int place, int node, T factor, Span<T> into)
    {
        if (place == path.Length)
        {
            if (!Passes(place, node))
                return;
            int column = node - origins[place] - firstColumn;
            if ((uint)column < (uint)into.Length)
                into[column] = checked(into[column] + factor);
            return;
        }

        if (place == path.Length - 1)
        {
            AddLast(node, factor, into);
            return;
        }

        int at = node - origins[place];
        if ((uint)at >= (uint)slots[place].Length || slots[place][at] < 0)
            return;
        ReadOnlySpan<T> row = sums[place].AsSpan(slots[place][at] * width, width);
        if (factor == T.One)
            AddRow(row, into);
        else
            AddRow(row, factor, into);
    }

    /// <summary>Adds the last step from a node of the last place but one.</summary>
    private void AddLast(int node, T factor, Span<T> into)
    {
        int place = path.Length - 1;
        if (!Passes(place, node))
            return;
        Hop hop = path.Hops[place];
        bool all = passesAll[path.Length] && hop.Test.Condition is null && weights is null;
        foreach (ref readonly Slice slice in hop.From(node))
        {
            ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
            if (all && !slice.SkipsLoops)
            {
                int origin = origins[path.Length] + firstColumn;
                foreach (int end in ends)
                {
                    if ((uint)(end - origin) < (uint)into.Length)
                        into[end - origin] += factor;
                }

                continue;
            }

            for (int i = 0; i < ends.Length; i++)
            {
                if ((slice.SkipsLoops && ends[i] == node) || (hop.Test.Condition is Func<int, bool> passes && !passes(edges.IsEmpty ? first + i : edges[i])))
                    continue;
                Add(path.Length, ends[i], weights is null ? factor : factor * T.CreateChecked(weights.Of(hop, slice, node, ends[i])), into);
            }
        }
    }

    private bool Passes(int place, int node)
    {
        (int from, int to) = path.Nodes[place].Hull;
        return passesAll[place] ? node >= from && node < to : path.Filters[place].Passes(node);
    }

    /// <summary>Sums of the last places are not kept with their filter applied.</summary>
    private bool PassesAt(int place, int node) => place < path.Length || Passes(place, node);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ReadOnlySpan<T> row, Span<T> into)
    {
        ReadOnlySpan<Vector<T>> many = MemoryMarshal.Cast<T, Vector<T>>(row);
        Span<Vector<T>> intoMany = MemoryMarshal.Cast<T, Vector<T>>(into);
        for (int i = 0; i < many.Length; i++)
            intoMany[i] += many[i];
        for (int i = many.Length * Vector<T>.Count; i < row.Length; i++)
            into[i] += row[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ReadOnlySpan<T> row, T factor, Span<T> into)
    {
        ReadOnlySpan<Vector<T>> many = MemoryMarshal.Cast<T, Vector<T>>(row);
        Span<Vector<T>> intoMany = MemoryMarshal.Cast<T, Vector<T>>(into);
        for (int i = 0; i < many.Length; i++)
            intoMany[i] += many[i] * factor;
        for (int i = many.Length * Vector<T>.Count; i < row.Length; i++)
            into[i] += row[i] * factor;
    }
}
