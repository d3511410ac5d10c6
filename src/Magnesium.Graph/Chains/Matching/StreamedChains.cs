using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>
/// The chains that match a pattern, found as they are read: <c>foreach (ChainView chain in graph.Stream(pattern))</c>. Nothing is
/// allocated for a chain. When the loop is over, <see cref="Status"/> says whether it saw all there are.
/// </summary>
/// <remarks>Not for several threads: each enumeration searches anew, and <see cref="Reason"/> speaks of the last one that ended.</remarks>
public sealed class StreamedChains
{
    private readonly KnowledgeGraph graph;
    private readonly PatternPlan plan;
    private readonly MatchOptions options;
    private readonly CancellationToken cancellation;

    internal StreamedChains(KnowledgeGraph graph, PatternPlan plan, string pattern, MatchOptions options, CancellationToken cancellation)
    {
        this.graph = graph;
        this.plan = plan;
        this.options = options;
        this.cancellation = cancellation;
        Pattern = pattern;
    }

    /// <summary>The pattern, in canonical text.</summary>
    public string Pattern { get; }

    /// <summary>Why the last enumeration ended early; null when it read all chains, or none has ended yet.</summary>
    public TruncationReason? Reason { get; private set; }

    /// <summary>Whether the last enumeration that ended read all chains.</summary>
    public ResultStatus Status => Reason is null ? ResultStatus.Complete : ResultStatus.Truncated;

    /// <summary>Starts the search.</summary>
    public Enumerator GetEnumerator() => new(this, Search.Of(plan, new SearchLimits(options, cancellation)));

    /// <summary>Reads the chains one after the other.</summary>
    public ref struct Enumerator
    {
        private readonly StreamedChains stream;
        private readonly ChainWalk walk;
        private ReadOnlySpan<int> nodes;
        private ReadOnlySpan<int> edges;
        private ref int lastNode;
        private ref int lastEdge;
        private int firstEdge;
        private int at;
        private bool isCoded;
        private bool isCut;
        private long left;

        internal Enumerator(StreamedChains stream, ChainWalk walk)
        {
            this.stream = stream;
            this.walk = walk;
            left = stream.options.Limit == int.MaxValue ? long.MaxValue : stream.options.Limit;
            at = -1;
        }

        /// <summary>The chain read last. It changes with the next <see cref="MoveNext"/>.</summary>
        public readonly ChainView Current => new(stream.graph, walk);

        /// <summary>Goes on to the next chain; false at the end, or when a limit of the options ended the search.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            int next = at + 1;
            if ((uint)next >= (uint)nodes.Length)
                return MoveToNextRun();
            Take(next);
            return true;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Take(int next)
        {
            at = next;
            lastNode = nodes[next];
            int edge = (uint)next < (uint)edges.Length ? edges[next] : firstEdge + next;
            if (isCoded)
            {
                walk.Forwards[walk.Length - 1] = edge >= 0;
                edge = edge < 0 ? ~edge : edge;
            }

            lastEdge = edge;
        }

        private bool MoveToNextRun()
        {
            Run run = default;
            if (isCut || (walk.NextRun(out run) && left == 0))
                walk.Stop(TruncationReason.Limit);
            if (run.Nodes.IsEmpty || left == 0)
            {
                nodes = default;
                at = -1;
                stream.Reason = walk.Stopped;
                return false;
            }

            isCut = run.Nodes.Length > left;
            if (isCut)
                run = run.Cut((int)left);
            left -= run.Nodes.Length;
            nodes = run.Nodes;
            edges = run.Edges;
            firstEdge = run.FirstEdge;
            isCoded = run.IsCoded;
            lastNode = ref walk.Nodes[walk.Length];
            lastEdge = ref walk.Edges[walk.Length - 1];
            Take(0);
            return true;
        }
    }
}

/// <summary>A chain that a <see cref="StreamedChains"/> has just read. It shows numbers of nodes and edges; <see cref="ToChain"/> keeps it.</summary>
public readonly ref struct ChainView
{
    private readonly KnowledgeGraph graph;
    private readonly ChainWalk walk;

    internal ChainView(KnowledgeGraph graph, ChainWalk walk)
    {
        this.graph = graph;
        this.walk = walk;
    }

    /// <summary>The number of steps.</summary>
    public int Length => walk.Length;

    /// <summary>The numbers of its nodes in order (<see cref="Node.Index"/>), one more than steps.</summary>
    public ReadOnlySpan<int> Nodes => walk.Nodes.AsSpan(0, walk.Length + 1);

    /// <summary>The numbers of its edges in order: their places in <see cref="KnowledgeGraph.Edges"/>.</summary>
    public ReadOnlySpan<int> Edges => walk.Edges.AsSpan(0, walk.Length);

    /// <summary>For each step, whether the edge is walked from its source to its target.</summary>
    public ReadOnlySpan<bool> Forwards => walk.Forwards.AsSpan(0, walk.Length);

    /// <summary>The first node.</summary>
    public Node From => new(graph, walk.Nodes[0]);

    /// <summary>The last node.</summary>
    public Node To => new(graph, walk.Nodes[walk.Length]);

    /// <summary>The chain as an object of its own.</summary>
    public Chain ToChain() => Chain.Of(graph, Edges, Forwards);
}
