using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>
/// Walks all paths of a pattern that has levels, depth first. A level is a row of steps that lead into answers; the last step
/// is handed out as a whole row. Order: start nodes by number, then edges by relation, forward before backward, by number.
/// </summary>
internal sealed class LevelWalker : ChainWalk
{
    /// <summary>So many rows before it is needed a row is asked for.</summary>
    private const int Ahead = 8;

    private readonly LevelPlan plan;
    private readonly LevelRows rows;
    private readonly int last;
    private readonly PathMode mode;
    private readonly Frame[] frames;
    private readonly bool[] completes;
    private readonly int[][] sameNodes;
    private readonly int[][] sameEdges;
    private readonly bool testsLast;
    private readonly Slice lastSlice;
    private readonly bool lastIsDirect;
    private readonly bool lastIsLarge;
    private readonly int afterLastStart;

    /// <summary>The level whose steps lead to rows that complete the pattern as they are; -2 where there is none.</summary>
    private readonly int lastButOne = -2;
    private int[] runNodes = [];
    private int[] runEdges = [];

    /// <summary>The level whose row is being walked; -1 between starts.</summary>
    private int level = -1;
    private int nextStart;
    private bool isAtLastStep;

    public LevelWalker(LevelPlan plan, int firstStart, int afterLastStart, SearchLimits limits)
        : base(limits)
    {
        this.plan = plan;
        last = plan.Last;
        mode = plan.Pattern.Pattern.Mode;
        rows = new LevelRows(plan, limits);
        frames = new Frame[last];
        completes = [.. plan.Levels.Select(l => l.Completes is not null)];
        sameNodes = [.. plan.Levels.Select(l => mode is PathMode.Acyclic or PathMode.Simple ? l.SameNodes.ToArray() : [])];
        sameEdges = [.. plan.Levels.Select(l => mode == PathMode.Trail ? l.SameEdges.ToArray() : [])];
        testsLast = sameNodes[last].Length > 0 || sameEdges[last].Length > 0 || !plan.Pattern.IsLocal;
        lastIsDirect = plan.LastIsDirect;
        if (lastIsDirect && !testsLast && !completes[last - 1] && mode != PathMode.Simple)
            lastButOne = last - 2;
        lastSlice = lastIsDirect ? plan.Hops[^1].Slices[0] : default;
        lastIsLarge = lastIsDirect && lastSlice.IsLarge;
        (int from, int to) = plan.Levels[0].Nodes.Hull;
        nextStart = Math.Max(from, firstStart);
        this.afterLastStart = Math.Min(to, afterLastStart);
        GrowTo(last + 1);
    }

    public override bool NextRun(out Run run)
    {
        Kept = last;
        while (true)
        {
            if (isAtLastStep)
            {
                isAtLastStep = false;
                if (LastStep(out run))
                    return true;
            }

            if (level < 0)
            {
                if (Start())
                    continue;
                break;
            }

            ref Frame frame = ref frames[level];
            if (frame.At >= frame.End)
            {
                level--;
                continue;
            }

            if (level == lastButOne && NextOfLastRows(ref frame, out run))
                return true;
            if (frame.At >= frame.End)
                continue;

            int node = frame.Nodes[frame.At];
            int code = frame.Edges[frame.At++];
            int next = level + 1;
            if (IsForbidden(next, node, code))
                continue;
            Kept = Math.Min(Kept, level);
            Nodes[next] = node;
            Edges[level] = code < 0 ? ~code : code;
            Forwards[level] = code >= 0;
            if (!completes[next])
            {
                GoOn(next, node);
                continue;
            }

            if (next < last && rows.LeadsOn(next, node))
                GoOn(next, node);
            Length = next;
            if (rows.Completes(next, node) && (plan.Pattern.IsLocal || plan.Pattern.Passes(new PathView(Nodes, Edges, next))))
            {
                run = One();
                return true;
            }
        }

        run = default;
        return false;
    }

    /// <summary>Goes through the steps to rows of the graph that complete the pattern as they are.</summary>
    private bool NextOfLastRows(ref Frame frame, out Run run)
    {
        (int[] nodes, int[] codes) = (frame.Nodes, frame.Edges);
        while (frame.At < frame.End)
        {
            if (lastIsLarge)
                AskFor(nodes, frame.At, frame.End);
            int node = nodes[frame.At];
            int code = codes[frame.At++];
            if (IsForbidden(last - 1, node, code))
                continue;
            ReadOnlySpan<int> ends = lastSlice.From(node, out ReadOnlySpan<int> edges, out int first);
            if (ends.IsEmpty)
                continue;
            Kept = Math.Min(Kept, last - 2);
            Nodes[last - 1] = node;
            (Edges[last - 2], Forwards[last - 2]) = (code < 0 ? ~code : code, code >= 0);
            Forwards[last - 1] = lastSlice.Forward;
            Length = last;
            run = new Run(ends, edges, first, isCoded: false);
            return true;
        }

        run = default;
        return false;
    }

