using System.Numerics;

namespace Magnesium.Graph;

/// <summary>
/// Steps of a path that go to and fro between two neighbours: places from, from + 2, … are one node and places from + 1,
/// from + 3, … are another. Their weight is the product over the steps of the sum over the edges each may take (of the edges
/// that all may take, where it is edges that may not come again).
/// </summary>
internal sealed class Bounce<T>
    where T : struct, INumber<T>
{
    private readonly FixedPath path;
    private readonly int from;
    private readonly int to;
    private readonly DegreeWeights? weights;

    /// <summary>True when all steps walk the same relation to and fro, so that their edges are the same ones.</summary>
    private readonly bool isPlain;
    private readonly bool endsPassAll;
    private readonly bool othersPassAll;

    public Bounce(FixedPath path, int from, int to, DegreeWeights? weights)
    {
        (this.path, this.from, this.to, this.weights) = (path, from, to, weights);
        Hop first = path.Hops[from];
        isPlain = Enumerable.Range(from, to - from).All(i => path.Hops[i] is { Test.Condition: null, Slices: [Slice one] }
            && one.Relation == first.Slices[0].Relation && one.Forward == (first.Slices[0].Forward == ((i - from) % 2 == 0)));
        endsPassAll = Enumerable.Range(from, to - from + 1).Where(i => (i - from) % 2 == 0).All(i => path.Filters[i].PassesAll(path.Nodes[from]));
        othersPassAll = Enumerable.Range(from, to - from + 1).Where(i => (i - from) % 2 != 0).All(i => path.Filters[i].PassesAll(first.Reached(path.Nodes[from])));
    }

    /// <summary>The sum over the neighbours of a node that the steps may go to and fro between.</summary>
    public T Closed(int node)
    {
        if (isPlain && weights is null && to - from == 2 && (endsPassAll || NodePasses(node)))
            return CountPlain(node);
        T sum = T.Zero;
        foreach ((_, T product) in Open(node))
            sum = checked(sum + product);
        return sum;
    }

    /// <summary>The neighbours of a node that the steps may go to and fro between, with the weight of each.</summary>
    public List<(int Other, T Product)> Open(int node)
    {
        var open = new List<(int Other, T Product)>();
        if (!endsPassAll && !NodePasses(node))
            return open;

        if (path.IsTrail)
        {
            AddSharedEdges(node, open);
            return open;
        }

        var products = new SortedDictionary<int, T>();
        foreach ((int other, T weight) in Step(from, node))
            products[other] = weight;
        for (int step = from + 1; step < to; step++)
        {
            var next = new SortedDictionary<int, T>();
            foreach ((int other, T weight) in Step(step, node))
            {
                if (products.TryGetValue(other, out T known))
                    next[other] = checked(known * weight);
            }

            products = next;
        }

        foreach ((int other, T product) in products)
        {
            if (OtherPasses(other))
                open.Add((other, product));
        }

        return open;
    }

    /// <summary>Parallel edges stand together in a row: each neighbour with n edges counts n × n times, or n times where the edge must be the same.</summary>
    private T CountPlain(int node)
    {
        ref readonly Slice slice = ref path.Hops[from].Slices.ItemRef(0);
        ReadOnlySpan<int> ends = slice.From(node, out _, out _);
        if (othersPassAll && (path.IsTrail || !slice.Rows.HaveParallels))
            return T.CreateChecked(ends.Length);
        long count = 0;
        int parallel = 1;
        for (int i = 0; i < ends.Length; i++)
        {
            parallel = i > 0 && ends[i - 1] == ends[i] ? parallel + 1 : 1;

            // n edges make n × n turns: 2n - 1 more than n - 1 edges make.
            if (othersPassAll || OtherPasses(ends[i]))
                count = checked(count + (path.IsTrail ? 1 : (2L * parallel) - 1));
        }

        return T.CreateChecked(count);
    }

    /// <summary>Under TRAIL every hop of a bounce walks one relation (<see cref="FixedPath.Of"/>): the edges that pass every step's conditions.</summary>
    private void AddSharedEdges(int node, List<(int Other, T Product)> open)
    {
        Hop hop = path.Hops[from];
        Slice slice = hop.Slices[0];
        ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
        for (int i = 0; i < ends.Length; i++)
        {
            int edge = edges.IsEmpty ? first + i : edges[i];
            if (!OtherPasses(ends[i]) || !Enumerable.Range(from, to - from).All(step => path.Hops[step].Test.Condition?.Invoke(edge) != false))
                continue;
            T product = T.One;
            for (int step = from; step < to; step++)
                product *= weights is null ? T.One : T.CreateChecked(weights.Of(hop, slice, node, ends[i]));
            open.Add((ends[i], product));
        }
    }

    /// <summary>The other ends of the edges that a step may take between a node and its neighbours, with the sum of their weights.</summary>
    private Dictionary<int, T> Step(int step, int node)
    {
        bool leaves = (step - from) % 2 == 0;
        Hop hop = path.Hops[step];
        var sums = new Dictionary<int, T>();
        foreach (ref readonly Slice slice in leaves ? hop.From(node) : hop.To(node))
        {
            ReadOnlySpan<int> ends = leaves ? slice.From(node, out ReadOnlySpan<int> edges, out int first) : slice.To(node, out edges, out first);
            for (int i = 0; i < ends.Length; i++)
            {
                if ((slice.SkipsLoops && ends[i] == node) || hop.Test.Condition?.Invoke(edges.IsEmpty ? first + i : edges[i]) == false)
                    continue;
                T weight = weights is null ? T.One : T.CreateChecked(leaves ? weights.Of(hop, slice, node, ends[i]) : weights.Of(hop, slice, ends[i], node));
                sums[ends[i]] = checked(sums.GetValueOrDefault(ends[i]) + weight);
            }
        }

        return sums;
    }

    private bool NodePasses(int node)
    {
        for (int place = from; place <= to; place += 2)
        {
            if (!path.Filters[place].Passes(node))
                return false;
        }

        return true;
    }

    private bool OtherPasses(int other)
    {
        for (int place = from + 1; place <= to; place += 2)
        {
            if (!path.Filters[place].Passes(other))
                return false;
        }

        return true;
    }
}
