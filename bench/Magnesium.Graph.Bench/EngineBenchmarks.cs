using BenchmarkDotNet.Attributes;

namespace Magnesium.Graph.Bench;

/// <summary>
/// The chain engine on a graph of Hetionet's shape: the folder that the environment variable MAGNESIUM_BENCH_DATA names, else one
/// that is made at a tenth of the size.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EngineBenchmarks
{
    private readonly string scratch = Directory.CreateTempSubdirectory("engine-bench-").FullName;
    private string data = "";
    private OwnWorkloads workloads = null!;

    [GlobalSetup]
    public void Prepare()
    {
        data = Environment.GetEnvironmentVariable("MAGNESIUM_BENCH_DATA") ?? Path.Combine(scratch, "data");
        if (!Directory.Exists(data))
            HetionetTables.Write(data, 0.1);
        workloads = new OwnWorkloads(data, scratch);
        workloads.Prepare(OwnWorkloads.Names);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(scratch, recursive: true);

    [Benchmark]
    public KnowledgeGraph LoadTables() => KnowledgeGraph.Load(data);

    [Benchmark]
    public KnowledgeGraph OpenSnapshot() => KnowledgeGraph.Load(workloads.SnapshotPath);

    [Benchmark]
    public void CountChainsOfOneCompoundByDisease() => workloads.Run("chain_one");

    [Benchmark]
    public void CountChainsOfAHundredPairs() => workloads.Run("chain_pairs");

    [Benchmark]
    public void CountChainsOfEveryPair() => workloads.Run("chain_all");

    [Benchmark]
    public void CountChainsInAll() => workloads.Run("chain_total");

    [Benchmark]
    public void VisitEveryChain() => workloads.Run("chain_visit");

    [Benchmark]
    public void FindTheFirstChain() => workloads.Run("chain_first");

    [Benchmark]
    public void ListChainsOfOneCompound() => workloads.Run("chain_enum");

    [Benchmark]
    public void PathsOfAtMostThreeEdges() => workloads.Run("paths3");

    [Benchmark]
    public void PathsOfAtMostFourEdges() => workloads.Run("paths4");

    [Benchmark]
    public void TenBestPathsOfAHundredPairs() => workloads.Run("kbest");

    [Benchmark]
    public void BreadthFirstFromFiveNodes() => workloads.Run("bfs");

    [Benchmark]
    public void WriteGraphMl() => workloads.Run("graphml_write");

    [Benchmark]
    public KnowledgeGraph ReadGraphMl() => KnowledgeGraph.Load(workloads.GraphMlPath);
}
