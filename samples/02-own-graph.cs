#:project ../src/Magnesium.Graph
using Magnesium.Graph;

// A vocabulary of your own: what there is, and how one thing can act on another.
GraphSchema schema = new GraphSchemaBuilder("zinc")
    .AddNodeType("Metal")
    .AddNodeType("Process")
    .AddNodeType("ReceptorActivity", parent: "Process")
    .AddRelation(Verb("blocks", "Metal", "ReceptorActivity", Sign.Minus, "blocks", "block"))
    .AddRelation(Verb("drives", "Process", "Process", Sign.Plus, "drives", "drive"))
    .AddStudyKind(new StudyKind("cell-culture", LocalizedText.Of("cell culture"), Reliability: 0.4))
    .AddStudyKind(new StudyKind("review", LocalizedText.Of("review"), Reliability: 0.5))
    .Build();

// Who says so. Every edge of a curated graph needs evidence, and evidence needs a source.
var peters = new Source { Id = "peters-1987", Title = "Zinc selectively blocks the action of N-methyl-D-aspartate on cortical neurons", Authors = ["Peters S", "Koh J", "Choi DW"], Year = 1987, Container = "Science" };
var choi = new Source { Id = "choi-1988", Title = "Glutamate neurotoxicity and diseases of the nervous system", Authors = ["Choi DW"], Year = 1988, Container = "Neuron" };

KnowledgeGraphBuilder builder = new KnowledgeGraphBuilder(schema)
    .AddSource(peters)
    .AddSource(choi)
    .AddNode("zinc", "Metal", "zinc")
    .AddNode("nmda", "ReceptorActivity", "NMDA receptor activity")
    .AddNode("excitotoxicity", "Process", "excitotoxicity")
    .AddEdge("zinc", "blocks", "nmda", new Evidence { Source = peters.Id, StudyKind = "cell-culture", Finding = "Zinc reduced the response of cortical neurons to NMDA." })
    .AddEdge("nmda", "drives", "excitotoxicity", new Evidence { Source = choi.Id, StudyKind = "review", Stance = Stance.Hypothesised, Finding = "Overstimulated NMDA receptors may kill neurons." });

KnowledgeGraph graph = builder.Build();
foreach (Chain chain in graph.Chains("zinc", "excitotoxicity"))
    Console.WriteLine($"{chain}\n{chain.ToSentence()}");

// Statements that break the rules are refused together, each with its place and how to mend it.
try
{
    graph.ToBuilder().AddEdge("excitotoxicity", "blocks", "zinc").AddEdge("zinc", "blocks", "nmda-receptor").Build();
}
catch (GraphValidationException refusal)
{
    Console.WriteLine(refusal.Message);
}

// A file that holds everything, for Gephi, Cytoscape or networkx too, and the graph again.
LossReport lost = graph.Save("zinc.graphml");
KnowledgeGraph again = KnowledgeGraph.Load("zinc.graphml");
Console.WriteLine($"saved and read back: {again.Nodes.Count} nodes, {again.Edges.Count} edges, {lost.Losses.Length} losses");

static RelationDefinition Verb(string id, string domain, string range, Sign sign, string does, string may) => new(id)
{
    Role = Role.Causal,
    Domain = [domain],
    Range = [range],
    Sign = sign,
    Phrases = System.Collections.Immutable.ImmutableSortedDictionary<string, Phrases>.Empty.Add(
        "en", new Phrases($"{{subject}} {does} {{object}}", $"which {does} {{object}}", $"{{subject}} may {may} {{object}}", $"which may {may} {{object}}")),
};
