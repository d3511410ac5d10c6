namespace Magnesium.Graph.Tests;

public class NumberColumnTests
{
    [Fact]
    public void Numbers_are_read_by_edge_and_what_is_none_is_NaN()
    {
        GraphStore store = Graph(AttributeValue.Of(2.5), AttributeValue.Of(3L), AttributeValue.Of("heavy"), null).Store;

        store.EdgeAttributes.TryGetNumbers("weight", out NumberColumn weights).Should().BeTrue();
        Enumerable.Range(0, 4).Select(edge => weights[edge]).Should().Equal(2.5, 3, double.NaN, double.NaN);
        weights[1000].Should().Be(double.NaN);
    }

    [Fact]
    public void A_column_without_numbers_is_none()
    {
        GraphStore store = Graph(AttributeValue.Of("heavy"), AttributeValue.Of(true)).Store;

        store.EdgeAttributes.TryGetNumbers("weight", out _).Should().BeFalse();
        store.EdgeAttributes.TryGetNumbers("height", out _).Should().BeFalse();
    }

    private static KnowledgeGraph Graph(params AttributeValue?[] weights)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        builder.AddNode("a", "T");
        for (int i = 0; i < weights.Length; i++)
        {
            string target = $"b{i}";
            builder.AddNode(target, "T");
            builder.AddEdge(new EdgeDraft("a", "r", target) { Attributes = weights[i] is AttributeValue weight ? Drafts.NoAttributes.Add("weight", weight) : Drafts.NoAttributes });
        }

        return builder.Build();
    }
}
