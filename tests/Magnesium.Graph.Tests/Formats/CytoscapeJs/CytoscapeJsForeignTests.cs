namespace Magnesium.Graph.Tests.Formats;

public class CytoscapeJsForeignTests
{
    [Fact]
    public void A_graph_that_networkx_wrote_has_its_name_and_its_direction()
    {
        Imported read = Imported.From("""
            {"data":[["name","g"]],"directed":false,"multigraph":true,"elements":
            {"nodes":[{"data":{"id":"0","value":0,"name":"zero"}}],"edges":[{"data":{"source":0,"target":0,"key":0}}]}}
            """);

        (read.Nodes, read.Edges).Should().Be(("0 'zero' {value=0}", "0 -related_to-> 0 {directed=false, key=0}"));
        read.Graph.Info.Title["und"].Should().Be("g");
    }

    [Theory]
    [InlineData("""{"elements":{}}""", "", "the file holds no node: the graph is empty")]
    [InlineData("""[{"data":{"id":"a"},"classes":["x","y"]}]""", "a {classes=[x | y]}", "")]
    public void Elements_may_be_missing_and_classes_may_be_a_list(string json, string nodes, string notices)
    {
        Imported read = Imported.From(json);

        (read.Nodes, read.Notices).Should().Be((nodes, notices));
    }

    [Fact]
    public void A_node_without_an_id_is_refused_by_name() =>
        FluentActions.Invoking(() => Imported.From("""[{"data":{"label":"x"}}]""")).Should().Throw<GraphFormatException>().WithMessage("*at $?0?: a node needs 'id'.");
}
