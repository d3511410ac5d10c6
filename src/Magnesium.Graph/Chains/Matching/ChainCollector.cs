namespace Magnesium.Graph;

/// <summary>Runs a search to its end, on one thread or several, and keeps or counts what it finds.</summary>
internal static class ChainCollector
{
    /// <summary>How many ranges of start nodes each thread gets: enough that none waits long for the others.</summary>
    private const int RangesPerThread = 16;

    public static (JoinedChains Chains, TruncationReason? Reason) Collect(PatternPlan plan, MatchOptions options, SearchLimits limits)
    {
        if (options.Parallelism == 1)
        {
            var chains = new ChainBuffer(plan.Graph);
            Collect(chains, Search.Of(plan, limits), options);
            return (new JoinedChains(chains), limits.Stopped);
        }

        var all = new JoinedChains();
        TruncationReason? reason = limits.Stopped;
        foreach ((ChainBuffer part, TruncationReason? stopped) in InParts(plan, options, limits, (range, own) =>
        {
            var chains = new ChainBuffer(plan.Graph);
            if (own.Stopped is null)
                Collect(chains, Search.Of(plan, own, range), options);
            return (chains, own.Stopped);
        }))
        {
            // A part may have found as many as are wanted while those before it found some too.
            if (reason is not null)
                break;
            reason = stopped;
            if (all.Count + (long)part.Count > options.Limit)
                reason = TruncationReason.Limit;
            all.Add(part, options.Limit - all.Count);
        }

        return (all, reason);
    }

    /// <summary>Counts by walking, a run at a time.</summary>
    public static MatchCount Count(PatternPlan plan, MatchOptions options, SearchLimits limits)
    {
        if (options.Parallelism == 1)
            return new MatchCount(Count(Search.Of(plan, limits)), limits.Stopped);
        long count = 0;
        TruncationReason? reason = limits.Stopped;
        foreach ((long part, TruncationReason? stopped) in InParts(plan, options, limits, (range, own) => (own.Stopped is null ? Count(Search.Of(plan, own, range)) : 0, own.Stopped)))
        {
            count = checked(count + part);
            reason ??= stopped;
        }

        return new MatchCount(count, reason);
    }

    private static long Count(ChainWalk walk)
    {
        long count = 0;
        while (walk.NextRun(out Run run))
            count += run.Nodes.Length;
        return count;
    }

    private static void Collect(ChainBuffer chains, ChainWalk walk, MatchOptions options)
    {
        while (walk.NextRun(out Run run))
        {
            if (chains.Count + (long)run.Nodes.Length > options.Limit)
            {
                chains.Add(walk, run.Cut(options.Limit - chains.Count));
                walk.Stop(TruncationReason.Limit);
                return;
            }

            long before = chains.Bytes;
            chains.Add(walk, run);
            if (walk.MustStopTaking(chains.Bytes - before))
                return;
        }
    }

    /// <summary>The answers for ranges of start nodes that several threads work out, in the order of the ranges.</summary>
    private static (TPart Part, TruncationReason? Stopped)[] InParts<TPart>(
        PatternPlan plan, MatchOptions options, SearchLimits limits, Func<(int From, int To), SearchLimits, (TPart Part, TruncationReason? Stopped)> work)
    {
        NodeRanges starts = NodeRanges.Of(plan.Automaton.Places[0].SelectMany(entry => NodeFilter.Of(entry.Tests, NodeRanges.Of(0, plan.Graph.Nodes.Count)).Ranges.Ranges));
        (int from, int to) = starts.Hull;
        int parts = (int)Math.Min(to - from, (long)options.Parallelism * RangesPerThread);
        var answers = new (TPart Part, TruncationReason? Stopped)[parts];
        int Bound(int part) => from + (int)((long)(to - from) * part / parts);
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, part =>
            answers[part] = work((Bound(part), Bound(part + 1)), limits.Share()));
        return answers;
    }
}
