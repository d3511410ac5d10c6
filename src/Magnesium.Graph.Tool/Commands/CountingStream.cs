namespace Magnesium.Graph.Tool;

/// <summary>Counts what is written through it. The stream underneath is left open.</summary>
internal sealed class CountingStream(Stream inner) : WriteOnlyStream
{
    public long Written { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        Written += buffer.Length;
    }

    public override void Flush() => inner.Flush();
}
