namespace Magnesium.Graph;

/// <summary>
/// A weighted graph seen through a pattern. Its vertices are the places of the automaton at the nodes of the graph: a walk over them
/// is a walk that the pattern allows, as far as single elements decide.
/// </summary>
internal sealed class PatternArcs
{
    private readonly Automaton automaton;
    private readonly Move[][] moves;
    private readonly MoveTo[][] movesTo;
    private readonly int[][] placesOf;

    public PatternArcs(WeightedGraph graph, PatternPlan plan)
    {
        automaton = plan.Automaton;
        Nodes = graph.Graph.Nodes.Count;
        moves = [.. automaton.Moves.Select(own => own.Select(move => new Move(move.Test, graph.Arcs(move.Test.Relations, move.Test.Forward, move.Test.Backward), move.Place)).ToArray())];
        var into = automaton.Moves
            .SelectMany((own, state) => own.Select(move => (move.Place, To: new MoveTo(state, move.Test, graph.Arcs(move.Test.Relations, move.Test.Backward, move.Test.Forward)))))
            .ToLookup(move => move.Place, move => move.To);
        movesTo = [.. automaton.Places.Select((_, place) => into[place].ToArray())];
        var entered = automaton.Places.SelectMany((entries, place) => entries.Select(entry => (entry.State, Place: place))).Distinct().ToLookup(pair => pair.State, pair => pair.Place);
        placesOf = [.. automaton.Moves.Select((_, state) => entered[state].ToArray())];
    }

    public int Nodes { get; }

    /// <summary>One more than the greatest number of a vertex; more than fit when there are too many.</summary>
    public long Vertices => (long)automaton.Places.Length * Nodes;

    public int Vertex(int place, int node) => (place * Nodes) + node;

    public int NodeOf(int vertex) => vertex % Nodes;

    /// <summary>The moves of a state.</summary>
    public Move[] MovesOf(int state) => moves[state];

    /// <summary>The vertices that chains start from.</summary>
    public IEnumerable<int> Starts() =>
        from node in Candidates(automaton.Places[0])
        where (automaton.Arrive(0, node) & ~Automaton.Accepting) != 0
        select Vertex(0, node);

    /// <summary>The vertices where chains may end.</summary>
    public IEnumerable<int> Ends() =>
        from place in placesOf[0]
        where place > 0 // a chain has a step
        from node in Candidates(automaton.Places[place].Where(entry => entry.State == 0))
        where (automaton.Arrive(place, node) & Automaton.Accepting) != 0
        select Vertex(place, node);

    /// <summary>Takes the steps from a vertex that a search has use for; returns how many arcs were looked at.</summary>
    /// <param name="vertex">The vertex.</param>
    /// <param name="near">Steps that cost no more than this are taken wherever they lead.</param>
    /// <param name="most">Steps that cost no more than this are taken to vertices that the search from the other side has settled.</param>
    /// <param name="search">The search.</param>
    public int Leave(int vertex, UInt128 near, UInt128 most, CostSearch search)
    {
        (int place, int node) = Math.DivRem(vertex, Nodes);
        ulong states = automaton.Arrive(place, node);
        int looked = 0;
        for (int state = 1; state < moves.Length; state++)
        {
            if ((states & (1UL << state)) == 0)
                continue;
            foreach (Move move in moves[state])
                looked += Take(move.Arcs.From(node), move.Test, move.Place, ulong.MaxValue, near, most, search);
        }

        return looked;
    }

    /// <summary>Takes the steps to a vertex, likewise.</summary>
    public int Arrive(int vertex, UInt128 near, UInt128 most, CostSearch search)
    {
        (int place, int node) = Math.DivRem(vertex, Nodes);
        int looked = 0;
        foreach (MoveTo move in movesTo[place])
        {
            foreach (int before in placesOf[move.State])
                looked += Take(move.Arcs.From(node), move.Test, before, 1UL << move.State, near, most, search);
        }

        return looked;
    }

    /// <summary>Takes steps to a place where one of some states is reached.</summary>
    private int Take(ReadOnlySpan<WeightedArc> arcs, EdgeTest test, int place, ulong states, UInt128 near, UInt128 most, CostSearch search)
    {
        int first = Vertex(place, 0);
        int looked = 0;
        while (looked < arcs.Length && arcs[looked].Cost <= near)
            Try(arcs[looked++]);
        ReadOnlySpan<ulong> faced = search.Faced;
        if (faced.IsEmpty)
            return looked;
        ReadOnlySpan<WeightedArc> far = arcs[looked..WeightedArcs.Within(arcs, most)];
        foreach (ref readonly WeightedArc arc in far)
        {
            int reached = first + arc.Node;
            if ((faced[reached >> 6] & (1UL << reached)) != 0)
                Try(arc);
        }

        return looked + far.Length;

        void Try(in WeightedArc arc)
        {
            UInt128 cost = arc.Cost;
            int reached = first + arc.Node;
            if (search.IsBetter(reached, cost) && test.Condition?.Invoke(arc.Edge) != false && (automaton.Arrive(place, arc.Node) & states) != 0)
                search.Take(reached, cost);
        }
    }

    private IEnumerable<int> Candidates(IEnumerable<Automaton.Entry> entries)
    {
        var all = NodeRanges.Of(0, Nodes);
        return from range in NodeRanges.Of(entries.SelectMany(entry => NodeFilter.Of(entry.Tests, all).Ranges.Ranges)).Ranges
               from node in Enumerable.Range(range.From, range.To - range.From)
               select node;
    }

    /// <summary>A move of a state: the steps it may take from each node, but for the test's condition, and the place they lead to.</summary>
    public sealed record Move(EdgeTest Test, WeightedArcs Arcs, int Place);

    /// <summary>A move to a place, from a state: the steps walked back.</summary>
    private sealed record MoveTo(int State, EdgeTest Test, WeightedArcs Arcs);
}
