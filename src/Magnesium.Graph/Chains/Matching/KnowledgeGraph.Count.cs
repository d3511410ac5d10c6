namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>How many chains match a pattern, without making them.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Stops the count.</param>
    /// <remarks>
    /// Under WALK, and for patterns of fixed length whose mode forbids no more than to turn straight back, time is proportional
    /// to the edges of the hops; else to the number of chains.
    /// </remarks>
    /// <exception cref="PatternException">The text is no pattern, or names what this graph's schema does not have.</exception>
    /// <exception cref="OverflowException">There are more than 2^63 - 1.</exception>
    public MatchCount CountMatches(Pattern pattern, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        options = Checked(options ?? MatchOptions.Unlimited);
        PatternPlan plan = PatternBinder.Bind(this, pattern.Syntax, pattern.Text);
        return ChainCount.Of(plan, options, new SearchLimits(options, cancellation));
    }

    /// <inheritdoc cref="CountMatches(Pattern, MatchOptions?, CancellationToken)"/>
    public MatchCount CountMatches(string pattern, MatchOptions? options = null, CancellationToken cancellation = default) =>
        CountMatches(Pattern.Parse(pattern), options, cancellation);

    /// <summary>How many chains match a pattern for each pair of first and last node that has any.</summary>
    /// <inheritdoc cref="CountMatches(Pattern, MatchOptions?, CancellationToken)"/>
    public EndPairs<long> CountByEnds(Pattern pattern, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        options = Checked(options ?? MatchOptions.Unlimited);
        PatternPlan plan = PatternBinder.Bind(this, pattern.Syntax, pattern.Text);
        return EndSums.Of<long>(plan, null, new SearchLimits(options, cancellation));
    }

    /// <inheritdoc cref="CountByEnds(Pattern, MatchOptions?, CancellationToken)"/>
    public EndPairs<long> CountByEnds(string pattern, MatchOptions? options = null, CancellationToken cancellation = default) =>
        CountByEnds(Pattern.Parse(pattern), options, cancellation);

    /// <summary>
    /// The degree-weighted path count of each pair of first and last node: the sum over its chains of the product over their
    /// steps of (edges the step could take from its first node × edges by which it could reach its second)^-damping, edges of the
    /// step's relation only, whatever the pattern's conditions (Himmelstein &amp; Baranzini 2015, doi 10.1371/journal.pcbi.1004259).
    /// Chains through hubs count little. The paper leaves out paths with a node twice: write ACYCLIC.
    /// </summary>
    /// <param name="pattern">The pattern: of fixed length, or with one repetition at its end.</param>
    /// <param name="damping">The damping exponent, at least 0; the paper's is 0.4.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Stops the count.</param>
    /// <remarks>Time as <see cref="CountByEnds(Pattern, MatchOptions?, CancellationToken)"/>.</remarks>
    /// <exception cref="PatternException">The text is no pattern, names what this graph's schema does not have, or does not say which step an edge stands for.</exception>
    public EndPairs<double> DegreeWeightedPathCounts(Pattern pattern, double damping = 0.4, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentOutOfRangeException.ThrowIfNegative(damping);
        if (!double.IsFinite(damping))
            throw new ArgumentOutOfRangeException(nameof(damping));
        options = Checked(options ?? MatchOptions.Unlimited);
        PatternPlan plan = PatternBinder.Bind(this, pattern.Syntax, pattern.Text);
        if (plan.Pattern.Selector != PathSelector.All || LevelPlan.Of(plan) is null)
            throw new PatternException(pattern.Text, 0, PatternMessages.NoDegreeWeights());
        return EndSums.Of<double>(plan, new DegreeWeights(damping), new SearchLimits(options, cancellation));
    }

    /// <inheritdoc cref="DegreeWeightedPathCounts(Pattern, double, MatchOptions?, CancellationToken)"/>
    public EndPairs<double> DegreeWeightedPathCounts(string pattern, double damping = 0.4, MatchOptions? options = null, CancellationToken cancellation = default) =>
        DegreeWeightedPathCounts(Pattern.Parse(pattern), damping, options, cancellation);
}
