namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>The chains that match a pattern, in the order they are met: by first node, then edges.</summary>
    /// <param name="pattern">The pattern's text.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Stops the search; the result then holds what was found.</param>
    /// <remarks>A search enters only what leads to an answer, as far as single elements decide, so its time is proportional to what is in reach and returned.</remarks>
    /// <exception cref="PatternException">The text is no pattern, or names what this graph's schema does not have.</exception>
    public ChainResult Match(string pattern, MatchOptions? options = null, CancellationToken cancellation = default) =>
        Match(Pattern.Parse(pattern), options, cancellation);

    /// <inheritdoc cref="Match(string, MatchOptions?, CancellationToken)"/>
    public ChainResult Match(Pattern pattern, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        options = Checked(options ?? MatchOptions.Default);
        PatternPlan plan = PatternBinder.Bind(this, pattern.Syntax, pattern.Text);
        var limits = new SearchLimits(options, cancellation);
        (JoinedChains chains, TruncationReason? reason) = ChainCollector.Collect(plan, options, limits);
        NearestMiss? miss = chains.Count == 0 && reason is null ? PatternMiss.Of(this, pattern, limits.Share()) : null;
        return new ChainResult(pattern.ToString(), chains, reason, miss);
    }

    /// <summary>The chains that match a pattern, one after the other, without keeping them.</summary>
    /// <inheritdoc cref="Match(string, MatchOptions?, CancellationToken)"/>
    public StreamedChains Stream(string pattern, MatchOptions? options = null, CancellationToken cancellation = default) =>
        Stream(Pattern.Parse(pattern), options, cancellation);

    /// <inheritdoc cref="Stream(string, MatchOptions?, CancellationToken)"/>
    public StreamedChains Stream(Pattern pattern, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        PatternPlan plan = PatternBinder.Bind(this, pattern.Syntax, pattern.Text);
        return new StreamedChains(this, plan, pattern.ToString(), Checked(options ?? MatchOptions.Unlimited), cancellation);
    }

    private static MatchOptions Checked(MatchOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Limit, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MemoryLimit, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallelism, 1, nameof(options));
        return options;
    }
}
