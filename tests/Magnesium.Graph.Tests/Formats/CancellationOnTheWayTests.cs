namespace Magnesium.Graph.Tests.Formats;

/// <summary>Who cancels while a long file is read or written waits for a megabyte or two, not for the rest of it.</summary>
public class CancellationOnTheWayTests
{
    /// <summary>What may still be asked for or written after the cancellation: some buffers of the two threads that some formats use.</summary>
    private const long MostAfter = 5 << 20;

    private static readonly KnowledgeGraph Graph = Long();

    public static TheoryData<string> Readers => [.. GraphFormats.All.Where(format => format is { CanRead: true, CanWrite: true, IsFolder: false } and not { Id: "snapshot" }).Select(format => format.Id)];

    /// <summary>All but those that draw a part of a graph, or all of it at once.</summary>
    public static TheoryData<string> Writers => [.. GraphFormats.All.Where(format => format is { CanWrite: true, IsFolder: false } and not { Id: "svg" or "html" or "mermaid" or "snapshot" }).Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Reading_stops_soon_wherever_it_is_cancelled(string format)
    {
        using var written = new MemoryStream();
        Graph.Save(written, format);
        var random = new Random(format.Length);
        for (int i = 0; i < 2; i++)
        {
            using var source = new CancellationTokenSource();
            long point = random.NextInt64(written.Length - MostAfter);
            using var stream = new CancellingStream(new MemoryStream(written.ToArray()), source, point);

            stream.Invoking(s => KnowledgeGraph.Load(s, "long", new ReadOptions { Format = format, Cancellation = source.Token }))
                .Should().Throw<OperationCanceledException>("it was cancelled after {0} of {1} bytes", point, written.Length);
            (stream.Moved - point).Should().BeLessThan(MostAfter);
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Reading_that_is_cancelled_when_all_has_been_read_builds_nothing(string format)
    {
        using var written = new MemoryStream();
        Graph.Save(written, format);
        using var source = new CancellationTokenSource();
        using var stream = new CancellingStream(new MemoryStream(written.ToArray()), source, written.Length);

        stream.Invoking(s => KnowledgeGraph.Load(s, "long", new ReadOptions { Format = format, Cancellation = source.Token })).Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Writing_stops_soon_wherever_it_is_cancelled(string format)
    {
        using var whole = new MemoryStream();
        Graph.Save(whole, format);
        var random = new Random(format.Length);
        for (int i = 0; i < 2; i++)
        {
            using var source = new CancellationTokenSource();
            long point = random.NextInt64(whole.Length - MostAfter);
            using var stream = new CancellingStream(Stream.Null, source, point);

            stream.Invoking(s => Graph.Save(s, format, new WriteOptions { Cancellation = source.Token }))
                .Should().Throw<OperationCanceledException>("it was cancelled after {0} of {1} bytes", point, whole.Length);
            (stream.Moved - point).Should().BeLessThan(MostAfter);
        }
    }

    private static KnowledgeGraph Long()
    {
        const int Nodes = 15_000;
        string name = new('n', 200);
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Id = "long", Kind = GraphKind.Imported } };
        for (int i = 0; i < Nodes; i++)
            builder.AddNode($"{name}{i}", "T", $"{name} {name} {i}");
        for (int i = 0; i < Nodes; i++)
            builder.AddEdge($"{name}{i}", "r", $"{name}{i * 7919L % Nodes}");
        return builder.Build();
    }

    /// <summary>Cancels once so many bytes have moved, and counts on.</summary>
    private sealed class CancellingStream(Stream inner, CancellationTokenSource source, long point) : Stream
    {
        public long Moved { get; private set; }

        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => false;

        public override bool CanWrite => inner.CanWrite;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer);
            Count(buffer.Length);
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private int Count(int bytes)
        {
            Moved += bytes;
            if (Moved >= point)
                source.Cancel();
            return bytes;
        }
    }
}
