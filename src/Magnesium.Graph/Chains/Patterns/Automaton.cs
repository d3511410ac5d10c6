using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A test of one node: its type, and conditions on its own properties.</summary>
internal sealed class NodeTest
{
    /// <summary>Passes every node.</summary>
    public static NodeTest Any { get; } = new() { Ranges = [], Condition = null };

    /// <summary>Ranges [from, to) of node numbers it passes, ascending; empty means all.</summary>
    public required ImmutableArray<(int From, int To)> Ranges { get; init; }

    /// <summary>A condition on the node; null passes all.</summary>
    public required Func<int, bool>? Condition { get; init; }

    /// <summary>What it was made from.</summary>
    public ElementPattern Written { get; init; } = ElementPattern.Any;

    public bool Passes(int node)
    {
        if (!Ranges.IsEmpty)
        {
            bool within = false;
            foreach ((int from, int to) in Ranges)
                within |= node >= from && node < to;
            if (!within)
                return false;
        }

        return Condition is null || Condition(node);
    }
}

/// <summary>A test of one edge: its relation, the way it is walked, and conditions on its own properties.</summary>
/// <param name="Relations">Numbers of the relations it passes, ascending.</param>
/// <param name="Forward">Passes an edge walked from source to target.</param>
/// <param name="Backward">Passes an edge walked from target to source.</param>
/// <param name="Condition">A condition on the edge; null passes all.</param>
internal sealed record EdgeTest(ImmutableArray<int> Relations, bool Forward, bool Backward, Func<int, bool>? Condition)
{
    /// <summary>What it was made from.</summary>
    public ElementPattern Written { get; init; } = ElementPattern.Any;
}

/// <summary>A condition over several elements of one repetition, seen from its last node: element k of the repetition's alternating nodes and edges.</summary>
/// <param name="Steps">How many edges the repetition has.</param>
/// <param name="Passes">Given a path and the number of its edges so far, tells whether the repetition that ends there passes.</param>
/// <param name="Written">The conditions it was made from.</param>
/// <param name="Positions">Of each variable: whether it is a node, and how many edges of the repetition come before it.</param>
internal sealed record LookBack(int Steps, Func<PathView, bool> Passes, ImmutableArray<ExpressionSyntax> Written, IReadOnlyDictionary<string, (bool IsNode, int Position)> Positions);

/// <summary>What a pattern says of one node or edge, as it is written: what other engines are asked.</summary>
/// <param name="Variable">Its name; null when it has none.</param>
/// <param name="IsCompared">Whether conditions over several variables speak of it.</param>
/// <param name="Names">Types or relations, any of which will do; empty means all.</param>
/// <param name="Properties">Properties it must have.</param>
/// <param name="Conditions">Conditions on it alone; whatever variable they name is this one.</param>
internal sealed record ElementPattern(
    string? Variable, bool IsCompared, ImmutableArray<string> Names, ImmutableArray<PropertySyntax> Properties, ImmutableArray<ExpressionSyntax> Conditions)
{
    public static ElementPattern Any { get; } = new(null, false, [], [], []);
}

/// <summary>What has been walked so far: nodes [0..Length], edges [0..Length).</summary>
internal readonly record struct PathView(int[] Nodes, int[] Edges, int Length);

/// <summary>
/// A pattern as an automaton over paths. A place is where the pattern stands after some edges; arriving at a place with a
/// node yields a set of states, those of the place's entries whose tests the node passes. States have moves.
/// </summary>
internal sealed class Automaton
{
    public const int MaxStates = 63;

    /// <summary>The bit of the state in which the pattern is complete.</summary>
    public const ulong Accepting = 1;

    /// <summary>What arriving at a place can lead to; place 0 is the start of the path.</summary>
    public required ImmutableArray<ImmutableArray<Entry>> Places { get; init; }

    /// <summary>The moves of each state; state 0 is the accepting one and has none.</summary>
    public required ImmutableArray<ImmutableArray<Move>> Moves { get; init; }

    /// <summary>One way on from a place: the tests on the node reached, and the state they lead to.</summary>
    public sealed record Entry(ImmutableArray<NodeTest> Tests, ImmutableArray<LookBack> LookBacks, int State);

    /// <summary>An edge to walk and the place it leads to.</summary>
    public sealed record Move(EdgeTest Test, int Place);

    /// <summary>The states after arriving at a place with a node, over-estimated where they depend on the path.</summary>
    public ulong Arrive(int place, int node)
    {
        ulong states = 0;
        foreach (Entry entry in Places[place])
        {
            if (PassesAll(entry, node))
                states |= 1UL << entry.State;
        }

        return states;
    }

    /// <summary>The states after arriving at a place by a path.</summary>
    public ulong Arrive(int place, int node, PathView path)
    {
        ulong states = 0;
        foreach (Entry entry in Places[place])
        {
            if (!PassesAll(entry, node))
                continue;
            bool passes = true;
            foreach (LookBack lookBack in entry.LookBacks)
                passes = passes && lookBack.Passes(path);
            if (passes)
                states |= 1UL << entry.State;
        }

        return states;
    }

    private static bool PassesAll(Entry entry, int node)
    {
        foreach (NodeTest test in entry.Tests)
        {
            if (!test.Passes(node))
                return false;
        }

        return true;
    }
}
