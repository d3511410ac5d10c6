using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>A sum for each node of one place of a path. Room is borrowed and kept clean, so that little is paid where few nodes are reached.</summary>
/// <remarks>The size of a sum and a byte more for each node that types let stand here.</remarks>
internal sealed class NodeSums<T> : IDisposable
    where T : struct, INumber<T>
{
    private readonly NodeFilter filter;
    private readonly bool passesAll;
    private readonly int origin;
    private readonly int length;
    private readonly T[] sums;
    private readonly bool[] isReached;
    private readonly List<int> reached = [];

    public NodeSums(NodeRanges nodes, NodeFilter filter)
    {
        this.filter = filter;
        passesAll = filter.PassesAll(nodes) && nodes.Ranges.Length == 1;
        (origin, int end) = nodes.Hull;
        length = end - origin;
        sums = ArrayPool<T>.Shared.Rent(length);
        isReached = ArrayPool<bool>.Shared.Rent(length);
        Array.Clear(isReached, 0, length);
    }

    /// <summary>The nodes that have a sum; after <see cref="Complete"/> only those that may stand here.</summary>
    public List<int> Reached => reached;

    /// <summary>The sum of a node; zero where it has none.</summary>
    public T this[int node] => (uint)(node - origin) < (uint)length && isReached[node - origin] ? sums[node - origin] : T.Zero;

    /// <summary>The nodes whose sums are not zero.</summary>
    public IEnumerable<(int Node, T Sum)> All() => reached.Select(node => (node, this[node])).Where(one => !T.IsZero(one.Item2));

    /// <summary>Adds to the sums of nodes, except those that types do not let stand here.</summary>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(ReadOnlySpan<int> nodes, T more)
    {
        int first = origin;
        Span<bool> known = isReached.AsSpan(0, length);
        Span<T> all = sums.AsSpan(0, known.Length);
        foreach (int node in nodes)
        {
            int at = node - first;
            if ((uint)at >= (uint)known.Length)
                continue;
            if (known[at])
                all[at] = checked(all[at] + more);
            else
                AddFirst(node, more);
        }
    }

    private void AddFirst(int node, T sum)
    {
        isReached[node - origin] = true;
        sums[node - origin] = sum;
        reached.Add(node);
    }

    /// <summary>The sum over the nodes that are in both of the product of their sums.</summary>
    public T Times(NodeSums<T> other)
    {
        T total = T.Zero;
        foreach (int node in reached)
            total = checked(total + (this[node] * other[node]));
        return total;
    }

    /// <summary>When all has been added: leaves out the nodes that the filter of the place does not pass.</summary>
    public void Complete()
    {
        if (passesAll)
            return;
        reached.RemoveAll(node =>
        {
            bool passes = filter.Passes(node);
            isReached[node - origin] = passes;
            return !passes;
        });
    }

    public void Clear()
    {
        foreach (int node in reached)
            isReached[node - origin] = false;
        reached.Clear();
    }

    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(sums);
        ArrayPool<bool>.Shared.Return(isReached);
    }
}
