namespace Magnesium.Graph;

/// <summary>The chains of a pattern with a shortest selector, one a run.</summary>
internal sealed class ShortestWalk : ChainWalk
{
    /// <summary>What taking a path over costs, in edges looked at.</summary>
    private const int PathWork = 64;

    private readonly IEnumerator<PartialPath> found;

    public ShortestWalk(PatternPlan plan, SearchLimits limits, int firstStart, int afterLastStart)
        : base(limits) => found = new ShortestPaths(plan, limits).Find(firstStart, afterLastStart).GetEnumerator();

    public override bool NextRun(out Run run)
    {
        run = default;
        if (Limits.MustStop(PathWork) || !found.MoveNext())
            return false;
        PartialPath path = found.Current;
        Length = path.Length;
        GrowTo(Length + 1);
        PathView view = path.View();
        view.Nodes.CopyTo(Nodes, 0);
        view.Edges.CopyTo(Edges, 0);
        path.Directions().CopyTo(Forwards, 0);
        run = One();
        return true;
    }
}
