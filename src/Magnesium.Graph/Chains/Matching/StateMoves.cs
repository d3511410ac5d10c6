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
                gathered.Add(new Moves(relation, true, forward));
            if (backward.Length > 0)
                gathered.Add(new Moves(relation, false, backward));
        }

        return [.. gathered];
    }

    public sealed record Moves(int Relation, bool Forward, Automaton.Move[] Steps);
}
