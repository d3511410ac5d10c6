using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// Predicts which way everything moves that interventions reach. Arcs into intervened nodes are cut. Outside feedback loops a
/// node moves as all arcs into it say, where they agree; the nodes of a loop move as <see cref="FeedbackSolver"/> finds, where
/// the component is small enough. What is not known stays unknown on the way on.
/// </summary>
/// <remarks>Time and memory linear in nodes and arcs, but for the loops.</remarks>
internal sealed class WhatIf
{
    private readonly CausalGraph causal;
    private readonly Components components;
    private readonly bool[] isHeld;
    private readonly Sign[] moves;
    private readonly Arc[] before; // The arc by which a search in breadth first came to each node; Edge -1 where there is none.

    private WhatIf(CausalGraph causal, ImmutableArray<Intervention> interventions)
    {
        this.causal = causal;
        isHeld = new bool[causal.NodeCount];
        moves = new Sign[causal.NodeCount];
        foreach ((Node node, Direction direction) in interventions)
        {
            isHeld[node.Index] = true;
            moves[node.Index] = direction == Direction.Up ? Sign.Plus : Sign.Minus;
        }

        int[] starts = [.. interventions.Select(intervention => intervention.Node.Index).Order()];
        before = ShortestWays(starts);
        components = Components.From(causal, starts, isHeld);
    }

    /// <summary>Refuted edges from reached nodes.</summary>
    public ImmutableArray<Edge> Refuted => causal.Refuted.RemoveAll(edge => components.Of[edge.Source.Index] < 0);

    /// <summary>Edges from reached nodes that an intervention switched off.</summary>
    public ImmutableArray<Edge> SwitchedOff => causal.SwitchedOff.RemoveAll(edge => components.Of[edge.Source.Index] < 0);

    public static WhatIfResult Run(KnowledgeGraph graph, ImmutableArray<Intervention> interventions, CancellationToken cancellation)
    {
        Dictionary<string, bool?> held = interventions.ToDictionary(x => x.Node.Id, bool? (x) => x.Direction == Direction.Up, StringComparer.Ordinal);
        var reasoning = new WhatIf(CausalGraph.Of(graph, id => held.GetValueOrDefault(id), cancellation), interventions);
        reasoning.Propagate(cancellation);
        var reached = new List<int>();
        for (int node = 0; node < reasoning.causal.NodeCount; node++)
        {
            if (reasoning.components.Of[node] >= 0 && !reasoning.isHeld[node])
                reached.Add(node);
        }

        return new WhatIfResult(reasoning, interventions, [.. reached]);
    }

    public bool Has(Node node) => ReferenceEquals(node.Graph, causal.Graph);

    public Node NodeAt(int node) => new(causal.Graph, node);

    public Direction DirectionOf(int node) => moves[node] switch { Sign.Plus => Direction.Up, Sign.Minus => Direction.Down, _ => Direction.Unstated };

    /// <summary>Why a node that is reached has no direction.</summary>
    public AbstentionReason ReasonFor(int node) => Obstacle(node).Reason;

    public ImmutableArray<Chain> Witnesses(int node)
    {
        if (moves[node] is Sign.Plus or Sign.Minus)
            return [Chain(node)];
        (AbstentionReason reason, int at, ImmutableArray<Arc> arcs) = Obstacle(node);
        return arcs.IsEmpty ? [Chain(at)] : [.. arcs.Select(arc => Chain(arc.Node, arc.Edge))];
    }

