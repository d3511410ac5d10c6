namespace Magnesium.Graph.Tests;

/// <summary>A developer models zinc from nothing, with the public API only.</summary>
public class ZincTests
{
    [Fact]
    public void A_developer_models_zinc_from_nothing_and_asks_for_chains()
    {
        GraphSchema schema = new GraphSchemaBuilder("zinc")
            .AddNodeType("Metal")
            .AddNodeType("Enzyme")
            .AddNodeType("Process")
            .AddNodeType("Disease")
            .AddRelation(new RelationDefinition("activates")
            {
                Role = Role.Causal,
                Domain = ["Metal"],
                Range = ["Enzyme"],
                Sign = Sign.Plus,
                Labels = LocalizedText.Of("activates", "активира"),
            })
            .AddRelation("speeds_up", Role.Causal, "Enzyme", "Process", Sign.Plus)
            .AddRelation("protects_from", Role.Causal, "Process", "Disease", Sign.Minus)
            .AddStudyKind(new StudyKind("review", LocalizedText.Of("review", "обзор"), 0.6))
            .Build();
        KnowledgeGraph graph = new KnowledgeGraphBuilder(schema)
        {
            Info = new GraphInfo { Id = "zinc", Version = "0.1", Title = LocalizedText.Of("Zinc", "Цинк") },
        }
            .AddSource(new Source { Id = "vallee-1993", Title = "The biochemical basis of zinc physiology", Authors = ["Vallee BL", "Falchuk KH"], Year = 1993 })
            .AddNode(new NodeDraft("zinc", "Metal") { Curie = "CHEBI:27363", Labels = LocalizedText.Of("zinc", "цинк") })
            .AddNode("carbonic-anhydrase", "Enzyme", "carbonic anhydrase")
            .AddNode("acid-balance", "Process", "acid balance")
            .AddNode("acidosis", "Disease", "acidosis")
            .AddEdge("zinc", schema.Relation("activates"), "carbonic-anhydrase", new Evidence { Source = "vallee-1993", Finding = "cofactor", StudyKind = "review" })
            .AddEdge("carbonic-anhydrase", "speeds_up", "acid-balance", new Evidence { Source = "vallee-1993", Finding = "…", StudyKind = "review" })
            .AddEdge("acid-balance", "protects_from", "acidosis", new Evidence { Source = "vallee-1993", Finding = "…", StudyKind = "review", Stance = Stance.Hypothesised })
            .Build();

        ChainResult result = graph.Chains("Цинк", "acidosis");

        result.Status.Should().Be(ResultStatus.Complete);
        Chain chain = result.Should().ContainSingle().Which;
        chain.ToString().Should().Be("zinc -[activates +]-> carbonic-anhydrase -[speeds_up +]-> acid-balance -[protects_from -]-> acidosis");
        (chain.Sign, chain.Kind, chain.Length, chain.WeakestStep).Should().Be((Sign.Minus, ChainKind.Mechanism, 3, 2));
        chain.Belief.Should().BeApproximately(0.6 * 0.6 * 0.3, 1e-12);
        chain.Nodes.Select(n => n.Label("bg")).Should().Equal("цинк", "carbonic anhydrase", "acid balance", "acidosis");
        chain.ToSentence().Should().Be("Zinc activates carbonic anhydrase, which speeds up acid balance, which protects from acidosis (hypothesised). If so: more zinc, less acidosis.");
        graph.Node("CHEBI:27363").Out.Single().Evidence.Single().Finding.Should().Be("cofactor");
    }
}
