using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A place in a column: a node, the text of an edge, or a free row for an edge that passes.</summary>
internal sealed class Slot
{
    public required int Index { get; init; }

    public required int Column { get; init; }

    public bool IsNode { get; init; }

    public double Width { get; set; }

    /// <summary>Height of a node's box; 0 for others.</summary>
    public double Height { get; set; }

    /// <summary>Room kept above the line of the slot.</summary>
    public double Above { get; set; }

    /// <summary>Room kept below it.</summary>
    public double Below { get; set; }

    /// <summary>Place within the column, from the top.</summary>
    public int Position { get; set; }

    /// <summary>Height of the slot's line on the page.</summary>
    public double Y { get; set; }

    /// <summary>Edges from a node to itself.</summary>
    public int Loops { get; set; }

    /// <summary>Links to the column on the left.</summary>
    public List<Link> Left { get; } = [];

    /// <summary>Links to the column on the right.</summary>
    public List<Link> Right { get; } = [];
}

/// <summary>The piece of an edge between two neighbouring columns.</summary>
internal sealed class Link(Slot left, Slot right, int edge)
{
    public Slot Left { get; } = left;

    public Slot Right { get; } = right;

    public int Edge { get; } = edge;

    /// <summary>How far below the left slot's line the link starts.</summary>
    public double LeftPort { get; set; }

    /// <summary>How far below the right slot's line it ends.</summary>
    public double RightPort { get; set; }
}

/// <summary>The slots of one edge.</summary>
/// <param name="Links">From left to right; empty for an edge from a node to itself.</param>
/// <param name="Text">Where its text stands.</param>
/// <param name="IsReversed">True when the edge runs from right to left.</param>
/// <param name="LoopOffset">For an edge from a node to itself, how much hangs below the node before it.</param>
/// <param name="LoopInset">How far within the node's sides it hangs; those further down hang further out.</param>
internal sealed record EdgeSlots(ImmutableArray<Link> Links, Slot? Text, bool IsReversed, double LoopOffset = 0, double LoopInset = 0);

/// <summary>
/// All slots, column by column. Even columns hold the nodes of one layer, odd ones the texts between two; free rows are in both.
/// </summary>
internal sealed class Columns
{
    private const double PassingHalf = 6;
    private const double LeastLoopInset = 12;
    private const double MostLoopInset = 36;
    private const double LoopStep = 12;

    private readonly List<Slot>[] columns;
    private readonly EdgeSlots[] edgeSlots;

    public Columns(IReadOnlyList<NodeSize> nodes, IReadOnlyList<EdgeSize> edges, int[] layers)
    {
        columns = new List<Slot>[(2 * layers.Max()) + 1];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = [];
        for (int i = 0; i < nodes.Count; i++)
        {
            Slot slot = Add(2 * layers[i], isNode: true);
            (slot.Width, slot.Height) = (nodes[i].Width, nodes[i].Height);
            slot.Above = slot.Below = slot.Height / 2;
        }

        NodeCount = nodes.Count;
        edgeSlots = new EdgeSlots[edges.Count];
        int[] texts = new int[columns.Length];
        foreach ((EdgeSize edge, int i) in edges.Select((edge, i) => (edge, i)).OrderBy(e => Math.Abs(layers[e.edge.From] - layers[e.edge.To])))
            edgeSlots[i] = edge.From == edge.To ? Loop(edge) : Way(edge, i, texts);
        foreach (List<Slot> column in columns)
        {
            for (int i = 0; i < column.Count; i++)
                column[i].Position = i;
        }
    }

    /// <summary>All slots; those of nodes first, in the order of the nodes.</summary>
    public List<Slot> Slots { get; } = [];

    public int NodeCount { get; }

    public int Count => columns.Length;

    /// <summary>The slots of a column, from the top.</summary>
    public List<Slot> this[int column] => columns[column];

    public int EdgeCount => edgeSlots.Length;

    public EdgeSlots SlotsOf(int edge) => edgeSlots[edge];

    private EdgeSlots Loop(EdgeSize edge)
    {
        Slot node = Slots[edge.From];
        double before = node.Below - (node.Height / 2);
        node.Below += LayeredLayout.LoopHeight + edge.Above + edge.Below;
        node.Width = Math.Max(node.Width, edge.Width);
        double inset = Math.Max(LeastLoopInset, MostLoopInset - (LoopStep * node.Loops++));
        return new EdgeSlots([], null, IsReversed: false, before + edge.Above, inset);
    }

    private EdgeSlots Way(EdgeSize edge, int number, int[] texts)
    {
        Slot from = Slots[edge.From];
        Slot to = Slots[edge.To];
        bool reversed = from.Column > to.Column;
        (Slot left, Slot right) = reversed ? (to, from) : (from, to);

        // The emptiest column on the way, the one nearest to the middle when several are.
        int middle = (left.Column + right.Column) / 2;
        int textColumn = left.Column + 1;
        for (int column = textColumn + 2; column < right.Column; column += 2)
        {
            if ((texts[column], Math.Abs(column - middle)).CompareTo((texts[textColumn], Math.Abs(textColumn - middle))) < 0)
                textColumn = column;
        }

        texts[textColumn]++;
        var links = ImmutableArray.CreateBuilder<Link>(right.Column - left.Column);
        Slot? text = null;
        Slot at = left;
        for (int column = left.Column + 1; column <= right.Column; column++)
        {
            Slot next = right;
            if (column < right.Column)
            {
                next = Add(column, isNode: false);
                next.Above = next.Below = PassingHalf;
            }

            if (column == textColumn)
            {
                text = next;
                (next.Width, next.Above, next.Below) = (edge.Width, edge.Above, edge.Below);
            }

            var link = new Link(at, next, number);
            at.Right.Add(link);
            next.Left.Add(link);
            links.Add(link);
            at = next;
        }

        return new EdgeSlots(links.MoveToImmutable(), text, reversed);
    }

    private Slot Add(int column, bool isNode)
    {
        var slot = new Slot { Index = Slots.Count, Column = column, IsNode = isNode };
        Slots.Add(slot);
        columns[column].Add(slot);
        return slot;
    }
}
