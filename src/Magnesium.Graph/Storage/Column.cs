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
