using System.Text;

namespace Magnesium.Graph.Tests;

public class TablesTests
{
    private const string Nodes = "id\tname\ttype\tsymbol\tmass\n" +
        "mg\tmagnesium\tMetal\tMg\t24.305\n" +
        "nmda\tNMDA receptor\tReceptor\t\t\n" +
        "ca\tкалций\tMetal\tCa\t40.078\n";

    private const string Edges = "source\trelation\ttarget\tsign\tpmid\tdirect\n" +
        "mg\tblocks\tnmda\t-\t6320006\ttrue\n" +
        "nmda\tlets in\tca\t+\t\tfalse\n" +
        "mg\tresembles\tca\t\t12\t\n";

    [Fact]
    public void Nodes_edges_and_typed_attributes_are_read()
    {
        using var folder = new TableFolder(Nodes, Edges);

        KnowledgeGraph graph = folder.ReadStrictly();

        TableFolder.Lines(graph).Should().Equal(
            "ca|Metal|калций|mass=40.078:Number,symbol=Ca:Text",
            "mg|Metal|magnesium|mass=24.305:Number,symbol=Mg:Text",
            "nmda|Receptor|NMDA receptor|",
            "mg blocks nmda -|direct=true:Boolean,pmid=6320006:Integer",
            "nmda lets in ca +|direct=false:Boolean",
            "mg resembles ca 0|pmid=12:Integer");
        graph.Info.Kind.Should().Be(GraphKind.Imported);
        folder.Read().Notices.Should().BeEmpty("a sound table needs no mending");
    }

    [Fact]
    public void Chains_follow_the_signs_of_an_untyped_graph()
    {
        using var folder = new TableFolder(Nodes, Edges);

        ChainResult result = folder.ReadStrictly().Chains("magnesium", "калций");

        Chain chain = result.Should().ContainSingle("an edge without a sign is structural and is not walked").Which;
        chain.ToString().Should().Be("mg -[blocks -]-> nmda -[lets in +]-> ca");
        (chain.Sign, chain.Kind, chain.Belief).Should().Be((Sign.Minus, ChainKind.Mechanism, (double?)null));
        folder.ReadStrictly().Chains("mg", "ca", new ChainOptions { Any = true }).Should().HaveCount(2);
    }

    [Fact]
    public void Line_ends_byte_order_mark_last_line_and_packing_make_no_difference()
    {
        using var plain = new TableFolder(Nodes, Edges);
        string[] expected = TableFolder.Lines(plain.ReadStrictly());

        using var windows = new TableFolder("\uFEFF" + Nodes.ReplaceLineEndings("\r\n"), "\uFEFF" + Edges.ReplaceLineEndings("\r\n"));
        using var unended = new TableFolder(Nodes.TrimEnd('\n'), Edges.TrimEnd('\n'));
        using var spaced = new TableFolder(Nodes.Replace("\n", "\n\n", StringComparison.Ordinal), Edges + "\n\r\n");
        using var packed = new TableFolder();
        packed.Write("nodes.tsv.gz", TableFolder.Packed(Nodes));
        packed.Write("edges.tsv.gz", TableFolder.Packed(Edges));

        foreach (TableFolder folder in new[] { windows, unended, spaced, packed })
            TableFolder.Lines(folder.ReadStrictly()).Should().Equal(expected);
    }

    [Fact]
    public void A_quote_is_a_character_like_any_other()
    {
        using var folder = new TableFolder("id\tname\ttype\n\"a\t\"b\"\"\tT\n", "source\trelation\ttarget\n\"a\tis\t\"a\n");

        TableFolder.Lines(folder.ReadStrictly()).Should().Equal("\"a|T|\"b\"\"|", "\"a is \"a 0|");
    }

    [Fact]
    public void An_edge_keeps_the_id_its_table_gives()
    {
        using var folder = new TableFolder(Nodes, "source\trelation\ttarget\tid\nmg\tblocks\tnmda\tE1\nmg\tblocks\tca\t\n");

        KnowledgeGraph graph = folder.ReadStrictly();

        graph.TryGetEdge("E1", out Edge edge).Should().BeTrue();
        edge.ToString().Should().Be("mg blocks nmda 0");
        graph.Edges.Single(other => other != edge).Id.Should().StartWith("e").And.HaveLength(17);
    }

