namespace Magnesium.Graph;

/// <summary>
/// For every node, the fewest causal steps to one node with each product of signs. Every node is doubled once a sign, so that
/// one search backward over (node, sign) pairs finds all; a walk of such pairs may pass a node twice, once in each disguise,
/// so the numbers are lower bounds for chains, and a sign that no walk has no chain has.
/// </summary>
/// <remarks>Time and memory linear in nodes and edges, times three.</remarks>
internal sealed class SignedReach
{
    /// <summary>What stands for "not at all".</summary>
    public const int Never = int.MaxValue;

    private const int Signs = 3;

    private readonly int[] steps;

    private SignedReach(int[] steps) => this.steps = steps;

    /// <summary>The fewest steps from a node to the end with this product of signs; <see cref="Never"/> when there is no such walk.</summary>
    public int this[int node, Sign sign] => steps[Place(node, sign)];

    /// <summary>The fewest steps from a node to the end that make the product <paramref name="sofar"/> into <paramref name="wanted"/>.</summary>
    public int Completing(int node, Sign sofar, Sign wanted) => (sofar, wanted) switch
    {
        (Sign.None, _) => this[node, wanted],
        (Sign.Unknown, Sign.Unknown) => Math.Min(this[node, Sign.Unknown], Math.Min(this[node, Sign.Plus], this[node, Sign.Minus])),
        (Sign.Unknown, _) => Never,
        (_, Sign.Unknown) => this[node, Sign.Unknown],
        _ => this[node, sofar.Then(wanted)],
    };

    public static SignedReach To(CausalGraph graph, int end)
    {
        int[] steps = new int[graph.NodeCount * Signs];
        Array.Fill(steps, Never);
        var queue = new Queue<(int Node, Sign Sign)>();
        steps[Place(end, Sign.Plus)] = 0;
        queue.Enqueue((end, Sign.Plus));
        while (queue.TryDequeue(out (int Node, Sign Sign) reached))
        {
            int far = steps[Place(reached.Node, reached.Sign)] + 1;
            foreach (Arc arc in graph.In(reached.Node))
            {
                Sign sign = arc.Sign.Then(reached.Sign);
                ref int known = ref steps[Place(arc.Node, sign)];
                if (known != Never || arc.Node == end)
                    continue;
                known = far;
                queue.Enqueue((arc.Node, sign));
            }
        }

        return new SignedReach(steps);
    }

    private static int Place(int node, Sign sign) => (node * Signs) + sign switch { Sign.Plus => 0, Sign.Minus => 1, _ => 2 };
}
