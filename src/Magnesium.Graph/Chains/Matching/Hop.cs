using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>The edges of one relation, walked one way.</summary>
/// <param name="Rows">The edges.</param>
/// <param name="Relation">Number of the relation.</param>
/// <param name="Forward">Walked from source to target.</param>
/// <param name="SkipsLoops">True where a loop is walked forward already: it is one edge however it is walked.</param>
internal readonly record struct Slice(RelationRows Rows, int Relation, bool Forward, bool SkipsLoops)
{
    /// <summary>The rows of the nodes it may leave, of <see cref="Ends"/>.</summary>
    public ref readonly NodeRange NearRows => ref Forward ? ref Rows.Sources : ref Rows.TargetRows;

    /// <summary>Where its edges lead.</summary>
    public ref readonly Column<int> Ends => ref Forward ? ref Rows.Targets : ref Rows.BackSources;

    /// <summary>The nodes it may leave.</summary>
    public NodeRanges Near => Of(NearRows);

    /// <summary>The nodes it may reach.</summary>
    public NodeRanges Far => Of(Forward ? Rows.TargetRows : Rows.Sources);

    /// <summary>Where its edges lead from a node, in order of edge numbers; these are <paramref name="edges"/>, or consecutive from <paramref name="first"/> where that is empty.</summary>
    public ReadOnlySpan<int> From(int node, out ReadOnlySpan<int> edges, out int first)
    {
        if (Forward)
        {
            edges = default;
            return Rows.From(node, out first);
        }

        first = 0;
        return Rows.To(node, out edges);
    }

    /// <summary>True when its rows take more than a core has cache for, and it pays to ask for them before they are needed.</summary>
    public bool IsLarge => NearRows.Offsets.Length + (Ends.Length * 2L) > 1 << 18;

    /// <summary>Asks for the place of a node's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchPlace(int node) => Prefetch.Of(NearRows.Offsets.Span, node - NearRows.First);

    /// <summary>Asks for a node's row, whose place has come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchRow(int node)
    {
        if (!NearRows.TryGet(node, out int start, out _))
            return;
        Prefetch.Of(Ends.Span, start);
        if (!Forward)
            Prefetch.Of(Rows.BackEdges.Span, start);
    }

    /// <summary>Where its edges to a node come from, likewise.</summary>
    public ReadOnlySpan<int> To(int node, out ReadOnlySpan<int> edges, out int first) => (this with { Forward = !Forward }).From(node, out edges, out first);

    private static NodeRanges Of(NodeRange rows) => NodeRanges.Of(rows.First, rows.First + rows.Offsets.Length - 1);
}

/// <summary>One step of a pattern: which edges it may walk, by the type of the node it leaves.</summary>
internal sealed class Hop
{
    private readonly GraphStore store;
    private readonly Slice[][] slicesOfType;
    private readonly Slice[][] reversedOfType;

    public Hop(GraphStore store, EdgeTest test)
    {
        this.store = store;
        Test = test;
        var slices = new List<Slice>();
        foreach (int relation in test.Relations)
        {
            RelationRows rows = store.Relations[relation];
            if (rows.Count == 0)
                continue;
            rows.Check(store.TypeStart[^1]);
            if (test.Forward)
                slices.Add(new Slice(rows, relation, true, false));
            if (test.Backward)
                slices.Add(new Slice(rows, relation, false, test.Forward));
        }

        Slices = [.. slices];
        slicesOfType = ByType(slice => slice.Near);
        reversedOfType = ByType(slice => slice.Far);
    }

    public EdgeTest Test { get; }

    /// <summary>All of them, by relation, forward before backward.</summary>
    public ImmutableArray<Slice> Slices { get; }

    public long EdgeCount => Slices.Sum(slice => (long)slice.Rows.Count);

    /// <summary>The same steps walked the other way.</summary>
    public Hop Reversed() => new(store, Test with { Forward = Test.Backward, Backward = Test.Forward });

    /// <summary>The slices that may have edges from a node.</summary>
    public ReadOnlySpan<Slice> From(int node) => Slices.Length == 1 ? Slices.AsSpan() : slicesOfType[store.TypeOf(node)];

    /// <summary>The slices that may have edges to a node.</summary>
    public ReadOnlySpan<Slice> To(int node) => Slices.Length == 1 ? Slices.AsSpan() : reversedOfType[store.TypeOf(node)];

    public long CountFrom(int node)
    {
        long count = 0;
        foreach (Slice slice in From(node))
            count += slice.From(node, out _, out _).Length;
        return count;
    }

    public long CountTo(int node)
    {
        long count = 0;
        foreach (Slice slice in To(node))
            count += slice.To(node, out _, out _).Length;
        return count;
    }

    /// <summary>The nodes that steps from these may reach.</summary>
    public NodeRanges Reached(NodeRanges nodes) =>
        NodeRanges.Of(Slices.Where(slice => slice.Near.Overlaps(nodes)).SelectMany(slice => slice.Far.Ranges));

    private Slice[][] ByType(Func<Slice, NodeRanges> range)
    {
        if (Slices.Length == 1)
            return [];
        NodeRanges[] ranges = [.. Slices.Select(range)];
        var byType = new Slice[store.TypeStart.Length - 1][];
        for (int type = 0; type < byType.Length; type++)
        {
            var nodes = NodeRanges.Of(store.TypeStart[type], store.TypeStart[type + 1]);
            byType[type] = [.. Slices.Where((_, i) => ranges[i].Overlaps(nodes))];
        }

        return byType;
    }
}
