namespace Magnesium.Graph.Tests.Formats;

public class JsonGraphFormatForeignTests
{
    [Fact]
    public void What_the_graph_says_after_its_nodes_counts_too()
    {
        GraphInfo info = Imported.From("""{"graph":{"nodes":{"a":{}},"edges":[],"label":"late","metadata":{"m":1}}}""").Graph.Info;

        info.Title["und"].Should().Be("late");
        info.Attributes["m"].Integer.Should().Be(1);
    }

    [Fact]
    public void Edges_called_links_are_edges() =>
        Imported.From("""{"graph":{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}}""").Edges.Should().Be("a -related_to-> b");

    [Theory]
    [InlineData("""{"graph":{"directed":false,"edges":[{"source":"a","target":"b"},{"source":"a","target":"b","directed":true}],"nodes":{"a":{},"b":{}}}}""")]
    [InlineData("""{"graph":{"edges":[{"source":"a","target":"b"},{"source":"a","target":"b","directed":true}],"nodes":{"a":{},"b":{}},"directed":false}}""")]
    public void The_direction_of_edges_may_be_told_before_them_or_after(string json) =>
        Imported.From(json).Edges.Should().Be("a -related_to-> b; a -related_to-> b {directed=false}");

    [Fact]
    public void Nodes_of_further_graphs_are_counted_once_however_many_edges_name_them()
    {
        var notices = new List<Notice>();
        InMemory.Load(
            """{"graphs":[{"nodes":{"a":{}}},{"nodes":{"a":{}},"edges":[{"source":"a","target":"a"},{"source":"a","target":"a"}]}]}"""u8.ToArray(),
            "file.json",
            new ReadOptions { OnNotice = notices.Add });

        notices.Should().ContainSingle(notice => notice.Message.Contains("got '~'")).Which.Count.Should().Be(1);
    }
}
