namespace Magnesium.Graph;

/// <summary>
/// The strongly connected components of the nodes that can be reached from some start, numbered so that every arc between two
/// components leads from a higher number to a lower one (Tarjan 1972, doi 10.1137/0201010, with a stack instead of recursion).
/// </summary>
/// <remarks>Time and memory linear in nodes and arcs.</remarks>
internal sealed class Components
{
    private const int Unvisited = -1;

    private readonly int[] offsets;
    private readonly int[] members;

    private Components(int[] of, int[] offsets, int[] members)
    {
        Of = of;
        this.offsets = offsets;
        this.members = members;
    }

    /// <summary>For every node its component; -1 for a node that is not reached.</summary>
    public int[] Of { get; }

    /// <summary>How many there are.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>The nodes of one component.</summary>
    public ReadOnlySpan<int> this[int component] => members.AsSpan(offsets[component]..offsets[component + 1]);

    /// <summary>Finds them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="starts">Where the walk starts.</param>
    /// <param name="isCut">True for a node that no arc leads into.</param>
    public static Components From(CausalGraph graph, IEnumerable<int> starts, bool[] isCut)
    {
        int[] of = new int[graph.NodeCount];
        int[] low = new int[graph.NodeCount];
        int[] order = new int[graph.NodeCount];
        Array.Fill(of, Unvisited);
        Array.Fill(order, Unvisited);
        var offsets = new List<int> { 0 };
        var members = new List<int>();
        var pending = new Stack<int>();
        var open = new Stack<(int Node, int Next)>();
        int visited = 0;
        foreach (int start in starts)
        {
            if (order[start] != Unvisited)
                continue;
            Enter(start);
            while (open.TryPop(out (int Node, int Next) place))
            {
                ReadOnlySpan<Arc> arcs = graph.Out(place.Node);
                if (place.Next < arcs.Length)
                {
                    int next = arcs[place.Next].Node;
                    open.Push((place.Node, place.Next + 1));
                    if (isCut[next])
                        continue;
                    if (order[next] == Unvisited)
                        Enter(next);
                    else if (of[next] == Unvisited)
                        low[place.Node] = Math.Min(low[place.Node], order[next]);
                    continue;
                }

                if (low[place.Node] == order[place.Node])
                {
                    int member;
                    do
                    {
                        member = pending.Pop();
                        of[member] = offsets.Count - 1;
                        members.Add(member);
                    }
                    while (member != place.Node);
                    offsets.Add(members.Count);
                }

                if (open.TryPeek(out (int Node, int Next) above))
                    low[above.Node] = Math.Min(low[above.Node], low[place.Node]);
            }
        }

        return new Components(of, [.. offsets], [.. members]);

        void Enter(int node)
        {
            order[node] = low[node] = visited++;
            pending.Push(node);
            open.Push((node, 0));
        }
    }
}
