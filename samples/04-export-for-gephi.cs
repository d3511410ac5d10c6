#:project ../src/Magnesium.Graph
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();

// One GraphML file serves Gephi, Cytoscape, yEd, Neo4j (APOC), networkx, igraph and graph-tool. The report says what it could not carry.
LossReport lost = graph.Save("magnesium.graphml");
Console.WriteLine($"magnesium.graphml: {graph.Nodes.Count} nodes, {graph.Edges.Count} edges, {lost.Losses.Length} losses");

// Only what reaches migraine, for a picture that can be read: the chains' nodes and edges, with all their evidence.
Chain[] chains = [.. graph.Chains("magnesium", "migraine")];
HashSet<Edge> edges = [.. chains.SelectMany(chain => chain.Steps).Select(step => step.Edge)];
HashSet<string> nodes = [.. chains.SelectMany(chain => chain.Nodes).Select(node => node.Id)];
nodes.UnionWith(edges.SelectMany(edge => edge.Gates).Select(gate => gate.Node));

var builder = new KnowledgeGraphBuilder(graph.Schema) { Info = graph.Info with { Id = "magnesium-migraine" } };
foreach (Source source in graph.Sources)
    builder.AddSource(source);
foreach (Node node in graph.Nodes.Where(node => nodes.Contains(node.Id)))
    builder.AddNode(new NodeDraft(node.Id, node.Type.Id) { Labels = node.Labels, Forms = node.Forms, Curie = node.Curie?.ToString() });
foreach (Edge edge in edges.OrderBy(edge => edge.Index))
    builder.AddEdge(new EdgeDraft(edge.Source.Id, edge.Relation.Id, edge.Target.Id) { Sign = edge.Sign, Evidence = edge.Evidence, Gates = edge.Gates, Directness = edge.Directness });
KnowledgeGraph part = builder.Build();
part.Save("magnesium-migraine.graphml");
part.Save("magnesium-migraine.svg");
KnowledgeGraph read = KnowledgeGraph.Load("magnesium-migraine.graphml");
Console.WriteLine($"magnesium-migraine.graphml: {read.Nodes.Count} nodes, {read.Edges.Count} edges; the best chain is the same: {read.Chains("magnesium", "migraine")[0].ToSentence() == chains[0].ToSentence()}");

// The same to any stream, in any format.
using var stream = new MemoryStream();
part.Save(stream, "native");
Console.WriteLine($"as native JSON read back: {KnowledgeGraph.Load(new MemoryStream(stream.ToArray()), "part.json").Edges.Count} edges");