    private void Propagate(CancellationToken cancellation)
    {
        var solver = new Lazy<FeedbackSolver>(() => new FeedbackSolver());
        int[] place = new int[causal.NodeCount];
        for (int component = components.Count - 1; component >= 0; component--)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<int> members = components[component];
            if (members.Length == 1)
            {
                if (!isHeld[members[0]])
                    moves[members[0]] = Push(members[0]);
            }
            else if (members.Length <= FeedbackSolver.MostNodes)
            {
                Solve(members, place, solver.Value);
            }
            else
            {
                foreach (int node in members)
                    moves[node] = Sign.Unknown;
            }
        }
    }

    private void Solve(ReadOnlySpan<int> members, int[] place, FeedbackSolver solver)
    {
        var arcs = new List<(int From, int To, Sign Sign)>();
        var push = new Sign[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            place[members[i]] = i;
            push[i] = Push(members[i]);
        }

        foreach (int node in members)
        {
            foreach (Arc arc in causal.Out(node))
            {
                if (components.Of[arc.Node] == components.Of[node])
                    arcs.Add((place[node], place[arc.Node], arc.Sign));
            }
        }

        Sign[] answers = solver.Solve(arcs, push);
        for (int i = 0; i < members.Length; i++)
            moves[members[i]] = answers[i];
    }

    /// <summary>What the nodes outside a node's own component do to it together.</summary>
    private Sign Push(int node)
    {
        Sign push = Sign.None;
        foreach (Arc arc in causal.In(node))
        {
            if (components.Of[arc.Node] > components.Of[node])
                push = push.Beside(moves[arc.Node].Then(arc.Sign));
        }

        return push;
    }

    /// <summary>
    /// Goes back from a node without direction to where the abstention arose: that node, the reason, and the arcs into it that
    /// bear witness.
    /// </summary>
    private (AbstentionReason Reason, int At, ImmutableArray<Arc> Arcs) Obstacle(int node)
    {
        while (true)
        {
            int component = components.Of[node];
            ReadOnlySpan<int> members = components[component];
            int earlier = -1;
            foreach (int member in members)
            {
                Arc? raising = null, lowering = null;
                foreach (Arc arc in causal.In(member))
                {
                    if (components.Of[arc.Node] <= component)
                        continue;
                    Sign sign = moves[arc.Node].Then(arc.Sign);
                    if (moves[arc.Node] == Sign.Unknown)
                        earlier = arc.Node;
                    else if (sign == Sign.Unknown)
                        return (IsContested(arc) ? AbstentionReason.Contested : AbstentionReason.UnknownSign, member, [arc]);
                    else if (sign == Sign.Plus)
                        raising ??= arc;
                    else
                        lowering ??= arc;
                }

                if (raising is Arc up && lowering is Arc down)
                    return (AbstentionReason.Conflict, member, [up, down]);
            }

            if (members.Length > FeedbackSolver.MostNodes)
                return (AbstentionReason.LargeFeedback, node, []);
            if (earlier < 0)
                return (AbstentionReason.Feedback, node, []);
            node = earlier;
        }
    }

    private bool IsContested(Arc arc) => new Edge(causal.Graph, arc.Edge).IsContested;

    /// <summary>The shortest chain from an intervention to a node.</summary>
    private Chain Chain(int node) => Chain(before[node].Node, before[node].Edge);

    /// <summary>The shortest chain from an intervention to a node, and one step on.</summary>
    private Chain Chain(int node, int last)
    {
        var path = new List<Edge> { new(causal.Graph, last) };
        for (Arc arc = before[node]; arc.Edge >= 0; arc = before[arc.Node])
            path.Add(new Edge(causal.Graph, arc.Edge));
        path.Reverse();
        return SignedChainSearch.AsChain(path);
    }

    private Arc[] ShortestWays(int[] starts)
    {
        var first = new Arc[causal.NodeCount];
        Array.Fill(first, new Arc(-1, -1, Sign.None));
        var queue = new Queue<int>(starts);
        while (queue.TryDequeue(out int node))
        {
            foreach (Arc arc in causal.Out(node))
            {
                if (isHeld[arc.Node] || first[arc.Node].Edge >= 0)
                    continue;
                first[arc.Node] = arc with { Node = node };
                queue.Enqueue(arc.Node);
            }
        }

        return first;
    }
}
