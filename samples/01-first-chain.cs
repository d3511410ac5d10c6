#:project ../src/Magnesium.Graph
using Magnesium.Graph;

// How does magnesium reach migraine? The best chains as sentences, with the first of the sources' own words behind them.
KnowledgeGraph graph = MagnesiumGraph.Load();
ChainResult result = graph.Chains("magnesium", "migraine", new ChainOptions { Top = 3 });
Console.WriteLine($"The {result.Count} best of {result.Found} chains:");
foreach (Chain chain in result)
{
    Evidence? first = chain.Steps.SelectMany(step => step.Evidence).FirstOrDefault(piece => piece.Quote is not null);
    Console.WriteLine($"\n{chain.ToSentence("en")}\n{chain.ToSentence("bg")}\n    „{first?.Quote}“ ({first?.Source})");
}
