namespace Magnesium.Graph.Tests.Formats;

public class NodeLinkForeignTests
{
    [Theory]
    [InlineData("""{"directed":true,"nodes":{"a":{"label":"A","type":"Gene"},"b":{}},"edges":[{"source":"a","target":"b","relation":"r"}]}""", "a:Gene 'A'; b", "a -r-> b")]
    [InlineData("""{"directed":true,"nodes":{"a":{}},"edges":{"e1":{"source":"a","target":"a"}}}""", "a", "a -related_to-> a #e1")]
    [InlineData("""{"directed":true,"nodes":["a","b",3],"links":[["a","b"],{"source":"b","target":3}]}""", "3; a; b", "a -related_to-> b; b -related_to-> 3")]
    [InlineData("""{"nodes":{"a":{}},"links":[]}""", "a", "")]
    public void Nodes_and_edges_may_stand_under_their_ids_or_be_nothing_but_ids(string json, string nodes, string edges)
    {
        Imported read = Imported.From(json);

        (read.Nodes, read.Edges).Should().Be((nodes, edges));
    }

    [Theory]
    [InlineData("""{"source":"A","target":"B"}""", "A -related_to-> B")]
    [InlineData("""{"source":0,"target":1}""", "A -related_to-> B")]
    public void Nodes_without_ids_go_by_their_names_and_by_their_numbers(string edge, string edges)
    {
        Imported read = Imported.From($$"""{"directed":true,"nodes":[{"name":"A","group":1},{"name":"B"}],"links":[{{edge}}]}""");

        (read.Nodes, read.Edges).Should().Be(("A 'A' {group=1}; B 'B'", edges));
    }

    [Fact]
    public void Two_nodes_without_ids_of_one_name_stay_two()
    {
        Imported read = Imported.From("""{"directed":true,"nodes":[{"name":"A"},{"name":"A"}],"links":[{"source":0,"target":1}]}""");

        (read.Nodes, read.Edges).Should().Be(("1 'A'; A 'A'", "A -related_to-> 1"));
    }

    [Fact]
    public void An_end_beyond_the_last_number_is_a_node_of_its_own()
    {
        Imported read = Imported.From("""{"directed":true,"nodes":[{"name":"A"}],"links":[{"source":0,"target":5}]}""");

        (read.Nodes, read.Edges).Should().Be(("5; A 'A'", "A -related_to-> 5"));
    }

    [Fact]
    public void Ends_may_be_called_from_and_to()
    {
        Imported.From("""{"directed":true,"nodes":[{"id":1},{"id":2}],"edges":[{"from":1,"to":2,"source":"x","width":3}]}""").Edges
            .Should().Be("x -related_to-> 2 {width=3}", "'source' says more than 'from'");
        Imported.From("""{"directed":true,"nodes":[{"id":1},{"id":2}],"edges":[{"from":1,"to":2,"width":3}]}""").Edges.Should().Be("1 -related_to-> 2 {width=3}");
    }

    [Theory]
    [InlineData("""{"directed":true,"nodes":[],"edges":[],"links":[{"source":"a","target":"b"}]}""")]
    [InlineData("""{"directed":true,"nodes":[],"links":[{"source":"a","target":"b"}],"edges":[]}""")]
    public void An_empty_list_of_edges_beside_a_full_one_drops_nothing(string json) => Imported.From(json).Edges.Should().Be("a -related_to-> b");

    [Fact]
    public void What_the_graph_says_of_itself_may_be_pairs_as_old_versions_of_networkx_write_them()
    {
        GraphInfo info = Imported.From("""{"directed":false,"graph":[["name","karate"],["year",1977]],"nodes":[],"links":[]}""").Graph.Info;

        info.Title["und"].Should().Be("karate");
        info.Attributes["year"].Integer.Should().Be(1977);
    }

    [Theory]
    [InlineData("\"directed\":true", "a -related_to-> b; b -related_to-> a {directed=false}")]
    [InlineData("\"directed\":false", "a -related_to-> b {directed=false}; b -related_to-> a {directed=false}")]
    [InlineData("\"options\":{\"type\":\"mixed\"}", "a -related_to-> b; b -related_to-> a {directed=false}")]
    [InlineData("\"graph\":{}", "a -related_to-> b {directed=false}; b -related_to-> a {directed=false}")]
    public void The_direction_of_edges_may_be_told_before_them_or_after(string told, string edges)
    {
        const string Edges = """ "links":[{"source":"a","target":"b"},{"source":"b","target":"a","undirected":true}] """;

        Imported.From($$"""{{{told}},{{Edges}}}""").Edges.Should().Be(edges);
        Imported.From($$"""{{{Edges}},{{told}}}""").Edges.Should().Be(edges);
        Imported.From($$"""{{{Edges.Replace("\"a\"", "0").Replace("\"b\"", "1")}},{{told}},"nodes":[{"name":"a"},{"name":"b"}]}""").Edges.Should().Be(edges, "ends may be numbers");
    }

    [Theory]
    [InlineData("""{"directed":false,"nodes":[{"id":"a"}],"adjacency":[[{"id":"a"}]]}""", "*adjacency JSON, which is not read*node_link_data*")]
    [InlineData("""{"edges":[],"formatVersion":1,"nodes":[]}""", "*Name the format native.")]
    [InlineData("""{"directed":true,"nodes":["a"],"edges":[["a","a","b"]]}""", "*a pair of two ids*")]
    public void What_only_looks_like_it_is_refused(string json, string message) =>
        FluentActions.Invoking(() => Imported.From(json, format: "node-link")).Should().Throw<GraphFormatException>().WithMessage(message);
}
