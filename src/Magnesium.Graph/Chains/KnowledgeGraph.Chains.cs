namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>
    /// The chains from one node to another, best first: acyclic, of the pattern <c>given_as? causal* association? includes?</c>,
    /// refuted edges left out. Ranked mechanism, treatment, association, structural, and by <see cref="ChainOptions.Weight"/> within a kind.
    /// </summary>
    /// <param name="from">The first node, by any name <see cref="Node(string)"/> knows.</param>
    /// <param name="to">The last node, likewise.</param>
    /// <param name="options">How to look.</param>
    /// <param name="cancellation">Stops the search; the result then holds what was found.</param>
    /// <remarks>All chains are found before the best are picked, within the options' limit and time.</remarks>
    /// <exception cref="NodeNotFoundException">A name fits no node, or several.</exception>
    public ChainResult Chains(string from, string to, ChainOptions? options = null, CancellationToken cancellation = default) =>
        Chains(Node(from), Node(to), options, cancellation);

    /// <inheritdoc cref="Chains(string, string, ChainOptions?, CancellationToken)"/>
    /// <exception cref="ArgumentException">A node is of another graph, or an option is out of range.</exception>
    public ChainResult Chains(Node from, Node to, ChainOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ChainOptions.Default;
        if (!ReferenceEquals(from.Graph, this) || !ReferenceEquals(to.Graph, this))
            throw new ArgumentException(ChainMessages.OtherGraph());
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLength, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Top ?? 0, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Limit, nameof(options));
        if (options.ExcludeSource is string source && !TryGetSource(source, out _))
            throw new ArgumentException(Messages.UnknownSource(source, Sources.Select(s => s.Id)), nameof(options));
        return new ChainSearch(this, from, to, options, cancellation).Run();
    }
}
