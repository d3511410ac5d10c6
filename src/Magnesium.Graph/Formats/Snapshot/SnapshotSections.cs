using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Magnesium.Graph;

/// <summary>The sections of an opened snapshot. Whatever the bytes are, none of them is read beside the file.</summary>
internal sealed class SnapshotSections
{
    private readonly SnapshotBytes bytes;
    private readonly Dictionary<(SectionId Id, int Index), SnapshotEntry> entries = [];

    private readonly long checkedUpTo;

    private SnapshotSections(SnapshotBytes bytes, long checkedUpTo)
    {
        this.bytes = bytes;
        this.checkedUpTo = checkedUpTo;
    }

    /// <summary>What the snapshot is called in messages.</summary>
    public string Name => bytes.Name;

    /// <summary>Checks header, trailer and table, and the sections that are short enough.</summary>
    /// <exception cref="GraphFormatException">It is no snapshot, of another version, cut short or damaged.</exception>
    public static SnapshotSections Open(SnapshotBytes bytes, long checkedUpTo)
    {
        if (!BitConverter.IsLittleEndian)
            throw new GraphFormatException(SnapshotMessages.BigEndian(), bytes.Name);
        int headLength = SnapshotLayout.Magic.Length + Unsafe.SizeOf<SnapshotHeader>();
        int tailLength = Unsafe.SizeOf<SnapshotTrailer>();
        if (bytes.Length < headLength || !bytes.Slice(0, SnapshotLayout.Magic.Length).SequenceEqual(SnapshotLayout.Magic))
            throw new GraphFormatException(SnapshotMessages.NotASnapshot(), bytes.Name);
        SnapshotHeader header = MemoryMarshal.Read<SnapshotHeader>(bytes.Slice(SnapshotLayout.Magic.Length, Unsafe.SizeOf<SnapshotHeader>()));
        if (header.Checksum != Checksum.Of(bytes.Slice(0, headLength - sizeof(uint))))
            throw new GraphFormatException(SnapshotMessages.WrongHeader(), bytes.Name);
        if (header.Version != SnapshotLayout.Version)
            throw new GraphFormatException(SnapshotMessages.OtherVersion(header.Version), bytes.Name);
        if (bytes.Length < headLength + tailLength)
            throw new GraphFormatException(SnapshotMessages.CutShort(bytes.Length), bytes.Name);
        ReadOnlySpan<byte> tail = bytes.Slice(bytes.Length - tailLength, tailLength);
        SnapshotTrailer trailer = MemoryMarshal.Read<SnapshotTrailer>(tail);
        if (trailer.Checksum != Checksum.Of(tail[..^sizeof(uint)]) || trailer.Length != bytes.Length)
            throw new GraphFormatException(SnapshotMessages.CutShort(bytes.Length), bytes.Name);
        var sections = new SnapshotSections(bytes, checkedUpTo);
        sections.ReadTable(trailer);
        foreach (SnapshotEntry entry in sections.entries.Values.Where(entry => entry.Length <= checkedUpTo))
            sections.Check(entry);
        return sections;
    }

    public bool Has(SectionId id, int index = 0) => entries.ContainsKey((id, index));

    /// <summary>True when a section is short enough to be looked through at opening.</summary>
    public bool IsChecked(SectionId id, int index = 0) => Entry(id, index).Length <= checkedUpTo;

    /// <summary>A section as a column, of a certain length where one is given.</summary>
    public Column<T> Column<T>(SectionId id, int index = 0, long? count = null)
        where T : unmanaged
    {
        SnapshotEntry entry = Entry(id, index);
        long found = entry.Length / Unsafe.SizeOf<T>();
        if (found * Unsafe.SizeOf<T>() != entry.Length || found > Array.MaxLength || (count is long expected && found != expected))
            throw new GraphFormatException(SnapshotMessages.WrongLength(id, index, entry.Length), Name);
        return bytes.Column<T>(entry.Offset, (int)found);
    }

    /// <summary>The bytes of a section, after a check of them, however long it is.</summary>
    public ReadOnlySpan<byte> Checked(SectionId id, int index = 0)
    {
        SnapshotEntry entry = Entry(id, index);
        Check(entry);
        return entry.Length <= Array.MaxLength
            ? bytes.Slice(entry.Offset, (int)entry.Length)
            : throw new GraphFormatException(SnapshotMessages.WrongLength(id, index, entry.Length), Name);
    }

    private SnapshotEntry Entry(SectionId id, int index) =>
        entries.TryGetValue((id, index), out SnapshotEntry entry) ? entry : throw new GraphFormatException(SnapshotMessages.MissingSection(id, index), Name);

    private void Check(SnapshotEntry entry)
    {
        // In pieces, for a section may be longer than a span.
        const int Piece = 1 << 24;
        uint checksum = ~0u;
        for (long at = 0; at < entry.Length; at += Piece)
            checksum = Checksum.Continue(checksum, bytes.Slice(entry.Offset + at, (int)Math.Min(Piece, entry.Length - at)));
        if (~checksum != entry.Checksum)
            throw new GraphFormatException(SnapshotMessages.WrongSection(entry.Id, entry.Index, entry.Offset), Name);
    }

    private void ReadTable(SnapshotTrailer trailer)
    {
        long end = bytes.Length - Unsafe.SizeOf<SnapshotTrailer>();
        long length = (long)trailer.Count * Unsafe.SizeOf<SnapshotEntry>();
        if (trailer.Count < 0 || length > int.MaxValue || trailer.Table < 0 || trailer.Table > end || length != end - trailer.Table)
            throw new GraphFormatException(SnapshotMessages.WrongTable(), Name);
        ReadOnlySpan<byte> table = bytes.Slice(trailer.Table, (int)length);
        if (Checksum.Of(table) != trailer.TableChecksum)
            throw new GraphFormatException(SnapshotMessages.WrongTable(), Name);
        foreach (SnapshotEntry entry in MemoryMarshal.Cast<byte, SnapshotEntry>(table))
        {
            // The offset is compared before anything is added to it, so that nothing overflows.
            bool isInside = entry.Offset >= 0 && entry.Offset % SnapshotLayout.Alignment == 0 && entry.Length >= 0
                && entry.Offset <= trailer.Table && entry.Length <= trailer.Table - entry.Offset;
            if (!isInside || !entries.TryAdd((entry.Id, entry.Index), entry))
                throw new GraphFormatException(SnapshotMessages.WrongTable(), Name);
        }
    }
}
