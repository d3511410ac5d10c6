using System.IO.Compression;
using System.Text;

namespace Magnesium.Graph.Tests.Formats;

public class ReadLimitsTests
{
    /// <summary>Every readable format that is one file.</summary>
    public static TheoryData<string> Formats => [.. GraphFormats.All.Where(format => format is { CanRead: true, CanWrite: true, IsFolder: false }).Select(format => format.Id).Where(id => id is not "graphml")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void More_nodes_or_edges_than_the_limit_are_refused_and_as_many_are_read(string format)
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        byte[] written = graph.Bytes(format);
        KnowledgeGraph Read(int nodes, int edges) =>
            InMemory.Load(written, "x", new ReadOptions { Format = format, Limits = new ReadLimits { Nodes = nodes, Edges = edges } });

        Read(graph.Nodes.Count, graph.Edges.Count).Edges.Count.Should().Be(graph.Edges.Count);
        Action nodes = () => Read(graph.Nodes.Count - 1, graph.Edges.Count);
        Action edges = () => Read(graph.Nodes.Count, graph.Edges.Count - 1);
        nodes.Should().Throw<GraphFormatException>().Which.Problem.Should().Be(FormatMessages.TooManyNodes(graph.Nodes.Count - 1));
        edges.Should().Throw<GraphFormatException>().Which.Problem.Should().Be(FormatMessages.TooManyEdges(graph.Edges.Count - 1));
    }

    [Fact]
    public void Depth_is_counted_in_JSON_and_in_XML()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"directed":true,"nodes":[{"id":"a","x":[[[1]]]}],"edges":[]}""");
        byte[] xml = Encoding.UTF8.GetBytes("<gexf><graph><nodes><node id='a'><nodes><node id='b'/></nodes></node></nodes></graph></gexf>");
        ReadOptions Deep(int depth) => new() { Limits = new ReadLimits { Depth = depth } };

        InMemory.Load(json, "x.json", Deep(6)).Nodes.Should().ContainSingle();
        InMemory.Load(xml, "x.gexf", Deep(5)).Nodes.Should().HaveCount(2);
        foreach (Action read in (Action[])[() => InMemory.Load(json, "x.json", Deep(5)), () => InMemory.Load(xml, "x.gexf", Deep(4))])
            read.Should().Throw<GraphFormatException>().Which.Problem.Should().Contain("limit of depth");
    }

    [Fact]
    public void A_value_longer_than_the_limit_is_refused_with_its_place()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"directed\":true,\"nodes\":[{\"id\":\"" + new string('a', 300_000) + "\"}],\"edges\":[]}");
        KnowledgeGraph Read(int length) => InMemory.Load(json, "x.json", new ReadOptions { Limits = new ReadLimits { ValueLength = length } });

        Read(400_000).Nodes.Should().ContainSingle();
        Action read = () => Read(100_000);
        read.Should().Throw<GraphFormatException>().Which.Path.Should().Be("$.nodes[0]");
    }

    [Fact]
    public void A_folder_of_tables_keeps_to_every_limit()
    {
        using var folder = new TableFolder("id\tname\ttype\na\tone\tT\nb\ttwo\tT\n", "source\trelation\ttarget\na\tr\tb\nb\tr\ta\n");
        folder.Write("nodes.tsv.gz", TableFolder.Packed("id\tname\ttype\na\tone\tT\nb\t" + new string('x', 200_000) + "\tT\n"));
        File.Delete(Path.Combine(folder.Path, "nodes.tsv"));
        KnowledgeGraph Read(ReadLimits limits) => KnowledgeGraph.Load(folder.Path, new ReadOptions { Limits = limits });
        void Refuse(ReadLimits limits, string problem) => FluentActions.Invoking(() => Read(limits)).Should().Throw<GraphFormatException>().Which.Problem.Should().Be(problem);

        Read(new ReadLimits { Nodes = 2, Edges = 2, Bytes = 300_000, ValueLength = 250_000 }).Edges.Should().HaveCount(2);
        Refuse(new ReadLimits { Nodes = 1 }, FormatMessages.TooManyNodes(1));
        Refuse(new ReadLimits { Edges = 1 }, FormatMessages.TooManyEdges(1));
        Refuse(new ReadLimits { Bytes = 100_000 }, FormatMessages.TooManyBytes(100_000));
        Refuse(new ReadLimits { ValueLength = 100_000 }, TablesMessages.LineTooLong(100_000));
    }

    [Fact]
    public void A_mapped_snapshot_keeps_to_the_limits()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("limits-").FullName, "m.mgs");
        MagnesiumGraph.Load().Save(path);
        foreach (ReadLimits limits in (ReadLimits[])[new() { Nodes = 1 }, new() { Edges = 1 }, new() { Bytes = 1000 }])
            FluentActions.Invoking(() => KnowledgeGraph.Load(path, new ReadOptions { Limits = limits })).Should().Throw<GraphFormatException>(limits.ToString());
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Bytes_are_counted_once_unpacked()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"directed\":true,\"nodes\":[" + new string(' ', 1_000_000) + "],\"edges\":[]}");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(json);
        KnowledgeGraph Read(long bytes) => InMemory.Load(packed.ToArray(), "x.json.gz", new ReadOptions { Limits = new ReadLimits { Bytes = bytes } });

        Read(json.Length).Nodes.Should().BeEmpty();
        Action read = () => Read(json.Length - 1);
        read.Should().Throw<GraphFormatException>().Which.Problem.Should().Be(FormatMessages.TooManyBytes(json.Length - 1));
    }
}