    /// <summary>Asks the memory for rows that come soon: first for their places, then for the rows themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskFor(int[] nodes, int at, int end)
    {
        if (at + (2 * Ahead) < end)
            lastSlice.PrefetchPlace(nodes[at + (2 * Ahead)]);
        if (at + Ahead < end)
            lastSlice.PrefetchRow(nodes[at + Ahead]);
    }

    /// <summary>Goes on from the node just reached: into its row, or to the last step.</summary>
    private void GoOn(int next, int node)
    {
        // A simple path that is back where it started ends there.
        if (mode == PathMode.Simple && next > 0 && node == Nodes[0])
            return;
        if (next == last - 1)
        {
            isAtLastStep = true;
            return;
        }

        LevelRows.Row row = rows.From(next, node);
        if (Limits.MustStop(row.End - row.Start))
        {
            End();
            return;
        }

        frames[next] = new Frame { Nodes = row.Nodes, Edges = row.Edges, At = row.Start, End = row.End };
        level = next;
    }

    private void End()
    {
        level = -1;
        nextStart = afterLastStart;
        isAtLastStep = false;
    }

    private bool Start()
    {
        while (nextStart < afterLastStart)
        {
            int start = nextStart++;
            if (Limits.MustStop(1))
                return false;
            if (!rows.LeadsOn(0, start))
                continue;
            Nodes[0] = start;
            GoOn(0, start);
            return true;
        }

        return false;
    }

    private bool LastStep(out Run run)
    {
        int node = Nodes[last - 1];
        Length = last;
        if (lastIsDirect)
        {
            ReadOnlySpan<int> ends = lastSlice.From(node, out ReadOnlySpan<int> edges, out int first);
            Forwards[last - 1] = lastSlice.Forward;
            run = new Run(ends, edges, first, isCoded: false);
        }
        else
        {
            LevelRows.Row row = rows.From(last - 1, node);
            run = new Run(row.Nodes.AsSpan(row.Start, row.End - row.Start), row.Edges.AsSpan(row.Start, row.End - row.Start), 0, isCoded: true);
        }

        if (testsLast && !run.Nodes.IsEmpty)
            run = Tested(run);
        return !run.Nodes.IsEmpty;
    }

    /// <summary>The last steps that the path so far and the conditions over several elements let pass.</summary>
    private Run Tested(Run run)
    {
        if (runNodes.Length < run.Nodes.Length)
            (runNodes, runEdges) = (new int[run.Nodes.Length * 2], new int[run.Nodes.Length * 2]);
        int count = 0;
        for (int i = 0; i < run.Nodes.Length; i++)
        {
            int node = run.Nodes[i];
            int code = run.IsCoded ? run.Edges[i] : Code(run.Edges.IsEmpty ? run.FirstEdge + i : run.Edges[i], lastSlice.Forward);
            if (IsForbidden(last, node, code))
                continue;
            if (!plan.Pattern.IsLocal)
            {
                Nodes[last] = node;
                Edges[last - 1] = code < 0 ? ~code : code;
                if (Limits.MustStop(1))
                {
                    End();
                    break;
                }

                if (!plan.Pattern.Passes(new PathView(Nodes, Edges, last)))
                    continue;
            }

            runNodes[count] = node;
            runEdges[count++] = code;
        }

        return new Run(runNodes.AsSpan(0, count), runEdges.AsSpan(0, count), 0, isCoded: true);
    }

    private bool IsForbidden(int next, int node, int code)
    {
        foreach (int earlier in sameNodes[next])
        {
            if (Nodes[earlier] == node && !(earlier == 0 && mode == PathMode.Simple))
                return true;
        }

        foreach (int earlier in sameEdges[next])
        {
            if (Edges[earlier] == (code < 0 ? ~code : code))
                return true;
        }

        return false;
    }

    private struct Frame
    {
        public int[] Nodes;
        public int[] Edges;
        public int At;
        public int End;
    }
}
