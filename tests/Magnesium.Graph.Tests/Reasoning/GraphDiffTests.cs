namespace Magnesium.Graph.Tests;

public class GraphDiffTests
{
    private static readonly KnowledgeGraph Magnesium = MagnesiumGraph.Load();

    [Fact]
    public void A_graph_does_not_differ_from_itself() => Magnesium.DiffTo(Magnesium.ToBuilder().Build()).IsEmpty.Should().BeTrue();

    [Fact]
    public void What_was_added_removed_and_changed_is_told_apart()
    {
        KnowledgeGraph before = SignedGraphs.Of("a + b", "b + c");
        KnowledgeGraph after = SignedGraphs.Of("a + b", "b - c", "c + d");

        GraphDiff diff = before.DiffTo(after);

        diff.AddedNodes.Select(node => node.Id).Should().Equal("d");
        diff.RemovedNodes.Should().BeEmpty();
        diff.Edges.Select(change => change.ToString()).Should().BeEquivalentTo("b acts_on c +: removed", "b acts_on c -: added", "c acts_on d +: added");
        diff.Conclusions.Select(conclusion => (conclusion.From, conclusion.To, conclusion.Change)).Should().Equal(
            ("a", "c", ConclusionChange.Flips), ("a", "d", ConclusionChange.Appears));
    }

    [Fact]
    public void A_node_says_what_of_it_changed_and_evidence_is_matched_by_source_and_statement()
    {
        KnowledgeGraphBuilder builder = Rebuilt(
            node => node.Id == "migraine" ? node with { Labels = node.Labels.With("en", "migraine disorder") } : node,
            edge => edge is { Source: "magnesium", Target: "excitotoxicity" }
                ? edge with { Evidence = [edge.Evidence[0] with { Translation = "otherwise" }, .. edge.Evidence.Skip(1)] }
                : edge);

        GraphDiff diff = Magnesium.DiffTo(builder.Build());

        diff.ChangedNodes.Should().ContainSingle().Which.What.Should().Equal("labels");
        EdgeChange change = diff.Edges.Should().ContainSingle().Subject;
        change.ChangedEvidence.Should().ContainSingle().Which.After.Translation.Should().Be("otherwise");
        (change.What.IsEmpty, change.AddedEvidence.IsEmpty, change.RemovedEvidence.IsEmpty).Should().Be((true, true, true));
        diff.Conclusions.Should().BeEmpty();
    }

    [Fact]
    public void Two_ways_of_differing_are_mirror_images()
    {
        KnowledgeGraph less = Magnesium.Without(piece => piece.Source == "article");

        GraphDiff there = Magnesium.DiffTo(less);
        GraphDiff back = less.DiffTo(Magnesium);

        back.Edges.Length.Should().Be(there.Edges.Length);
        back.Conclusions.Select(c => (c.From, c.To, c.After?.Sign, c.Before?.Sign)).Should().Equal(there.Conclusions.Select(c => (c.From, c.To, c.Before?.Sign, c.After?.Sign)));
        there.Conclusions.Should().Contain(c => c.Change == ConclusionChange.Vanishes);
        back.Conclusions.Should().Contain(c => c.Change == ConclusionChange.Appears);
    }

    [Fact]
    public void Too_many_pairs_are_left_to_the_caller_to_name()
    {
        KnowledgeGraph graph = SignedGraphs.Of(Enumerable.Range(0, 600).Select(i => $"a{i} + z{i}"));

        graph.DiffTo(graph).ComparesConclusions.Should().BeFalse();
        graph.Conclusions().Should().BeEmpty();
        graph.Conclusions(new ConclusionOptions { From = ["a1"], To = ["z1", "z2"] }).Should().ContainSingle().Which.Sign.Should().Be(Sign.Plus);
        Magnesium.DiffTo(Magnesium).ComparesConclusions.Should().BeTrue();
    }

    private static KnowledgeGraphBuilder Rebuilt(Func<NodeDraft, NodeDraft> ofNode, Func<EdgeDraft, EdgeDraft> ofEdge)
    {
        var builder = new KnowledgeGraphBuilder(Magnesium.Schema) { Info = Magnesium.Info };
        foreach (Source source in Magnesium.Sources)
            builder.AddSource(source);
        foreach (Node node in Magnesium.Nodes)
        {
            builder.AddNode(ofNode(new NodeDraft(node.Id, node.Type.Id)
            {
                Curie = node.Curie?.ToString(),
                Labels = node.Labels,
                Synonyms = node.Synonyms,
                CrossReferences = [.. node.CrossReferences.Select(x => (x.Curie.ToString(), x.Match))],
                Description = node.Description,
                Forms = node.Forms,
                Notes = node.Notes,
            }));
        }

        foreach (Edge edge in Magnesium.Edges)
        {
            builder.AddEdge(ofEdge(new EdgeDraft(edge.Source.Id, edge.Relation.Id, edge.Target.Id)
            {
                Sign = edge.Sign,
                Evidence = edge.Evidence,
                Notes = edge.Notes,
                Gates = edge.Gates,
                Directness = edge.Directness,
            }));
        }

        return builder;
    }
}
