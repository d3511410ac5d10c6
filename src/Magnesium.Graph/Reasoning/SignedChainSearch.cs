using System.Diagnostics;

namespace Magnesium.Graph;

/// <summary>
/// Finds the acyclic chains <c>given_as? causal+</c> of one wanted sign between two nodes, contested steps counting as unknown.
/// The walk enters a node only when <see cref="SignedReach"/> says that the end can be reached from it with the sign that is
/// still missing, and never a node that is already on the chain.
/// </summary>
/// <remarks>Time is proportional to the partial chains whose rest some walk completes; the number of chains may grow exponentially, so there is a limit and a time.</remarks>
internal sealed class SignedChainSearch
{
    private const int CheckEvery = 1024;

    private readonly CausalGraph causal;
    private readonly SignedReach reach;
    private readonly Node from;
    private readonly Node to;
    private readonly EffectOptions options;
    private readonly Stopwatch clock;
    private readonly CancellationToken cancellation;
    private long turn;

    public SignedChainSearch(CausalGraph causal, Node from, Node to, EffectOptions options, Stopwatch clock, CancellationToken cancellation)
    {
        this.causal = causal;
        this.from = from;
        this.to = to;
        this.options = options;
        this.clock = clock;
        this.cancellation = cancellation;
        reach = SignedReach.To(causal, to.Index);
    }

    /// <summary>Why the search for some sign stopped early; null when all chains were found.</summary>
    public TruncationReason? Stopped { get; private set; }

    /// <summary>True when some walk, though perhaps no chain, has this sign; without one there is no such chain.</summary>
    public bool MayHave(Sign wanted) =>
        reach[from.Index, wanted] <= options.MaxLength || Given().Any(edge => reach[edge.Target.Index, wanted] < options.MaxLength);

    /// <summary>All chains of the wanted sign, plus, minus or unknown, or those found until the search had to stop.</summary>
    public (List<Chain> Found, bool IsComplete) Find(Sign wanted)
    {
        var found = new List<Chain>();
        bool isComplete = true;
        if (from != to && MayHave(wanted))
        {
            isComplete = Walk(from.Index, [], wanted, found);
            foreach (Edge edge in Given())
                isComplete = isComplete && Walk(edge.Target.Index, [edge], wanted, found);
        }

        return (found, isComplete);
    }

    /// <summary>The structural first steps: what the first node is given as.</summary>
    private IEnumerable<Edge> Given() =>
        from.Out.Where(edge => edge.Role == Role.Structural && edge.Relation.Id == ChainPattern.GivenAs && edge.Target != from && edge.Target != to);

    /// <summary>Walks on from a path of none or one structural step; false when it had to stop.</summary>
    private bool Walk(int start, List<Edge> path, Sign wanted, List<Chain> found)
    {
        int given = path.Count;
        var onPath = new HashSet<int> { from.Index, start };

        // A stack of places instead of recursion: chains may be long.
        var open = new Stack<(int Node, int Next, Sign Sign)>();
        open.Push((start, 0, Sign.None));
        while (open.Count > 0)
        {
            if (MustStop())
                return false;
            (int node, int next, Sign sofar) = open.Pop();
            ReadOnlySpan<Arc> arcs = causal.Out(node);
            if (next == arcs.Length)
            {
                if (path.Count > given)
                {
                    onPath.Remove(node);
                    path.RemoveAt(path.Count - 1);
                }

                continue;
            }

            open.Push((node, next + 1, sofar));
            Arc arc = arcs[next];
            Sign sign = sofar.Then(arc.Sign);
            int left = reach.Completing(arc.Node, sign, wanted);
            if (left == SignedReach.Never || path.Count + 1 + left > options.MaxLength || onPath.Contains(arc.Node))
                continue;
            path.Add(new Edge(causal.Graph, arc.Edge));
            if (arc.Node != to.Index)
            {
                onPath.Add(arc.Node);
                open.Push((arc.Node, 0, sign));
                continue;
            }

            if (found.Count == options.Limit)
            {
                Stopped ??= TruncationReason.Limit;
                return false;
            }

            found.Add(AsChain(path));
            path.RemoveAt(path.Count - 1);
        }

        return true;
    }

    /// <summary>True when the caller cancelled or the time is up; looks at the clock every so many turns, the first among them.</summary>
    private bool MustStop()
    {
        if (turn++ % CheckEvery == 0)
        {
            if (cancellation.IsCancellationRequested)
                Stopped = TruncationReason.Cancelled;
            else if (options.Timeout != Timeout.InfiniteTimeSpan && clock.Elapsed >= options.Timeout)
                Stopped = TruncationReason.Time;
        }

        return Stopped is TruncationReason.Cancelled or TruncationReason.Time;
    }

    internal static Chain AsChain(IEnumerable<Edge> path) => new([.. path.Select(edge => new Step(edge, forward: true, Judged.ByAll(edge)))]);
}
