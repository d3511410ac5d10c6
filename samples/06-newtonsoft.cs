#:project ../src/Magnesium.Graph.NewtonsoftJson
using Magnesium.Graph;
using Magnesium.Graph.NewtonsoftJson;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

KnowledgeGraph graph = MagnesiumGraph.Load();
JsonSerializerSettings settings = new JsonSerializerSettings { Formatting = Formatting.Indented }.AddMagnesiumGraph();

// An answer of one's own with a node and a chain in it, as an application that uses Json.NET sends it.
Chain best = graph.Chains("magnesium", "migraine")[0];
string json = JsonConvert.SerializeObject(new { question = "How does magnesium reach migraine?", best.Sign, from = best.From, chain = best }, settings);
JObject read = JObject.Parse(json);
Console.WriteLine($"from: {read["from"]!["id"]}");
foreach (JToken step in read["chain"]!["steps"]!)
    Console.WriteLine($"  {step["source"]} {step["relation"]} {step["target"]} {step["sign"]}, {step["stance"]}, {step["evidence"]!.Count()} pieces of evidence");
Console.WriteLine(read["chain"]!["sentence"]!["en"]);

// With the graph at hand a chain is read back as a chain of that graph, and a whole graph is read back by itself.
Chain same = JsonConvert.DeserializeObject<Chain>(JsonConvert.SerializeObject(best, settings), new JsonSerializerSettings().AddMagnesiumGraph(graph))!;
Console.WriteLine($"the same chain: {same.ToSentence() == best.ToSentence()}");
KnowledgeGraph again = JsonConvert.DeserializeObject<KnowledgeGraph>(JsonConvert.SerializeObject(graph, settings), settings)!;
Console.WriteLine($"written and read back: {again.Nodes.Count} nodes, {again.Edges.Count} edges");
