using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>The bytes of a snapshot: a mapped file whose columns lie where they are, or a copy in memory.</summary>
internal sealed unsafe class SnapshotBytes
{
    private readonly MappedFile? file;
    private readonly byte[] copy;

    private SnapshotBytes(string name, MappedFile? file, byte[] copy)
    {
        Name = name;
        this.file = file;
        this.copy = copy;
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    public long Length => file?.Length ?? copy.Length;

    public static SnapshotBytes Mapped(string path) =>
        new FileInfo(path).Length == 0 ? throw new GraphFormatException(SnapshotMessages.NotASnapshot(), path) : new(path, new MappedFile(path), []);

    public static SnapshotBytes Copied(string name, Stream content)
    {
        using var bytes = new MemoryStream();
        try
        {
            content.CopyTo(bytes);
        }
        catch (IOException e) when (bytes.Length > Array.MaxLength / 2)
        {
            throw new GraphFormatException(SnapshotMessages.TooLong(), name, inner: e);
        }

        return new(name, null, bytes.ToArray());
    }

    /// <summary>Some bytes; good as long as this object is referenced.</summary>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);
        return file is null ? copy.AsSpan((int)offset, length) : new ReadOnlySpan<byte>(file.Start + offset, length);
    }

    /// <summary>Some bytes as a column.</summary>
    public Column<T> Column<T>(long offset, int count)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = Slice(offset, checked(count * sizeof(T)));
        return file is null ? new Column<T>(MemoryMarshal.Cast<byte, T>(bytes).ToArray()) : new Column<T>(file, offset, count);
    }
}
