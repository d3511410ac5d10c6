using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Writes a bound pattern out as an automaton: first with empty moves between places, then without them.</summary>
internal sealed class AutomatonBuilder
{
    private const int MaxPlaces = 4096;

    /// <summary>Empty moves: tests on the node one stands at, and a condition on the repetition that ends here.</summary>
    private readonly List<List<(NodeTest? Test, LookBack? LookBack, int To)>> empty = [];

    private readonly List<List<(EdgeTest Test, int To)>> moves = [];

    private AutomatonBuilder()
    {
    }

    /// <summary>The automaton of a pattern; null when written out it has more states than fit.</summary>
    public static Automaton? Build(ImmutableArray<PatternItem> items)
    {
        var builder = new AutomatonBuilder();

        // A place of its own: the last item may be a repetition, which has moves.
        int end = builder.Empty(builder.Add(items, builder.NewPlace()), null, null);
        return builder.empty.Count > MaxPlaces ? null : builder.WithoutEmptyMoves(end);
    }

    private int NewPlace()
    {
        empty.Add([]);
        moves.Add([]);
        return empty.Count - 1;
    }

    private int Add(ImmutableArray<PatternItem> items, int from)
    {
        foreach (PatternItem item in items)
        {
            if (empty.Count > MaxPlaces)
                return from;
            from = item switch
            {
                NodeItem node => Empty(from, node.Test, null),
                EdgeItem edge => Repeat(edge.Quantifier, from, place => Move(place, edge.Test, NewPlace())),
                SubpathItem subpath => Repeat(subpath.Quantifier, from, place => Empty(Add(subpath.Items, place), null, subpath.LookBack)),
                _ => from,
            };
        }

        return from;
    }

    private int Repeat(QuantifierSyntax quantifier, int from, Func<int, int> once)
    {
        for (int i = 0; i < quantifier.Least && empty.Count <= MaxPlaces; i++)
            from = once(from);
        if (quantifier.Most is not int most)
        {
            int loop = Empty(from, null, null);
            empty[once(loop)].Add((null, null, loop));
            return loop;
        }

        if (most == quantifier.Least)
            return from;
        int exit = NewPlace();
        for (int i = quantifier.Least; i < most && empty.Count <= MaxPlaces; i++)
        {
            empty[from].Add((null, null, exit));
            from = once(from);
        }

        empty[from].Add((null, null, exit));
        return exit;
    }

    private int Move(int from, EdgeTest test, int to)
    {
        moves[from].Add((test, to));
        return to;
    }

    private int Empty(int from, NodeTest? test, LookBack? lookBack)
    {
        int to = NewPlace();
        empty[from].Add((test, lookBack, to));
        return to;
    }

    private Automaton? WithoutEmptyMoves(int end)
    {
        var states = new Dictionary<int, int> { [end] = 0 };
        var placeNumbers = new Dictionary<int, int> { [0] = 0 };
        var places = new List<ImmutableArray<Automaton.Entry>>();
        var todo = new Queue<int>([0]);
        var stateOrder = new List<int> { end };
        while (todo.TryDequeue(out int place))
        {
            ImmutableArray<Automaton.Entry>.Builder entries = ImmutableArray.CreateBuilder<Automaton.Entry>();
            foreach ((int reached, ImmutableArray<NodeTest> tests, ImmutableArray<LookBack> lookBacks) in Closure(place))
            {
                if (reached != end && moves[reached].Count == 0)
                    continue;
                if (!states.TryGetValue(reached, out int state))
                {
                    states.Add(reached, state = states.Count);
                    if (state > Automaton.MaxStates)
                        return null;
                    stateOrder.Add(reached);
                    foreach ((_, int to) in moves[reached])
                    {
                        if (placeNumbers.TryAdd(to, placeNumbers.Count))
                            todo.Enqueue(to);
                    }
                }

                entries.Add(new Automaton.Entry(tests, lookBacks, state));
            }

            places.Add(entries.DrainToImmutable());
        }

        int[] merged = Merged(places);
        return new Automaton
        {
            Places = [.. places.Where((_, place) => merged.AsSpan(0, place).IndexOf(merged[place]) < 0)],
            Moves = [.. stateOrder.Select(place => place == end ? [] : moves[place].Select(move => new Automaton.Move(move.Test, merged[placeNumbers[move.To]])).ToImmutableArray())],
        };
    }

    /// <summary>A new number for each place, the same for places from which the same leads on, as after the first round of a repetition and the others. The start is a place of its own.</summary>
    private static int[] Merged(List<ImmutableArray<Automaton.Entry>> places)
    {
        int[] merged = new int[places.Count];
        int count = 1;
        for (int place = 1; place < places.Count; place++)
        {
            int same = places.FindIndex(1, place - 1, entries => AreSame(entries, places[place]));
            merged[place] = same < 0 ? count++ : merged[same];
        }

        return merged;
    }

    private static bool AreSame(ImmutableArray<Automaton.Entry> one, ImmutableArray<Automaton.Entry> two) =>
        one.Length == two.Length && one.Zip(two).All(pair => pair.First.State == pair.Second.State
            && pair.First.Tests.SequenceEqual(pair.Second.Tests) && pair.First.LookBacks.SequenceEqual(pair.Second.LookBacks));

    /// <summary>Every place that empty moves lead to, with what must hold on the way. Empty moves form no ring: every repeated part has an edge.</summary>
    private IEnumerable<(int Place, ImmutableArray<NodeTest> Tests, ImmutableArray<LookBack> LookBacks)> Closure(int place)
    {
        var open = new Stack<(int Place, ImmutableArray<NodeTest> Tests, ImmutableArray<LookBack> LookBacks)>();
        open.Push((place, [], []));
        while (open.TryPop(out (int Place, ImmutableArray<NodeTest> Tests, ImmutableArray<LookBack> LookBacks) at))
        {
            yield return at;
            foreach ((NodeTest? test, LookBack? lookBack, int to) in empty[at.Place])
            {
                bool tests = test is not null && (!test.Ranges.IsEmpty || test.Condition is not null || test.Written.IsCompared);
                open.Push((to, tests ? at.Tests.Add(test!) : at.Tests, lookBack is null ? at.LookBacks : at.LookBacks.Add(lookBack)));
            }
        }
    }
}
