using System.Collections;

namespace Magnesium.Graph;

/// <summary>A node and how far it is.</summary>
/// <param name="Node">The node.</param>
/// <param name="Hops">The fewest edges to it; 0 for a node the search started from.</param>
public readonly record struct NodeHops(Node Node, int Hops);

/// <summary>How many edges away every node is. Holds the nodes that were reached, by number; 4 bytes a node of the graph. Enumerating allocates nothing.</summary>
public sealed class HopCounts : IReadOnlyCollection<NodeHops>
{
    /// <summary>Stands for a node that was not reached.</summary>
    internal const int Unreached = -1;

    private readonly KnowledgeGraph graph;
    private readonly int[] hops;

    internal HopCounts(KnowledgeGraph graph, int[] hops, int count, int farthest)
    {
        this.graph = graph;
        this.hops = hops;
        Count = count;
        Farthest = farthest;
    }

    /// <summary>How many nodes were reached, those the search started from among them.</summary>
    public int Count { get; }

    /// <summary>The hops of the node furthest away.</summary>
    public int Farthest { get; }

    /// <summary>The hops of each node by its number (<see cref="Node.Index"/>); -1 where it was not reached.</summary>
    public ReadOnlySpan<int> ByNumber => hops;

    /// <summary>The fewest edges to a node; null when it was not reached or is of another graph.</summary>
    public int? this[Node node] => ReferenceEquals(node.Graph, graph) && hops[node.Index] is int found and not Unreached ? found : null;

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<NodeHops> IEnumerable<NodeHops>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the nodes that were reached.</summary>
    public struct Enumerator : IEnumerator<NodeHops>
    {
        private readonly HopCounts counts;
        private int at;

        internal Enumerator(HopCounts counts)
        {
            this.counts = counts;
            at = -1;
        }

        /// <inheritdoc/>
        public readonly NodeHops Current => new(new Node(counts.graph, at), counts.hops[at]);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (++at < counts.hops.Length)
            {
                if (counts.hops[at] != Unreached)
                    return true;
            }

            return false;
        }

        /// <inheritdoc/>
        void IEnumerator.Reset() => at = -1;

        /// <inheritdoc/>
        readonly void IDisposable.Dispose()
        {
        }
    }
}
