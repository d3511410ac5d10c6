using System.Collections.Immutable;

namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>The chains that match a pattern, in the order they are met: by first node, then edges.</summary>
    /// <param name="pattern">The pattern's text.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Stops the search; the result then holds what was found.</param>
    /// <remarks>A pass backward from the pattern's ends costs time for the edges in reach; after it time is proportional to what is returned.</remarks>
    /// <exception cref="PatternException">The text is no pattern, or names what this graph's schema does not have.</exception>
    public ChainResult Match(string pattern, MatchOptions? options = null, CancellationToken cancellation = default) =>
        Match(Pattern.Parse(pattern), options, cancellation);

    /// <inheritdoc cref="Match(string, MatchOptions?, CancellationToken)"/>
    public ChainResult Match(Pattern pattern, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        options ??= MatchOptions.Default;
        PatternPlan plan = PatternBinder.Bind(this, pattern.Syntax, pattern.Text);
        ulong[] canEnd = Reachability.Of(this, plan.Automaton, cancellation);
        ImmutableArray<Chain>.Builder chains = ImmutableArray.CreateBuilder<Chain>();
        TruncationReason? reason = null;
        if (plan.Pattern.Selector == PathSelector.All)
        {
            var walker = new PathWalker(plan, canEnd, 0, Nodes.Count, options.Timeout, cancellation);
            while (walker.MoveNext())
            {
                if (chains.Count == options.Limit)
                {
                    reason = TruncationReason.Limit;
                    break;
                }

                chains.Add(ChainOf(walker.Path, walker.Forwards));
            }

            reason ??= walker.Stopped;
        }
        else
        {
            var shortest = new ShortestPaths(plan, canEnd, options.Timeout, cancellation);
            foreach (ShortestPaths.Partial path in shortest.Find())
            {
                if (chains.Count == options.Limit)
                {
                    reason = TruncationReason.Limit;
                    break;
                }

                chains.Add(ChainOf(path.View(), path.Directions()));
            }

            reason ??= shortest.Stopped;
        }

        if (cancellation.IsCancellationRequested)
            reason ??= TruncationReason.Cancelled;
        int found = chains.Count;
        return new ChainResult(pattern.ToString(), chains.DrainToImmutable(), found, reason, null, []);
    }

    /// <summary>How many chains match a pattern, without making them.</summary>
    /// <exception cref="PatternException">The text is no pattern, or names what this graph's schema does not have.</exception>
    public MatchCount CountMatches(Pattern pattern, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        options ??= MatchOptions.Default with { Limit = int.MaxValue };
        PatternPlan plan = PatternBinder.Bind(this, pattern.Syntax, pattern.Text);
        ulong[] canEnd = Reachability.Of(this, plan.Automaton, cancellation);
        if (plan.Pattern.Selector != PathSelector.All)
        {
            var shortest = new ShortestPaths(plan, canEnd, options.Timeout, cancellation);
            long found = shortest.Find().LongCount();
            return new MatchCount(found, shortest.Stopped);
        }

        var walker = new PathWalker(plan, canEnd, 0, Nodes.Count, options.Timeout, cancellation);
        long count = 0;
        while (walker.MoveNext())
            count++;
        return new MatchCount(count, walker.Stopped ?? (cancellation.IsCancellationRequested ? TruncationReason.Cancelled : null));
    }

    private Chain ChainOf(PathView path, ReadOnlySpan<bool> forwards)
    {
        ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>(path.Length);
        for (int i = 0; i < path.Length; i++)
        {
            var edge = new Edge(this, path.Edges[i]);
            steps.Add(new Step(edge, forwards[i], Judged.ByAll(edge)));
        }

        return new Chain(steps.MoveToImmutable());
    }
}
