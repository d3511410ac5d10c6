namespace Magnesium.Graph.Tests.Formats;

public class GexfForeignTests
{
    [Fact]
    public void A_node_with_several_parents_keeps_them_all() =>
        Read("<nodes><node id='a'/><node id='b'/><node id='c'><parents><parent for='a'/><parent for='b'/></parents></node><node id='d' pid='a'/></nodes>").Nodes
            .Should().Be("a; b; c {parent=[a | b]}; d {parent=a}");

    [Fact]
    public void The_kind_of_an_edge_is_its_relation_and_its_label_an_attribute() =>
        Read("<nodes><node id='a'/></nodes><edges><edge id='1' source='a' target='a' kind='likes' label='l'/><edge id='2' source='a' target='a' label='knows'/></edges>").Edges
            .Should().Be("a -knows-> a #2; a -likes-> a #1 {label=l}");

    [Fact]
    public void Attributes_of_version_1_1_and_lists_as_Gephi_writes_them_are_read() =>
        Read("""
            <attributes class='node'><attribute id='0' title='l' type='liststring'/><attribute id='1' title='n' type='listinteger'/></attributes>
            <nodes><node id='a' label='A'><attvalues><attvalue id='0' value='[x, "y,z"]'/><attvalue for='1' value='1|2'/></attvalues></node></nodes>
            """).Nodes.Should().Be("a 'A' {l=[x | y,z], n=[1 | 2]}");

    private static Imported Read(string graph) => Imported.From($"<gexf xmlns='http://gexf.net/1.3' version='1.3'><graph defaultedgetype='directed'>{graph}</graph></gexf>", "file.gexf");
}
