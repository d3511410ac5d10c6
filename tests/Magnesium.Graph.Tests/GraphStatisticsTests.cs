namespace Magnesium.Graph.Tests;

public class GraphStatisticsTests
{
    [Fact]
    public void Everything_is_counted_once()
    {
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported, Version = "7" } }
            .AddSource(new Source { Id = "s", Title = "S" })
            .AddNode(new NodeDraft("a", "T") { Labels = LocalizedText.Of("a", "а") })
            .AddNode("b", "U", "of no language")
            .AddEdge("a", "r", "b", new Evidence { Source = "s", StudyKind = "cohort" }, new Evidence { Source = "s", Supports = false, Stance = Stance.Hypothesised })
            .AddEdge("b", "r", "a", new Evidence { Source = "s", Supports = null, Stance = Stance.Inconclusive })
            .AddEdge("a", "q", "b")
            .Build();

        var statistics = GraphStatistics.Of(graph);

        statistics.Should().BeEquivalentTo(new
        {
            Version = "7",
            Nodes = 2,
            Edges = 3,
            Evidence = 3,
            Sources = 1,
            EvidenceFor = 1,
            EvidenceAgainst = 1,
            ContestedEdges = 1,
            Languages = new[] { "bg", "en" },
        });
        statistics.NodesByType.Should().Equal(Table(("T", 1), ("U", 1)));
        statistics.EdgesByRelation.Should().Equal(Table(("q", 1), ("r", 2)));
        statistics.EvidenceByStance.Should().Equal(Table(("asserted", 1), ("hypothesised", 1), ("inconclusive", 1)));
        statistics.EvidenceByStudyKind.Should().Equal(Table(("cohort", 1), (GraphStatistics.Unstated, 2)));
    }

    private static IEnumerable<KeyValuePair<string, int>> Table(params (string Key, int Count)[] rows) => rows.Select(row => KeyValuePair.Create(row.Key, row.Count));
}
