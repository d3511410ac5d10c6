using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();
Console.WriteLine($"{graph.Nodes.Count > 0} {graph.Edges.Count > 0} {graph.Sources.Length > 0}");

ChainResult chains = graph.Chains("magnesium", "migraine");
Console.WriteLine(chains.Status);
Console.WriteLine(chains.First().ToSentence("en"));
Console.WriteLine(chains.First().ToSentence("bg"));

string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".graphml");
LossReport lost = graph.Save(file);
KnowledgeGraph again = KnowledgeGraph.Load(file);
File.Delete(file);
Console.WriteLine($"{lost.IsEmpty} {again.Nodes.Count == graph.Nodes.Count} {again.Edges.Count == graph.Edges.Count}");

ChainResult matched = graph.Match("MATCH ACYCLIC (a {id:'magnesium'})-[:blocks]->(:MolecularActivity)-[:increases]->(c)");
Console.WriteLine(matched.Status);
Console.WriteLine(matched.First().ToSentence("en"));
