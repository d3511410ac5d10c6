using System.Diagnostics.CodeAnalysis;

namespace Magnesium.Graph;

/// <summary>
/// Walks all paths of any pattern, depth first, a run being one path; nothing is allocated for a path. The reference for
/// the quicker ways.
/// </summary>
/// <remarks>
/// A path is walked once however many ways the pattern lies along it: the walk carries the set of states the automaton may be
/// in. Order: start nodes by number, then edges by relation, forward before backward, by number.
/// </remarks>
internal sealed class PathWalker : ChainWalk
{
    private readonly PatternPlan plan;
    private readonly Automaton automaton;
    private readonly RelationRows[] relations;
    private readonly PathMode mode;
    private readonly ulong[] canEnd;
    private readonly StateMoves movesOf;
    private readonly int lastStart;
    private readonly bool hasLookBacks;

    private Frame[] frames = new Frame[16];
    private int length = -1;
    private int nextStart;

    public PathWalker(PatternPlan plan, ulong[] canEnd, int firstStart, int afterLastStart, SearchLimits limits)
        : base(limits)
    {
        this.plan = plan;
        this.canEnd = canEnd;
        automaton = plan.Automaton;
        relations = plan.Graph.Store.Relations;
        mode = plan.Pattern.Mode;
        movesOf = new StateMoves(plan);
        nextStart = firstStart;
        lastStart = afterLastStart;
        hasLookBacks = automaton.Places.Any(entries => entries.Any(entry => !entry.LookBacks.IsEmpty));
    }

    public override bool NextRun(out Run run)
    {
        while (!Limits.MustStop(1))
        {
            if (length < 0)
            {
                if (!Start())
                    break;
                continue;
            }

            ref Frame frame = ref frames[length];
            if (!NextEdge(ref frame, out int edge, out int node, out StateMoves.Moves? moves))
            {
                length--;
                continue;
            }

            ulong states = Step(edge, node, moves.Forward, moves.Between(frame.Node, node));
            if (states == 0)
                continue;
            bool closes = mode == PathMode.Simple && node == Nodes[0];
            bool accepted = (states & Automaton.Accepting) != 0;
            ulong onward = states & ~Automaton.Accepting;
            PathView path = new(Nodes, Edges, length + 1);
            if (onward != 0 && !closes)
                Push(node, onward);
            if (accepted && (plan.IsLocal || plan.Passes(path)))
            {
                Length = path.Length;
                run = One();
                return true;
            }
        }

        run = default;
        return false;
    }

    private bool Start()
    {
        while (nextStart < lastStart && !Limits.MustStop(1))
        {
            int start = nextStart++;

            // A chain has a step: a pattern that is complete at its start has no chain there yet.
            ulong states = automaton.Arrive(0, start) & canEnd[start] & ~Automaton.Accepting;
            if (states == 0)
                continue;
            Nodes[0] = start;
            Push(start, states);
            return true;
        }

        return false;
    }

    /// <summary>The states after walking an edge; 0 where no answer lies behind it or the mode forbids it. Notes the edge on the path.</summary>
    private ulong Step(int edge, int node, bool forward, Automaton.Move[] moves)
    {
        ulong allowed = canEnd[node];
        if (allowed == 0 || IsForbidden(edge, node))
            return 0;
        GrowTo(length + 1);
        Nodes[length + 1] = node;
        Edges[length] = edge;
        Forwards[length] = forward;
        ulong states = 0;
        foreach (Automaton.Move move in moves)
        {
            if (move.Test.Condition?.Invoke(edge) == false)
                continue;
            states |= hasLookBacks ? automaton.Arrive(move.Place, node, new PathView(Nodes, Edges, length + 1)) : automaton.Arrive(move.Place, node);
        }

        return states & allowed;
    }

    private bool IsForbidden(int edge, int node) => mode switch
    {
        PathMode.Acyclic => Nodes.AsSpan(0, length + 1).Contains(node),
        PathMode.Simple => Nodes.AsSpan(1, length).Contains(node),
        PathMode.Trail => Edges.AsSpan(0, length).Contains(edge),
        _ => false,
    };

    private void Push(int node, ulong states)
    {
        length++;
        if (length >= frames.Length)
            Array.Resize(ref frames, frames.Length * 2);
        frames[length] = new Frame { Node = node, Slices = movesOf[states], Slice = -1 };
    }

    private bool NextEdge(ref Frame frame, out int edge, out int node, [NotNullWhen(true)] out StateMoves.Moves? moves)
    {
        while (frame.At >= frame.Count)
        {
            if (++frame.Slice >= frame.Slices.Length)
            {
                (edge, node, moves) = (0, 0, null);
                return false;
            }

            StateMoves.Moves next = frame.Slices[frame.Slice];
            frame.At = 0;
            frame.Count = next.Forward ? relations[next.Relation].From(frame.Node, out frame.FirstEdge).Length : relations[next.Relation].To(frame.Node, out _).Length;
        }

        StateMoves.Moves slice = frame.Slices[frame.Slice];
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
        moves = slice;
        return true;
    }

    private struct Frame
    {
        public int Node;
        public StateMoves.Moves[] Slices;
        public int Slice;
        public int At;
        public int Count;
        public int FirstEdge;
    }
}
