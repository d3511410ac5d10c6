namespace Magnesium.Graph;

/// <summary>Picks the way to search for the chains of a pattern. All ways find the same chains in the same order.</summary>
internal static class Search
{
    /// <summary>A walk over the chains of a plan; of all start nodes, or of those in a range.</summary>
    public static ChainWalk Of(PatternPlan plan, SearchLimits limits, (int From, int To)? starts = null)
    {
        (int from, int to) = starts ?? (0, plan.Graph.Nodes.Count);
        if (plan.Pattern.Selector != PathSelector.All)
            return new ShortestWalk(plan, limits, from, to);
        return LevelPlan.Of(plan) is LevelPlan levels
            ? new LevelWalker(levels, from, to, limits)
            : new PathWalker(plan, Reachability.Of(plan.Graph, plan.Automaton, limits), from, to, limits);
    }
}
