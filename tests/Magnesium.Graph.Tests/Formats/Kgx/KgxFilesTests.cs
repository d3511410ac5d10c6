using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

public sealed class KgxFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kgx").FullName;

    public static TheoryData<string, int, int> Files
    {
        get
        {
            var files = new TheoryData<string, int, int>();
            string[][] rows = [.. File.ReadLines(SharedMaterial.PathTo("corpus", "MANIFEST.tsv")).Skip(1).Select(line => line.Split('\t')).Where(row => row[0].StartsWith("kgx/", StringComparison.Ordinal))];
            int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
            foreach (string[] row in rows)
            {
                // A file of one half is read with the other, which the manifest counts on a line of its own.
                string other = row[0].Replace("nodes.", "?.").Replace("edges.", "?.");
                string[][] both = [.. rows.Where(each => each[0].Replace("nodes.", "?.").Replace("edges.", "?.") == other)];
                files.Add(row[0], both.Sum(each => Number(each[10])), both.Sum(each => Number(each[11])));
            }

            return files;
        }
    }

    [SharedTheory("corpus")]
    [MemberData(nameof(Files))]
    public void A_real_file_and_the_other_half_beside_it_have_the_nodes_and_edges_of_their_manifest(string file, int nodes, int edges)
    {
        KnowledgeGraph graph = KnowledgeGraph.Load(SharedMaterial.PathTo("corpus", file), new ReadOptions { Strict = true });

        // Edges may lead to nodes of another file; those are bare.
        int bare = graph.Nodes.Count(node => node.Type.Id == ForeignElements.AnyType && node.Labels.Count == 0);
        (graph.Nodes.Count - bare, graph.Edges.Count).Should().Be((nodes, edges));
    }

    [Theory]
    [InlineData("m_nodes.tsv", "m_nodes.tsv", "m_edges.tsv")]
    [InlineData("m_edges.jsonl", "m_nodes.jsonl", "m_edges.jsonl")]
    [InlineData("m.tsv", "m_nodes.tsv", "m_edges.tsv")]
    [InlineData("nodes.jsonl.gz", "nodes.jsonl.gz", "edges.jsonl.gz")]
    public void The_curated_graph_is_written_as_two_files_and_comes_back_whole_from_either(string path, string nodes, string edges)
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();

        graph.Save(Path.Combine(folder, path), new WriteOptions { Format = "kgx" }).IsEmpty.Should().BeTrue();

        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(nodes, edges, nodes.Split("nodes")[0] + "graph.json");
        foreach (string half in (string[])[nodes, edges])
            Native(KnowledgeGraph.Load(Path.Combine(folder, half), new ReadOptions { Strict = true })).Should().Be(Native(graph));
    }

    [Fact]
    public void Any_graph_comes_back_from_tables_but_for_tabs_and_line_ends_in_ids()
    {
        string path = Path.Combine(folder, "x_nodes.tsv");
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            LossReport report = graph.Save(path, new WriteOptions { Format = "kgx" });
            KnowledgeGraph back = KnowledgeGraph.Load(path, new ReadOptions { Strict = true });
            if (report.IsEmpty)
                Native(back).Should().Be(Native(graph));
            report.Losses.Select(loss => (loss.What, loss.Count)).Should().BeEquivalentTo(
                graph.Nodes.Count(node => node.Id.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0) is > 0 and int count ? [("ids", (long)count)] : Array.Empty<(string, long)>());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Edges_without_a_file_of_nodes_make_bare_nodes_also_in_strict_mode()
    {
        string path = Path.Combine(folder, "only_edges.tsv");
        File.WriteAllText(path, "subject\tpredicate\tobject\tpublications\nA:1\tbiolink:affects\tB:2\tPMID:1|PMID:2\n");
        var notices = new List<Notice>();

        KnowledgeGraph graph = KnowledgeGraph.Load(path, new ReadOptions { Strict = true, OnNotice = notices.Add });

        graph.Nodes.Select(node => node.Id).Should().Equal("A:1", "B:2");
        graph.Edges.Single().Relation.Id.Should().Be("biolink:affects");
        graph.Edges.Single().Attributes.Single().Value.Items.Should().HaveCount(2);
        notices.Should().ContainSingle().Which.Message.Should().Be(KgxMessages.NoNodes());
    }

    [Fact]
    public void Rows_with_one_id_are_merged_and_that_is_told()
    {
        string path = Path.Combine(folder, "m_nodes.tsv");
        File.WriteAllText(path, "id\tcategory\tname\tage\nA:1\tbiolink:Gene\tfirst\t\nA:1\tbiolink:Gene\tsecond\t7\n");
        var notices = new List<Notice>();

        KnowledgeGraph graph = KnowledgeGraph.Load(path, new ReadOptions { OnNotice = notices.Add });

        graph.Nodes.Single().Label().Should().Be("first");
        graph.Nodes.Single().Attributes.Should().ContainSingle().Which.Value.Text.Should().Be("7");
        notices.Select(notice => notice.Message).Should().Contain(FormatMessages.MergedNodes());
    }

    [Fact]
    public void Lines_of_nodes_and_edges_in_one_stream_are_read_too()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        using var stream = new MemoryStream();
        graph.Save(stream, "kgx", new WriteOptions { Flavour = "jsonl" });

        Native(InMemory.Load(stream.ToArray(), "m.jsonl", new ReadOptions { Strict = true })).Should().Be(Native(graph));
        Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Should().HaveCount(2 + graph.Nodes.Count + graph.Edges.Count);
    }

    [Fact]
    public void A_name_with_a_bar_is_one_name_where_the_slot_has_one_value()
    {
        byte[] table = Encoding.UTF8.GetBytes("id\tcategory\tname\tsynonym\nA:1\tbiolink:Drug\t16|A-Methyl\tone|two\n");

        Node node = InMemory.Load(table, "x_nodes.tsv").Nodes.Single();

        node.Label().Should().Be("16|A-Methyl");
        node.Attributes.Single().Value.Items.Should().HaveCount(2);
    }

    [Fact]
    public void A_row_without_an_id_is_refused_with_its_line_in_strict_mode()
    {
        byte[] table = Encoding.UTF8.GetBytes("id\tcategory\nA:1\tbiolink:Drug\n\tbiolink:Drug\n");

        Action read = () => InMemory.Load(table, "x_nodes.tsv", new ReadOptions { Strict = true });

        read.Should().Throw<GraphFormatException>().Which.Line.Should().Be(3);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Native(KnowledgeGraph graph) => Encoding.UTF8.GetString(graph.Bytes("native"));
}
