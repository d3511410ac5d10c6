using System.IO.Compression;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>What is packed with gzip, for formats that are one file.</summary>
public class PackedFileTests
{
    public static TheoryData<string> Names => ["x.json.gz", "x.graphml.gz"];

    public static TheoryData<string> Formats => [.. GraphFormats.All.Where(format => format is { CanRead: true, CanWrite: true, IsFolder: false }).Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_packed_file_comes_back_equal_without_a_notice(string name)
    {
        var notices = new List<Notice>();
        byte[] packed = Packed(name);

        KnowledgeGraph back = InMemory.Load(packed, name, new ReadOptions { Strict = true, OnNotice = notices.Add });

        back.Bytes("native").Should().Equal(MagnesiumGraph.Load().Bytes("native"));
        notices.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_whose_end_was_cut_off_is_told_or_refused_even_where_all_content_came(string name)
    {
        byte[] packed = Packed(name);
        for (int cut = 1; cut <= 8; cut++)
        {
            var notices = new List<Notice>();
            byte[] rest = packed[..^cut];

            InMemory.Load(rest, name, new ReadOptions { OnNotice = notices.Add }).Edges.Count.Should().Be(MagnesiumGraph.Load().Edges.Count);
            notices.Should().ContainSingle().Which.Message.Should().Be(FormatMessages.PerhapsCutShort());
            Record.Exception(() => InMemory.Load(rest, name, new ReadOptions { Strict = true })).Should().BeOfType<GraphFormatException>()
                .Which.Problem.Should().MatchRegex("^the packed data seems cut short: [1-9][0-9]* bytes came out of it");
        }
    }

    [Fact]
    public void What_is_left_over_from_the_pieces_a_stream_gives_does_not_hide_the_end()
    {
        byte[] packed = Packed("x.graphml.gz");
        foreach (int piece in (int[])[1, 3, 27, 28, 29, 4096])
        {
            using var stream = new InPieces(packed, piece);
            KnowledgeGraph.Load(stream, "x.graphml.gz", new ReadOptions { Strict = true }).Nodes.Count.Should().Be(MagnesiumGraph.Load().Nodes.Count);
        }
    }

    [Fact]
    public void A_saved_gz_file_is_gzip_and_the_same_bytes_each_time()
    {
        string folder = Directory.CreateTempSubdirectory("packed-").FullName;
        string path = Path.Combine(folder, "m.graphml.gz");
        MagnesiumGraph.Load().Save(path);
        byte[] first = File.ReadAllBytes(path);
        MagnesiumGraph.Load().Save(path);

        File.ReadAllBytes(path).Should().Equal(first).And.StartWith(new byte[] { 0x1F, 0x8B });
        Directory.EnumerateFiles(folder).Should().Equal(path);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Wherever_it_is_cut_it_is_told_or_refused(string format)
    {
        byte[] packed = Gzip(MagnesiumGraph.Load().Bytes(format));
        foreach (int length in Cuts(packed.Length))
        {
            var notices = new List<Notice>();
            byte[] rest = packed[..length];

            Exception? lenient = Record.Exception(() => InMemory.Load(rest, "x.gz", new ReadOptions { Format = format, OnNotice = notices.Add }));

            string at = $"{format} ends after {length} of {packed.Length} bytes";
            if (lenient is null)
                notices.Should().Contain(notice => notice.Message == FormatMessages.PerhapsCutShort(), at);
            else
                lenient.Should().BeAssignableTo<GraphException>(at);
            Record.Exception(() => InMemory.Load(rest, "x.gz", new ReadOptions { Format = format, Strict = true })).Should().BeAssignableTo<GraphException>(at);
        }
    }

    [Theory]
    [InlineData("tsv", "", "edges.tsv")]
    [InlineData("kgx", "x_nodes.tsv.gz", "x_edges.tsv.gz")]
    [InlineData("kgx", "x_nodes.jsonl.gz", "x_edges.jsonl.gz")]
    public void Of_several_files_each_is_told_or_refused_wherever_it_is_cut(string format, string first, string last)
    {
        string folder = Directory.CreateTempSubdirectory("packed-").FullName;
        string flavour = first.Contains("jsonl", StringComparison.Ordinal) ? "jsonl" : "tsv";
        MagnesiumGraph.Load().Save(Path.Combine(folder, first), new WriteOptions { Format = format, Flavour = format == "kgx" ? flavour : null });
        string cut = Path.Combine(folder, last);
        byte[] packed = File.ReadAllBytes(cut);
        if (!last.EndsWith(".gz", StringComparison.Ordinal))
        {
            File.Delete(cut);
            (cut, packed) = (cut + ".gz", Gzip(packed));
        }

        foreach (int length in Cuts(packed.Length))
        {
            File.WriteAllBytes(cut, packed[..length]);
            var notices = new List<Notice>();

            Exception? lenient = Record.Exception(() => KnowledgeGraph.Load(Path.Combine(folder, first), new ReadOptions { Format = format, OnNotice = notices.Add }));

            string at = $"{Path.GetFileName(cut)} ends after {length} of {packed.Length} bytes";
            if (lenient is null)
                notices.Should().Contain(notice => notice.Message == FormatMessages.PerhapsCutShort(), at);
            else
                lenient.Should().BeAssignableTo<GraphException>(at);
            Record.Exception(() => KnowledgeGraph.Load(Path.Combine(folder, first), new ReadOptions { Format = format, Strict = true })).Should().BeAssignableTo<GraphException>(at);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Within the trailer each byte; before it here and there.</summary>
    private static IEnumerable<int> Cuts(int length)
    {
        const int Trailer = 8;
        const int Places = 25;
        return [.. Enumerable.Range(1, Trailer + 2).Select(missing => length - missing), .. Enumerable.Range(1, Places).Select(place => (int)((long)length * place / (Places + 1)))];
    }

    private static byte[] Packed(string name) => Gzip(MagnesiumGraph.Load().Bytes(GraphFormats.ForPath(name)!.Id));

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return stream.ToArray();
    }

    private sealed class InPieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(piece, count));
    }
}
