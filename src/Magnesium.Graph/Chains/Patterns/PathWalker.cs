using System.Diagnostics;

namespace Magnesium.Graph;

/// <summary>
/// Walks all paths of a pattern, depth first, one after the other. The caller reads <see cref="Path"/> after each
/// <see cref="MoveNext"/>; nothing is allocated for a path.
/// </summary>
/// <remarks>
/// A path is walked once however many ways the pattern lies along it: the walk carries the set of states the automaton may be
/// in. Order: start nodes by number, then edges by relation, forward before backward, by number.
/// </remarks>
internal sealed class PathWalker
{
    private const int CheckEvery = 4096;

    private readonly PatternPlan plan;
    private readonly Automaton automaton;
    private readonly RelationRows[] relations;
    private readonly PathMode mode;
    private readonly ulong[] canEnd;
    private readonly Dictionary<ulong, Slice[]> slicesOf = [];
    private readonly CancellationToken cancellation;
    private readonly long deadline;
    private readonly int lastStart;
    private readonly bool hasLookBacks;

    private int[] nodes = new int[16];
    private int[] edges = new int[16];
    private bool[] forwards = new bool[16];
    private Frame[] frames = new Frame[16];
    private int length = -1;
    private int nextStart;
    private int turns;

    public PathWalker(PatternPlan plan, ulong[] canEnd, int firstStart, int afterLastStart, TimeSpan timeout, CancellationToken cancellation)
    {
        this.plan = plan;
        this.canEnd = canEnd;
        this.cancellation = cancellation;
        automaton = plan.Automaton;
        relations = plan.Graph.Store.Relations;
        mode = plan.Pattern.Mode;
        nextStart = firstStart;
        lastStart = afterLastStart;
        deadline = timeout.TotalSeconds >= long.MaxValue / (double)Stopwatch.Frequency / 2 ? long.MaxValue : Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency);
        hasLookBacks = automaton.Places.Any(entries => entries.Any(entry => !entry.LookBacks.IsEmpty));
    }

    /// <summary>The path found last: valid until the next call of <see cref="MoveNext"/>.</summary>
    public PathView Path { get; private set; }

    /// <summary>For each edge of <see cref="Path"/>, whether it is walked from source to target.</summary>
    public ReadOnlySpan<bool> Forwards => forwards.AsSpan(0, Path.Length);

    /// <summary>Why the walk stopped before its end; null while it goes on or when it is complete.</summary>
    public TruncationReason? Stopped { get; private set; }

    /// <summary>Goes on to the next path; false at the end, or when stopped.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (length < 0)
            {
                if (!Start(out bool found))
                    return false;
                if (found)
                    return true;
                continue;
            }

            if (++turns % CheckEvery == 0 && IsOver())
                return false;
            ref Frame frame = ref frames[length];
            if (!NextEdge(ref frame, out int edge, out int node, out bool forward, out Automaton.Move[] moves))
            {
                length--;
                continue;
            }

            ulong states = Step(frame.Node, edge, node, forward, moves);
            if (states == 0)
                continue;
            bool closes = mode == PathMode.Simple && node == nodes[0];
            bool accepted = (states & Automaton.Accepting) != 0;
            ulong onward = states & ~Automaton.Accepting;
            PathView path = new(nodes, edges, length + 1);
            if (onward != 0 && !closes)
                Push(node, onward);
            if (accepted && (plan.IsLocal || plan.Passes(path)))
            {
                Path = path;
                return true;
            }
        }
    }

    private bool Start(out bool found)
    {
        found = false;
        while (nextStart < lastStart)
        {
            if (++turns % CheckEvery == 0 && IsOver())
                return false;
            int start = nextStart++;
            ulong states = automaton.Arrive(0, start) & canEnd[start];
            if (states == 0)
                continue;
            nodes[0] = start;

            // A chain has a step: a pattern that is complete at its start has no chain there yet.
            if ((states & ~Automaton.Accepting) == 0)
                continue;
            Push(start, states & ~Automaton.Accepting);
            return true;
        }

        return false;
    }

    private bool IsOver()
    {
        if (cancellation.IsCancellationRequested)
            Stopped = TruncationReason.Cancelled;
        else if (Stopwatch.GetTimestamp() > deadline)
            Stopped = TruncationReason.Time;
        return Stopped is not null;
    }

    /// <summary>The states after walking an edge; 0 where no answer lies behind it or the mode forbids it. Notes the edge on the path.</summary>
    private ulong Step(int from, int edge, int node, bool forward, Automaton.Move[] moves)
    {
        ulong allowed = canEnd[node];
        if (allowed == 0 || IsForbidden(edge, node))
            return 0;
        if (length + 1 >= nodes.Length)
            Grow();
        nodes[length + 1] = node;
        edges[length] = edge;
        forwards[length] = forward;
        ulong states = 0;
        foreach (Automaton.Move move in moves)
        {
            // A loop is one edge however it is walked: backward only where forward is not asked for.
            if (!forward && node == from && move.Test.Forward)
                continue;
            if (move.Test.Condition?.Invoke(edge) == false)
                continue;
            states |= hasLookBacks ? automaton.Arrive(move.Place, node, new PathView(nodes, edges, length + 1)) : automaton.Arrive(move.Place, node);
        }

        return states & allowed;
    }

    private bool IsForbidden(int edge, int node) => mode switch
    {
        PathMode.Acyclic => nodes.AsSpan(0, length + 1).Contains(node),
        PathMode.Simple => nodes.AsSpan(1, length).Contains(node),
        PathMode.Trail => edges.AsSpan(0, length).Contains(edge),
        _ => false,
    };

    private void Push(int node, ulong states)
    {
        length++;
        if (length >= frames.Length)
            Array.Resize(ref frames, frames.Length * 2);
        if (!slicesOf.TryGetValue(states, out Slice[]? slices))
            slicesOf.Add(states, slices = SlicesOf(states));
        frames[length] = new Frame { Node = node, Slices = slices, Slice = -1 };
    }

    private void Grow()
    {
        Array.Resize(ref nodes, nodes.Length * 2);
        Array.Resize(ref edges, edges.Length * 2);
        Array.Resize(ref forwards, forwards.Length * 2);
    }

    private bool NextEdge(ref Frame frame, out int edge, out int node, out bool forward, out Automaton.Move[] moves)
    {
        while (frame.At >= frame.Count)
        {
            if (++frame.Slice >= frame.Slices.Length)
            {
                (edge, node, forward, moves) = (0, 0, false, []);
                return false;
            }

            Slice next = frame.Slices[frame.Slice];
            frame.At = 0;
            frame.Count = next.Forward ? relations[next.Relation].From(frame.Node, out frame.FirstEdge).Length : relations[next.Relation].To(frame.Node, out _).Length;
        }

        Slice slice = frame.Slices[frame.Slice];
        RelationRows rows = relations[slice.Relation];
        if (slice.Forward)
        {
            node = rows.From(frame.Node, out _)[frame.At];
            edge = frame.FirstEdge + frame.At;
        }
        else
        {
            node = rows.To(frame.Node, out ReadOnlySpan<int> back)[frame.At];
            edge = back[frame.At];
        }

        frame.At++;
        forward = slice.Forward;
        moves = slice.Moves;
        return true;
    }

    /// <summary>The moves of a set of states, gathered by relation and direction so that each edge is looked at once.</summary>
    private Slice[] SlicesOf(ulong states)
    {
        var moves = new List<Automaton.Move>();
        for (int state = 1; state < automaton.Moves.Length; state++)
        {
            if ((states & (1UL << state)) != 0)
                moves.AddRange(automaton.Moves[state]);
        }

        var slices = new List<Slice>();
        foreach (int relation in moves.SelectMany(move => move.Test.Relations).Distinct().Order())
        {
            if (relations[relation].Count == 0)
                continue;
            Automaton.Move[] forward = [.. moves.Where(move => move.Test.Forward && move.Test.Relations.Contains(relation))];
            Automaton.Move[] backward = [.. moves.Where(move => move.Test.Backward && move.Test.Relations.Contains(relation))];
            if (forward.Length > 0)
                slices.Add(new Slice(relation, true, forward));
            if (backward.Length > 0)
                slices.Add(new Slice(relation, false, backward));
        }

        return [.. slices];
    }

    private sealed record Slice(int Relation, bool Forward, Automaton.Move[] Moves);

    private struct Frame
    {
        public int Node;
        public Slice[] Slices;
        public int Slice;
        public int At;
        public int Count;
        public int FirstEdge;
    }
}
