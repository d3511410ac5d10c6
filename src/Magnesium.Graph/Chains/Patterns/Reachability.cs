namespace Magnesium.Graph;

/// <summary>
/// For every node the states of an automaton from which the pattern can still be completed, and in how few steps: a pass
/// backward from the ends. A walk that enters only such states walks only into answers, as far as single elements decide.
/// </summary>
/// <remarks>16 bytes a node, and 2 a state where steps are kept; time is proportional to the edges that lead to an end.</remarks>
internal sealed class Reachability
{
    private readonly KnowledgeGraph graph;
    private readonly Automaton automaton;
    private readonly ulong[] states;

    /// <summary>Bit p of entry n: place p was found to lead on from node n.</summary>
    private readonly ulong[] arrivals;

    /// <summary>For each state and node the fewest steps to the end; null where none are kept.</summary>
    private readonly ushort[]?[]? steps;
    private readonly (int State, Hop Hop)[][] movesTo;
    private readonly int[][] placesOf;

    private Reachability(KnowledgeGraph graph, Automaton automaton, bool keepsSteps)
    {
        this.graph = graph;
        this.automaton = automaton;
        states = new ulong[graph.Nodes.Count];
        arrivals = new ulong[graph.Nodes.Count];
        steps = keepsSteps ? new ushort[]?[automaton.Moves.Length] : null;
        var moves = automaton.Moves.SelectMany((moves, state) => moves.Select(move => (move.Place, State: state, Hop: new Hop(graph.Store, move.Test)))).ToLookup(move => move.Place);
        movesTo = [.. automaton.Places.Select((_, place) => moves[place].Select(move => (move.State, move.Hop)).ToArray())];
        var places = automaton.Places.SelectMany((entries, place) => entries.Select(entry => (entry.State, Place: place))).Distinct().ToLookup(pair => pair.State, pair => pair.Place);
        placesOf = [.. automaton.Moves.Select((_, state) => places[state].ToArray())];
    }

    /// <summary>Bit s of entry n: from node n in state s the pattern can be completed.</summary>
    public ulong[] States => states;

    /// <inheritdoc cref="States"/>
    public static ulong[] Of(KnowledgeGraph graph, Automaton automaton, SearchLimits limits)
    {
        var pass = new Reachability(graph, automaton, keepsSteps: false);
        pass.Run(null, limits);
        return pass.states;
    }

    /// <summary>The fewest steps to the end, from all nodes or, with <paramref name="until"/>, from those no further from it than this one.</summary>
    public static Reachability WithSteps(KnowledgeGraph graph, Automaton automaton, int? until, SearchLimits limits)
    {
        var pass = new Reachability(graph, automaton, keepsSteps: true);
        pass.Run(until, limits);
        return pass;
    }

    /// <summary>The fewest steps that complete the pattern from a node in one of these states; null where it cannot be completed.</summary>
    public int? Steps(int node, ulong from)
    {
        if ((from & Automaton.Accepting) != 0)
            return 0;
        int? fewest = null;
        for (int state = 1; state < automaton.Moves.Length; state++)
        {
            if ((from & states[node] & (1UL << state)) != 0 && !(fewest < steps![state]![node]))
                fewest = steps[state]![node];
        }

        return fewest;
    }

    private void Run(int? until, SearchLimits limits)
    {
        Array.Fill(states, Automaton.Accepting);
        var todo = new Queue<(int Place, int Node)>();
        foreach (int place in placesOf[0])
        {
            foreach ((int from, int to) in EndsAt(place).Ranges)
            {
                for (int node = from; node < to; node++)
                    Arrive(place, node, todo);
            }
        }

        ulong wanted = until is int start ? automaton.Arrive(0, start) & ~Automaton.Accepting : 0;
        for (int level = 1; todo.Count > 0 && (until is null || (states[until.Value] & wanted) == 0); level++)
        {
            for (int left = todo.Count; left > 0; left--)
            {
                (int place, int node) = todo.Dequeue();
                foreach ((int state, Hop hop) in movesTo[place])
                {
                    foreach (ref readonly Slice slice in hop.To(node))
                    {
                        ReadOnlySpan<int> sources = slice.To(node, out ReadOnlySpan<int> edges, out int first);
                        if (limits.MustStop(sources.Length))
                            return;
                        for (int i = 0; i < sources.Length; i++)
                        {
                            if ((states[sources[i]] & (1UL << state)) == 0 && hop.Test.Condition?.Invoke(edges.IsEmpty ? first + i : edges[i]) != false)
                                CanEnd(sources[i], state, level, todo);
                        }
                    }
                }
            }
        }
    }

    private void CanEnd(int node, int state, int level, Queue<(int Place, int Node)> todo)
    {
        states[node] |= 1UL << state;
        if (steps is not null)
            (steps[state] ??= new ushort[states.Length])[node] = (ushort)Math.Min(level, ushort.MaxValue);
        foreach (int place in placesOf[state])
            Arrive(place, node, todo);
    }

    private void Arrive(int place, int node, Queue<(int Place, int Node)> todo)
    {
        ulong bit = 1UL << place;
        if ((arrivals[node] & bit) != 0 || (automaton.Arrive(place, node) & states[node]) == 0)
            return;
        arrivals[node] |= bit;
        todo.Enqueue((place, node));
    }

    /// <summary>Nodes that may complete the pattern at a place, by the ranges of its tests.</summary>
    private NodeRanges EndsAt(int place)
    {
        var all = NodeRanges.Of(0, graph.Nodes.Count);
        return NodeRanges.Of(automaton.Places[place].Where(entry => entry.State == 0).SelectMany(entry => NodeFilter.Of(entry.Tests, all).Ranges.Ranges));
    }
}
