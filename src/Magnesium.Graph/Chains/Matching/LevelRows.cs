namespace Magnesium.Graph;

/// <summary>
/// For the nodes that a search meets at each level: whether the pattern can be completed from there, and the steps that lead
/// to where it can, as far as single elements decide. Both are worked out when first asked for and kept, so a walk looks
/// at an edge of the graph at most twice a level and then walks into answers only.
/// </summary>
/// <remarks>4 bytes a node in reach and level, 8 bytes a step kept; past <see cref="MostKept"/> steps rows are made anew each time.</remarks>
internal sealed class LevelRows
{
    /// <summary>State of a node at a level, or <see cref="FirstRow"/> and up: the number of its row.</summary>
    private const int Unknown = 0, Dead = 1, Alive = 2, FirstRow = 3;

    private const int MostKept = 1 << 26;

    private readonly LevelPlan plan;
    private readonly SearchLimits limits;
    private readonly int[][] states;
    private readonly int[] origins;
    private readonly bool[] isSettled;
    private readonly bool[] completesAll;
    private readonly bool[] goesOnAll;
    private readonly Slice lastSlice;

    /// <summary>The chunk that rows are added to, and one a level for rows that are not kept.</summary>
    private Chunk tail = new(1 << 10);
    private readonly Chunk?[] passing;
    private Row[] rows = new Row[64];
    private int rowCount;
    private long kept;

    public LevelRows(LevelPlan plan, SearchLimits limits)
    {
        this.plan = plan;
        this.limits = limits;
        states = new int[plan.Last + 1][];
        origins = new int[plan.Last + 1];
        isSettled = new bool[plan.Last + 1];
        completesAll = new bool[plan.Last + 1];
        goesOnAll = new bool[plan.Last + 1];
        lastSlice = plan.LastIsDirect ? plan.Hops[^1].Slices[0] : default;
        passing = new Chunk?[plan.Last + 1];
        for (int level = 0; level <= plan.Last; level++)
        {
            (int from, int to) = plan.Levels[level].Nodes.Hull;
            origins[level] = from;
            states[level] = level == plan.Last || (level == plan.Last - 1 && plan.LastIsDirect) ? [] : new int[to - from];
            NodeRanges reached = level == 0 ? plan.Levels[0].Nodes : plan.Hops[level - 1].Reached(plan.Levels[level - 1].Nodes);
            completesAll[level] = plan.Levels[level].Completes?.PassesAll(reached) == true;
            goesOnAll[level] = plan.Levels[level].GoesOn?.PassesAll(reached) == true;
        }

        if (BackwardPass.IsWorthwhile(plan))
            BackwardPass.Run(plan, limits, Settle);
    }

    /// <summary>True when a path may be complete at this node.</summary>
    public bool Completes(int level, int node) => plan.Levels[level].Completes is NodeFilter filter && (completesAll[level] || filter.Passes(node));

    /// <summary>True when a path may go on from this node to its end.</summary>
    public bool LeadsOn(int level, int node)
    {
        int[] known = states[level];
        int place = node - origins[level];
        if ((uint)place < (uint)known.Length && known[place] != Unknown)
            return known[place] >= Alive;
        return FindOut(level, node);
    }

    /// <summary>The steps from a node of a level that lead to where the pattern is or can be completed.</summary>
    public Row From(int level, int node)
    {
        ref int state = ref states[level][node - origins[level]];
        if (state >= FirstRow)
            return rows[state - FirstRow];
        if (kept > MostKept)
        {
            Chunk room = passing[level] ?? new Chunk(1 << 10);
            room.Used = 0;
            Row passed = Make(level, node, ref room);
            passing[level] = room;
            return passed;
        }

        Row row = Make(level, node, ref tail);
        kept += row.End - row.Start;
        if (rowCount == rows.Length)
            Array.Resize(ref rows, rowCount * 2);
        rows[rowCount] = row;
        state = FirstRow + rowCount++;
        return row;
    }

    /// <summary>Takes the rows of the last hop, or the nodes of a level, from the backward pass: others lead nowhere.</summary>
    private void Settle(int level, List<int> alive)
    {
        foreach (int node in alive)
            states[level][node - origins[level]] = Alive;
        isSettled[level] = true;
    }

