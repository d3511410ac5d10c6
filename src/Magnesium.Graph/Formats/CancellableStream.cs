namespace Magnesium.Graph;

/// <summary>Passes reads and writes on until it is cancelled; the next one then throws. The stream underneath is left open.</summary>
internal sealed class CancellableStream : Stream
{
    private readonly Stream inner;
    private readonly CancellationToken cancellation;

    private CancellableStream(Stream inner, CancellationToken cancellation)
    {
        this.inner = inner;
        this.cancellation = cancellation;
    }

    /// <summary>The stream itself where nobody can cancel.</summary>
    public static Stream Over(Stream inner, CancellationToken cancellation) => cancellation.CanBeCanceled ? new CancellableStream(inner, cancellation) : inner;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        return inner.Read(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        inner.Write(buffer);
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
