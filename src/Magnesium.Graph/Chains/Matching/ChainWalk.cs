namespace Magnesium.Graph;

/// <summary>
/// A search for the paths of a pattern that hands them out in runs: paths that differ in their last step only. The path of a
/// run stands in <see cref="Nodes"/>, <see cref="Edges"/> and <see cref="Forwards"/>; its last step is to be filled in from the <see cref="Run"/>.
/// </summary>
internal abstract class ChainWalk
{
    protected ChainWalk(SearchLimits limits) => Limits = limits;

    /// <summary>The nodes of the path, one more than <see cref="Length"/>.</summary>
    public int[] Nodes { get; protected set; } = new int[16];

    public int[] Edges { get; protected set; } = new int[16];

    /// <summary>For each edge, whether it is walked from source to target.</summary>
    public bool[] Forwards { get; protected set; } = new bool[16];

    /// <summary>How many steps the paths of the current run have.</summary>
    public int Length { get; protected set; }

    /// <summary>How many of the first steps the path has from the run before it, at least.</summary>
    public int Kept { get; protected set; }

    /// <summary>Why the search stopped before its end; null while it goes on or when it is complete.</summary>
    public TruncationReason? Stopped => Limits.Stopped;

    protected SearchLimits Limits { get; }

    /// <summary>Goes on to the next run, which has a path; false at the end, or when stopped.</summary>
    public abstract bool NextRun(out Run run);

    public void Stop(TruncationReason reason) => Limits.Stop(reason);

    /// <inheritdoc cref="SearchLimits.MustStopTaking"/>
    public bool MustStopTaking(long bytes) => Limits.MustStopTaking(bytes);

    protected void GrowTo(int steps)
    {
        if (steps < Nodes.Length)
            return;
        int size = Math.Max(steps + 1, Nodes.Length * 2);
        (int[] nodes, int[] edges, bool[] forwards) = (Nodes, Edges, Forwards);
        Array.Resize(ref nodes, size);
        Array.Resize(ref edges, size);
        Array.Resize(ref forwards, size);
        (Nodes, Edges, Forwards) = (nodes, edges, forwards);
    }

    /// <summary>The path as it stands, as a run of one.</summary>
    protected Run One() => new(Nodes.AsSpan(Length, 1), Edges.AsSpan(Length - 1, 1), 0, isCoded: false);

    /// <summary>An edge and the way it is walked as one number: edges walked backward are complemented.</summary>
    public static int Code(int edge, bool forward) => forward ? edge : ~edge;
}

/// <summary>The last steps of a run of paths.</summary>
internal readonly ref struct Run
{
    public Run(ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges, int firstEdge, bool isCoded)
    {
        Nodes = nodes;
        Edges = edges;
        FirstEdge = firstEdge;
        IsCoded = isCoded;
    }

    public ReadOnlySpan<int> Nodes { get; }

    /// <summary>The edge of each step; empty where they are consecutive from <see cref="FirstEdge"/>.</summary>
    public ReadOnlySpan<int> Edges { get; }

    public int FirstEdge { get; }

    /// <summary>True when <see cref="Edges"/> are codes (<see cref="ChainWalk.Code"/>); else all are walked the way the path says.</summary>
    public bool IsCoded { get; }

    public Run Cut(int count) => new(Nodes[..count], Edges.IsEmpty ? Edges : Edges[..count], FirstEdge, IsCoded);
}
