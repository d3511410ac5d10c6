#:project ../../src/Magnesium.Graph
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();
KnowledgeGraph other = graph.ToBuilder().AddEdge("magnesium", "protects_from", "epilepsy", new Evidence { Source = "article", StudyKind = "author-statement", Finding = "For this example only." }).Build();

NetEffect effect = graph.Effect("magnesium", "migraine", "membrane-depolarization");   // effect.Sign, .Positive, .Negative, .Unknown
WhatIfResult result = graph.WhatIf("magnesium", Direction.Down);                       // result.For(node), .Answered, .Abstained
Conflict first = graph.Conflicts()[0];                                                 // .Kind, .For, .Against
GraphDiff fallen = graph.KnockOut(new EvidenceFilter { Sources = ["phelan-2018"] });   // .Conclusions, .Edges
GraphDiff between = graph.DiffTo(other);
Explanation proof = graph.Explain(effect.Negative[0]);                                 // .ToText("bg"), .ToMarkdown(), .Belief

Console.WriteLine(effect.ToSentence());
Console.WriteLine($"{result.Answered} answered, {result.Abstained} left open; {fallen.Conclusions.Length} conclusions change; {between.Edges.Length} edge differs");
Console.WriteLine(first.ToSentence());
Console.WriteLine();
Console.WriteLine(proof.ToText());

// Any number of it, one by one: which pieces of evidence count for a step, and what each is worth.
foreach (StepBelief step in proof.Belief.Steps)
{
    Console.WriteLine($"{step.Step.Edge.Relation.Id} {step.Step.Edge.Target.Id}: {step}");
    foreach (WeighedEvidence piece in step.For)
        Console.WriteLine($"  for: {piece.Evidence.Source}, {piece.Evidence.StudyKind}: {piece.Reliability} × {piece.StanceWeight}");
}

// The same evidence under weights of your own: what if suppositions counted for little?
BeliefWeights strict = BeliefWeights.Of(graph.Schema) with { Stances = new StanceWeights(Asserted: 1, Hypothesised: 0.2, Inconclusive: 0) };
Console.WriteLine($"belief {graph.Account(proof.Chain).Value:0.000} by the graph's weights, {graph.Account(proof.Chain, strict).Value:0.000} by stricter ones");
