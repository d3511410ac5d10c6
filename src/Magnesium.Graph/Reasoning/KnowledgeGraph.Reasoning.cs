using System.Collections.Immutable;

namespace Magnesium.Graph;

public sealed partial class KnowledgeGraph
{
    /// <summary>
    /// What more of one node means for another: all causal chains between them, those of each sign side by side, and the sign
    /// they share, if they share one. A contested step counts as unknown; refuted ones are left out and named.
    /// </summary>
    /// <param name="from">The first node, by any name <see cref="Node(string)"/> knows.</param>
    /// <param name="to">The last node, likewise.</param>
    /// <param name="given">Nodes that are in their state, likewise: <c>membrane-depolarization</c> relieves the magnesium block.</param>
    /// <remarks>A sign that no walk can have is ruled out in linear time; finding the chains may take time exponential in the size of the graph, so it is limited.</remarks>
    /// <exception cref="NodeNotFoundException">A name fits no node, or several.</exception>
    public NetEffect Effect(string from, string to, params IEnumerable<string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return Effect(Node(from), Node(to), EffectOptions.Default with { Given = [.. given.Select(Node)] });
    }

    /// <inheritdoc cref="Effect(string, string, IEnumerable{string})"/>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node.</param>
    /// <param name="options">Given states, limits.</param>
    /// <param name="cancellation">Stops the search; the result then holds what was found.</param>
    /// <exception cref="ArgumentException">A node is of another graph, or an option is out of range.</exception>
    public NetEffect Effect(Node from, Node to, EffectOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= EffectOptions.Default;
        foreach (Node node in options.Given.Prepend(to).Prepend(from))
            MustBeHere(node);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLength, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Limit, 1, nameof(options));
        return EffectSearch.Run(this, from, to, options, cancellation);
    }

    /// <summary>What follows when a node is held up or down: see <see cref="WhatIf(IEnumerable{Intervention}, CancellationToken)"/>.</summary>
    /// <param name="node">The node, by any name <see cref="Node(string)"/> knows.</param>
    /// <param name="direction">Up or down.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="NodeNotFoundException">A name fits no node, or several.</exception>
    /// <exception cref="ArgumentException">The direction is neither.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public WhatIfResult WhatIf(string node, Direction direction, CancellationToken cancellation = default) => WhatIf([new Intervention(Node(node), direction)], cancellation);

    /// <summary>
    /// Which way everything moves that interventions reach through causal edges, or an honest "not known". What acts on an
    /// intervened node is cut off; feedback loops are solved where signs alone decide; a contested edge counts as unknown, and
    /// refuted ones are left out and named. An intervention on a gate's node switches the edges that it gates.
    /// </summary>
    /// <remarks>
    /// Assumed of feedback loops: every node damps itself, so that an edge from a node to itself changes nothing, and the
    /// equilibrium is stable. Components of more than 16 nodes are not solved. Time linear in nodes and edges, but for the
    /// loops, which cost up to 2ⁿ for n nodes.
    /// </remarks>
    /// <param name="interventions">At least one, each on a node of its own.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is none, one has no direction, two are on one node, or a node is of another graph.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public WhatIfResult WhatIf(IEnumerable<Intervention> interventions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(interventions);
        ImmutableArray<Intervention> all = [.. interventions];
        if (all.IsEmpty)
            throw new ArgumentException(ReasoningMessages.NoIntervention(), nameof(interventions));
        foreach (Intervention intervention in all)
        {
            MustBeHere(intervention.Node);
            if (intervention.Direction is not (Direction.Up or Direction.Down))
                throw new ArgumentException(ReasoningMessages.NoDirection(intervention.Node.Id), nameof(interventions));
            if (all.Count(other => other.Node == intervention.Node) > 1)
                throw new ArgumentException(ReasoningMessages.TwoInterventions(intervention.Node.Id), nameof(interventions));
        }

        return Magnesium.Graph.WhatIf.Run(this, all, cancellation);
    }

    /// <summary>
    /// Where the evidence contradicts itself, each with the witnesses of both sides: direct contradictions first, then those
    /// between different routes or populations, between stances, between numbers. Only a direct one makes an edge contested.
    /// </summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Time linear in edges, and quadratic in the pieces of evidence on one edge.</remarks>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImmutableArray<Conflict> Conflicts(CancellationToken cancellation = default) => ConflictFinder.Find(this, cancellation);

    /// <summary>What the graph concludes: the net effects that have a chain, for pairs of nodes.</summary>
    /// <param name="options">Which pairs; by default what is given, how it is given and its states, to every condition.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImmutableArray<Conclusion> Conclusions(ConclusionOptions? options = null, CancellationToken cancellation = default) =>
        ConclusionFinder.Of(this, options ?? ConclusionOptions.Default, cancellation);

    /// <summary>
    /// This graph without some of its evidence: an edge that had evidence and has none left is gone; all else is judged anew by
    /// what is left. Costs a build.
    /// </summary>
    /// <param name="isRemoved">True for evidence to take out.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public KnowledgeGraph Without(Func<Evidence, bool> isRemoved, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(isRemoved);
        var builder = new KnowledgeGraphBuilder(Schema) { Info = Info };
        foreach (Source source in Sources)
            builder.AddSource(source);
        foreach (Node node in Nodes.Until(cancellation))
            builder.AddNode(Draft(node));
        foreach (Edge edge in Edges.Until(cancellation))
        {
            ImmutableArray<Evidence> left = edge.Evidence.RemoveAll(piece => isRemoved(piece));

            // Identical edges of an import are told apart by their number, which must not move up when one before them goes.
            if (!left.IsEmpty || edge.Evidence.IsEmpty)
                builder.AddEdge(Draft(edge) with { Evidence = left, Id = Info.Kind == GraphKind.Imported ? edge.Id : Store.EdgeIds?[edge.Index] });
        }

        return builder.Build(cancellation);
    }

    /// <summary>What changes when evidence is knocked out: the difference to this graph <see cref="Without"/> it.</summary>
    /// <param name="isRemoved">True for evidence to take out.</param>
    /// <param name="options">Which conclusions to compare.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GraphDiff KnockOut(Func<Evidence, bool> isRemoved, ConclusionOptions? options = null, CancellationToken cancellation = default) =>
        DiffTo(Without(isRemoved, cancellation), options, cancellation);

    /// <inheritdoc cref="KnockOut(Func{Evidence, bool}, ConclusionOptions?, CancellationToken)"/>
    /// <param name="removed">What to take out.</param>
    /// <param name="options">Which conclusions to compare.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The graph has no such source or kind of study, or no evidence in such a species; the message names the nearest.</exception>
    public GraphDiff KnockOut(EvidenceFilter removed, ConclusionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        foreach (string source in removed.Sources)
        {
            if (!TryGetSource(source, out _))
                throw new ArgumentException(ReasoningMessages.NoSuch("source", source, Sources.Select(known => known.Id)), nameof(removed));
        }

        foreach (string kind in removed.StudyKinds)
        {
            IEnumerable<string> used = Edges.SelectMany(edge => edge.Evidence).Select(piece => piece.StudyKind).OfType<string>();
            if (!Schema.TryGetStudyKind(kind, out _) && !used.Contains(kind))
                throw new ArgumentException(ReasoningMessages.NoSuch("study kind", kind, Schema.StudyKinds.Select(known => known.Id).Concat(used)), nameof(removed));
        }

        foreach (string species in removed.Species)
        {
            IEnumerable<string> used = Edges.SelectMany(edge => edge.Evidence).Select(piece => piece.Context.Species).OfType<string>();
            if (!used.Contains(species))
                throw new ArgumentException(ReasoningMessages.NoSuch("species", species, used), nameof(removed));
        }

        return KnockOut(removed.Matches, options, cancellation);
    }

    /// <summary>
    /// The smallest set of sources that a net effect hangs on: without their evidence it would have another sign, or none. Of
    /// several smallest sets one is returned, the same each time. Empty when there is no effect, or none that evidence could
    /// change; null when it was not determined.
    /// </summary>
    /// <param name="from">What the effect is of.</param>
    /// <param name="to">What it is on.</param>
    /// <param name="mayFall">True for sources that may be taken away; all by default.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Exact. Not determined above 64 sources, 10,000 chains of a sign, or a million sets tried.</remarks>
    /// <exception cref="ArgumentException">A node is of another graph.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImmutableArray<Source>? CriticalSources(Node from, Node to, Func<Source, bool>? mayFall = null, CancellationToken cancellation = default)
    {
        MustBeHere(from);
        MustBeHere(to);
        Dictionary<string, Source> known = Sources.Where(source => mayFall?.Invoke(source) ?? true).ToDictionary(source => source.Id, StringComparer.Ordinal);
        ImmutableArray<string>? found = Magnesium.Graph.CriticalSources.Find(this, from, to, known.ContainsKey, cancellation);
        return found is ImmutableArray<string> ids ? [.. ids.Select(id => known[id])] : null;
    }

    /// <summary>How another graph differs from this one: nodes, edges, evidence, conclusions.</summary>
    /// <param name="after">The other graph.</param>
    /// <param name="options">Which conclusions to compare; by default the pairs of both graphs.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GraphDiff DiffTo(KnowledgeGraph after, ConclusionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(after);
        return GraphComparison.Of(this, after, options ?? ConclusionOptions.Default, cancellation);
    }

    /// <summary>A chain of this graph as a proof: its hops with their numbers, its weakest hop, its gates, the chains that say otherwise.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="weights">What its belief is worked out with; by default the weights of the graph's schema.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Costs a search of all chains between its ends, within the limits of <see cref="ChainOptions.Default"/>.</remarks>
    /// <exception cref="ArgumentException">The chain is of another graph.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Explanation Explain(Chain chain, BeliefWeights? weights = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(chain);
        MustBeHere(chain.From);
        Sign sign = CountsAs(chain);
        var options = new ChainOptions { MaxLength = Math.Max(chain.Length, ChainOptions.Default.MaxLength) };
        ChainResult all = Chains(chain.From, chain.To, options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return new Explanation(chain, sign, Account(chain, weights), [.. all.Where(other => CountsAs(other) != sign)]);

        static Sign CountsAs(Chain chain) => chain.Sign != Sign.None && chain.IsContested ? Sign.Unknown : chain.Sign;
    }

    /// <summary>How the belief in a chain of this graph comes about, number by number.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="weights">What to work it out with; by default the weights of the graph's schema, which give <see cref="Chain.Belief"/>.</param>
    public ChainBelief Account(Chain chain, BeliefWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return new ChainBelief(chain, weights ?? BeliefWeights.Of(Schema));
    }

    private void MustBeHere(Node node)
    {
        if (!ReferenceEquals(node.Graph, this))
            throw new ArgumentException(ReasoningMessages.OtherGraph(node.ToString()));
    }
}
