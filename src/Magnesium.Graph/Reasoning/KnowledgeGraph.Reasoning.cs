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
    /// <exception cref="NodeNotFoundException">A name fits no node, or several.</exception>
    /// <exception cref="ArgumentException">The direction is neither.</exception>
    public WhatIfResult WhatIf(string node, Direction direction) => WhatIf([new Intervention(Node(node), direction)]);

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

    private void MustBeHere(Node node)
    {
        if (!ReferenceEquals(node.Graph, this))
            throw new ArgumentException(ReasoningMessages.OtherGraph(node.ToString()));
    }
}
