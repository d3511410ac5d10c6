namespace Magnesium.Graph;

/// <summary>The moves of each set of states of an automaton, gathered by relation and direction so that each edge is looked at once.</summary>
internal sealed class StateMoves
{
    private readonly Automaton automaton;
    private readonly RelationRows[] relations;
    private readonly Dictionary<ulong, Moves[]> known = [];

    public StateMoves(PatternPlan plan)
    {
        automaton = plan.Automaton;
        relations = plan.Graph.Store.Relations;
    }

    /// <summary>By relation, forward before backward.</summary>
    public Moves[] this[ulong states]
    {
        get
        {
            if (!known.TryGetValue(states, out Moves[]? moves))
                known.Add(states, moves = Gather(states));
            return moves;
        }
    }

    private Moves[] Gather(ulong states)
    {
        var moves = new List<Automaton.Move>();
        for (int state = 1; state < automaton.Moves.Length; state++)
        {
            if ((states & (1UL << state)) != 0)
                moves.AddRange(automaton.Moves[state]);
        }

        var gathered = new List<Moves>();
        foreach (int relation in moves.SelectMany(move => move.Test.Relations).Distinct().Order())
        {
            if (relations[relation].Count == 0)
                continue;
            Automaton.Move[] forward = [.. moves.Where(move => move.Test.Forward && move.Test.Relations.Contains(relation))];
            Automaton.Move[] backward = [.. moves.Where(move => move.Test.Backward && move.Test.Relations.Contains(relation))];
            if (forward.Length > 0)
                gathered.Add(new Moves(relation, true, forward, [.. forward.Union(backward)]));
            if (backward.Length > 0)
                gathered.Add(new Moves(relation, false, backward, forward.Length > 0 ? [] : backward));
        }

        return [.. gathered];
    }

    /// <summary>What walking an edge of a relation one way may do.</summary>
    /// <param name="Relation">Number of the relation.</param>
    /// <param name="Forward">From source to target.</param>
    /// <param name="Steps">The moves.</param>
    /// <param name="Loops">The moves of a loop: it is one edge however it is walked, so where it may be walked forward it is not walked backward too.</param>
    public sealed record Moves(int Relation, bool Forward, Automaton.Move[] Steps, Automaton.Move[] Loops)
    {
        /// <summary>The moves from a node to another or itself.</summary>
        public Automaton.Move[] Between(int from, int to) => from == to ? Loops : Steps;
    }
}
