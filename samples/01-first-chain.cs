#:project ../src/Magnesium.Graph
using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();                    // or KnowledgeGraph.Load("my.graphml")
ChainResult result = graph.Chains("magnesium", "migraine");      // best first
Console.WriteLine($"{result.Found} chains, {result.Status}");
foreach (Chain chain in result.Take(3))
{
    Console.WriteLine($"{chain.Sign.ToText()} {chain.ToSentence("en")}");
    Console.WriteLine($"  {chain.ToSentence("bg")}");
    Console.WriteLine($"  “{chain.Steps[0].Evidence[0].Quote}”");
}
LossReport lost = graph.Save("magnesium.graphml");               // empty: GraphML carries everything
