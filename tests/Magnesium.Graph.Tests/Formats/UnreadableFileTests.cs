using System.IO.Compression;
using System.Text;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>Files that hold no graph a reader could read: each refusal says what is wrong, where, and how to mend it.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private const string NodeLink = """{"directed":true,"nodes":[{"id":"a"}],"links":[]}""";

    private readonly string folder = Directory.CreateTempSubdirectory("unreadable").FullName;

    [Theory]
    [InlineData("file.json", "(1,1) at $: the file is empty. Get or export it again.")]
    [InlineData("file.cx2", "(1,1) at $: the file is empty. Get or export it again.")]
    [InlineData("file.graphml", "(1,1): the file is empty. Get or export it again.")]
    [InlineData("file.gexf", "(1,1): the file is empty. Get or export it again.")]
    [InlineData("file", "(1,1): the file is empty. Get or export it again.")]
    [InlineData("file_nodes.tsv", "(1,1): the file is empty. Its first line names the columns: id, category, … or subject, predicate, object, …")]
    public void An_empty_file(string name, string message)
    {
        Refusal(name, "").Should().Be(name + message);
        if (!name.EndsWith(".tsv", StringComparison.Ordinal))
            Refusal(name, " \r\n").Should().Be(name + message, "white space is nothing");
    }

    [Theory]
    [InlineData("file.sif", "")]
    [InlineData("file.json", """{"nodes":[],"links":[]}""")]
    [InlineData("file.graphml", "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'/>")]
    public void A_file_without_any_node_is_an_empty_graph_with_a_notice(string name, string content)
    {
        var notices = new List<Notice>();

        KnowledgeGraph graph = InMemory.Load(Encoding.UTF8.GetBytes(content), name, new ReadOptions { OnNotice = notices.Add });

        graph.Nodes.Count.Should().Be(0);
        notices.Should().ContainSingle().Which.Message.Should().Be("the file holds no node: the graph is empty");
    }

    [Theory]
    [InlineData("""{"foo":1,"bar":[2]}""", "an object with 'foo', 'bar'")]
    [InlineData("""{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}""", "an object with 'a', 'b', 'c', 'd', 'e', 'f', …")]
    [InlineData("""[{"a":1}]""", "a list")]
    [InlineData("[]", "a list")]
    public void JSON_of_an_unknown_shape(string json, string found)
    {
        foreach (string name in (string[])["file.json", "file", "file.txt"])
            Refusal(name, json).Should().Be($"{name}(1,1): this JSON is {found}, which is no graph of a format that is read: those have 'nodes' and 'edges' or 'links', 'graph', 'graphs' or 'elements'. If it is one, name the format; else let the program that wrote it save GraphML.");
    }

    [Theory]
    [InlineData("{'directed':true}", "file.json(1,2) at $: not valid JSON: *")]
    [InlineData("""{"directed":true,"nodes":[{"id":"a"},""", "file.json(1,37) at $.nodes[0]: not valid JSON: *end of data. Is the file cut short?")]
    [InlineData(NodeLink + "\n" + NodeLink, "file.json(2,1) at $: expected the end of the document, found more. A file holds one document: put what follows into a file of its own.")]
    [InlineData("""{"directed":true,"nodes":[{"id":"a","label":"\ud83d"}]}""", "file.json(1,45) at $.nodes[0].label: this escapes half of a surrogate pair*")]
    public void JSON_that_is_damaged(string json, string message) => Refusal("file.json", json).Should().Match(message);

    [Fact]
    public void Text_of_another_encoding()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            foreach (string name in (string[])["file.json", "file.sif", "file.jsonl", "file"])
            {
                Refusal(name, [.. encoding.Preamble, .. encoding.GetBytes(NodeLink)]).Should().Be($"{name}(1,1): this is UTF-16 or UTF-32, not UTF-8. Save the file as UTF-8.");
                if (encoding != Encoding.UTF32)
                    Refusal(name, encoding.GetBytes(NodeLink)).Should().Be($"{name}(1,1): this is UTF-16 or UTF-32, not UTF-8. Save the file as UTF-8.");
            }
        }

        Refusal("file.json", Encoding.Latin1.GetBytes("""{"nodes":[{"id":"é"}],"links":[]}""")).Should().Be("file.json(1,17) at $.nodes[0].id: this is not UTF-8. Save the file as UTF-8.");
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "ZIP")]
    [InlineData(new byte[] { 0x42, 0x5A, 0x68, 0x39, 0, 0 }, "bzip2")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 0, 0 }, "Zstandard")]
    public void A_file_that_is_packed_otherwise(byte[] content, string packing)
    {
        foreach (string name in (string[])["file.json", "file.graphml", "file.sif", "file.cys"])
            Refusal(name, content).Should().Be($"{name}(1,1): the file is packed with {packing}. Unpack it, and name the graph inside.");
    }

    [Fact]
    public void A_file_that_is_no_text()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D];
        foreach (string name in (string[])["file.json", "file.sif", "file.tsv", "file"])
            Refusal(name, picture).Should().Be($"{name}(1,1): this is no text. Let the program that wrote it save a text format such as GraphML.");
    }

    [Fact]
    public void Lines_that_end_as_on_old_Macs() =>
        Refusal("file.sif", "a pp b\rc pp d\r").Should().Be("file.sif(1,1): the lines end in a carriage return alone. Save the file with line ends of today, LF or CR LF.");

    [Fact]
    public void Packed_data_that_is_cut_short_or_damaged()
    {
        byte[] packed = Packed(string.Concat(Enumerable.Repeat(NodeLink + "\n", 100)));

        Refusal("file.json.gz", packed[..40]).Should().Match("file.json.gz(*the packed data seems cut short: * Get the file again, or unpack it. The content: *");
        Refusal("file.json.gz", [.. packed[..12], 0xFF, 0xFF, .. packed[14..]]).Should().Match("file.json.gz: the gzip data is damaged after * bytes unpacked. Get the file again.");
        Refusal("file.json.gz", Packed(packed)).Should().Be("file.json.gz(1,1): the file is packed with gzip (twice). Unpack it, and name the graph inside.");
    }

    [Fact]
    public void Text_of_no_format_that_is_read() =>
        Refusal("notes.txt", "# Notes\n").Should().Match("notes.txt(1,1): neither the extension nor the content is of a format that is read. Name the format, if it is one of these: native, *. Else let the program that wrote it save GraphML.");

    [Fact]
    public void A_folder_without_a_graph() =>
        FluentActions.Invoking(() => KnowledgeGraph.Load(folder)).Should().Throw<GraphFormatException>().WithMessage("*the folder holds no graph*Of any other format name the file in the folder.");

    [Fact]
    public void A_folder_of_KGX_tables()
    {
        File.WriteAllText(Path.Combine(folder, "nodes.tsv"), "id\tcategory\nA:1\tbiolink:Gene\n");
        File.WriteAllText(Path.Combine(folder, "edges.tsv"), "subject\tpredicate\tobject\nA:1\tp\tA:1\n");

        FluentActions.Invoking(() => KnowledgeGraph.Load(folder)).Should().Throw<GraphFormatException>().WithMessage("*these are the columns of KGX. Name the file instead of its folder*");
        KnowledgeGraph.Load(Path.Combine(folder, "edges.tsv")).Edges.Count.Should().Be(1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Refusal(string name, string content) => Refusal(name, Encoding.UTF8.GetBytes(content));

    private static string Refusal(string name, byte[] content) =>
        FluentActions.Invoking(() => InMemory.Load(content, name)).Should().Throw<GraphFormatException>().Which.Message;

    private static byte[] Packed(string content) => Packed(Encoding.UTF8.GetBytes(content));

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }
}
