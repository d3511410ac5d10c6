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
        isPlain = Enumerable.Range(from, to - from).All(i => path.Hops[i] is { Slices: [Slice one] }
            && one.Relation == first.Slices[0].Relation && one.Forward == (first.Slices[0].Forward == ((i - from) % 2 == 0)));
        endsPassAll = Enumerable.Range(from, to - from + 1).Where(i => (i - from) % 2 == 0).All(i => path.Filters[i].PassesAll(path.Nodes[from]));
        othersPassAll = Enumerable.Range(from, to - from + 1).Where(i => (i - from) % 2 != 0).All(i => path.Filters[i].PassesAll(first.Reached(path.Nodes[from])));
    }

    /// <summary>Those of a path that must be taken off, by the places they lead from and to; null elsewhere.</summary>
    public static Bounce<T>?[,] All(FixedPath path, DegreeWeights? weights)
    {
        var all = new Bounce<T>?[path.Length + 1, path.Length + 1];
        for (int from = 0; from < path.Length; from++)
        {
            for (int to = from + 2; to <= path.Length && path.TurnsBack[to - 2]; to++)
                all[from, to] = new Bounce<T>(path, from, to, weights);
        }

        return all;
    }

    /// <summary>The sum over the neighbours of a node that the steps may go to and fro between.</summary>
    public T Closed(int node)
    {
        if (isPlain && to - from == 2)
            return endsPassAll || NodePasses(node) ? ClosedAlongRow(node) : T.Zero;
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

    /// <summary>The sum over one row of the relation that both steps walk. Parallel edges stand together in it: each may go there and each may come back.</summary>
    private T ClosedAlongRow(int node)
    {
        Hop there = path.Hops[from];
        Hop back = path.Hops[from + 1];
        ref readonly Slice slice = ref there.Slices.ItemRef(0);
        ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
        bool takesAll = othersPassAll && weights is null && there.Test.Condition is null && back.Test.Condition is null;
        if (takesAll && (path.IsTrail || !slice.Rows.HaveParallels))
            return T.CreateChecked(ends.Length);
        T sum = T.Zero, going = T.Zero, coming = T.Zero, same = T.Zero;
        for (int i = 0; i < ends.Length; i++)
        {
            if (i > 0 && ends[i] != ends[i - 1])
            {
                sum = checked(sum + (path.IsTrail ? same : going * coming));
                going = coming = same = T.Zero;
            }

            if (!othersPassAll && !OtherPasses(ends[i]))
                continue;
            int edge = edges.IsEmpty ? first + i : edges[i];
            bool goes = there.Test.Condition?.Invoke(edge) != false;
            bool comes = back.Test.Condition?.Invoke(edge) != false;
            T thither = goes ? Weight(there, node, ends[i]) : T.Zero;
            T hither = comes ? Weight(back, ends[i], node) : T.Zero;
            going = checked(going + thither);
            coming = checked(coming + hither);
            same = checked(same + (thither * hither));
        }

        return checked(sum + (path.IsTrail ? same : going * coming));
    }

    private T Weight(Hop hop, int near, int far) => weights is null ? T.One : T.CreateChecked(weights.Of(hop, hop.Slices[0], near, far));

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
