using BenchmarkDotNet.Attributes;

namespace Magnesium.Graph.Bench;

/// <summary>Reasoning over the curated graph, and what-if over a million signed edges.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReasoningBenchmarks
{
    private const int Nodes = 200_000;
    private const int Edges = 1_000_000;

    private readonly KnowledgeGraph graph = MagnesiumGraph.Load();
    private readonly EvidenceFilter removed = new() { Sources = ["phelan-2018"] };
    private KnowledgeGraph million = null!;
    private Intervention[] held = [];

    /// <summary>Random edges, most of them forward, so that there are long rows, one large component and many small loops.</summary>
    [GlobalSetup]
    public void MakeMillion()
    {
        var random = new Random(1);
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        for (int i = 0; i < Nodes; i++)
            builder.AddNode($"n{i}", "Quantity");
        for (int i = 0; i < Edges; i++)
        {
            int source = random.Next(Nodes);
            int target = random.Next(8) == 0 ? Math.Max(0, source - random.Next(1, 4)) : Math.Min(Nodes - 1, source + random.Next(1, 2000));
            builder.AddEdge(new EdgeDraft($"n{source}", "acts_on", $"n{target}") { Sign = random.Next(2) == 0 ? Sign.Plus : Sign.Minus });
        }

        million = builder.Build();
        held = [new Intervention(million.Node("n0"), Direction.Up)];
    }

    [Benchmark]
    public WhatIfResult WhatIfOverAMillionEdges() => million.WhatIf(held);

    [Benchmark]
    public WhatIfResult WhatIfMagnesiumDown() => graph.WhatIf("magnesium", Direction.Down);

    [Benchmark]
    public NetEffect EffectOfMagnesiumOnMigraine() => graph.Effect("magnesium", "migraine");

    [Benchmark]
    public int Conflicts() => graph.Conflicts().Length;

    [Benchmark]
    public int Conclusions() => graph.Conclusions().Length;

    [Benchmark]
    public GraphDiff KnockOut() => graph.KnockOut(removed);

    [Benchmark]
    public int CriticalSourcesOfEveryConclusion() => graph.Conclusions().Sum(conclusion => graph.CriticalSources(conclusion.From, conclusion.To)!.Value.Length);
}
