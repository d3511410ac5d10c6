namespace Magnesium.Graph;

/// <summary>Passes reads on until more bytes came than are allowed; then it refuses. The stream underneath is left open.</summary>
internal sealed class LimitedStream : ReadOnlyStream
{
    private readonly Stream inner;
    private readonly string name;
    private readonly long limit;
    private long count;

    private LimitedStream(Stream inner, string name, long limit)
    {
        this.inner = inner;
        this.name = name;
        this.limit = limit;
    }

    /// <summary>The stream itself where there is no limit.</summary>
    public static Stream Over(Stream inner, string name, long limit) => limit == long.MaxValue ? inner : new LimitedStream(inner, name, limit);

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        count += read;
        return count <= limit ? read : throw new GraphFormatException(FormatMessages.TooManyBytes(limit), name);
    }

}
