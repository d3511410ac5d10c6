namespace Magnesium.Graph;

/// <summary>
/// For every node the states of an automaton from which the pattern can still be completed: a pass backward from the ends.
/// A walk that enters only such states walks only into answers, as far as single elements decide.
/// </summary>
/// <remarks>8 bytes a node; time is proportional to the edges that lead to an end.</remarks>
internal sealed class Reachability
{
    private readonly KnowledgeGraph graph;
    private readonly Automaton automaton;
    private readonly ulong[] states;

    /// <summary>Bit p of entry n: place p was found to lead on from node n.</summary>
    private readonly ulong[] arrivals;

    private Reachability(KnowledgeGraph graph, Automaton automaton)
    {
        this.graph = graph;
        this.automaton = automaton;
        states = new ulong[graph.Nodes.Count];
        arrivals = new ulong[graph.Nodes.Count];
    }

    /// <summary>Bit s of entry n: from node n in state s the pattern can be completed.</summary>
    public static ulong[] Of(KnowledgeGraph graph, Automaton automaton, SearchLimits limits)
    {
        var pass = new Reachability(graph, automaton);
        pass.Run(limits);
        return pass.states;
    }

    private void Run(SearchLimits limits)
    {
        Array.Fill(states, Automaton.Accepting);
        ILookup<int, (int State, EdgeTest Test)> movesTo = automaton.Moves
            .SelectMany((moves, state) => moves.Select(move => (move.Place, State: state, move.Test)))
            .ToLookup(move => move.Place, move => (move.State, move.Test));
        ILookup<int, int> placesOf = automaton.Places
            .SelectMany((entries, place) => entries.Select(entry => (entry.State, Place: place)))
            .Distinct()
            .ToLookup(pair => pair.State, pair => pair.Place);
        var todo = new Queue<(int Place, int Node)>();
        foreach (int place in placesOf[0])
        {
            foreach (int node in Candidates(place))
                Arrive(place, node, todo);
        }

        while (todo.TryDequeue(out (int Place, int Node) reached))
        {
            if (limits.MustStop(1))
                return;
            foreach ((int state, EdgeTest test) in movesTo[reached.Place])
            {
                foreach (int relation in test.Relations)
                {
                    RelationRows rows = graph.Store.Relations[relation];
                    if (test.Forward)
                    {
                        ReadOnlySpan<int> sources = rows.To(reached.Node, out ReadOnlySpan<int> edges);
                        for (int i = 0; i < sources.Length; i++)
                            CanEnd(sources[i], state, test, edges[i], placesOf, todo);
                    }

                    if (test.Backward)
                    {
                        ReadOnlySpan<int> targets = rows.From(reached.Node, out int first);
                        for (int i = 0; i < targets.Length; i++)
                            CanEnd(targets[i], state, test, first + i, placesOf, todo);
                    }
                }
            }
        }
    }

    private void CanEnd(int node, int state, EdgeTest test, int edge, ILookup<int, int> placesOf, Queue<(int Place, int Node)> todo)
    {
        ulong bit = 1UL << state;
        if ((states[node] & bit) != 0 || test.Condition?.Invoke(edge) == false)
            return;
        states[node] |= bit;
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

    /// <summary>Nodes that may pass an entry of the place, by the ranges of its tests.</summary>
    private IEnumerable<int> Candidates(int place)
    {
        var ranges = automaton.Places[place]
            .Select(entry => entry.Tests.Select(test => test.Ranges).FirstOrDefault(r => !r.IsEmpty, [(0, graph.Nodes.Count)]))
            .SelectMany(r => r)
            .Distinct();
        foreach ((int from, int to) in ranges)
        {
            for (int node = from; node < to; node++)
                yield return node;
        }
    }
}
