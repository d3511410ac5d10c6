namespace Magnesium.Graph.Tests;

public class EdgeIdTests
{
    [Theory]
    [InlineData("zinc", "activates", "carbonic-anhydrase", Sign.Plus, 1, "e3ab6d1c1e3a0c570")]
    [InlineData("zinc", "activates", "carbonic-anhydrase", Sign.Plus, 3, "e3ab6d1c1e3a0c570~3")]
    [InlineData("магнезий", "блокира", "рецептор", Sign.Minus, 1, "efca8c8ea084d226b")]
    public void A_content_id_is_the_start_of_a_hash_that_any_machine_works_out_alike(string source, string relation, string target, Sign sign, int occurrence, string id)
    {
        ContentNumbers.Join(GraphStore.ContentId(source, relation, target, sign), occurrence).Should().Be(id);
    }

    [Fact]
    public void Identical_edges_are_numbered_and_an_id_that_was_given_is_kept()
    {
        KnowledgeGraph graph = Imported(
            new EdgeDraft("a", "binds", "b"),
            new EdgeDraft("a", "binds", "b"),
            new EdgeDraft("a", "binds", "b") { Id = "mine" },
            new EdgeDraft("a", "binds", "b") { Sign = Sign.Plus });

        string plain = GraphStore.ContentId("a", "binds", "b", Sign.None);
        graph.Edges.Select(e => e.Id).Should().Equal(plain, $"{plain}~2", "mine", GraphStore.ContentId("a", "binds", "b", Sign.Plus));
    }

    [Fact]
    public void An_edge_that_was_given_the_content_id_of_an_identical_one_keeps_it_and_the_other_takes_the_next()
    {
        string plain = GraphStore.ContentId("a", "binds", "b", Sign.None);

        KnowledgeGraph graph = Imported(new EdgeDraft("a", "binds", "b"), new EdgeDraft("a", "binds", "b") { Id = plain });

        graph.Edges.Select(e => e.Id).Should().Equal($"{plain}~2", plain);
    }

    [Fact]
    public void The_id_of_one_among_a_hundred_thousand_identical_edges_is_found_without_counting_them()
    {
        const int Count = 100_000;
        KnowledgeGraph graph = Imported([.. Enumerable.Repeat(new EdgeDraft("a", "binds", "b"), Count)]);

        graph.Edges.Select(e => e.Id).Distinct().Count().Should().Be(Count);
        graph.Edges[Count - 1].Id.Should().EndWith("~100000");
    }

    private static KnowledgeGraph Imported(params EdgeDraft[] edges)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        builder.AddNode("a", "Gene").AddNode("b", "Gene");
        foreach (EdgeDraft edge in edges)
            builder.AddEdge(edge);
        return builder.Build();
    }
}
