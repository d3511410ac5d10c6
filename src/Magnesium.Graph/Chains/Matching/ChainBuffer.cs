namespace Magnesium.Graph;

/// <summary>
/// Chains kept as numbers. Chains that differ in their last step only are a run, and what runs have in common at their
/// beginning is kept once, as a tree: a chain takes 4 bytes, and a run 16 and 8 more for each step it does not share.
/// </summary>
internal sealed class ChainBuffer(KnowledgeGraph graph)
{
    private readonly Blocks<Step> steps = new();
    private readonly Blocks<RunStart> runs = new();

    /// <summary>The code (<see cref="ChainWalk.Code"/>) of each chain's last step.</summary>
    private readonly Blocks<int> lasts = new();

    /// <summary>The way to the run added last: the code of each step and its place in <see cref="steps"/>.</summary>
    private int[] codes = new int[16];
    private int[] places = new int[16];
    private int depth;

    /// <summary>How many steps the way to the run added last has.</summary>
    private int lengthBefore;

    public int Count => lasts.Count;

    public long Bytes => (4L * lasts.Count) + (8L * (steps.Count + (long)runs.Count));

    public Chain this[int index]
    {
        get
        {
            int step = RunOf(index).Step;
            int length = 1;
            for (int before = step; before >= 0; before = steps[before].Before)
                length++;
            var edges = new int[length];
            var forwards = new bool[length];
            int code = lasts[index];
            for (int i = length - 1; ; i--)
            {
                (edges[i], forwards[i]) = (code < 0 ? ~code : code, code >= 0);
                if (i == 0)
                    return Chain.Of(graph, edges, forwards);
                (step, code) = steps[step];
            }
        }
    }

    /// <summary>Adds the chains of a run: the path of the walk with each of the last steps.</summary>
    public void Add(ChainWalk walk, Run run)
    {
        runs.Add(new RunStart(Count, StepTo(walk)));
        bool forward = walk.Forwards[walk.Length - 1];
        for (int from = 0; from < run.Nodes.Length;)
        {
            Span<int> room = lasts.Room(run.Nodes.Length - from);
            if (run.Edges.IsEmpty)
            {
                for (int i = 0; i < room.Length; i++)
                    room[i] = ChainWalk.Code(run.FirstEdge + from + i, forward);
            }
            else if (run.IsCoded || forward)
            {
                run.Edges.Slice(from, room.Length).CopyTo(room);
            }
            else
            {
                ReadOnlySpan<int> edges = run.Edges.Slice(from, room.Length);
                for (int i = 0; i < room.Length; i++)
                    room[i] = ~edges[i];
            }

            from += room.Length;
        }
    }

    /// <summary>The place of the last step but one of the walk's path, -1 where it has none. Steps that the run before does not have are added.</summary>
    private int StepTo(ChainWalk walk)
    {
        int length = walk.Length - 1;
        if (length > codes.Length)
        {
            Array.Resize(ref codes, 2 * length);
            Array.Resize(ref places, 2 * length);
        }

        int kept = Math.Min(walk.Kept, Math.Min(lengthBefore, length));
        lengthBefore = length;
        int step = kept == 0 ? -1 : places[kept - 1];
        for (int i = kept; i < length; i++)
        {
            int code = ChainWalk.Code(walk.Edges[i], walk.Forwards[i]);
            if (i >= depth || codes[i] != code)
            {
                (codes[i], places[i]) = (code, steps.Count);
                steps.Add(new Step(step, code));
                depth = i + 1;
            }

            step = places[i];
        }

        return step;
    }

    /// <summary>The run of a chain, by binary search.</summary>
    private RunStart RunOf(int chain)
    {
        int low = 0;
        int high = runs.Count;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (runs[middle].Chain <= chain)
                low = middle;
            else
                high = middle;
        }

        return runs[low];
    }

    /// <summary>A step of a chain and the place of the one before it, -1 where it is the first.</summary>
    private readonly record struct Step(int Before, int Code);

    /// <summary>The first chain of a run and the place of the step before its last steps.</summary>
    private readonly record struct RunStart(int Chain, int Step);
}
