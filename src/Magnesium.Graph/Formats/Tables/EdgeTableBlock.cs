using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>
/// Some lines of the table of edges, scanned at once and apart from other blocks. Rows that say nothing unusual become edges
/// by handle; the others are left, each with its line, to the reader that looks at every field.
/// </summary>
internal sealed class EdgeTableBlock(EdgeTableLayout layout)
{
    private const int Size = 1 << 20;
    private const int ShortestRow = 6; // two names of a letter, a relation, three signs between and after them

    private readonly NameTable relations = new();
    private readonly List<int> relationHandles = []; // of the graph, by those of this block
    private readonly List<(int Start, int Length, int Line)> unusual = [];
    private readonly Waiting[] waiting = new Waiting[64];
    private readonly int[] fieldEnds = new int[layout.Columns];
    private byte[] bytes = [];
    private int length;
    private long firstLine;
    private EdgeRow[] rows = [];
    private int expectedCount = Size / 32;
    private int count;
    private int waitingCount;

    /// <summary>The rows left to the reader, with the numbers of their lines.</summary>
    public IEnumerable<(ReadOnlyMemory<byte> Row, long Line)> Unusual =>
        unusual.Select(row => ((ReadOnlyMemory<byte>)bytes.AsMemory(row.Start, row.Length), firstLine + row.Line));

    /// <summary>Takes the next lines of the table; false at its end.</summary>
    public bool Fill(TableFile table)
    {
        if (table.IsAtEnd)
            return false;
        if (bytes.Length == 0)
            bytes = GC.AllocateUninitializedArray<byte>(Size);
        length = table.ReadBlock(ref bytes, out firstLine);
        return length > 0;
    }

    /// <summary>Scans the lines. Blocks may be scanned side by side while no node is added.</summary>
    /// <param name="ids">The ids of the nodes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan(NameTable ids)
    {
        count = 0;
        rows = GC.AllocateUninitializedArray<EdgeRow>(Math.Min(expectedCount, length / ShortestRow));
        unusual.Clear();
        Span<int> ends = fieldEnds;
        ReadOnlySpan<byte> text = bytes.AsSpan(0, length);
        ref byte first = ref MemoryMarshal.GetReference(text);
        Vector256<byte> tabs = Vector256.Create((byte)'\t');
        Vector256<byte> feeds = Vector256.Create((byte)'\n');
        int row = 0;
        int column = 0;
        int line = 0;
        int position = 0;
        for (; position <= text.Length - Vector256<byte>.Count; position += Vector256<byte>.Count)
        {
            Vector256<byte> part = Vector256.LoadUnsafe(ref first, (nuint)position);
            uint found = (Vector256.Equals(part, tabs) | Vector256.Equals(part, feeds)).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
                At(position + BitOperations.TrailingZeroCount(found), text, ids, ends, ref row, ref column, ref line);
        }

        for (; position < text.Length; position++)
        {
            if (text[position] is (byte)'\t' or (byte)'\n')
                At(position, text, ids, ends, ref row, ref column, ref line);
        }

        if (row < text.Length)
            EndRow(row, text.Length, column, line, text, ids, ends);
        FindEnds(text, ids);
    }

    /// <summary>Gives the edges to the graph, without copying them: memory that is touched for the first time costs more than what is written to it.</summary>
    public void HandOver(EdgeRows edges)
    {
        if (count == 0)
            return;
        for (int relation = relationHandles.Count; relation < relations.Count; relation++)
            relationHandles.Add(edges.Relations.Add(relations[relation]));
        ReadOnlySpan<int> handles = CollectionsMarshal.AsSpan(relationHandles);
        foreach (ref EdgeRow edge in rows.AsSpan(0, count))
            edge = edge.With(handles[edge.Relation]);
        edges.AddBlock(rows, count);
        expectedCount = count + (count / 8);
    }

