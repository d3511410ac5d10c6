using System.Buffers.Binary;
using System.IO.Compression;

namespace Magnesium.Graph;

/// <summary>Unpacks gzip and can tell whether all of it came: the library that unpacks takes a cut for the end. The stream underneath is left open.</summary>
internal sealed class UnpackStream : ReadOnlyStream
{
    private readonly TailStream packed;
    private readonly GZipStream unpacked;
    private bool ended;

    public UnpackStream(Stream packed)
    {
        this.packed = new TailStream(packed);
        unpacked = new GZipStream(this.packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>
    /// False when the packed data was read to its end and was cut short, or may have been: the length it names there is not
    /// the one that came. Of data packed in several parts that is the length of the last only.
    /// </summary>
    public bool IsWhole => !ended || packed.Tail.SequenceEqual(BlockedGzipEnd)
        || (packed.Tail.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(packed.Tail[^4..]) == (uint)Count);

    /// <summary>How many bytes were unpacked.</summary>
    public long Count { get; private set; }

    /// <summary>The empty block that ends a file packed by bgzip, which packs in many parts (SAM/BAM format specification, 4.1.2).</summary>
    private static ReadOnlySpan<byte> BlockedGzipEnd =>
    [
        0x1F, 0x8B, 0x08, 0x04, 0, 0, 0, 0, 0, 0xFF, 0x06, 0, 0x42, 0x43, 0x02, 0, 0x1B, 0, 0x03, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    public override int Read(Span<byte> buffer)
    {
        int read = unpacked.Read(buffer);
        Count += read;
        ended |= read == 0 && buffer.Length > 0;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Passes reads on and keeps the last bytes.</summary>
    private sealed class TailStream(Stream inner) : ReadOnlyStream
    {
        private readonly byte[] tail = new byte[BlockedGzipEnd.Length];
        private int length;

        public ReadOnlySpan<byte> Tail => tail.AsSpan(0, length);

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            ReadOnlySpan<byte> last = buffer[Math.Max(0, read - tail.Length)..read];
            int kept = Math.Min(length, tail.Length - last.Length);
            tail.AsSpan(length - kept, kept).CopyTo(tail);
            last.CopyTo(tail.AsSpan(kept));
            length = kept + last.Length;
            return read;
        }
    }
}
