using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>Files made to harm, and files harmed on the way.</summary>
public class GraphMlHostileTests
{
    private const int Many = 60_000; // with time in the square of this, no machine is done in the bound

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_DOCTYPE_is_ignored_with_a_notice_and_nothing_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var notices = new List<Notice>();

        KnowledgeGraph graph = Load(
            $"<?xml version='1.0'?><!DOCTYPE graphml SYSTEM 'http://127.0.0.1:{port}/graphml.dtd' [<!ENTITY % x SYSTEM 'http://127.0.0.1:{port}/x'> %x;]><graphml><graph><node id='a'/></graph></graphml>",
            new ReadOptions { OnNotice = notices.Add });

        graph.Nodes.Should().ContainSingle();
        notices.Should().Contain(notice => notice.Message == GraphMlMessages.Doctype());
        listener.Pending().Should().BeFalse();
    }

    [Fact]
    public void An_external_entity_is_an_error_that_shows_nothing_of_what_it_names()
    {
        string secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "hunter2");

            GraphFormatException error = Refused($"<!DOCTYPE graphml [<!ENTITY x SYSTEM 'file://{secret}'>]>\n<graphml><graph><node id='a'><data key='k'>&x;</data></node></graph></graphml>");

            error.Line.Should().Be(2);
            error.Problem.Should().Contain("entity 'x'").And.Contain("not expanded").And.NotContain("hunter2");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void A_billion_laughs_are_an_error_at_once()
    {
        var doctype = new StringBuilder("<!DOCTYPE graphml [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++)
            doctype.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{i} '&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};'>");

        Action read = () => Refused($"{doctype}]><graphml><graph><node id='a'><data key='k'>&a29;</data></node></graph></graphml>").Problem.Should().Contain("not expanded");

        read.ExecutionTime().Should().BeLessThan(Bound);
    }

    [Theory]
    [InlineData("<node id='a'><graph>", "</graph></node>")]
    [InlineData("<data key='k'><x>", "</x></data>")]
    [InlineData("<x>", "</x>")]
    public void Nesting_without_end_is_an_error_and_no_overflow(string open, string close)
    {
        const int Deep = 100_000;
        string opens = string.Concat(Enumerable.Repeat(open, Deep));
        string closes = string.Concat(Enumerable.Repeat(close, Deep));

        Refused($"<graphml><graph>{opens}{closes}</graph></graphml>").Problem.Should().Be(FormatMessages.TooDeep(256));
    }

    [Fact]
    public void Many_keys_and_repeats_on_one_node_take_time_in_proportion()
    {
        var xml = new StringBuilder("<graphml><graph><node id='a'>");
        for (int i = 0; i < Many; i++)
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<data key='k{i}'/><data key='same'>{i}</data>");
        KnowledgeGraph graph = ReadAndWritten($"{xml}</node></graph></graphml>");

        graph.Nodes[0].Attributes.Count().Should().Be(Many + 1);
    }

    [Fact]
    public void Many_nodes_and_edge_ids_declared_twice_and_loose_ends_take_time_in_proportion()
    {
        var xml = new StringBuilder("<graphml><graph>");
        for (int i = 0; i < Many; i++)
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<node id='a'/><edge id='e' source='a' target='a'/><edge source='x{i}' target='y{i}'/>");
        KnowledgeGraph graph = ReadAndWritten($"{xml}</graph></graphml>");

        (graph.Nodes.Count, graph.Edges.Count).Should().Be(((2 * Many) + 1, 2 * Many));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 1)]
    [InlineData("no XML at all", 1)]
    [InlineData("<graphml><graph><node id='a'></graph></graphml>", 1)]
    [InlineData("<graphml>\n<graph><node id='a' id='b'/></graph></graphml>", 2)]
    [InlineData("<graphml><graph><node id='a'/></graph></graphml><graphml/>", 1)]
    [InlineData("<graphml><graph><node id='&#1;'/></graph></graphml>", 1)]
    [InlineData("<?xml version='1.0' encoding='no-such-thing'?><graphml/>", 1)]
    [InlineData("<gxl/>", 1)]
    public void What_is_no_GraphML_is_refused_with_a_place(string text, int line)
    {
        GraphFormatException error = Refused(text);

        error.Line.Should().Be(line);
        error.Message.Should().StartWith("x.graphml");
    }

    [Fact]
    public void Our_file_cut_off_at_any_byte_is_refused_with_a_place()
    {
        byte[] whole = Small();
        int last = whole.Length - 1; // without the line feed after the root it is whole
        for (int length = 0; length < last; length++)
        {
            Action read = () => InMemory.Load(whole[..length], "x.graphml", new ReadOptions { Format = "graphml" });
            read.Should().Throw<GraphFormatException>($"the file ends after {length} of {whole.Length} bytes");
        }
    }

    [Fact]
    public void A_file_with_flipped_bits_is_read_or_refused_but_nothing_else()
    {
        byte[] small = Small();
        byte[] curated = MagnesiumGraph.Load().Bytes("graphml");
        Gen<(bool IsSmall, int Place, int Bit)> flips =
            from isSmall in Gen.Elements(true, true, true, false)
            from place in Gen.Choose(0, int.MaxValue - 1)
            from bit in Gen.Choose(0, 7)
            select (isSmall, place, bit);
        Action all = () => Prop.ForAll(flips.ToArbitrary(), flip =>
        {
            byte[] changed = [.. flip.IsSmall ? small : curated];
            changed[flip.Place % changed.Length] ^= (byte)(1 << flip.Bit);
            Exception? thrown = Record.Exception(() => InMemory.Load(changed, "x.graphml", new ReadOptions { Format = "graphml" }));
            if (thrown is not null)
                thrown.Should().BeAssignableTo<GraphException>();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        all.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(120));
    }

    [Fact]
    public void A_cut_gzip_file_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Small());
        byte[] whole = packed.ToArray();
        for (int length = 2; length < whole.Length - 8; length += 7)
        {
            Exception? thrown = Record.Exception(() => InMemory.Load(whole[..length], "x.graphml"));
            thrown.Should().BeOfType<GraphFormatException>($"the file ends after {length} of {whole.Length} bytes");
        }
    }

    [Fact]
    public void A_gigabyte_in_one_attribute_is_refused_long_before_its_end()
    {
        using var file = new Endless("<graphml><graph><node id='a'/>\n<node id='", 'a', 1L << 30);

        Action read = () => KnowledgeGraph.Load(file, "x.graphml");

        GraphFormatException error = read.Should().Throw<GraphFormatException>().Which;
        error.Problem.Should().Be(GraphMlMessages.TooMuchMarkup(MarkupLimit.Longest));
        error.Line.Should().BePositive();
        file.Position.Should().BeLessThan(2L * MarkupLimit.Longest);
    }

    [Theory]
    [InlineData("<graphml><graph><node id='a'><!-- ")]
    [InlineData("<!DOCTYPE graphml [ ")]
    [InlineData("<graphml><?x ")]
    [InlineData("<graphml><graph><node id='a' x")]
    public void Other_markup_without_end_is_refused_long_before_its_end(string start)
    {
        using var file = new Endless(start, 'a', 1L << 30);

        Action read = () => KnowledgeGraph.Load(file, "x.graphml", new ReadOptions { Format = "graphml" });

        read.Should().Throw<GraphFormatException>().Which.Line.Should().BePositive();
        file.Position.Should().BeLessThan(2L * MarkupLimit.Longest);
    }

    [Fact]
    public void Limits_on_depth_length_and_numbers_refuse_with_the_place()
    {
        const string Xml = "<graphml><graph><node id='abc'/>\n<node id='b'>\n<data key='k'>0123456789</data></node>\n<edge source='abc' target='b'/>\n<edge source='b' target='abc'/></graph></graphml>";
        GraphFormatException Refuse(ReadLimits limits)
        {
            Action read = () => Load(Xml, new ReadOptions { Limits = limits });
            return read.Should().Throw<GraphFormatException>().Which;
        }

        Load(Xml, new ReadOptions { Limits = new ReadLimits { Depth = 4, ValueLength = 10, Nodes = 2, Edges = 2, Bytes = Xml.Length } }).Edges.Count.Should().Be(2);
        GraphFormatException depth = Refuse(new ReadLimits { Depth = 3 });
        (depth.Line, depth.Problem).Should().Be((3, FormatMessages.TooDeep(3)));
        GraphFormatException value = Refuse(new ReadLimits { ValueLength = 9 });
        (value.Line, value.Problem).Should().Be((3, FormatMessages.TooLong(9)));
        GraphFormatException attribute = Refuse(new ReadLimits { ValueLength = 2 });
        (attribute.Line, attribute.Problem).Should().Be((1, FormatMessages.TooLong(2)));
        GraphFormatException nodes = Refuse(new ReadLimits { Nodes = 1 });
        (nodes.Line, nodes.Problem).Should().Be((2, FormatMessages.TooManyNodes(1)));
        GraphFormatException edges = Refuse(new ReadLimits { Edges = 1 });
        (edges.Line, edges.Problem).Should().Be((5, FormatMessages.TooManyEdges(1)));
    }

    [Fact]
    public void A_broken_part_of_our_file_is_named_with_its_place_in_the_file_and_in_the_JSON()
    {
        string text = Encoding.UTF8.GetString(Small()).Replace("\"stance\":\"asserted\"", "\"stance\":\"certain\"", StringComparison.Ordinal);
        int line = text[..text.IndexOf("<edge ", StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        GraphFormatException error = Refused(text);

        error.Line.Should().Be(line);
        error.Problem.Should().Be("in the JSON of 'evidence' at $[0].stance: 'certain' is none of asserted, hypothesised, inconclusive.");
    }

    [Fact]
    public void Our_file_of_a_newer_version_or_without_what_it_always_has_is_refused()
    {
        string text = Encoding.UTF8.GetString(Small());

        Refused(text.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)).Problem.Should().StartWith("this file is of format version 2");
        Refused(text.Replace("\"version\":1,", "", StringComparison.Ordinal)).Problem.Should().Be(GraphMlMessages.BadMarker());
        Refused(text.Replace("<data key=\"labels\">:Vitamin</data>", "", StringComparison.Ordinal)).Problem.Should().Be(GraphMlMessages.MissingData("node", "labels"));
        Refused(text.Replace("<data key=\"label\">raises</data>", "", StringComparison.Ordinal)).Problem.Should().Be(GraphMlMessages.MissingData("edge", "label"));
        Refused(text.Replace("<data key=\"e_sign\">+<", "<data key=\"e_sign\">up<", StringComparison.Ordinal)).Problem.Should().Be("sign: 'up' is none of +, -, 0, ?.");
        Refused(text.Replace("target=\"b\"", "target=\"nowhere\"", StringComparison.Ordinal)).Problem.Should().Be(GraphMlMessages.UndeclaredEnd("nowhere"));
    }

    private static byte[] Small()
    {
        GraphSchema schema = new GraphSchemaBuilder("small").AddNodeType("Vitamin").AddRelation("raises", Role.Causal, "Vitamin", "Vitamin", Sign.Plus).Build();
        return new KnowledgeGraphBuilder(schema)
            .AddSource(new Source { Id = "s", Title = "t" })
            .AddNode("a", "Vitamin", "Витамин 😀")
            .AddNode("b", "Vitamin")
            .AddEdge("a", "raises", "b", new Evidence { Source = "s", Finding = "f" })
            .Build().Bytes("graphml");
    }

    /// <summary>A start, then one letter again and again, without taking room.</summary>
    private sealed class Endless(string start, char letter, long length) : Stream
    {
        private readonly byte[] first = Encoding.ASCII.GetBytes(start);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, length - Position);
            for (int i = 0; i < count; i++)
                buffer[offset + i] = Position + i < first.Length ? first[Position + i] : (byte)letter;
            Position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Fact]
    public void A_document_without_an_element_is_refused_with_a_place() => Refused("<?xml version='1.0'?>").Line.Should().Be(1);

    private static KnowledgeGraph ReadAndWritten(string text)
    {
        KnowledgeGraph? graph = null;
        Action both = () =>
        {
            graph = Load(text);
            graph.Save(Stream.Null, "graphml");
        };
        both.ExecutionTime().Should().BeLessThan(Bound);
        return graph!;
    }

    private static KnowledgeGraph Load(string text, ReadOptions? options = null) => InMemory.Load(Encoding.UTF8.GetBytes(text), "x.graphml", options);

    private static GraphFormatException Refused(string text)
    {
        Action read = () => Load(text);
        return read.Should().Throw<GraphFormatException>().Which;
    }
}
