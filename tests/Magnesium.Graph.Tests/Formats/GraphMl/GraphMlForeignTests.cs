using System.IO.Compression;
using System.Text;

namespace Magnesium.Graph.Tests.Formats;

public class GraphMlForeignTests
{
    private const string Root = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">";

    private readonly List<Notice> notices = [];

    [Fact]
    public void A_foreign_graph_is_imported_with_its_own_id_and_data()
    {
        KnowledgeGraph graph = Read("""
            <key id="t" for="graph" attr.name="title" attr.type="string"/>
            <graph id="mine" edgedefault="directed"><desc>what it is</desc><data key="t">a title</data><node id="a"/><edge source="a" target="a"/></graph>
            """);

        graph.Info.Kind.Should().Be(GraphKind.Imported);
        graph.Info.Id.Should().Be("mine");
        graph.Info.Description["und"].Should().Be("what it is");
        graph.Info.Attributes["title"].Text.Should().Be("a title");
        graph.Nodes[0].Type.Id.Should().Be("Node");
        graph.Nodes[0].Label().Should().Be("a");
        graph.Edges[0].Relation.Id.Should().Be("related_to");
        notices.Should().BeEmpty();
    }

    [Theory]
    [InlineData("boolean", "true", "true")]
    [InlineData("boolean", " TRUE ", "true")]
    [InlineData("bool", "0", "false")]
    [InlineData("int", "-7", "-7")]
    [InlineData("integer", " 7 ", "7")]
    [InlineData("long", "9223372036854775807", "9223372036854775807")]
    [InlineData("int", "339.0", "339")]
    [InlineData("double", "1.", "1")]
    [InlineData("float", "1e-5", "1E-05")]
    [InlineData("double", "INF", "Infinity")]
    [InlineData("double", "-Infinity", "-Infinity")]
    [InlineData("double", "nan", "NaN")]
    [InlineData("string", "  kept  ", "  kept  ")]
    public void A_value_is_read_by_its_type(string type, string written, string value)
    {
        KnowledgeGraph graph = Read($"""
            <key id="k" for="node" attr.name="k" attr.type="{type}"/>
            <graph edgedefault="directed"><node id="a"><data key="k">{written}</data></node></graph>
            """, strict: true);

        AttributeValue read = graph.Nodes[0].Attributes.Should().ContainSingle().Which.Value;
        read.ToString().Should().Be(value);
        read.Kind.Should().Be(type switch
        {
            "boolean" or "bool" => AttributeKind.Boolean,
            "int" or "integer" or "long" => AttributeKind.Integer,
            "string" => AttributeKind.Text,
            _ => AttributeKind.Number,
        });
    }

    [Theory]
    [InlineData("boolean", "yes")]
    [InlineData("int", "7.5")]
    [InlineData("long", "9223372036854775808")]
    [InlineData("double", "1,5")]
    [InlineData("double", "1e400")]
    public void A_value_not_of_its_type_is_refused_at_its_place_in_strict_mode_and_kept_as_text_otherwise(string type, string written)
    {
        string xml = $"""
            <key id="k" for="node" attr.name="mass" attr.type="{type}"/>
            <graph edgedefault="directed"><node id="a">
              <data key="k">{written}</data></node></graph>
            """;

        GraphFormatException error = Refused(xml, strict: true);
        (error.Line, error.Column).Should().Be((3, 4));
        error.Problem.Should().Contain($"'{written}' is not a").And.Contain("'mass'");
        Read(xml).Nodes[0].Attributes.Single().Value.Should().Be(AttributeValue.Of(written));
        notices.Should().ContainSingle().Which.Where.Should().Be("x.graphml(3,4)");
    }

