using BenchmarkDotNet.Attributes;

namespace Magnesium.Graph.Bench;

/// <summary>What a user of the curated graph waits for.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CuratedGraphBenchmarks
{
    private readonly KnowledgeGraph graph = MagnesiumGraph.Load();
    private byte[] file = [];

    [GlobalSetup]
    public void WriteFile()
    {
        using var written = new MemoryStream();
        graph.Save(written, "native");
        file = written.ToArray();
    }

    /// <summary>The work of the first <see cref="MagnesiumGraph.Load"/> after JIT: the parts in the package are read, checked and frozen. Later calls cost nothing.</summary>
    [Benchmark]
    public KnowledgeGraph LoadEmbedded() => MagnesiumGraph.Read();

    [Benchmark]
    public ChainResult ChainsFromMagnesiumToMigraine() => graph.Chains("magnesium", "migraine");

    [Benchmark]
    public LossReport WriteNative() => graph.Save(Stream.Null, "native");

    [Benchmark]
    public KnowledgeGraph ReadNative()
    {
        using var stream = new MemoryStream(file);
        return KnowledgeGraph.Load(stream, "magnesium.json");
    }
}
