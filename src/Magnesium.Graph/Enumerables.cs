using System.Collections;

namespace Magnesium.Graph;

/// <summary>All nodes of a graph, in order of their numbers. Enumerating allocates nothing.</summary>
public readonly struct NodeList : IReadOnlyList<Node>
{
    private readonly KnowledgeGraph graph;

    internal NodeList(KnowledgeGraph graph) => this.graph = graph;

    /// <summary>How many there are.</summary>
    public int Count => graph.Store.NodeIds.Length;

    /// <summary>The node with this number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Node this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Node(graph, index);
        }
    }

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(graph, Count);

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the nodes.</summary>
    public struct Enumerator : IEnumerator<Node>
    {
        private readonly KnowledgeGraph graph;
        private readonly int count;
        private int index;

        internal Enumerator(KnowledgeGraph graph, int count)
        {
            this.graph = graph;
            this.count = count;
            index = -1;
        }

        /// <inheritdoc/>
        public readonly Node Current => new(graph, index);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++index < count;

        /// <inheritdoc/>
        void IEnumerator.Reset() => index = -1;

        /// <inheritdoc/>
        readonly void IDisposable.Dispose()
        {
        }
    }
}

/// <summary>All edges of a graph, in order of their numbers. Enumerating allocates nothing.</summary>
public readonly struct EdgeList : IReadOnlyList<Edge>
{
    private readonly KnowledgeGraph graph;

    internal EdgeList(KnowledgeGraph graph) => this.graph = graph;

    /// <summary>How many there are.</summary>
    public int Count => graph.Store.EdgeCount;

    /// <summary>The edge with this number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Edge this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Edge(graph, index);
        }
    }

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(graph, Count);

    IEnumerator<Edge> IEnumerable<Edge>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the edges.</summary>
    public struct Enumerator : IEnumerator<Edge>
    {
        private readonly KnowledgeGraph graph;
        private readonly int count;
        private int index;

        internal Enumerator(KnowledgeGraph graph, int count)
        {
            this.graph = graph;
            this.count = count;
            index = -1;
        }

        /// <inheritdoc/>
        public readonly Edge Current => new(graph, index);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++index < count;

        /// <inheritdoc/>
        void IEnumerator.Reset() => index = -1;

        /// <inheritdoc/>
        readonly void IDisposable.Dispose()
        {
        }
    }
}

/// <summary>The edges that start or end at one node. Enumerating allocates nothing.</summary>
public readonly struct IncidentEdges : IReadOnlyCollection<Edge>
{
    private readonly Node node;
    private readonly bool forward;

    internal IncidentEdges(Node node, bool forward)
    {
        this.node = node;
        this.forward = forward;
    }

    /// <summary>How many there are. Costs one look a relation.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (RelationRows rows in node.Graph.Store.Relations)
                count += forward ? rows.From(node.Index, out _).Length : rows.To(node.Index, out _).Length;
            return count;
        }
    }

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(node, forward);

    IEnumerator<Edge> IEnumerable<Edge>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the edges, relation by relation.</summary>
    public struct Enumerator : IEnumerator<Edge>
    {
        private readonly Node node;
        private readonly bool forward;
        private int relation;
        private int place;
        private int edge;

        internal Enumerator(Node node, bool forward)
        {
            this.node = node;
            this.forward = forward;
            edge = -1;
        }

        /// <inheritdoc/>
        public readonly Edge Current => new(node.Graph, edge);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            RelationRows[] relations = node.Graph.Store.Relations;
            while (relation < relations.Length)
            {
                if (forward)
                {
                    int count = relations[relation].From(node.Index, out int first).Length;
                    if (place < count)
                    {
                        edge = first + place++;
                        return true;
                    }
                }
                else
                {
                    relations[relation].To(node.Index, out ReadOnlySpan<int> edges);
                    if (place < edges.Length)
                    {
                        edge = edges[place++];
                        return true;
                    }
                }

                relation++;
                place = 0;
            }

            return false;
        }

        /// <inheritdoc/>
        void IEnumerator.Reset() => (relation, place, edge) = (0, 0, -1);

        /// <inheritdoc/>
        readonly void IDisposable.Dispose()
        {
        }
    }
}