    [Fact]
    public void An_empty_value_is_an_empty_text_but_no_number()
    {
        KnowledgeGraph graph = Read("""
            <key id="s" for="node" attr.name="s" attr.type="string"/><key id="d" for="node" attr.name="d" attr.type="double"/>
            <graph edgedefault="directed"><node id="a"><data key="s"/><data key="d"></data></node></graph>
            """);

        graph.Nodes[0].Attributes.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("s", AttributeValue.Of("")));
        notices.Should().ContainSingle().Which.Message.Should().Contain("empty values of 'd'");
    }

    [Fact]
    public void A_default_stands_where_a_value_is_absent_typed_and_only_there()
    {
        KnowledgeGraph graph = Read("""
            <key id="c" for="node" attr.name="color" attr.type="string"><desc>d</desc><default>yellow</default></key>
            <key id="w" for="edge" attr.name="weight" attr.type="double"><default>0.5</default></key>
            <graph edgedefault="directed"><node id="a"/><node id="b"><data key="c">green</data></node><edge source="a" target="b"/></graph>
            """);

        graph.Node("a").Attributes.Single().Value.Text.Should().Be("yellow");
        graph.Node("b").Attributes.Single().Value.Text.Should().Be("green");
        graph.Edges[0].Attributes.Single().Value.Should().Be(AttributeValue.Of(0.5));
    }

    [Fact]
    public void A_key_may_lack_name_type_or_domain_be_for_all_or_be_undeclared()
    {
        KnowledgeGraph graph = Read("""
            <key id="plain" for="node"/><key id="everywhere" for="all" attr.name="e" attr.type="int"/><key id="anywhere" attr.name="o" attr.type="int"/>
            <graph edgedefault="directed">
              <node id="a"><data key="plain">x</data><data key="everywhere">1</data><data key="anywhere">2</data><data key="none">3</data></node>
              <edge source="a" target="a"><data key="everywhere">4</data><data key="anywhere">5</data><data key="plain">6</data></edge>
            </graph>
            """);

        Text(graph.Nodes[0].Attributes).Should().Be("e=1 none=3 o=2 plain=x");
        Text(graph.Edges[0].Attributes).Should().Be("e=4 o=5 plain=6");
        notices.Select(notice => notice.Message).Should().BeEquivalentTo(
            GraphMlMessages.NoType("plain"), GraphMlMessages.UndeclaredKey("none"), GraphMlMessages.ForeignKey("plain", "edge"));
    }

    [Theory]
    [InlineData("<graphml>", true)]
    [InlineData("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns/graphml\">", true)]
    [InlineData("<g:graphml xmlns:g=\"http://graphml.graphdrawing.org/xmlns\">", false)]
    public void Any_root_namespace_will_do(string root, bool isTold)
    {
        string prefix = root.StartsWith("<g:", StringComparison.Ordinal) ? "g:" : "";
        KnowledgeGraph graph = ReadDocument(Encoding.UTF8.GetBytes($"{root}<{prefix}graph edgedefault='directed'><{prefix}node id='a'/></{prefix}graph></{prefix}graphml>"));

        graph.Nodes.Should().ContainSingle();
        notices.Should().HaveCount(isTold ? 1 : 0);
    }

    [Fact]
    public void The_text_that_yFiles_draws_becomes_label_and_relation()
    {
        KnowledgeGraph graph = Read("""
            <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
            <key for="graphml" id="d7" yfiles.type="resources"/>
            <graph edgedefault="directed" id="G">
              <node id="n0" yfiles.foldertype="group"><data key="d6">
                <y:ShapeNode><y:Geometry height="30.0" width="45.5" x="-3.0" y="1e3"/><y:Fill color="#FFCC00" transparent="false"/><y:BorderStyle color="#800000" type="line"/><y:NodeLabel visible="true">Mg
            block<y:LabelModel><y:Smart/></y:LabelModel></y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data></node>
              <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel hasText="false"/><y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>
              <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:Path sx="0.0"/><y:LineStyle color="#FF0000" type="dashed" width="1.0"/><y:Arrows source="none" target="t_shape"/><y:EdgeLabel> inhibits </y:EdgeLabel></y:PolyLineEdge></data></edge>
              <edge id="e1" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>0.75</y:EdgeLabel></y:PolyLineEdge></data></edge>
            </graph>
            <data key="d7"><y:Resources/></data>
            """);

        graph.Node("n0").Label().Should().Be("Mg\nblock");
        graph.Node("n1").Label().Should().Be("second");
        Text(graph.Node("n0").Attributes).Should().Be("border_color=#800000 color=#FFCC00 height=30 shape=rectangle width=45.5 x=-3 y=1000");
        graph.Node("n0").Attributes.First(attribute => attribute.Key == "x").Value.Kind.Should().Be(AttributeKind.Number);
        Relation(graph, "e0").Should().Be("inhibits");
        Text(graph.Edges.Single(edge => edge.Id == "e0").Attributes).Should().Be("color=#FF0000 line=dashed source_arrow=none target_arrow=t_shape");
        Relation(graph, "e1").Should().Be("related_to");
        graph.Edges.Single(edge => edge.Id == "e1").Attributes.Single().Should().Be(KeyValuePair.Create("label", AttributeValue.Of("0.75")));
        notices.Select(notice => (notice.Message, notice.Count)).Should().BeEquivalentTo([(GraphMlMessages.Graphics(), 4L), (GraphMlMessages.DocumentData(), 1L)]);
    }

    [Fact]
    public void Nested_graphs_are_flattened_and_name_the_node_around_them()
    {
        KnowledgeGraph graph = Read("""
            <graph edgedefault="directed">
              <node id="n0"><graph edgedefault="undirected"><node id="n0::a"><graph edgedefault="directed"><node id="n0::a::x"/></graph></node><edge source="n0::a" target="n1"/></graph></node>
              <node id="n1"/><edge source="n0" target="n0::a::x"/>
            </graph>
            """, strict: true);

        graph.Nodes.Select(node => $"{node.Id}<{Text(node.Attributes)}").Should().Equal("n0<", "n0::a<parent=n0", "n0::a::x<parent=n0::a", "n1<");
        graph.Edges.Select(edge => Text(edge.Attributes)).Should().BeEquivalentTo("", "directed=false");
        notices.Should().Contain(notice => notice.Message == GraphMlMessages.NestedGraph() && notice.Count == 2);
    }

    [Fact]
    public void Ports_and_hyperedges_are_dropped_with_a_notice()
    {
        KnowledgeGraph graph = Read("""
            <graph edgedefault="directed"><node id="a"><port name="p"><port name="q"/></port></node>
              <edge source="a" target="a" sourceport="p"/><hyperedge><endpoint node="a"/><endpoint node="a"/></hyperedge></graph>
            """);

        (graph.Nodes.Count, graph.Edges.Count).Should().Be((1, 1));
        graph.Edges[0].Attributes.Should().BeEmpty();
        notices.Select(notice => (notice.Message, notice.Count)).Should().BeEquivalentTo([(GraphMlMessages.Ports(), 2L), (GraphMlMessages.Hyperedges(), 1L)]);
    }

    [Fact]
    public void Edges_may_stand_before_their_nodes_and_lack_ids()
    {
        KnowledgeGraph graph = Read("<graph edgedefault='directed'><edge source='a' target='b'/><edge id='own' source='b' target='a'/><node id='a'/><node id='b'/></graph>", strict: true);

        graph.Edges.Select(edge => $"{edge.Id.Length} {edge}").Should().Equal("17 a related_to b 0", "3 b related_to a 0");
        notices.Should().BeEmpty();
    }

    [Fact]
    public void A_node_declared_twice_is_merged_or_in_strict_mode_refused_with_its_line()
    {
        const string Xml = """
            <key id="k" for="node" attr.name="k" attr.type="string"/><key id="l" for="node" attr.name="l" attr.type="string"/>
            <graph edgedefault="directed"><node id="a"><data key="k">first</data></node>
            <node id="a"><data key="k">second</data><data key="l">more</data></node></graph>
            """;

        Text(Read(Xml).Nodes.Should().ContainSingle().Which.Attributes).Should().Be("k=first l=more");
        notices.Should().ContainSingle().Which.Should().Be(new Notice(GraphMlMessages.MergedNodes(), "x.graphml(3,2)", 1));
        GraphFormatException error = Refused(Xml, strict: true);
        (error.Line, error.Problem).Should().Be((3, GraphMlMessages.NodeTwice("a")));
    }

    [Fact]
    public void Several_graphs_are_a_disjoint_union_what_two_call_the_same_stays_two_even_in_strict_mode()
    {
        KnowledgeGraph graph = Read("""
            <graph id="one" edgedefault="directed"><node id="a"/><node id="c~2"/><edge id="e" source="a" target="a"/></graph>
            <graph id="two" edgedefault="directed"><edge id="e" source="b" target="a"/><node id="a"><graph edgedefault="directed"><node id="in"/></graph></node><node id="b"/><node id="c"/></graph>
            <graph edgedefault="directed"><node id="a"/><node id="c"/><edge source="c" target="b"/></graph>
            """, strict: true);

        graph.Nodes.Select(node => $"{node.Id}<{Text(node.Attributes)}").Should().Equal("a<", "a~2<", "a~3<", "b<", "c<", "c~2<", "c~3<", "in<parent=a~2");
        graph.Edges.Select(edge => edge.ToString()).Should().BeEquivalentTo("a related_to a 0", "b related_to a~2 0", "c~3 related_to b 0");
        graph.Edges.Should().ContainSingle(edge => edge.Id == "e");
        graph.Info.Id.Should().Be("one");
        notices.Select(notice => notice.Message).Should().BeEquivalentTo(
            GraphMlMessages.SeveralGraphs(), GraphMlMessages.RenamedNodes(), GraphMlMessages.EdgeIdsDropped(), GraphMlMessages.NestedGraph());
    }

    [Fact]
    public void A_new_name_for_a_node_of_a_second_graph_is_no_name_of_another_node()
    {
        KnowledgeGraph graph = Read("""
            <graph edgedefault="directed"><node id="a"/><node id="a~2"/></graph>
            <graph edgedefault="directed"><node id="a"/><node id="a~2"/><edge source="a" target="a~2"/></graph>
            """, strict: true);

        graph.Nodes.Count.Should().Be(4);
        graph.Edges[0].ToString().Should().Be("a~2~2 related_to a~2~2~2 0");
    }

    [Fact]
    public void An_edge_id_used_twice_in_one_graph_is_dropped_or_in_strict_mode_refused()
    {
        const string Xml = "<graph edgedefault='directed'><node id='a'/><edge id='e' source='a' target='a'/>\n<edge id='e' source='a' target='a'/></graph>";

        Read(Xml).Edges.Select(edge => edge.Id == "e").Should().BeEquivalentTo([true, false]);
        Refused(Xml, strict: true).Line.Should().Be(2);
    }

    [Fact]
    public void An_end_that_no_node_declares_is_added_or_in_strict_mode_refused_with_its_line()
    {
        const string Xml = "<graph edgedefault='directed'><node id='a'/>\n<edge source='a' target='b'/>\n<edge source='b' target='c'/></graph>";

        Read(Xml).Nodes.Select(node => node.Id).Should().Equal("a", "b", "c");
        notices.Should().ContainSingle().Which.Should().Be(new Notice(GraphMlMessages.AddedEnds(), "x.graphml(2,2)", 2));
        GraphFormatException error = Refused(Xml, strict: true);
        (error.Line, error.Problem).Should().Be((2, GraphMlMessages.UndeclaredEnd("b")));
    }

    [Theory]
    [InlineData("undirected", "", "directed=false")]
    [InlineData("undirected", "directed='true'", "")]
    [InlineData("directed", "directed='false'", "directed=false")]
    [InlineData("directed", "directed='0'", "directed=false")]
    [InlineData("directed", "", "")]
    public void An_edge_without_direction_says_so_in_an_attribute(string graph, string edge, string attributes)
    {
        KnowledgeGraph read = Read($"<graph edgedefault='{graph}'><node id='a'/><node id='b'/><edge source='a' target='b' {edge}/></graph>");

        Text(read.Edges[0].Attributes).Should().Be(attributes);
        notices.Should().HaveCount(attributes.Length == 0 ? 0 : 1);
    }

    [Theory]
    [InlineData("<data key='labels'>:Gene</data>", "Gene", "")]
    [InlineData("<data key='labels'>:Gene:Thing</data>", "Gene", "labels=:Gene:Thing")]
    [InlineData("<data key='labelV'>person</data>", "person", "")]
    [InlineData("<data key='category'>biolink:Gene</data>", "biolink:Gene", "")]
    [InlineData("<data key='category'>[\"biolink:Gene\",\"biolink:NamedThing\"]</data>", "biolink:Gene", "category=[\"biolink:Gene\",\"biolink:NamedThing\"]")]
    [InlineData("<data key='category'>biolink:Gene|biolink:NamedThing</data>", "biolink:Gene", "category=biolink:Gene|biolink:NamedThing")]
    [InlineData("<data key='Type'>protein</data>", "protein", "")]
    [InlineData("<data key='labels'>:A</data><data key='type'>b</data>", "A", "type=b")]
    [InlineData("<data key='type'> </data>", "Node", "type= ")]
    public void A_node_s_type_is_taken_from_where_programs_keep_it(string data, string type, string attributes)
    {
        Node node = Read($"<graph edgedefault='directed'><node id='a'>{data}</node></graph>").Nodes[0];

        node.Type.Id.Should().Be(type);
        Text(node.Attributes).Should().Be(attributes);
    }

    [Theory]
    [InlineData("<data key='label'>L</data><data key='name'>N</data>", "L", "name=N")]
    [InlineData("<data key='label'>L</data><data key='name'>L</data>", "L", "")]
    [InlineData("<data key='name'>N</data>", "N", "")]
    [InlineData("<data key='label'> </data><data key='name'>N</data>", "N", "label= ")]
    [InlineData("<data key='name'>N</data><data key='name'>M</data>", "N", "name=N, M")]
    public void A_node_s_label_is_taken_from_where_programs_keep_it(string data, string label, string attributes)
    {
        Node node = Read($"<graph edgedefault='directed'><node id='a'>{data}</node></graph>").Nodes[0];

        node.Label().Should().Be(label);
        Text(node.Attributes).Should().Be(attributes);
    }

    [Theory]
    [InlineData("", "<data key='label'>blocks</data><data key='interaction'>blocks</data>", "blocks", "")]
    [InlineData("", "<data key='labelE'>knows</data>", "knows", "")]
    [InlineData("", "<data key='interaction'>pp</data>", "pp", "")]
    [InlineData("", "<data key='relation'>r</data><data key='type'>t</data>", "r", "type=t")]
    [InlineData("", "<data key='label'>0.5</data><data key='interaction'>pp</data>", "pp", "label=0.5")]
    [InlineData("label='KNOWS'", "", "KNOWS", "")]
    [InlineData("", "<data key='since'>2012</data>", "related_to", "since=2012")]
    public void An_edge_s_relation_is_taken_from_where_programs_keep_it(string attribute, string data, string relation, string attributes)
    {
        Edge edge = Read($"<graph edgedefault='directed'><node id='a'/><edge source='a' target='a' {attribute}>{data}</edge></graph>").Edges[0];

        edge.Relation.Id.Should().Be(relation);
        Text(edge.Attributes).Should().Be(attributes);
    }

    [Theory]
    [InlineData("-", Sign.Minus, "")]
    [InlineData("?", Sign.Unknown, "")]
    [InlineData("up", Sign.None, "sign=up")]
    public void A_sign_is_read_where_it_is_one(string written, Sign sign, string attributes)
    {
        Edge edge = Read($"<graph edgedefault='directed'><node id='a'/><edge source='a' target='a'><data key='sign'>{written}</data></edge></graph>").Edges[0];

        edge.Sign.Should().Be(sign);
        Text(edge.Attributes).Should().Be(attributes);
    }

    [Fact]
    public void What_APOC_says_twice_is_said_once()
    {
        KnowledgeGraph graph = Read("""
            <graph edgedefault="directed"><node id="n0" labels=":Person:Actor"><data key="labels">:Person:Actor</data></node>
            <edge source="n0" target="n0" label="KNOWS"><data key="label">KNOWS</data></edge></graph>
            """);

        graph.Nodes[0].Type.Id.Should().Be("Person");
        Text(graph.Nodes[0].Attributes).Should().Be("labels=:Person:Actor");
        graph.Edges[0].Relation.Id.Should().Be("KNOWS");
        graph.Edges[0].Attributes.Should().BeEmpty();
    }

    [Fact]
    public void APOC_labels_and_lists_are_read()
    {
        KnowledgeGraph graph = Read("""
            <key id="tags" for="node" attr.name="tags" attr.type="string" attr.list="string"/>
            <graph edgedefault="directed"><node id="n0" labels=":Movie"><data key="tags">["a","b,c"]</data></node></graph>
            """);

        graph.Nodes[0].Type.Id.Should().Be("Movie");
        graph.Nodes[0].Attributes.Single().Value.Items.Select(item => item.Text).Should().Equal("a", "b,c");
    }

    [Fact]
    public void The_columns_that_Cytoscape_keeps_for_itself_are_dropped()
    {
        KnowledgeGraph graph = Read("""
            <graph edgedefault="directed"><node id="122"><data key="SUID">122</data><data key="selected">false</data><data key="name">TP53</data><data key="size">3</data></node></graph>
            """);

        graph.Nodes[0].Label().Should().Be("TP53");
        Text(graph.Nodes[0].Attributes).Should().Be("size=3");
        notices.Should().Contain(notice => notice.Message == GraphMlMessages.ToolColumn("SUID"));
    }

    [Fact]
    public void What_GraphML_does_not_know_is_kept_as_an_attribute_or_dropped_never_silently()
    {
        KnowledgeGraph graph = Read("<oops/><graph edgedefault='directed'>stray<node id='a' colour='red'><oops><node id='b'/></oops></node></graph>");

        Text(graph.Nodes.Should().ContainSingle().Which.Attributes).Should().Be("colour=red");
        notices.Select(notice => notice.Message).Should().BeEquivalentTo(
            GraphMlMessages.UnknownElement("oops", "graphml"),
            GraphMlMessages.StrayText("graph"),
            GraphMlMessages.UnknownAttribute("colour", "node"),
            GraphMlMessages.UnknownElement("oops", "node"));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", false)]
    [InlineData("windows-1251", false)]
    [InlineData("iso-8859-5", false)]
    [InlineData("koi8-r", false)]
    public void A_file_is_read_in_the_encoding_it_declares(string name, bool hasMark)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] text = encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>{Root}<graph edgedefault='directed'><node id='магнезий'/></graph></graphml>");

        KnowledgeGraph graph = ReadDocument(hasMark ? [.. encoding.GetPreamble(), .. text] : text);

        graph.Nodes[0].Id.Should().Be("магнезий");
        notices.Should().BeEmpty();
    }

    [Theory]
    [InlineData("utf8")]
    [InlineData("UTF8")]
    [InlineData("Utf-8")]
    public void UTF_8_is_known_by_the_names_that_programs_give_it(string name)
    {
        byte[] text = Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='{name}'?>{Root}<graph edgedefault='directed'><node id='магнезий'/></graph></graphml>");

        ReadDocument(text).Nodes[0].Id.Should().Be("магнезий");
        notices.Should().BeEmpty();
    }

    [Fact]
    public void UTF_8_that_declares_UTF_16_is_read_with_a_notice()
    {
        byte[] text = Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='utf-16'?>{Root}<graph edgedefault='directed'><node id='магнезий'/></graph></graphml>");

        ReadDocument(text).Nodes[0].Id.Should().Be("магнезий");
        notices.Should().ContainSingle().Which.Message.Should().Be(GraphMlMessages.WronglyDeclaredEncoding("utf-16"));
    }

    [Theory]
    [InlineData("x.xml")]
    [InlineData("x.graphml")]
    [InlineData("x")]
    [InlineData("x.json")]
    public void GraphML_is_known_by_its_content_whatever_the_name(string name)
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version='1.0'?><!-- licence --><graphml><graph><node id='a'/></graph></graphml>")];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(utf16);

        InMemory.Load(utf16, name).Nodes.Should().ContainSingle();
        InMemory.Load(packed.ToArray(), name).Nodes.Should().ContainSingle();
    }

    [Fact]
    public void Text_is_taken_whole_white_space_CDATA_and_character_references_too()
    {
        KnowledgeGraph graph = Read("<graph edgedefault='directed'><node id='a'><data key='k'> \t\n&#13;&#x1F600;<![CDATA[<b>]]> <!-- no -->]]&gt; </data></node><node id='b'><data key='k'>   </data></node></graph>");

        graph.Node("a").Attributes.Single().Value.Text.Should().Be(" \t\n\r😀<b> ]]> ");
        graph.Node("b").Attributes.Single().Value.Text.Should().Be("   ");
    }

    [Theory]
    [InlineData("<graph edgedefault='directed'><node/></graph>", "this node has no 'id'. Give it one.")]
    [InlineData("<graph edgedefault='directed'><node id=''/></graph>", "this node has no 'id'. Give it one.")]
    [InlineData("<graph edgedefault='directed'><node id='a'/><edge source='a'/></graph>", "this edge has no 'target'. Give it one.")]
    [InlineData("<key for='node'/>", "this key has no 'id'. Give it one.")]
    [InlineData("<graph edgedefault='directed'><node id='a'/><edge source='' target='a'/></graph>", "this edge has no 'source'. Give it one.")]
    [InlineData("<graph edgedefault='directed'><node id='a'/><edge source='a' target=''/></graph>", "this edge has no 'target'. Give it one.")]
    public void What_cannot_be_mended_is_refused_in_every_mode(string xml, string problem)
    {
        Refused(xml, strict: false).Problem.Should().Be(problem);
        Refused(xml, strict: true).Problem.Should().Be(problem);
    }

    private static string Text(IEnumerable<KeyValuePair<string, AttributeValue>> attributes) => string.Join(' ', attributes.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Relation(KnowledgeGraph graph, string edge) => graph.Edges.Single(each => each.Id == edge).Relation.Id;

    private static byte[] Document(string content) => Encoding.UTF8.GetBytes($"{Root}{content}</graphml>");

    private static GraphFormatException Refused(string content, bool strict)
    {
        Action read = () => InMemory.Load(Document(content), "x.graphml", new ReadOptions { Strict = strict });
        return read.Should().Throw<GraphFormatException>().Which;
    }

    private KnowledgeGraph Read(string content, bool strict = false) => ReadDocument(Document(content), strict);

    private KnowledgeGraph ReadDocument(byte[] document, bool strict = false) =>
        InMemory.Load(document, "x.graphml", new ReadOptions { Strict = strict, OnNotice = notices.Add });
}
