#:project ../../src/Magnesium.Graph
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();

// A snapshot is opened, not read: whatever its size, nothing is parsed.
graph.Save("graph.mgs");
KnowledgeGraph opened = KnowledgeGraph.Load("graph.mgs");

// A file you do not trust: bounds on what a reader takes, and a way to stop it.
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
graph.Save("graph.graphml.gz");
KnowledgeGraph bounded = KnowledgeGraph.Load("graph.graphml.gz", new ReadOptions
{
    Limits = ReadLimits.Default with { Nodes = 1_000_000, Edges = 10_000_000 },
    Cancellation = stop.Token,
    OnNotice = notice => Console.WriteLine(notice.Message),
});
Console.WriteLine($"{opened.Edges.Count == graph.Edges.Count} {bounded.Edges.Count == graph.Edges.Count}");

// Chains one after the other: nothing is kept, nothing is allocated for a chain.
long seen = 0;
StreamedChains stream = opened.Stream("MATCH ACYCLIC (a:ChemicalEntity)-[e WHERE e.role = 'causal']->{1,3}(c:Condition)");
foreach (ChainView chain in stream)
    seen++;
Console.WriteLine($"{seen} chains seen, {stream.Status}");

// How many, without looking at any.
Console.WriteLine(opened.CountMatches("MATCH ACYCLIC (a:ChemicalEntity)-[e WHERE e.role = 'causal']->{1,3}(c:Condition)").Count);
