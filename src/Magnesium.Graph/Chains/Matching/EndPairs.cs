using System.Collections;

namespace Magnesium.Graph;

/// <summary>What the chains of a pattern amount to for one pair of ends.</summary>
/// <param name="First">The first node of the chains.</param>
/// <param name="Last">Their last node.</param>
/// <param name="Value">How many there are, or the sum of their weights.</param>
public readonly record struct EndPair<T>(Node First, Node Last, T Value)
    where T : struct;

/// <summary>What the chains of a pattern amount to for each pair of ends that has any, by first and last node. Enumerating allocates nothing.</summary>
public sealed class EndPairs<T> : IReadOnlyCollection<EndPair<T>>
    where T : struct
{
    private readonly KnowledgeGraph graph;

    /// <summary>First nodes, ascending; the pairs of the i-th are [offsets[i], offsets[i + 1]), by last node.</summary>
    private readonly int[] firsts;
    private readonly int[] offsets;
    private readonly int[] lasts;
    private readonly T[] values;

    internal EndPairs(KnowledgeGraph graph, int[] firsts, int[] offsets, int[] lasts, T[] values, TruncationReason? reason)
    {
        this.graph = graph;
        this.firsts = firsts;
        this.offsets = offsets;
        this.lasts = lasts;
        this.values = values;
        Reason = reason;
    }

    /// <summary>How many pairs have chains.</summary>
    public int Count => offsets[^1];

    /// <summary>Why counting stopped early, with part of the pairs or of their chains; null when it did not.</summary>
    public TruncationReason? Reason { get; }

    /// <summary>Whether all chains were counted.</summary>
    public ResultStatus Status => Reason is null ? ResultStatus.Complete : ResultStatus.Truncated;

    /// <summary>The value of a pair; zero when it has no chains. Time logarithmic in the number of pairs.</summary>
    public T this[Node first, Node last] =>
        ReferenceEquals(first.Graph, graph) && ReferenceEquals(last.Graph, graph) ? Of(first.Index, last.Index) : default;

    /// <summary>The value of a pair, by numbers of nodes.</summary>
    internal T Of(int first, int last)
    {
        int row = Array.BinarySearch(firsts, first);
        int at = row < 0 ? -1 : Array.BinarySearch(lasts, offsets[row], offsets[row + 1] - offsets[row], last);
        return at < 0 ? default : values[at];
    }

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<EndPair<T>> IEnumerable<EndPair<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the pairs.</summary>
    public struct Enumerator : IEnumerator<EndPair<T>>
    {
        private readonly EndPairs<T> pairs;
        private int row;
        private int at;

        internal Enumerator(EndPairs<T> pairs)
        {
            this.pairs = pairs;
            at = -1;
        }

        /// <inheritdoc/>
        public readonly EndPair<T> Current => new(new Node(pairs.graph, pairs.firsts[row]), new Node(pairs.graph, pairs.lasts[at]), pairs.values[at]);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (++at >= pairs.Count)
                return false;
            while (at >= pairs.offsets[row + 1])
                row++;
            return true;
        }

        /// <inheritdoc/>
        void IEnumerator.Reset() => (row, at) = (0, -1);

        /// <inheritdoc/>
        readonly void IDisposable.Dispose()
        {
        }
    }
}
