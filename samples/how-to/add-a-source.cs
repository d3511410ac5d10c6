#:project ../../src/Magnesium.Graph
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();
Edge edge = graph.Edges.Single(edge => edge is { Relation.Id: "treats", Source.Id: "magnesium-sulfate", Target.Id: "eclampsia" });

// The source once, under an id of your own; then evidence that names it. (This trial is made up: put in one that you have read.)
KnowledgeGraph larger = graph.ToBuilder()
    .AddSource(new Source { Id = "example-2030", Kind = "journal-article", Title = "A trial made up for this page", Authors = ["Doe J"], Year = 2030 })
    .AddEvidence(edge, new Evidence
    {
        Source = "example-2030",
        StudyKind = "randomised-trial",
        Finding = "No difference from placebo.",
        Supports = false,
        Context = new EvidenceContext { Route = "intravenous", N = 120 },
    })
    .Build();

// The same edge, with one more piece of evidence, this one against.
larger.TryGetEdge(edge.Id, out Edge after);
Console.WriteLine($"{edge.Evidence.Length} pieces of evidence, contested: {edge.IsContested}; now {after.Evidence.Length}, contested: {after.IsContested}");

// What the paper changes, conclusion by conclusion.
foreach (ChangedConclusion change in graph.DiffTo(larger).Conclusions)
    Console.WriteLine($"  {change.From} → {change.To}: {change.Change.ToText()}");
