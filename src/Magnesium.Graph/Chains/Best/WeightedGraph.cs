using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What parallel edges are to a search: edges by which the same step could be taken.</summary>
public enum ParallelEdges
{
    /// <summary>Chains over parallel edges are different chains.</summary>
    AllDiffer,

    /// <summary>Chains over the same nodes are one, the lightest of them.</summary>
    LightestOnly,
}

/// <summary>
/// A graph whose edges have weights, made by <see cref="KnowledgeGraph.WithWeights(string)"/>, and the place to ask for its lightest
/// chains. Immutable, for any number of threads.
/// </summary>
/// <remarks>
/// 8 bytes an edge. The first question that walks a set of relations one way or both sorts their edges by weight and keeps them:
/// 16 bytes an edge and way, and a second or so for some millions.
/// </remarks>
public sealed class WeightedGraph
{
    private readonly EdgeWeights weights;
    private readonly ConcurrentDictionary<string, Lazy<WeightedArcs>> arcs = new(StringComparer.Ordinal);

    internal WeightedGraph(KnowledgeGraph graph, EdgeWeights weights)
    {
        Graph = graph;
        this.weights = weights;
    }

    /// <summary>The graph.</summary>
    public KnowledgeGraph Graph { get; }

    /// <summary>The k lightest chains between two nodes: over any relations, edges walked either way, no node twice. Exact.</summary>
    /// <param name="from">The first node, by any name <see cref="KnowledgeGraph.Node(string)"/> knows.</param>
    /// <param name="to">The last node, likewise.</param>
    /// <param name="k">How many.</param>
    /// <param name="parallel">What parallel edges are to it.</param>
    /// <param name="options">When to stop: the limits of time and memory.</param>
    /// <param name="cancellation">Stops the search; the result then holds what was found.</param>
    /// <remarks>
    /// A search from both ends (Dijkstra's) tells how heavy the lightest chain is; one backward that keeps within that weight and a
    /// little tells what is left from each node; then the chains are taken one after the other, each giving the ones that turn
    /// off from it (Yen 1971, Lawler 1972). Time at most k times the length of the chains times a search of the graph.
    /// </remarks>
    /// <exception cref="NodeNotFoundException">A name fits no node, or several.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is negative.</exception>
    public WeightedChains Lightest(string from, string to, int k, ParallelEdges parallel = ParallelEdges.AllDiffer, MatchOptions? options = null, CancellationToken cancellation = default) =>
        Lightest(Graph.Node(from), Graph.Node(to), k, parallel, options, cancellation);

    /// <inheritdoc cref="Lightest(string, string, int, ParallelEdges, MatchOptions?, CancellationToken)"/>
    /// <exception cref="ArgumentException">A node is of another graph.</exception>
    public WeightedChains Lightest(Node from, Node to, int k, ParallelEdges parallel = ParallelEdges.AllDiffer, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        if (!ReferenceEquals(from.Graph, Graph) || !ReferenceEquals(to.Graph, Graph))
            throw new ArgumentException(ChainMessages.OtherGraph());
        return Lightest(Pattern.Parse($"MATCH ACYCLIC (a {{id: {Quoted(from)}}})-[]-+(b {{id: {Quoted(to)}}})"), k, parallel, options, cancellation);
    }

    /// <summary>The k lightest chains that match a pattern, whatever their ends. Exact.</summary>
    /// <param name="pattern">The pattern's text, such as <c>MATCH ACYCLIC (a {id:'x'})-[:r|s]->+(b {id:'y'})</c>; without a shortest selector.</param>
    /// <param name="k">How many.</param>
    /// <param name="parallel">What parallel edges are to it.</param>
    /// <param name="options">When to stop: the limits of time and memory.</param>
    /// <param name="cancellation">Stops the search; the result then holds what was found.</param>
    /// <remarks>
    /// As between two nodes. Where what is lightest by the pattern alone would need a node twice, or fails a condition over several
    /// elements, beginnings of chains are tried in order of the least they can weigh; their number may grow exponentially with
    /// the length of the chains (the question is NP-hard in general), and the limits hold.
    /// </remarks>
    /// <exception cref="PatternException">The text is no pattern, names what this graph's schema does not have, or asks for the shortest.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is negative.</exception>
    public WeightedChains Lightest(string pattern, int k, ParallelEdges parallel = ParallelEdges.AllDiffer, MatchOptions? options = null, CancellationToken cancellation = default) =>
        Lightest(Pattern.Parse(pattern), k, parallel, options, cancellation);

    /// <inheritdoc cref="Lightest(string, int, ParallelEdges, MatchOptions?, CancellationToken)"/>
    public WeightedChains Lightest(Pattern pattern, int k, ParallelEdges parallel = ParallelEdges.AllDiffer, MatchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        if (pattern.Syntax.Selector != PathSelector.All)
            throw new PatternException(pattern.Text, 0, WeightMessages.SelectorCountsEdges());
        PatternPlan plan = PatternBinder.Bind(Graph, pattern.Syntax, pattern.Text);
        var limits = new SearchLimits(options ?? MatchOptions.Default, cancellation);
        ImmutableArray<WeightedChain> found = [.. new LightestSearch(this, plan, parallel, limits).Find(k)
            .Select(path => new WeightedChain(path.ToChain(Graph), weights.ToWeight(ChainCost.Weight(path.Cost))))];
        return new WeightedChains(pattern.ToString(), found, limits.Stopped);
    }

    /// <summary>The arcs by which a hop may leave a node, whatever its condition.</summary>
    internal WeightedArcs Arcs(ImmutableArray<int> relations, bool forward, bool backward)
    {
        string key = $"{(forward ? ">" : "")}{(backward ? "<" : "")}{string.Join(',', relations)}";
        return arcs.GetOrAdd(key, _ => new Lazy<WeightedArcs>(() => WeightedArcs.Of(Graph, weights, relations, forward, backward))).Value;
    }

    private static string Quoted(Node node) => $"'{node.Id.Replace("'", "''", StringComparison.Ordinal)}'";
}
