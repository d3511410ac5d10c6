using System.Buffers;

namespace Magnesium.Graph;

/// <summary>A read-only stream whose first bytes can be looked at before they are read. The stream underneath is left open.</summary>
internal sealed class PeekStream : ReadOnlyStream
{
    private readonly Stream inner;
    private readonly byte[] start;
    private int position;

    public PeekStream(Stream inner, int count)
    {
        this.inner = inner;
        // Of a short stream no more is kept than there is.
        byte[] room = ArrayPool<byte>.Shared.Rent(count);
        start = room.AsSpan(0, inner.ReadAtLeast(room.AsSpan(0, count), count, throwOnEndOfStream: false)).ToArray();
        ArrayPool<byte>.Shared.Return(room);
    }

    /// <summary>The first bytes, fewer where the stream is shorter.</summary>
    public ReadOnlySpan<byte> Start => start;

    public override int Read(Span<byte> buffer)
    {
        if (position == start.Length)
            return inner.Read(buffer);
        int count = Math.Min(buffer.Length, start.Length - position);
        start.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

}
