using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>
/// Values side by side: an array, or a section of a mapped file that is read where it lies. Every access is checked, so that
/// wrong numbers in a damaged file give an exception and never a read beside the column.
/// </summary>
internal readonly unsafe struct Column<T>
    where T : unmanaged
{
    private readonly T[]? array;
    private readonly T* start;
    private readonly MappedFile? file;

    public Column(T[] array)
    {
        this.array = array;
        Length = array.Length;
    }

    /// <summary>A section that the caller has checked to lie within the file.</summary>
    public Column(MappedFile file, long offset, int length)
    {
        this.file = file;
        start = (T*)(file.Start + offset);
        Length = length;
    }

    public int Length { get; }

    /// <summary>All values. Of a mapped column, good as long as the graph is referenced.</summary>
    public ReadOnlySpan<T> Span => array is not null ? array : new ReadOnlySpan<T>(start, Length);

    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(Span);

    /// <exception cref="GraphFormatException">There is no such value, because the mapped file is damaged.</exception>
    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Length)
                throw Beside();
            if (array is not null)
                return array[index];
            T value = start[index];
            GC.KeepAlive(file);
            return value;
        }
    }

    /// <summary>Some of the values, as <see cref="Span"/>.</summary>
    /// <exception cref="GraphFormatException">They do not lie in the column, because the mapped file is damaged.</exception>
    public ReadOnlySpan<T> Slice(int from, int count) =>
        (uint)from <= (uint)Length && (uint)count <= (uint)(Length - from) ? Span.Slice(from, count) : throw Beside();

    /// <summary>What is thrown where a place beside the column is asked for.</summary>
    public Exception Beside() => file is null ? new InvalidOperationException("A place beside a column was asked for.") : file.Damaged();
}

/// <summary>What must hold of numbers that lead somewhere.</summary>
internal static class ColumnChecks
{
    /// <summary>True when all numbers are at least the first and below the second.</summary>
    public static bool IsWithin(this Column<int> numbers, int from, int before) =>
        numbers.Length == 0 || (from < before && !numbers.Span.ContainsAnyExceptInRange(from, before - 1));

    /// <summary>True when the numbers go from the first to the last and never back.</summary>
    public static bool IsAscending(this Column<int> numbers, int first, int last)
    {
        ReadOnlySpan<int> all = numbers.Span;
        if (all.IsEmpty || all[0] != first || all[^1] != last)
            return false;
        for (int i = 1; i < all.Length; i++)
        {
            if (all[i] < all[i - 1])
                return false;
        }

        return true;
    }

    /// <summary>True when the numbers are rows of a table, each greater than the one before.</summary>
    public static bool AreRows(this Column<int> numbers, int total)
    {
        ReadOnlySpan<int> all = numbers.Span;
        int before = -1;
        foreach (int row in all)
        {
            if (row <= before)
                return false;
            before = row;
        }

        return before < total;
    }
}