    [Fact]
    public void Parallel_edges_are_kept_apart()
    {
        using var folder = new TableFolder(Nodes, "source\trelation\ttarget\tn\nmg\tblocks\tca\t1\nmg\tblocks\tca\t2\n");

        folder.ReadStrictly().Edges.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("1 2 -3 0", AttributeKind.Integer)]
    [InlineData("9223372036854775807 -9223372036854775808", AttributeKind.Integer)]
    [InlineData("1 2.5 -0.5e-3", AttributeKind.Number)]
    [InlineData("9007199254740992 0.5", AttributeKind.Number)]
    [InlineData("true false true", AttributeKind.Boolean)]
    [InlineData("007 1", AttributeKind.Text)]
    [InlineData("+1", AttributeKind.Text)]
    [InlineData("1.", AttributeKind.Text)]
    [InlineData(".5", AttributeKind.Text)]
    [InlineData("1,5", AttributeKind.Text)]
    [InlineData("0x10", AttributeKind.Text)]
    [InlineData("NaN", AttributeKind.Text)]
    [InlineData("Infinity 1.5", AttributeKind.Text)]
    [InlineData("1e999", AttributeKind.Text)]
    [InlineData("9223372036854775808", AttributeKind.Text)]
    [InlineData("9007199254740993 0.5", AttributeKind.Text)]
    [InlineData("True false", AttributeKind.Text)]
    [InlineData("true 1", AttributeKind.Text)]
    [InlineData("1 1.5 x", AttributeKind.Text)]
    public void A_column_is_of_the_kind_that_all_its_values_have(string values, AttributeKind kind)
    {
        string[] all = values.Split(' ');
        using var folder = new TableFolder("id\tname\ttype\tvalue\n" + string.Concat(all.Select((value, i) => $"n{i}\t\tT\t{value}\n")) + "none\t\tT\t\n");

        KnowledgeGraph graph = folder.Read().Graph;

        graph.Node("none").Attributes.Should().BeEmpty("an empty field says nothing");
        for (int i = 0; i < all.Length; i++)
        {
            AttributeValue value = graph.Node($"n{i}").Attributes.Single().Value;
            value.Kind.Should().Be(kind);
            if (kind == AttributeKind.Number)
                value.Number.Should().Be(double.Parse(all[i], System.Globalization.CultureInfo.InvariantCulture));
            else
                value.ToString().Should().Be(all[i]);
        }
    }

