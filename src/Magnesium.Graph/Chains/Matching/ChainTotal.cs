using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>
/// The number of chains of a <see cref="FixedPath"/>, found without walking them: from the ends back, for each node of each
/// place the number of ways on from it. What turns back is taken off again, see <see cref="Bounce{T}"/>.
/// </summary>
/// <remarks>Time: the edges of the hops, relation by relation, so that rows are read in the order they lie in memory.</remarks>
internal sealed class ChainTotal
{
    private readonly FixedPath path;
    private readonly bool[]?[] wanted;
    private readonly SearchLimits limits;

    /// <summary>For each place the ways on from its nodes, from the first of them on; null for a last place where every node that is reached is an end.</summary>
    private readonly long[]?[] ways;
    private readonly int[] origins;

    private ChainTotal(FixedPath path, bool[][]? reached, SearchLimits limits)
    {
        this.path = path;
        this.limits = limits;
        ways = new long[path.Length + 1][];
        origins = [.. path.Nodes.Select(nodes => nodes.Hull.From)];
        wanted = [.. Enumerable.Range(0, path.Length + 1).Select(place => reached?[place] ?? Passing(place))];
    }

    /// <param name="path">The path.</param>
    /// <param name="reached">For each place the nodes that matter, as <see cref="FixedPath.Reached"/> tells; null where it is not known.</param>
    /// <param name="limits">When to stop.</param>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static long Of(FixedPath path, bool[][]? reached, SearchLimits limits)
    {
        var total = new ChainTotal(path, reached, limits);
        for (int place = path.Length; place >= 0 && limits.Stopped is null; place--)
            total.Fill(place);
        long sum = 0;
        foreach (long one in total.ways[0] ?? [])
            sum = checked(sum + one);
        return sum;
    }

    /// <summary>The nodes that the filter of a place passes; null where it passes all of them.</summary>
    private bool[]? Passing(int place)
    {
        NodeRanges nodes = path.Nodes[place];
        if (path.Filters[place].PassesAll(nodes) && nodes.Ranges.Length == 1)
            return null;
        (int from, int to) = nodes.Hull;
        bool[] passing = new bool[to - from];
        for (int node = from; node < to && !limits.MustStop(1); node++)
            passing[node - from] = path.Filters[place].Passes(node);
        return passing;
    }

    private void Fill(int place)
    {
        (int from, int to) = path.Nodes[place].Hull;
        if (place == path.Length)
        {
            bool turnsBackHere = path.Length > 1 && path.TurnsBack[^1];
            if (path.Filters[place].PassesAll(path.Hops[^1].Reached(path.Nodes[^2])) && !turnsBackHere)
                return;
            ways[place] = new long[to - from];
            for (int at = 0; at < to - from; at++)
                ways[place]![at] = wanted[place]?[at] == false ? 0 : 1;
            return;
        }

        long[] own = ways[place] = new long[to - from];
        foreach (Slice slice in path.Hops[place].Slices)
            AddSteps(place, slice, own);
        for (int end = place + 2; end <= path.Length && path.TurnsBack[end - 2]; end++)
            TakeOffTurns(place, end, own);
    }

    /// <summary>Adds the ways on along the edges of one relation.</summary>
    private void AddSteps(int place, in Slice slice, long[] own)
    {
        bool[]? nodes = wanted[place];
        long[]? next = ways[place + 1];
        NodeRange rows = slice.NearRows;
        Column<int> ends = slice.Ends;
        ReadOnlySpan<int> offsets = rows.Offsets.Span;
        bool takesAll = path.Hops[place].Test.Condition is null && !slice.SkipsLoops;
        int shift = rows.First - origins[place];
        for (int row = Math.Max(0, -shift); row < offsets.Length - 1 && row + shift < own.Length; row++)
        {
            int start = offsets[row];
            int count = offsets[row + 1] - start;
            if (count == 0 || nodes?[row + shift] == false)
                continue;
            if (limits.MustStop(count))
                return;
            if (!takesAll)
                own[row + shift] = checked(own[row + shift] + SumTested(place, slice, rows.First + row));
            else if (next is null)
                own[row + shift] = checked(own[row + shift] + count);
            else
                own[row + shift] = checked(own[row + shift] + Sum(ends.Slice(start, count), next, origins[place + 1]));
        }
    }

    /// <summary>The ways on along those edges from a node that pass the conditions of a hop.</summary>
    private long SumTested(int place, in Slice slice, int node)
    {
        Func<int, bool>? condition = path.Hops[place].Test.Condition;
        ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
        long sum = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            bool passes = !(slice.SkipsLoops && ends[i] == node) && (condition is null || condition(edges.IsEmpty ? first + i : edges[i]));
            if (passes)
                sum = checked(sum + (ways[place + 1] is long[] next ? Sum(ends.Slice(i, 1), next, origins[place + 1]) : 1));
        }

        return sum;
    }

    /// <summary>The ways on from some nodes of a place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Sum(ReadOnlySpan<int> nodes, ReadOnlySpan<long> ways, int origin)
    {
        long sum = 0;
        foreach (int node in nodes)
        {
            if ((uint)(node - origin) < (uint)ways.Length)
                sum = checked(sum + ways[node - origin]);
        }

        return sum;
    }

    /// <summary>Takes off, or adds again, the ways on that go to and fro between two nodes up to a place.</summary>
    private void TakeOffTurns(int place, int end, long[] own)
    {
        var bounce = new Bounce<long>(path, place, end, null);
        long[] next = ways[end]!;
        long Next(int node) => (uint)(node - origins[end]) < (uint)next.Length ? next[node - origins[end]] : 0;
        for (int at = 0; at < own.Length; at++)
        {
            if (wanted[place]?[at] == false)
                continue;
            int node = origins[place] + at;
            if (limits.MustStop(1))
                return;
            if ((end - place) % 2 == 0)
            {
                if (Next(node) is not 0 and long further)
                    own[at] = checked(own[at] - (bounce.Closed(node) * further));
                continue;
            }

            foreach ((int other, long product) in bounce.Open(node))
                own[at] = checked(own[at] + (product * Next(other)));
        }
    }
}
