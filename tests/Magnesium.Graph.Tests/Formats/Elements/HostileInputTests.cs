using System.Text;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>Whatever is fed to a reader, it reads it or refuses it with a place, in bounded time and memory.</summary>
public class HostileInputTests
{
    private static readonly string[] JsonFormats = ["node-link", "jgf", "cytoscapejs", "cx2", "hetnet", "kgx"];

    public static TheoryData<string> Formats => [.. JsonFormats, "gexf"];

    public static TheoryData<string> Json => [.. JsonFormats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Cut_off_at_any_byte_it_is_refused_with_a_place(string format)
    {
        byte[] whole = Small.Bytes(format);
        int end = whole.AsSpan().TrimEnd("\n"u8).Length;
        for (int length = 0; length < end; length += 1 + (length / 200))
        {
            Action read = () => InMemory.Load(whole[..length], "x", new ReadOptions { Format = format });
            GraphFormatException error = read.Should().Throw<GraphFormatException>($"{format} ends after {length} of {whole.Length} bytes").Which;
            error.Line.Should().BePositive();
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void With_any_byte_changed_it_is_read_or_refused_but_nothing_else(string format)
    {
        byte[] whole = Small.Bytes(format);
        for (int place = 0; place < whole.Length; place += 1 + (place / 400))
        {
            foreach (byte mask in (byte[])[0x01, 0x20, 0x80])
            {
                byte[] changed = [.. whole];
                changed[place] ^= mask;
                try
                {
                    InMemory.Load(changed, "x", new ReadOptions { Format = format });
                }
                catch (GraphException error)
                {
                    error.Message.Should().NotBeEmpty();
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void Nesting_of_a_hundred_thousand_is_refused_with_its_place(string format)
    {
        foreach (string start in (string[])["", """{"nodes":[{"id":""", """{"graph":{"metadata":{"x":""", """[{"CXVersion":"2.0"},{"nodes":["""])
        {
            byte[] deep = Encoding.UTF8.GetBytes(start + new string('[', 100_000));
            Action read = () => InMemory.Load(deep, "x", new ReadOptions { Format = format });
            read.Should().Throw<GraphFormatException>().Which.Line.Should().Be(1);
        }
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void A_text_of_a_gigabyte_is_refused_before_it_fills_the_memory(string format)
    {
        var options = new ReadOptions { Format = format, Limits = new ReadLimits { ValueLength = 1 << 20 } };
        using Stream endless = new EndlessText("{\"nodes\": [{\"id\": \"");
        long before = GC.GetAllocatedBytesForCurrentThread();

        Action read = () => KnowledgeGraph.Load(endless, "x", options);

        read.Should().Throw<GraphFormatException>();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1 << 24);
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void Wrong_types_are_refused_with_a_place(string format)
    {
        foreach (string json in (string[])["5", "null", "\"x\"", "[[]]", """{"nodes": 5}""", """{"nodes": [5]}""", """{"nodes": [{"id": {}}]}""", """{"edges": [{"source": true}]}""", """{"graph": 5}""", """{"elements": 5}"""])
        {
            Action read = () => InMemory.Load(Encoding.UTF8.GetBytes(json), "x", new ReadOptions { Format = format, Strict = true });
            read.Should().Throw<GraphFormatException>(json).Which.Line.Should().Be(1);
        }
    }

    [Fact]
    public void Numbers_too_large_to_hold_and_half_surrogates_are_read_or_refused()
    {
        byte[] large = Encoding.UTF8.GetBytes("""{"directed":true,"nodes":[{"id":"a","big":123456789012345678901234567890,"tiny":1e-999,"huge":1e999}],"edges":[]}""");
        byte[] half = Encoding.UTF8.GetBytes("""{"directed":true,"nodes":[{"id":"\ud800"}],"edges":[]}""");

        InMemory.Load(large, "x.json").Nodes.Single().Attributes.Select(pair => pair.Value.Kind).Should().AllBeEquivalentTo(AttributeKind.Number);
        Action read = () => InMemory.Load(half, "x.json");
        read.Should().Throw<GraphFormatException>().Which.Path.Should().Be("$.nodes[0].id");
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void Half_a_surrogate_pair_in_a_name_is_refused_with_a_place_or_dropped(string format)
    {
        foreach (string json in (string[])["""{"\udc00":1}""", """{"nodes":[{"id":"a","\ud800":1}],"edges":[]}""", """[{"\ud800":1}]"""])
        {
            try
            {
                InMemory.Load(Encoding.UTF8.GetBytes(json), "x", new ReadOptions { Format = format });
            }
            catch (GraphFormatException error)
            {
                error.Line.Should().Be(1);
            }
        }
    }

    [Fact]
    public void What_is_kept_as_JSON_is_JSON_that_others_can_read_too()
    {
        byte[] lenient = Encoding.UTF8.GetBytes("""[{"CXVersion":"2.0"},{"nodes":[{"id":0}]},{"visualProperties":[{"default":{"edge":{"LABEL":"<é>",}} /* ours */}]},{"status":[{"success":true}]}]""");

        byte[] written = InMemory.Load(lenient, "x.cx2").Bytes("cx2");

        Action read = () => InMemory.Load(written, "x.cx2", new ReadOptions { Strict = true });
        read.Should().NotThrow();
        Encoding.UTF8.GetString(written).Should().Contain("""{"visualProperties":[{"default":{"edge":{"LABEL":"<é>"}}}]}""");
    }

    [Fact]
    public void Of_a_member_given_twice_the_last_counts()
    {
        byte[] twice = Encoding.UTF8.GetBytes("""{"directed":true,"nodes":[{"id":"a","x":1,"x":2}],"edges":[]}""");

        InMemory.Load(twice, "x.json").Nodes.Single().Attributes.Single().Value.Integer.Should().Be(2);
    }

    [Fact]
    public void Numbers_that_Python_writes_and_JSON_lacks_are_read_with_a_notice_and_refused_in_strict_mode()
    {
        byte[] python = Encoding.UTF8.GetBytes("""{"directed":true,"nodes":[{"id":"a","x":NaN,"y":-Infinity,"z":Infinity,"t":"NaN, \"NaN\" Infinity","e":0E9}],"links":[]}""");
        var notices = new List<Notice>();

        Dictionary<string, AttributeValue> values = InMemory.Load(python, "x.json", new ReadOptions { OnNotice = notices.Add }).Nodes.Single().Attributes.ToDictionary(pair => pair.Key, pair => pair.Value);

        values["x"].Number.Should().Be(double.NaN);
        values["y"].Number.Should().Be(double.NegativeInfinity);
        values["z"].Number.Should().Be(double.PositiveInfinity);
        values["t"].Text.Should().Be("NaN, \"NaN\" Infinity");
        values["e"].Number.Should().Be(0);
        notices.Should().ContainSingle().Which.Should().Be(new Notice(FormatMessages.NotFinite(), "x.json", 3));
        Action strict = () => InMemory.Load(python, "x.json", new ReadOptions { Strict = true });
        strict.Should().Throw<GraphFormatException>().Which.Column.Should().Be(41);
    }

    [Fact]
    public void Bare_numbers_are_found_wherever_a_block_of_the_file_ends()
    {
        for (int padding = (1 << 17) - 120; padding < (1 << 17) + 8; padding++)
        {
            byte[] python = Encoding.UTF8.GetBytes("{\"directed\":true,\"nodes\":[{\"id\":\"" + new string('a', padding) + "\",\"x\":-Infinity,\"y\":NaN}],\"links\":[]}");
            AttributeValue[] values = [.. InMemory.Load(python, "x", new ReadOptions { Format = "node-link" }).Nodes.Single().Attributes.Select(pair => pair.Value)];
            values.Should().Equal(AttributeValue.Of(double.NegativeInfinity), AttributeValue.Of(double.NaN));
        }
    }

    [Fact]
    public void Line_and_column_are_right_far_into_a_file_of_many_blocks()
    {
        var json = new StringBuilder("{\"directed\": true, \"nodes\": [\n");
        for (int i = 0; i < 9000; i++)
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"id\": \"възел {i}\", \"text\": \"😀😀😀\"}},\n");
        json.Append("{\"id\": \"яяя\", \"x\": tru}], \"edges\": []}");

        Action read = () => InMemory.Load(Encoding.UTF8.GetBytes(json.ToString()), "x.json");

        GraphFormatException error = read.Should().Throw<GraphFormatException>().Which;
        (error.Line, error.Path).Should().Be((9002, "$.nodes[9000].x"));
        error.Column.Should().BeInRange(20, 24);
    }

    [Fact]
    public void UTF_16_is_refused_and_a_byte_order_mark_passed_over()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"directed":true,"nodes":[{"id":"a"}],"edges":[]}""");

        InMemory.Load([0xEF, 0xBB, 0xBF, .. json], "x.json").Nodes.Should().ContainSingle();
        Action read = () => InMemory.Load([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(json))], "x", new ReadOptions { Format = "node-link" });
        read.Should().Throw<GraphFormatException>().Which.Problem.Should().Contain("UTF-8");
    }

    [Fact]
    public void Entities_of_a_doctype_are_refused_with_a_place()
    {
        byte[] laughs = Encoding.UTF8.GetBytes("""
            <!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <gexf version="1.3"><graph><nodes><node id="&b;"/></nodes><edges/></graph></gexf>
            """);

        Action read = () => InMemory.Load(laughs, "x.gexf");

        read.Should().Throw<GraphFormatException>().Which.Line.Should().Be(2);
    }

    private static KnowledgeGraph Small
    {
        get
        {
            var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Id = "small", Kind = GraphKind.Imported } };
            builder.AddSource(new Source { Id = "s", Title = "t" });
            builder.AddNode(new NodeDraft("a", "T") { Labels = LocalizedText.Of("a", "а"), Attributes = Drafts.NoAttributes.Add("x", AttributeValue.Of(2.5)) });
            builder.AddNode("b", "T", "b");
            builder.AddEdge(new EdgeDraft("a", "r", "b") { Sign = Sign.Plus, Evidence = [new Evidence { Source = "s", Quote = "q", Start = 1, End = 2 }] });
            return builder.Build();
        }
    }

    /// <summary>A beginning, and then one letter for ever.</summary>
    private sealed class EndlessText(string start) : Stream
    {
        private readonly byte[] start = Encoding.UTF8.GetBytes(start);
        private int position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int taken = Math.Min(count, start.Length - position);
            start.AsSpan(position, taken).CopyTo(buffer.AsSpan(offset));
            position += taken;
            buffer.AsSpan(offset + taken, count - taken).Fill((byte)'a');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
