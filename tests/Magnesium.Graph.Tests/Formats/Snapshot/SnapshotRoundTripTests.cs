using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

public sealed class SnapshotRoundTripTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("snapshot-").FullName;

    private string File => Path.Combine(folder, "x.mgs");

    [Fact]
    public void The_curated_graph_comes_back_whole_from_a_file_a_stream_and_packed()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        graph.Save(File).IsEmpty.Should().BeTrue();
        graph.Save(File + ".gz");
        byte[] expected = graph.Bytes("native");

        KnowledgeGraph mapped = KnowledgeGraph.Load(File, new ReadOptions { Strict = true });
        mapped.Bytes("native").Should().Equal(expected);
        KnowledgeGraph.Load(File + ".gz").Bytes("native").Should().Equal(expected);
        InMemory.Load(graph.Bytes("snapshot"), "no extension").Bytes("native").Should().Equal(expected);
        mapped.Chains("magnesium", "migraine").Select(chain => chain.ToSentence("en")).Should().Equal(graph.Chains("magnesium", "migraine").Select(chain => chain.ToSentence("en")));
        mapped.Edges.Select(edge => (edge.Id, edge.Stance, edge.Belief, edge.IsContested)).Should().Equal(graph.Edges.Select(edge => (edge.Id, edge.Stance, edge.Belief, edge.IsContested)));
        GraphValidator.Validate(File).IsSound.Should().BeTrue();
    }

    [Fact]
    public void Any_graph_comes_back_and_gives_the_same_bytes_again() =>
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            byte[] written = graph.Bytes("snapshot");
            KnowledgeGraph back = InMemory.Load(written, "x.mgs", new ReadOptions { Strict = true });

            back.Bytes("native").Should().Equal(graph.Bytes("native"));
            back.Bytes("snapshot").Should().Equal(written);
            back.Nodes.Select(node => (node.Id, node.Type.Id)).Should().Equal(graph.Nodes.Select(node => (node.Id, node.Type.Id)));
            back.Nodes.Should().OnlyContain(node => back.Node(node.Id) == node);
            back.Nodes.SelectMany(node => node.Attributes).Should().Equal(graph.Nodes.SelectMany(node => node.Attributes));
            back.Edges.SelectMany(edge => edge.Attributes).Should().Equal(graph.Edges.SelectMany(edge => edge.Attributes));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Contested_edges_signs_and_given_ids_come_back_whatever_the_order_of_adding() =>
        Prop.ForAll(Generators.Imported().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (parts, seed) =>
        {
            byte[] written = parts.Build().Bytes("snapshot");
            parts.Build(seed).Bytes("snapshot").Should().Equal(written, "the order of adding does not matter");
            KnowledgeGraph back = InMemory.Load(written, "x.mgs");

            back.Edges.Select(edge => (edge.Id, edge.Sign, edge.Stance, edge.Belief, edge.IsContested, edge.Directness)).Should()
                .Equal(parts.Build().Edges.Select(edge => (edge.Id, edge.Sign, edge.Stance, edge.Belief, edge.IsContested, edge.Directness)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_surrogate_pair_survives_in_ids_names_and_attributes_and_is_counted_elsewhere()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        builder.AddNode(new NodeDraft("a\uD83D", "Node") { Labels = LocalizedText.Of("\uDE00!"), Attributes = Drafts.NoAttributes.Add("k", AttributeValue.Of("\uD800")) });
        builder.AddNode(new NodeDraft("b", "Node") { Description = LocalizedText.Of("\uDC00") });
        KnowledgeGraph graph = builder.Build();

        graph.Save(Stream.Null, "snapshot").Losses.Should().ContainSingle().Which.Count.Should().Be(1);
        Node node = InMemory.Load(graph.Bytes("snapshot"), "x.mgs").Nodes[0];
        (node.Id, node.Label(), node.Attributes.Single().Value.Text).Should().Be(("a\uD83D", "\uDE00!", "\uD800"));
    }

    [Fact]
    public void A_graph_of_nothing_comes_back()
    {
        new KnowledgeGraphBuilder(GraphSchema.Empty).Build().Save(File);

        KnowledgeGraph back = KnowledgeGraph.Load(File);
        (back.Nodes.Count, back.Edges.Count, back.TryGetNode("x", out _)).Should().Be((0, 0, false));
    }

    [Fact]
    public void Opening_copies_no_edges_and_a_mapped_graph_answers_as_the_built_one()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        string Id(int number) => number.ToString("D4", CultureInfo.InvariantCulture);
        for (int i = 0; i < 2000; i++)
            builder.AddNode("n" + Id(i), i % 2 == 0 ? "Even" : "Odd", "name " + Id(i));
        for (int i = 0; i < 100_000; i++)
        {
            builder.AddEdge(new EdgeDraft("n" + Id(i % 1999), i % 3 == 0 ? "r" : "s", "n" + Id(i * 31 % 2000))
            {
                Attributes = Drafts.NoAttributes.Add("weight", AttributeValue.Of(i / 8.0)),
            });
        }

        KnowledgeGraph graph = builder.Build();
        graph.Save(File);
        KnowledgeGraph.Load(File);
        long before = GC.GetAllocatedBytesForCurrentThread();
        KnowledgeGraph mapped = KnowledgeGraph.Load(File);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.Should().BeLessThan(400_000, "its edges alone take 2 million bytes");
        mapped.Store.EdgeAttributes.TryGetNumbers("weight", out NumberColumn weights).Should().BeTrue();
        mapped.Edges.Select(edge => (edge.ToString(), weights[edge.Index])).Should()
            .Equal(graph.Edges.Select(edge => (edge.ToString(), edge.Attributes.Single().Value.Number)));
        mapped.Node("n0042").In.Select(edge => edge.Index).Should().Equal(graph.Node("n0042").In.Select(edge => edge.Index));
    }

    [Fact]
    public void A_mapped_graph_may_be_saved_over_its_own_file()
    {
        MagnesiumGraph.Load().Save(File);
        byte[] bytes = System.IO.File.ReadAllBytes(File);

        KnowledgeGraph mapped = KnowledgeGraph.Load(File);
        mapped.Save(File);

        System.IO.File.ReadAllBytes(File).Should().Equal(bytes);
        mapped.Bytes("snapshot").Should().Equal(bytes);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
