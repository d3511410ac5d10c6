namespace Magnesium.Graph.Tests.Formats;

public class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void Reading_stops_when_cancelled()
    {
        using var graph = new MemoryStream();
        MagnesiumGraph.Load().Save(graph, "native");
        graph.Position = 0;

        graph.Invoking(stream => KnowledgeGraph.Load(stream, "graph.json", new ReadOptions { Cancellation = Cancelled })).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Writing_stops_when_cancelled_and_the_old_file_stays()
    {
        string folder = Directory.CreateTempSubdirectory("cancelled-").FullName;
        string path = Path.Combine(folder, "graph.json");
        File.WriteAllText(path, "old");

        MagnesiumGraph.Load().Invoking(graph => graph.Save(path, new WriteOptions { Cancellation = Cancelled })).Should().Throw<OperationCanceledException>();

        File.ReadAllText(path).Should().Be("old");
        Directory.EnumerateFiles(folder).Should().Equal(path);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;
        MagnesiumGraph.Load().Save("/dev/null", new WriteOptions { Format = "native" });

        File.ReadAllBytes("/dev/null").Should().BeEmpty();
    }
}