    private bool FindOut(int level, int node)
    {
        if (isSettled[level] || plan.Levels[level].GoesOn is not NodeFilter filter || !(goesOnAll[level] || filter.Passes(node)))
            return false;
        if (level == plan.Last - 1 && plan.LastIsDirect)
            return !lastSlice.From(node, out _, out _).IsEmpty;
        bool leads = HasStep(level, node);
        int place = node - origins[level];
        if ((uint)place < (uint)states[level].Length)
            states[level][place] = leads ? Alive : Dead;
        return leads;
    }

    private bool HasStep(int level, int node)
    {
        Hop hop = plan.Hops[level];
        foreach (ref readonly Slice slice in hop.From(node))
        {
            ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
            if (ends.IsEmpty)
                continue;
            if (limits.MustStop(ends.Length))
                return false;
            for (int i = 0; i < ends.Length; i++)
            {
                if (IsWanted(level + 1, ends[i]) && Passes(hop, slice, node, ends[i], edges.IsEmpty ? first + i : edges[i]))
                    return true;
            }
        }

        return false;
    }

    private Row Make(int level, int node, ref Chunk chunk)
    {
        Hop hop = plan.Hops[level];
        int start = chunk.Used;
        int at = start;
        bool reachesLastRows = plan.LastIsDirect && level == plan.Last - 2 && goesOnAll[level + 1] && plan.Levels[level + 1].Completes is null;
        foreach (ref readonly Slice slice in hop.From(node))
        {
            ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
            if (ends.IsEmpty)
                continue;
            if (limits.MustStop(ends.Length))
                break;
            if (at + ends.Length > chunk.Nodes.Length)
            {
                var next = new Chunk(Math.Max(Math.Min(chunk.Nodes.Length * 2, 1 << 16), 2 * (at - start + ends.Length)));
                chunk.Nodes.AsSpan(start, at - start).CopyTo(next.Nodes);
                chunk.Edges.AsSpan(start, at - start).CopyTo(next.Edges);
                (chunk, at, start) = (next, at - start, 0);
            }

            (int[] nodes, int[] codes) = (chunk.Nodes, chunk.Edges);
            if (reachesLastRows && hop.Test.Condition is null && !slice.SkipsLoops)
            {
                at = KeepWithLastRow(ends, edges, first, slice.Forward, nodes, codes, at);
                continue;
            }

            for (int i = 0; i < ends.Length; i++)
            {
                int end = ends[i];
                int edge = edges.IsEmpty ? first + i : edges[i];
                if (!IsWanted(level + 1, end) || !Passes(hop, slice, node, end, edge))
                    continue;
                nodes[at] = end;
                codes[at++] = ChainWalk.Code(edge, slice.Forward);
            }
        }

        chunk.Used = at;
        return new Row(chunk.Nodes, chunk.Edges, start, at);
    }

    /// <summary>Keeps the steps to nodes that have a row for the last step; returns where the next ones go.</summary>
    private int KeepWithLastRow(ReadOnlySpan<int> ends, ReadOnlySpan<int> edges, int firstEdge, bool forward, int[] nodes, int[] codes, int at)
    {
        ReadOnlySpan<int> offsets = lastSlice.NearRows.Offsets.Span;
        int firstRow = lastSlice.NearRows.First;
        for (int i = 0; i < ends.Length; i++)
        {
            int row = ends[i] - firstRow;
            if ((uint)row >= (uint)(offsets.Length - 1))
                continue;

            // Written in any case and kept or not without a branch, for which rows are empty is anyone's guess.
            nodes[at] = ends[i];
            codes[at] = ChainWalk.Code((uint)i < (uint)edges.Length ? edges[i] : firstEdge + i, forward);
            at += offsets[row] == offsets[row + 1] ? 0 : 1;
        }

        return at;
    }

    private bool IsWanted(int level, int node) => LeadsOn(level, node) || Completes(level, node);

    private static bool Passes(Hop hop, in Slice slice, int from, int to, int edge) =>
        !(slice.SkipsLoops && from == to) && (hop.Test.Condition is null || hop.Test.Condition(edge));

    /// <summary>Steps [Start, End) of these arrays: the nodes they reach and the codes of their edges.</summary>
    public readonly record struct Row(int[] Nodes, int[] Edges, int Start, int End);

    private sealed class Chunk(int size)
    {
        public int[] Nodes { get; } = GC.AllocateUninitializedArray<int>(size);

        public int[] Edges { get; } = GC.AllocateUninitializedArray<int>(size);

        public int Used { get; set; }
    }
}
