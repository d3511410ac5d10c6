#:project ../../src/Magnesium.Graph
using System.Collections.Immutable;
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();

// A relation is a role, the types it goes from and to, and a sign; its phrases are how it reads, plainly and with a "may".
GraphSchema schema = graph.Schema.ToBuilder().AddRelation(new RelationDefinition("competes_with")
{
    Role = Role.Causal,
    Domain = ["ChemicalEntity"],
    Range = ["ChemicalEntity"],
    Sign = Sign.Minus,
    Labels = LocalizedText.Of("competes with"),
    Phrases = ImmutableSortedDictionary<string, Phrases>.Empty.Add("en", new Phrases(
        "{subject} competes with {object}", "which competes with {object}", "{subject} may compete with {object}", "which may compete with {object}")),
}).Build();

// A graph cannot change. A builder with the larger schema takes everything over, and the new edge.
KnowledgeGraph larger = graph.ToBuilder(schema)
    .AddNode("calcium", "Ion", "calcium")
    .AddEdge("calcium", "competes_with", "magnesium", new Evidence { Source = "curation", StudyKind = "curator-inference", Finding = "For this example only: both ions want the same places." })
    .Build();

Console.WriteLine($"{larger.Edges.Count - graph.Edges.Count} edge more");
Console.WriteLine(larger.Chains("calcium", "nmda-receptor-activity")[0].ToSentence());

// What the relation does not allow is refused, with what it does allow.
try
{
    larger.ToBuilder().AddEdge("migraine", "competes_with", "magnesium", new Evidence { Source = "curation", Finding = "…" }).Build();
}
catch (GraphValidationException refusal)
{
    Console.WriteLine(refusal.Problems[0].Message);
}