    /// <summary>A tab or line feed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void At(int at, ReadOnlySpan<byte> text, NameTable ids, Span<int> ends, ref int row, ref int column, ref int line)
    {
        if (text[at] == '\t')
        {
            if (column < ends.Length)
                ends[column] = at;
            column++;
            return;
        }

        EndRow(row, at, column, line, text, ids, ends);
        row = at + 1;
        column = 0;
        line++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndRow(int start, int end, int column, int line, ReadOnlySpan<byte> text, NameTable ids, Span<int> ends)
    {
        if (end > start && text[end - 1] == '\r')
            end--;
        if (end == start)
            return;
        ref Waiting row = ref waiting[waitingCount++];
        row = new Waiting(start, end, line);
        if (column == ends.Length - 1)
        {
            ends[column] = end;
            row.Statement = Statement(start, text, ends);
            (row.Source, row.SourceLength) = Field(layout.Source, start, ends);
            (row.Target, row.TargetLength) = Field(layout.Target, start, ends);
            row.SourceHash = TextBytes.Hash(text.Slice(row.Source, row.SourceLength));
            row.TargetHash = TextBytes.Hash(text.Slice(row.Target, row.TargetLength));
            ids.PrefetchSlot(row.SourceHash);
            ids.PrefetchSlot(row.TargetHash);
        }

        if (waitingCount == waiting.Length)
            FindEnds(text, ids);
    }

    /// <summary>Looks the ends of the waiting rows up, all at once: their ids lie all over memory, and so the processor waits for many together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindEnds(ReadOnlySpan<byte> text, NameTable ids)
    {
        Span<Waiting> all = waiting.AsSpan(0, waitingCount);
        foreach (ref Waiting row in all)
        {
            ids.PrefetchText(row.SourceHash);
            ids.PrefetchText(row.TargetHash);
        }

        if (rows.Length - count < all.Length)
            Array.Resize(ref rows, (2 * rows.Length) + all.Length);
        foreach (ref Waiting row in all)
        {
            int source = ids.Find(text.Slice(row.Source, row.SourceLength), row.SourceHash);
            int target = ids.Find(text.Slice(row.Target, row.TargetLength), row.TargetHash);
            if ((source | target | row.Statement) < 0)
                unusual.Add((row.Start, row.End - row.Start, row.Line));
            else
                rows[count++] = new EdgeRow(source, target, row.Statement);
        }

        waitingCount = 0;
    }

    /// <summary>Relation and sign of a row, or -1 where a field is unusual.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Statement(int start, ReadOnlySpan<byte> text, ReadOnlySpan<int> ends)
    {
        int relation = Relation(layout.Relation < 0 ? layout.DefaultRelation : Text(layout.Relation, start, text, ends));
        int sign = layout.Sign < 0 ? 0 : SignCode(Text(layout.Sign, start, text, ends));
        if ((relation | sign) < 0)
            return -1;
        foreach (int other in layout.Others)
        {
            if (Field(other, start, ends).Length > 0)
                return -1;
        }

        return (relation * EdgeRow.StatementsOfRelation) + sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Start, int Length) Field(int column, int start, ReadOnlySpan<int> ends)
    {
        int from = column == 0 ? start : ends[column - 1] + 1;
        return (from, ends[column] - from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Text(int column, int start, ReadOnlySpan<byte> text, ReadOnlySpan<int> ends)
    {
        (int from, int length) = Field(column, start, ends);
        return text.Slice(from, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Relation(ReadOnlySpan<byte> name)
    {
        int handle = relations.Find(name);
        return handle >= 0 ? handle : NewRelation(name);
    }

    private int NewRelation(ReadOnlySpan<byte> name) => !name.IsEmpty && Utf8.IsValid(name) ? relations.Add(name) : -1;

    private static int SignCode(ReadOnlySpan<byte> field) => field switch
    {
        [] => 0,
        [(byte)'+'] => EdgeRow.StatementOf(0, Sign.Plus),
        [(byte)'-'] => EdgeRow.StatementOf(0, Sign.Minus),
        [(byte)'0'] => EdgeRow.StatementOf(0, Sign.None),
        [(byte)'?'] => EdgeRow.StatementOf(0, Sign.Unknown),
        _ => -1,
    };

    /// <summary>A row whose ends are still to be looked up.</summary>
    private struct Waiting(int start, int end, int line)
    {
        public readonly int Start = start;
        public readonly int End = end;
        public readonly int Line = line;
        public int Statement = -1;
        public int Source;
        public int SourceLength;
        public int Target;
        public int TargetLength;
        public uint SourceHash;
        public uint TargetHash;
    }
}

/// <summary>Where the columns of a table of edges are; -1 where there is no such column.</summary>
/// <param name="Columns">How many there are.</param>
/// <param name="Source">Of ids of sources.</param>
/// <param name="Relation">Of relations.</param>
/// <param name="Target">Of ids of targets.</param>
/// <param name="Sign">Of signs.</param>
/// <param name="Others">Of edge ids and attributes.</param>
internal sealed record EdgeTableLayout(int Columns, int Source, int Relation, int Target, int Sign, int[] Others)
{
    private readonly byte[] defaultRelation = TextBytes.Of(TablesMessages.DefaultRelation);

    public ReadOnlySpan<byte> DefaultRelation => defaultRelation;
}
