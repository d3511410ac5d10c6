using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>
/// Counts the walks of any pattern under WALK: step by step, how many walks stand at each node in each set of states. Each step
/// costs the edges in reach, however many walks there are.
/// </summary>
internal static class WalkCounts
{
    /// <summary>True when nothing but the automaton, without a look back, decides what is a walk of the pattern.</summary>
    public static bool CanCount(PatternPlan plan) =>
        plan.Pattern is { Mode: PathMode.Walk, Selector: PathSelector.All } && plan.IsLocal && plan.Automaton.Places.All(entries => entries.All(entry => entry.LookBacks.IsEmpty));

    public static long Of(PatternPlan plan, SearchLimits limits)
    {
        Automaton automaton = plan.Automaton;
        ulong[] canEnd = Reachability.Of(plan.Graph, automaton, limits);
        var movesOf = new StateMoves(plan);
        var level = new Dictionary<(int Node, ulong States), long>();
        for (int start = 0; start < canEnd.Length; start++)
        {
            ulong states = automaton.Arrive(0, start) & canEnd[start] & ~Automaton.Accepting;
            if (states != 0)
                level.Add((start, states), 1);
        }

        long complete = 0;
        while (level.Count > 0 && limits.Stopped is null)
        {
            var next = new Dictionary<(int Node, ulong States), long>();
            foreach (((int node, ulong states), long count) in level)
            {
                foreach (StateMoves.Moves moves in movesOf[states])
                {
                    RelationRows rows = plan.Graph.Store.Relations[moves.Relation];
                    var slice = new Slice(rows, moves.Relation, moves.Forward, false);
                    ReadOnlySpan<int> ends = slice.From(node, out ReadOnlySpan<int> edges, out int first);
                    if (limits.MustStop(ends.Length))
                        return complete;
                    for (int i = 0; i < ends.Length; i++)
                    {
                        ulong reached = Arrive(automaton, moves, node, ends[i], edges.IsEmpty ? first + i : edges[i]) & canEnd[ends[i]];
                        if ((reached & Automaton.Accepting) != 0)
                            complete = checked(complete + count);
                        if ((reached &= ~Automaton.Accepting) == 0)
                            continue;
                        ref long known = ref CollectionsMarshal.GetValueRefOrAddDefault(next, (ends[i], reached), out _);
                        known = checked(known + count);
                    }
                }
            }

            level = next;
        }

        return complete;
    }

    private static ulong Arrive(Automaton automaton, StateMoves.Moves moves, int from, int to, int edge)
    {
        ulong states = 0;
        foreach (Automaton.Move move in moves.Between(from, to))
        {
            if (move.Test.Condition?.Invoke(edge) == false)
                continue;
            states |= automaton.Arrive(move.Place, to);
        }

        return states;
    }
}
