using System.Buffers.Binary;

namespace Magnesium.Graph.Tests.Formats;

public sealed class SnapshotDamageTests : IDisposable
{
    private const int Header = 20;
    private const int Trailer = 32;
    private const int Entry = 32;

    private readonly string folder = Directory.CreateTempSubdirectory("snapshot-").FullName;
    private readonly byte[] sound = Small().Bytes("snapshot");

    [Fact]
    public void Every_flipped_byte_is_noticed_or_changes_nothing()
    {
        byte[] expected = Small().Bytes("native");
        int unnoticed = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            try
            {
                InMemory.Load(Flipped(i), "x.mgs", new ReadOptions { Format = "snapshot" }).Bytes("native").Should().Equal(expected);
                unnoticed++;
            }
            catch (GraphFormatException e)
            {
                e.Message.Should().StartWith("x.mgs: ");
            }
        }

        unnoticed.Should().Be(Gaps(), "only the gaps between sections mean nothing");
    }

    [Fact]
    public void Bodies_that_nobody_checked_give_another_graph_or_the_documented_error_and_never_a_crash()
    {
        int used = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            try
            {
                UseAll(Unchecked(Flipped(i)));
                used++;
            }
            catch (GraphFormatException e)
            {
                e.Message.Should().StartWith(folder);
            }
        }

        used.Should().BeInRange(1, sound.Length - 1);
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused_though_all_checksums_are_right()
    {
        int refused = 0;
        foreach (int value in new[] { -1, 4, int.MaxValue })
        {
            for (int entry = 0; Table() + (entry * Entry) < sound.Length - Trailer; entry++)
            {
                int from = (int)BinaryPrimitives.ReadInt64LittleEndian(sound.AsSpan(Table() + (entry * Entry) + 8));
                int length = (int)BinaryPrimitives.ReadInt64LittleEndian(sound.AsSpan(Table() + (entry * Entry) + 16));
                for (int at = from; at <= from + length - sizeof(int); at += sizeof(int))
                {
                    byte[] bytes = [.. sound];
                    BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Table() + (entry * Entry) + 24), Checksum.Of(bytes.AsSpan(from, length)));
                    Seal(bytes);
                    foreach (Func<KnowledgeGraph> open in new[] { () => InMemory.Load(bytes, "x.mgs"), () => Unchecked(bytes) })
                    {
                        try
                        {
                            UseAll(open());
                        }
                        catch (GraphException)
                        {
                            refused++;
                        }
                    }
                }
            }
        }

        refused.Should().BePositive();
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        for (int length = 0; length < sound.Length; length++)
        {
            FluentActions.Invoking(() => InMemory.Load(sound[..length], "x.mgs", new ReadOptions { Format = "snapshot" }))
                .Should().Throw<GraphFormatException>();
        }

        FluentActions.Invoking(() => InMemory.Load([.. sound, 0], "x.mgs")).Should().Throw<GraphFormatException>().WithMessage("x.mgs: the snapshot is cut short*");
    }

    [Fact]
    public void Sections_that_lead_out_of_the_file_are_refused_though_all_checksums_are_right()
    {
        long[] wrong = [-1, -64, 1L << 40, long.MaxValue, long.MaxValue - 63, long.MinValue];
        foreach (long value in wrong)
        {
            foreach (int field in new[] { 8, 16 })
            {
                foreach (int entry in new[] { 0, 5 })
                {
                    byte[] bytes = [.. sound];
                    int at = Table() + (entry * Entry) + field;
                    BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), value);
                    Seal(bytes);
                    FluentActions.Invoking(() => UseAll(Unchecked(bytes))).Should().Throw<GraphFormatException>($"field {field} of entry {entry} is {value}");
                }
            }
        }
    }

    [Fact]
    public void Another_version_a_text_transfer_and_a_foreign_file_are_refused_by_name()
    {
        byte[] newer = [.. sound];
        newer[12] = 9;
        BinaryPrimitives.WriteUInt32LittleEndian(newer.AsSpan(16), Checksum.Of(newer.AsSpan(0, 16)));
        Refusal(newer).Should().Be("the snapshot is of format version 9, but this program knows version 1. Make it again with this program, or use the program that made it.");

        Refusal([.. sound[..6], .. sound[7..]]).Should().Be("this is not a snapshot: its first bytes are other ones. Was it transferred as text?");
        Refusal("{}"u8.ToArray()).Should().StartWith("this is not a snapshot");
        Refusal([]).Should().StartWith("this is not a snapshot");
    }

    [Fact]
    public void Validate_names_the_damaged_section_of_a_long_file()
    {
        string path = Path.Combine(folder, "long.mgs");
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        builder.AddNode("a", "T").AddNode("b", "T");
        for (int i = 0; i < 40_000; i++)
            builder.AddEdge("a", "r", "b");
        builder.Build().Save(path);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        KnowledgeGraph.Load(path).Edges.Count.Should().Be(40_000, "opening looks at no long section");
        GraphValidator.Validate(path).Findings.Should().ContainSingle(finding => finding.Level == FindingLevel.Error)
            .Which.Message.Should().MatchRegex("^section (BackSources|BackEdges|Targets) at byte \\d+ is damaged: its checksum is another");
    }

    [Fact]
    public void The_checksum_is_CRC_32C() => Checksum.Of("123456789"u8).Should().Be(0xE3069283u, "that is its published check value");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static KnowledgeGraph Small()
    {
        var schema = new GraphSchemaBuilder("small").AddNodeType("T").AddNodeType("U").AddRelation(new RelationDefinition("r")).AddRelation(new RelationDefinition("s") { Sign = Sign.Plus });
        var builder = new KnowledgeGraphBuilder(schema.Build()) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        builder.AddSource(new Source { Id = "d", Title = "Document" });
        builder.AddNode("a", "T", "first").AddNode("b", "U", "second").AddNode("c", "U");
        builder.AddNode(new NodeDraft("e", "T") { Curie = "X:1", Labels = LocalizedText.Of("one", "едно"), Attributes = Drafts.NoAttributes.Add("mass", AttributeValue.Of(2.5)) });
        builder.AddEdge("a", "r", "b").AddEdge("b", "s", "c").AddEdge("a", "r", "b");
        builder.AddEdge(new EdgeDraft("e", "r", "c")
        {
            Id = "own",
            Sign = Sign.Minus,
            Evidence = [new Evidence { Source = "d", Finding = "seen" }],
            Gates = [new Gate("a", GateEffect.Relieves)],
            Attributes = Drafts.NoAttributes.Add("n", AttributeValue.Of(3L)).Add("t", AttributeValue.Of("x")).Add("b", AttributeValue.Of(true)).Add("l", AttributeValue.Of([AttributeValue.Of(1L)])),
        });
        return builder.Build();
    }

    private static void UseAll(KnowledgeGraph graph)
    {
        graph.Match("MATCH ALL SHORTEST (a)-[]-{1,4}(b)");
        graph.Match("MATCH TRAIL (a)-[]->{1,4}(b)");
        graph.Match("MATCH (a)-[]->(b)<-[]-(c)");
        graph.Conclusions();
        graph.Bytes("native");
        _ = GraphStatistics.Of(graph);
        foreach (Node node in graph.Nodes)
        {
            graph.TryGetNode(node.Id, out _);
            foreach (Edge edge in node.In)
                _ = edge.Id;
            foreach (Edge edge in node.Out)
                _ = (edge.Belief, edge.Target.Label());
        }

        foreach (string name in graph.Store.EdgeAttributes.Names)
            graph.Store.EdgeAttributes.TryGetNumbers(name, out _);
    }

    /// <summary>Opens a mapped file without a look at any section that the opening itself does not read.</summary>
    private KnowledgeGraph Unchecked(byte[] bytes)
    {
        const long Nothing = -1;
        string path = Path.Combine(folder, "x.mgs");
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
        return Magnesium.Graph.Snapshot.Read(SnapshotBytes.Mapped(path), Nothing);
    }

    private static string Refusal(byte[] bytes) =>
        FluentActions.Invoking(() => InMemory.Load(bytes, "x.mgs", new ReadOptions { Format = "snapshot" })).Should().Throw<GraphFormatException>().Which.Problem;

    private byte[] Flipped(int place)
    {
        byte[] bytes = [.. sound];
        bytes[place] ^= (byte)(1 << (place % 8));
        return bytes;
    }

    private int Table() => (int)BinaryPrimitives.ReadInt64LittleEndian(sound.AsSpan(sound.Length - Trailer));

    private int Gaps()
    {
        int used = Header + Trailer + (sound.Length - Trailer - Table());
        for (int at = Table(); at < sound.Length - Trailer; at += Entry)
            used += (int)BinaryPrimitives.ReadInt64LittleEndian(sound.AsSpan(at + 16));
        return sound.Length - used;
    }

    /// <summary>Puts right checksums on a changed table.</summary>
    private static void Seal(byte[] bytes)
    {
        Span<byte> trailer = bytes.AsSpan(bytes.Length - Trailer);
        int table = (int)BinaryPrimitives.ReadInt64LittleEndian(trailer);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[20..], Checksum.Of(bytes.AsSpan(table, bytes.Length - Trailer - table)));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[28..], Checksum.Of(trailer[..28]));
    }
}
