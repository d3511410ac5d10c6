using System.Diagnostics.CodeAnalysis;

namespace Magnesium.Graph;

/// <summary>
/// All edges of one relation in compressed sparse rows, both ways. Rows exist only for the range of nodes that have such
/// edges: nodes are numbered by type, so a relation's sources lie close together.
/// </summary>
/// <remarks>12 bytes an edge (target; source and edge number of the way back) and 4 bytes a row and direction.</remarks>
internal sealed class RelationRows
{
    private const int NotKnown = 0, None = 1, Some = 2;

    private readonly Column<int> targets;
    private readonly Column<int> backSources;
    private readonly Column<int> backEdges;
    private readonly NodeRange sources;
    private readonly NodeRange targetRows;
    private int parallels;
    private bool isChecked;

    public RelationRows(int firstEdge, NodeRange from, Column<int> targets, NodeRange to, Column<int> backSources, Column<int> backEdges)
    {
        FirstEdge = firstEdge;
        sources = from;
        this.targets = targets;
        targetRows = to;
        this.backSources = backSources;
        this.backEdges = backEdges;
    }

    public int FirstEdge { get; }

    public int Count => Targets.Length;

    /// <summary>Where the edges of each source stand in <see cref="Targets"/>.</summary>
    public ref readonly NodeRange Sources => ref sources;

    /// <summary>Target of each edge, ascending within a source.</summary>
    public ref readonly Column<int> Targets => ref targets;

    /// <summary>Where the edges of each target stand in <see cref="BackSources"/> and <see cref="BackEdges"/>.</summary>
    public ref readonly NodeRange TargetRows => ref targetRows;

    /// <summary>Sources of the edges to each target, ascending within a target.</summary>
    public ref readonly Column<int> BackSources => ref backSources;

    /// <summary>Numbers of the edges to each target.</summary>
    public ref readonly Column<int> BackEdges => ref backEdges;

    /// <summary>True when two edges have the same source and the same target. A look at all edges when first asked for.</summary>
    public bool HaveParallels
    {
        get
        {
            // Threads that come together find the same.
            if (parallels == NotKnown)
                parallels = FindParallels() ? Some : None;
            return parallels == Some;
        }
    }

    /// <summary>Targets of the edges from a node; their numbers are consecutive from <paramref name="firstEdge"/>.</summary>
    public ReadOnlySpan<int> From(int source, out int firstEdge)
    {
        if (!Sources.TryGet(source, out int start, out int count))
        {
            firstEdge = 0;
            return default;
        }

        firstEdge = FirstEdge + start;
        return Targets.Slice(start, count);
    }

    /// <summary>Sources of the edges to a node, ascending, and their numbers beside them.</summary>
    public ReadOnlySpan<int> To(int target, out ReadOnlySpan<int> edges)
    {
        if (!TargetRows.TryGet(target, out int start, out int count))
        {
            edges = default;
            return default;
        }

        edges = BackEdges.Slice(start, count);
        return BackSources.Slice(start, count);
    }

    /// <summary>
    /// What a search asks for before it takes numbers of nodes and edges as places of its own arrays. Of a mapped snapshot
    /// they are looked through the first time: linear in the edges, at the speed of memory.
    /// </summary>
    /// <exception cref="GraphFormatException">The snapshot is damaged.</exception>
    public void Check(int nodes)
    {
        if (isChecked)
            return;
        if (!IsSound(nodes))
            throw Targets.Beside();
        isChecked = true;
    }

    /// <summary>True when every number is that of a node or edge of the relation, and the rows follow each other.</summary>
    public bool IsSound(int nodes) =>
        Sources.IsSound(nodes, Count) && TargetRows.IsSound(nodes, Count) && TargetRows.Hold(Targets) && Sources.Hold(BackSources) && BackEdges.IsWithin(FirstEdge, FirstEdge + Count);

    public int TargetOf(int edge) => Targets[edge - FirstEdge];

    /// <summary>The source of an edge, by binary search over the row offsets.</summary>
    public int SourceOf(int edge) => Sources.Owner(edge - FirstEdge);

    private bool FindParallels()
    {
        for (int row = 0; row < Sources.Offsets.Length - 1; row++)
        {
            ReadOnlySpan<int> targets = From(Sources.First + row, out _);
            for (int i = 1; i < targets.Length; i++)
            {
                if (targets[i] == targets[i - 1])
                    return true;
            }
        }

        return false;
    }
}

/// <summary>Rows for a range of nodes: row r is [offsets[r], offsets[r + 1]) and belongs to node <see cref="First"/> + r.</summary>
internal readonly struct NodeRange(int first, Column<int> offsets)
{
    private readonly Column<int> offsets = offsets;

    public int First { get; } = first;

    /// <summary>Ascending, one more than there are rows.</summary>
    [UnscopedRef]
    public ref readonly Column<int> Offsets => ref offsets;

    /// <summary>True when the rows are those of nodes there are, and share out so many places.</summary>
    public bool IsSound(int nodes, int places) => First >= 0 && First <= nodes - (offsets.Length - 1) && offsets.IsAscending(0, places);

    /// <summary>True when all these nodes have rows.</summary>
    public bool Hold(Column<int> nodes) => nodes.IsWithin(First, First + offsets.Length - 1);

    /// <summary>The row of a node; false where it has none.</summary>
    public bool TryGet(int node, out int start, out int count)
    {
        ReadOnlySpan<int> rows = offsets.Span;
        int row = node - First;
        if ((uint)row >= (uint)(rows.Length - 1))
        {
            (start, count) = (0, 0);
            return false;
        }

        start = rows[row];
        count = rows[row + 1] - start;
        return true;
    }

    /// <summary>The node whose row holds a place, by binary search.</summary>
    public int Owner(int place)
    {
        ReadOnlySpan<int> rows = offsets.Span;
        int low = 0;
        int high = rows.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (rows[middle] <= place)
                low = middle;
            else
                high = middle;
        }

        return First + low;
    }
}
