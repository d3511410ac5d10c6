using Magnesium.Graph;

KnowledgeGraph graph = MagnesiumGraph.Load();
foreach (string to in args.Length > 0 ? args : ["migraine"])
{
    ChainResult result = graph.Chains("magnesium", to);
    Console.WriteLine($"{to}: {result.Found}");
    foreach (Chain chain in result)
        Console.WriteLine($"  {chain.Kind} {chain.Sign} {chain.Belief:0.000} {chain.ToSentence("en")}\n      {chain.ToSentence("bg")}");
}
