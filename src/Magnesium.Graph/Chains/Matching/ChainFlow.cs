using System.Numerics;

namespace Magnesium.Graph;

/// <summary>
/// Sums over the chains of a <see cref="FixedPath"/> from some starts, without walking them: place by place, for each node that
/// chains come to, how many come, or the sum of their weights. What turns back is taken off again, as <see cref="ChainSums{T}"/> tells.
/// </summary>
/// <typeparam name="T">long counts chains; double adds up their weights.</typeparam>
/// <remarks>Time: the edges that leave what is in reach, each looked at once.</remarks>
internal sealed class ChainFlow<T> : IDisposable
    where T : struct, INumber<T>
{
    /// <summary>For so many nodes the edges that leave them are counted; for more their number is estimated.</summary>
    private const int FewNodes = 256;

    private readonly FixedPath path;
    private readonly DegreeWeights? weights;
    private readonly SearchLimits limits;
    private readonly NodeSums<T>?[] sums;
    private readonly Bounce<T>?[,] bounces;

    /// <summary>The place that the chains have come to, and about how many edges leave it.</summary>
    private int place;
    private long onward;

    public ChainFlow(FixedPath path, DegreeWeights? weights, SearchLimits limits)
    {
        this.path = path;
        this.weights = weights;
        this.limits = limits;
        sums = new NodeSums<T>?[path.Length + 1];
        bounces = Bounce<T>.All(path, weights);
    }

    /// <summary>The number of all chains of a path: flows from both ends meet at the place where that costs least.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static T Total(FixedPath path, SearchLimits limits)
    {
        using var forth = new ChainFlow<T>(path, null, limits);
        using var back = new ChainFlow<T>(path.Reversed(), null, limits);
        forth.StartEverywhere();
        back.StartEverywhere();
        while (forth.place + back.place < path.Length && limits.Stopped is null)
            (forth.onward <= back.onward ? forth : back).Advance();
        return limits.Stopped is null ? forth.Meet(back) : T.Zero;
    }

    /// <summary>The last nodes of the chains from a start, by number, and the sums over the chains to each.</summary>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public List<(int Node, T Sum)> From(int start)
    {
        Array.ForEach(sums, one => one?.Clear());
        place = 0;
        At(0).Add([start], T.One);
        Arrive();
        while (place < path.Length && limits.Stopped is null)
            Advance();
        return limits.Stopped is null ? [.. At(place).All().OrderBy(end => end.Node)] : [];
    }

    public void Dispose() => Array.ForEach(sums, one => one?.Dispose());

    private NodeSums<T> At(int one) => sums[one] ??= new NodeSums<T>(path.Nodes[one], path.Filters[one]);

    private void StartEverywhere()
    {
        foreach ((int from, int to) in path.Nodes[0].Ranges)
        {
            for (int node = from; node < to; node++)
                At(0).Add([node], T.One);
        }

        Arrive();
    }

    /// <summary>Moves on along the next hop.</summary>
    private void Advance()
    {
        Hop hop = path.Hops[place];
        NodeSums<T> here = At(place);
        NodeSums<T> next = At(place + 1);
        foreach (int node in here.Reached)
        {
            T sum = here[node];
            foreach (ref readonly Slice slice in hop.From(node))
            {
                ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
                if (ends.IsEmpty)
                    continue;
                if (limits.MustStop(ends.Length))
                    return;
                if (weights is null && hop.Test.Condition is null && !slice.SkipsLoops)
                    next.Add(ends, sum);
                else
                    AddTested(hop, slice, node, ends, edges, first, sum, next);
            }
        }

        place++;
        for (int from = 0; from <= place - 2; from++)
            TakeOffTurns(from, place, At(place));
        Arrive();
    }

    private void Arrive()
    {
        At(place).Complete();
        if (place == path.Length)
            return;
        Hop hop = path.Hops[place];
        List<int> reached = At(place).Reached;
        onward = reached.Count <= FewNodes ? reached.Sum(hop.CountFrom) : reached.Count * hop.EdgeCount / hop.Slices.Sum(slice => slice.Near.Count);
    }

    private void AddTested(Hop hop, in Slice slice, int node, ReadOnlySpan<int> ends, ReadOnlySpan<int> edges, int first, T sum, NodeSums<T> next)
    {
        for (int i = 0; i < ends.Length; i++)
        {
            if ((slice.SkipsLoops && ends[i] == node) || hop.Test.Condition?.Invoke(edges.IsEmpty ? first + i : edges[i]) == false)
                continue;
            next.Add(ends.Slice(i, 1), weights is null ? sum : checked(sum * T.CreateChecked(weights.Of(hop, slice, node, ends[i]))));
        }
    }

    /// <summary>The chains of a flow along the path and one back from its ends that have come to the same place.</summary>
    private T Meet(ChainFlow<T> back)
    {
        T total = At(place).Times(back.At(back.place));
        for (int from = 0; from < place; from++)
        {
            for (int to = place + 1; to <= path.Length && bounces[from, to] is not null; to++)
            {
                using var turned = new NodeSums<T>(path.Nodes[to], path.Filters[to]);
                TakeOffTurns(from, to, turned);
                total = checked(total + turned.Times(back.At(path.Length - to)));
            }
        }

        return total;
    }

    /// <summary>Takes off, or adds again, the chains that go to and fro between two nodes from one place to another.</summary>
    private void TakeOffTurns(int from, int to, NodeSums<T> ends)
    {
        if (bounces[from, to] is not Bounce<T> bounce)
            return;
        foreach (int node in At(from).Reached)
        {
            if (limits.MustStop(1))
                return;
            T sum = At(from)[node];
            if ((to - from) % 2 == 0)
            {
                ends.Add([node], checked(-bounce.Closed(node) * sum));
                continue;
            }

            foreach ((int other, T product) in bounce.Open(node))
                ends.Add([other], checked(product * sum));
        }
    }
}
