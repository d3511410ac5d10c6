using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// A pattern whose paths all pass the same places in the same order, one a step, and may be complete at some of them: every
/// pattern of fixed length, and one repetition of varying length at its end, as <c>(a)-[]-{1,3}(b)</c>. Level i is the place after i steps.
/// </summary>
internal sealed class LevelPlan
{
    private LevelPlan(PatternPlan pattern, ImmutableArray<Level> levels, ImmutableArray<Hop> hops)
    {
        Pattern = pattern;
        Levels = levels;
        Hops = hops;
        Level last = levels[^1];
        LastIsDirect = hops[^1] is { Slices: [{ SkipsLoops: false } slice], Test.Condition: null } && last.Completes!.PassesAll(slice.Far);
    }

    public PatternPlan Pattern { get; }

    public ImmutableArray<Level> Levels { get; }

    /// <summary>Hop i leads from level i to level i + 1.</summary>
    public ImmutableArray<Hop> Hops { get; }

    /// <summary>The last level: the most steps a path has.</summary>
    public int Last => Hops.Length;

    /// <summary>True when every path has <see cref="Last"/> steps.</summary>
    public bool IsFixedLength => Levels.Count(level => level.Completes is not null) == 1;

    /// <summary>True when the last step is along one row of one relation, and every edge of the row completes the pattern as far as single elements decide.</summary>
    public bool LastIsDirect { get; }

    /// <summary>The levels of a pattern; null when it has none.</summary>
    public static LevelPlan? Of(PatternPlan pattern)
    {
        Automaton automaton = pattern.Automaton;
        GraphStore store = pattern.Graph.Store;
        var all = NodeRanges.Of(0, store.NodeIds.Length);
        var levels = ImmutableArray.CreateBuilder<Level>();
        var hops = ImmutableArray.CreateBuilder<Hop>();
        var nodes = all;
        for (int? place = 0; place is int here;)
        {
            if (hops.Count >= automaton.Moves.Length)
                return null;
            NodeFilter? goesOn = null, completes = null;
            EdgeTest? step = null;
            place = null;
            foreach (Automaton.Entry entry in automaton.Places[here])
            {
                var filter = NodeFilter.Of(entry.Tests, all);
                if (!entry.LookBacks.IsEmpty)
                    return null;
                if (entry.State == 0)
                {
                    if (completes is not null)
                        return null;
                    completes = filter;
                    continue;
                }

                if (goesOn is not null || automaton.Moves[entry.State].Length != 1)
                    return null;
                goesOn = filter;
                (step, place) = (automaton.Moves[entry.State][0].Test, automaton.Moves[entry.State][0].Place);
            }

            // A chain has a step: what is complete at its start is no chain yet.
            if (hops.Count == 0)
                completes = null;
            nodes = nodes.Intersect((goesOn?.Ranges ?? NodeRanges.None).Union(completes?.Ranges ?? NodeRanges.None));
            int number = levels.Count;
            levels.Add(new Level(
                nodes,
                goesOn,
                completes,
                [.. levels.Select((level, i) => (level, i)).Where(pair => pair.level.Nodes.Overlaps(nodes)).Select(pair => pair.i)],
                number == 0 ? [] : [.. Enumerable.Range(0, number - 1).Where(i => SharesRelation(hops[i], hops[number - 1]))]));
            if (step is null)
                break;
            var hop = new Hop(store, step);
            hops.Add(hop);
            nodes = hop.Reached(nodes);
        }

        return hops.Count == 0 || levels[^1].Completes is null ? null : new LevelPlan(pattern, levels.DrainToImmutable(), hops.DrainToImmutable());
    }

    private static bool SharesRelation(Hop one, Hop two) => one.Slices.Any(slice => two.Slices.Any(other => other.Relation == slice.Relation));
}

/// <summary>Where a path may stand after a number of steps.</summary>
/// <param name="Nodes">The nodes that types let stand here.</param>
/// <param name="GoesOn">The nodes from which a further step may be made; null when none may.</param>
/// <param name="Completes">The nodes that complete a path here; null when none do.</param>
/// <param name="SameNodes">Earlier levels that may have the same node.</param>
/// <param name="SameEdges">Earlier hops that may walk the same edge as the hop to this level.</param>
internal sealed record Level(NodeRanges Nodes, NodeFilter? GoesOn, NodeFilter? Completes, ImmutableArray<int> SameNodes, ImmutableArray<int> SameEdges);
