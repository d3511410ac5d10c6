using BenchmarkDotNet.Attributes;

namespace Magnesium.Graph.Bench;

/// <summary>
/// GraphML of the folder of tables that the environment variable MAGNESIUM_BENCH_DATA names (see <c>peers/generate.py</c>): to and
/// from a file, as a user does it and as the peers are measured. Without it, of the curated graph.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GraphMlBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("graphml-bench-").FullName;
    private KnowledgeGraph graph = MagnesiumGraph.Load();

    private string Written => Path.Combine(folder, "written.graphml");

    private string Given => Path.Combine(folder, "given.graphml");

    [GlobalSetup]
    public void Prepare()
    {
        if (Environment.GetEnvironmentVariable("MAGNESIUM_BENCH_DATA") is string data)
            graph = KnowledgeGraph.Load(data);
        graph.Save(Given);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>Beside the destination, flushed to the disk, renamed: no peer waits for the disk.</summary>
    [Benchmark]
    public LossReport WriteSafely() => graph.Save(Written);

    /// <summary>What the peers do: straight into the file.</summary>
    [Benchmark]
    public LossReport Write()
    {
        using FileStream file = File.Create(Written);
        return graph.Save(file, "graphml");
    }

    [Benchmark]
    public LossReport WriteForYed() => graph.Save(Stream.Null, "graphml", new WriteOptions { Flavour = "yed" });

    [Benchmark]
    public KnowledgeGraph Read() => KnowledgeGraph.Load(Given);
}
