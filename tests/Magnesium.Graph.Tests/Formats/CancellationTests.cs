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

    [Theory]
    [InlineData("kgx", "graph.jsonl", "graph_nodes.jsonl", "graph_edges.jsonl", "graph_graph.json")]
    [InlineData("kgx", "graph.tsv", "graph_nodes.tsv", "graph_edges.tsv", "graph_graph.json")]
    [InlineData("kgx", "graph.jsonl.gz", "graph_nodes.jsonl.gz", "graph_edges.jsonl.gz", "graph_graph.json")]
    [InlineData("neo4j-csv", "bulk", "bulk/import.sh")]
    [InlineData("tsv", "tables", "tables/nodes.tsv", "tables/edges.tsv")]
    public void Writing_several_files_stops_when_cancelled_and_the_old_files_stay(string format, string name, params string[] old)
    {
        string folder = Directory.CreateTempSubdirectory("cancelled-").FullName;
        foreach (string file in old)
            WriteOld(Path.Combine(folder, file));

        MagnesiumGraph.Load().Invoking(graph => graph.Save(Path.Combine(folder, name), new WriteOptions { Format = format, Cancellation = Cancelled }))
            .Should().Throw<OperationCanceledException>();

        FilesIn(folder).Should().BeEquivalentTo(old);
        old.Should().AllSatisfy(file => File.ReadAllText(Path.Combine(folder, file)).Should().Be("old"));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("kgx", "graph.jsonl", "graph_nodes.jsonl", "graph_edges.jsonl")]
    [InlineData("kgx", "graph.tsv", "graph_nodes.tsv", "graph_edges.tsv")]
    [InlineData("kgx", "graph.tsv", "graph_edges.tsv", "graph_nodes.tsv")]
    [InlineData("neo4j-csv", "bulk", "bulk/import.sh", "bulk/source.csv")]
    [InlineData("tsv", "tables", "tables/edges.tsv", "tables/nodes.tsv")]
    [InlineData("tsv", "tables", "tables/nodes.tsv", "tables/edges.tsv")]
    public void Where_one_of_several_files_cannot_be_replaced_none_is(string format, string name, string old, string inTheWay)
    {
        string folder = Directory.CreateTempSubdirectory("way-").FullName;
        WriteOld(Path.Combine(folder, old));
        Directory.CreateDirectory(Path.Combine(folder, inTheWay));

        MagnesiumGraph.Load().Invoking(graph => graph.Save(Path.Combine(folder, name), new WriteOptions { Format = format }))
            .Should().Throw<IOException>().WithMessage("*is a folder. Name a file.");

        FilesIn(folder).Should().Equal(old);
        File.ReadAllText(Path.Combine(folder, old)).Should().Be("old");
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

    private static void WriteOld(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "old");
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
}
