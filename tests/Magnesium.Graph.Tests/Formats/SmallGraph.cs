namespace Magnesium.Graph.Tests.Formats;

/// <summary>A graph that has one of everything, small enough to read in a golden.</summary>
internal static class SmallGraph
{
    public static KnowledgeGraph Build()
    {
        GraphSchema schema = new GraphSchemaBuilder("zinc")
            .AddNodeType(new NodeTypeDefinition("ChemicalEntity") { BiolinkCategory = "biolink:ChemicalEntity", IsAbstract = true, Labels = LocalizedText.Of("chemical entity", "вещество") })
            .AddNodeType("Metal", "ChemicalEntity")
            .AddNodeType("Enzyme")
            .AddRelation(new RelationDefinition("activates") { Role = Role.Causal, Domain = ["Metal"], Range = ["Enzyme"], Sign = Sign.Plus, BiolinkPredicate = "biolink:affects", Labels = LocalizedText.Of("activates", "активира") })
            .AddRelation("inhibits", Role.Causal, "ChemicalEntity", "Enzyme", Sign.Minus)
            .AddRelation(new RelationDefinition("bears on") { Role = Role.Association })
            .AddStudyKind(new StudyKind("in-vitro", LocalizedText.Of("in vitro"), 0.5))
            .Build();
        return new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "zinc", Kind = GraphKind.Imported, Title = LocalizedText.Of("Zinc", "Цинк"), Disclaimer = LocalizedText.Of("No medical advice") } }
            .AddSource(new Source { Id = "vallee-1993", Title = "The biochemical basis of \"zinc\"", Authors = ["Vallee BL", "Falchuk KH"], Year = 1993, Doi = "10.1152/x", Pmid = "8419966" })
            .AddNode(new NodeDraft("zinc", "Metal")
            {
                Curie = "CHEBI:27363",
                Labels = LocalizedText.Of("zinc <Zn> & \"30\"", "цинк"),
                Synonyms = Drafts.NoSynonyms.Add("en", ["Zn", "spelter"]),
                CrossReferences = [("MESH:D015032", MatchKind.Exact), ("X.Y:1/2", MatchKind.Broad)],
                Forms = Drafts.NoForms.Add("bg", new NounForms { Definite = "цинкът", Gender = GrammaticalGender.Masculine }),
                Attributes = Drafts.NoAttributes.Add("mass", AttributeValue.Of(65.38)).Add("type", AttributeValue.Of("taken")).Add("isotopes", AttributeValue.Of([AttributeValue.Of(64), AttributeValue.Of(66)])),
            })
            .AddNode(new NodeDraft("carbonic anhydrase", "Enzyme") { Description = LocalizedText.Of("two\nlines"), Notes = [new Note { Source = "vallee-1993", Text = "a note" }] })
            .AddNode(new NodeDraft("pH", "Enzyme"))
            .AddEdge(new EdgeDraft("zinc", "activates", "carbonic anhydrase")
            {
                Gates = [new Gate("pH", GateEffect.Enables)],
                Evidence =
                [
                    new Evidence { Source = "vallee-1993", Quote = "цинкът \"активира\"", Language = "bg", Translation = "zinc activates", Start = 3, End = 20, StudyKind = "in-vitro", Observed = new Observation(Direction.Up, Direction.Up) },
                    new Evidence { Source = "vallee-1993", Finding = "no effect seen", Supports = false, Context = new EvidenceContext { Species = "mouse", N = 12 } },
                ],
            })
            .AddEdge(new EdgeDraft("zinc", "inhibits", "carbonic anhydrase") { Evidence = [new Evidence { Source = "vallee-1993", Stance = Stance.Hypothesised, Finding = "in excess" }] })
            .AddEdge(new EdgeDraft("zinc", "bears on", "carbonic anhydrase") { Id = "own", Sign = Sign.Unknown, Attributes = Drafts.NoAttributes.Add("weight", AttributeValue.Of(double.NaN)) })
            .AddEdge(new EdgeDraft("zinc", "bears on", "carbonic anhydrase") { Sign = Sign.Unknown })
            .Build();
    }
}