    public static TheoryData<string, string, string, string> Faults => new()
    {
        // nodes, edges, what strict reading refuses, what lenient reading says
        { "id\tname\ttype\na\t\tT\na\tA\tU\n", "", "nodes.tsv(3,1): the node 'a' was given before.*", "nodes.tsv(3,1): 1 nodes given more than once were merged; of two values the first counts" },
        { "id\tname\ttype\nб\tмг\t\n", "", "nodes.tsv(2,6): 'type' is empty.*", "nodes.tsv(2,6): 1 nodes without a type were given the type 'Node'" },
        { "id\tname\ttype\n\tx\tT\na\t\tT\n", "", "nodes.tsv(2,1): 'id' is empty.*", "nodes.tsv(2,1): 1 rows without an id, a source or a target were dropped" },
        { "id\tname\ttype\na\tx\n", "", "nodes.tsv(2,4): the row has 2 fields, but there are 3 columns.*", "nodes.tsv(2,4): 1 rows with too few fields were read as if the rest were empty|nodes.tsv(2,4): 1 nodes without a type were given the type 'Node'" },
        { "id\tname\ttype\na\tx\tT\tmore\nb\tx\tT\t\t\n", "", "nodes.tsv(2,7): the row has 4 fields, but there are 3 columns.*", "nodes.tsv(2,7): 2 in rows with more fields than columns the fields beyond were dropped" },
        { "id\ttype\na\tT\n", "", "nodes.tsv(1,1): there is no column 'name'.*found: 'id', 'type'.", "nodes.tsv(1,1): 1 there is no column 'name': nodes are shown by their ids" },
        { "id\tname\na\tx\n", "", "nodes.tsv(1,1): there is no column 'type'.*", "nodes.tsv(1,1): 1 there is no column 'type': all nodes are of type 'Node'" },
        { "id\tname\ttype\tx\tx\na\t\tT\t1\t2\n", "", "nodes.tsv(1,16): the column 'x' is named twice.*", "nodes.tsv(1,16): 1 columns without a name, or with one used before, were dropped" },
        { "id\tname\ttype\t\na\t\tT\t1\n", "", "nodes.tsv(1,14): this column has no name.*", "nodes.tsv(1,14): 1 columns without a name, or with one used before, were dropped" },
        { "", "a\tis\tb\n", "edges.tsv(2,6): nodes.tsv has no node 'b'.*", "edges.tsv(2,6): 1 nodes that edges name but nodes.tsv does not were added with the type 'Node'" },
        { "", "a\tis\t\n", "edges.tsv(2,6): 'target' is empty.*", "edges.tsv(2,6): 1 rows without an id, a source or a target were dropped" },
        { "", "a\t\ta\n", "edges.tsv(2,3): 'relation' is empty.*", "edges.tsv(2,3): 1 edges without a relation were given 'related_to'" },
        { "", "source\ttarget\na\ta\n", "edges.tsv(1,1): there is no column 'relation'.*", "edges.tsv(1,1): 1 there is no column 'relation': all edges are 'related_to'" },
        { "", "source\trelation\ttarget\tsign\na\tis\ta\tup\na\tis\ta\t−\n", "edges.tsv(2,8): 'up' is no sign. Write + - 0 or ?*", "edges.tsv(2,8): 2 signs other than + - 0 ? were read as ?" },
        { "", "source\trelation\ttarget\tid\na\tis\ta\te\na\tis\ta\te\n", "edges.tsv(3,8): the edge id 'e' was given before.*", "edges.tsv(3,8): 1 edge ids used before were dropped; the edges were kept" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_refused_with_its_place_or_mended_with_a_notice(string nodes, string edges, string refusal, string notices)
    {
        const string OneNode = "id\tname\ttype\na\t\tT\n";
        const string EdgeHeader = "source\trelation\ttarget\n";
        using var folder = new TableFolder(nodes.Length > 0 ? nodes : OneNode, edges.StartsWith("source", StringComparison.Ordinal) ? edges : EdgeHeader + edges);

        folder.Refusal().Should().Match(refusal);
        folder.Read().Notices.Should().Equal(notices.Split('|'));
    }

    [Fact]
    public void What_lenient_reading_mends_is_in_the_graph()
    {
        using var folder = new TableFolder(
            "id\tname\ttype\tx\na\t\tT\t\na\tA\tU\t7\nshort\n",
            "source\trelation\ttarget\tsign\tid\nnew\t\ta\tup\te\nnew\tis\ta\t-\te\n");

        KnowledgeGraph graph = folder.Read().Graph;

        TableFolder.Lines(graph).Should().Equal("new|Node||", "short|Node||", "a|T|A|x=7:Integer", "new is a -|", "new related_to a ?|");
        graph.Edges.Single(edge => edge.Sign == Sign.Unknown).Id.Should().Be("e");
    }

    [Fact]
    public void A_table_that_is_not_there_is_refused_or_done_without()
    {
        using var nodes = new TableFolder(Nodes);
        using var edges = new TableFolder(null, Edges);

        nodes.Refusal().Should().Be("folder: edges.tsv is missing. Add it, with its columns in the first line.");
        nodes.Read().Notices.Should().Equal("folder: 1 edges.tsv is missing: the graph has no edges");
        nodes.Read().Graph.Nodes.Should().HaveCount(3);
        edges.Refusal().Should().Be("folder: nodes.tsv is missing. Add it, with its columns in the first line.");
        edges.Read().Notices.Should().Equal("folder: 1 nodes.tsv is missing: its nodes are those that edges name");
        edges.Read().Graph.Edges.Should().HaveCount(3);
    }

    [Fact]
    public void Of_a_packed_and_an_unpacked_table_the_unpacked_one_counts()
    {
        using var folder = new TableFolder(Nodes, Edges);
        folder.Write("nodes.tsv.gz", TableFolder.Packed("id\nother\n"));

        folder.Refusal().Should().Be("folder: there is nodes.tsv and nodes.tsv.gz. Remove one.");
        folder.Read().Notices.Should().Equal("folder: 1 there is nodes.tsv and nodes.tsv.gz: the packed one was left aside");
        folder.Read().Graph.Nodes.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("", "nodes.tsv(1,1): the file is empty. Its first line names the columns: id, name, type.")]
    [InlineData("mg\tmagnesium\tMetal\n", "nodes.tsv(1,1): there is no column 'id'. The first line names the columns, with a tab between two; found: 'mg', 'magnesium', 'Metal'.")]
    [InlineData("id,name,type\n", "nodes.tsv(1,1): there is no column 'id'.*found: 'id,name,type'.")]
    public void A_file_that_is_no_table_is_refused_however_lenient_the_reader(string nodes, string message)
    {
        using var folder = new TableFolder(nodes, Edges);

        folder.Refusal().Should().Match(message);
        FluentActions.Invoking(folder.Read).Should().Throw<GraphFormatException>();
    }

    [Fact]
    public void Utf16_is_refused_by_name_and_other_wrong_bytes_are_replaced()
    {
        using var wide = new TableFolder(null, Edges);
        wide.Write("nodes.tsv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Nodes)]);
        FluentActions.Invoking(wide.Read).Should().Throw<GraphFormatException>().WithMessage("*nodes.tsv(1,1): the file is in UTF-16. Save it as UTF-8.");

        using var latin = new TableFolder(null, "source\trelation\ttarget\n");
        latin.Write("nodes.tsv", Encoding.Latin1.GetBytes("id\tname\ttype\na\tcafé\tT\n"));
        latin.Refusal().Should().Be("nodes.tsv(2,3): this is not UTF-8. Save the file as UTF-8.");
        latin.Read().Notices.Should().Equal("nodes.tsv(2,3): 1 bytes that are not UTF-8 were replaced by U+FFFD");
        latin.Read().Graph.Node("a").Label().Should().Be("caf\uFFFD");
    }

    [Fact]
    public void Damaged_gzip_is_refused_with_its_file()
    {
        byte[] packed = TableFolder.Packed(Nodes + string.Concat(Enumerable.Range(0, 5000).Select(i => $"n{i * 7919 % 5003}\t\tT\t\t\n")));
        packed[packed.Length / 2] ^= 0xFF;
        using var folder = new TableFolder(null, Edges);
        folder.Write("nodes.tsv.gz", packed);

        FluentActions.Invoking(folder.Read).Should().Throw<GraphFormatException>().WithMessage("*nodes.tsv.gz(*): the gzip data is damaged*");
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(12)]
    [InlineData(1)]
    public void Packed_data_that_was_cut_short_is_never_taken_for_the_whole(int missing)
    {
        byte[] packed = TableFolder.Packed(Nodes + string.Concat(Enumerable.Range(0, 5000).Select(i => $"n{i * 7919 % 5003}\t\tT\t\t\n")));
        using var folder = new TableFolder(null, Edges);
        folder.Write("nodes.tsv.gz", packed[..^missing]);

        folder.Refusal().Should().StartWith("nodes.tsv.gz(");
        string told;
        try
        {
            told = string.Join('\n', folder.Read().Notices);
        }
        catch (GraphFormatException refused)
        {
            // Where the host asks .NET for strict validation of packed data, lenient reading refuses it too.
            told = refused.Message;
        }

        told.Should().MatchRegex("nodes.tsv.gz.*(cut short|damaged)");
    }

    [Fact]
    public void Data_packed_in_blocks_is_whole_when_its_end_is_there()
    {
        byte[] end = Convert.FromHexString("1f8b08040000000000ff0600424302001b0003000000000000000000");
        using var folder = new TableFolder(null, Edges);
        folder.Write("nodes.tsv.gz", [.. TableFolder.Packed(Nodes[..20]), .. TableFolder.Packed(Nodes[20..]), .. end]);

        folder.ReadStrictly().Nodes.Should().HaveCount(3);
    }

    [Fact]
    public void A_folder_without_tables_and_a_file_are_refused()
    {
        using var folder = new TableFolder();
        folder.Write("single.txt", "id\n");

        FluentActions.Invoking(() => KnowledgeGraph.Load(folder.Path, new ReadOptions { Format = "tsv" }))
            .Should().Throw<GraphFormatException>().WithMessage("*the folder has neither nodes.tsv nor edges.tsv*");
        FluentActions.Invoking(() => KnowledgeGraph.Load(Path.Combine(folder.Path, "single.txt"), new ReadOptions { Format = "tsv" }))
            .Should().Throw<GraphFormatException>().WithMessage("*single.txt: node and edge tables are a folder*Name the folder.");
    }
}
