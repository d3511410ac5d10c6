using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Magnesium.Graph.Bench;

/// <summary>The peers' workloads on this library, each through its public calls.</summary>
internal sealed class OwnWorkloads(string data, string scratch)
{
    private const int MostPaths = 1_000_000;

    private readonly Questions questions = Questions.Of(data);
    private KnowledgeGraph graph = null!;
    private WeightedGraph weighted = null!;

    /// <summary>What this library is asked.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["load", "load_native", "snapshot", "snapshot_native", "chain_one", "chain_pairs", "chain_all", "chain_total", "chain_visit", "chain_first", "chain_enum", "bfs", "paths3", "paths4", "kbest", "graphml_write", "graphml_read", "graphml_read_native"];

    public string SnapshotPath => Path.Combine(scratch, "magnesium.mgs");

    public string GraphMlPath => Path.Combine(scratch, "magnesium.graphml");

    /// <summary>What is loaded, for work that is measured in a process of its own; null for other work.</summary>
    public string? PathOf(string workload) => Workload.QuestionOf(workload) switch
    {
        "load" => data,
        "snapshot" => SnapshotPath,
        "graphml_read" => GraphMlPath,
        _ => null,
    };

    /// <summary>What is needed once: the graph, its snapshot, the graph with weights.</summary>
    public void Prepare(IReadOnlyCollection<string> workloads)
    {
        graph = KnowledgeGraph.Load(data);
        if (workloads.Any(workload => PathOf(workload) == SnapshotPath))
            graph.Save(SnapshotPath);
        if (workloads.Any(workload => PathOf(workload) == GraphMlPath))
            graph.Save(GraphMlPath);
        if (workloads.Contains("kbest"))
            weighted = Weighted();
    }

    /// <summary>A workload's work; its answer has what the peers state too. A time in <c>s</c> stands for that of the whole call.</summary>
    public JsonObject Run(string workload) => workload switch
    {
        "chain_one" => CountOne(),
        "chain_pairs" => new() { ["paths"] = questions.ChainsOfPairs.Sum(pattern => graph.CountMatches(pattern).Count) },
        "chain_all" => new() { ["paths"] = Sum(graph.CountByEnds(questions.EveryChain)) },
        "chain_total" => new() { ["paths"] = graph.CountMatches(questions.EveryChain).Count },
        "chain_visit" => new() { ["paths"] = Visit(graph.Stream(questions.EveryChain)) },
        "chain_first" => new() { ["paths"] = Visit(graph.Stream(questions.EveryChain, MatchOptions.Default with { Limit = 1 })) },
        "chain_enum" => new() { ["paths"] = graph.Match(questions.ChainsOfOne).Count },
        "bfs" => BreadthFirst(),
        "paths3" => Paths(3),
        "paths4" => Paths(4),
        "kbest" => BestPaths(),
        "graphml_write" => WriteGraphMl(),
        _ => throw new ArgumentException($"no workload is called '{workload}'"),
    };

    private JsonObject CountOne()
    {
        EndPairs<long> counts = graph.CountByEnds(questions.ChainsOfOne);
        return new() { ["paths"] = Sum(counts), ["diseases"] = counts.Count };
    }

    private static long Sum(EndPairs<long> counts)
    {
        long sum = 0;
        foreach ((_, _, long count) in counts)
            sum += count;
        return sum;
    }

    /// <summary>Reads both ends of every chain.</summary>
    private static long Visit(StreamedChains chains)
    {
        long count = 0, ends = 0;
        foreach (ChainView chain in chains)
        {
            count++;
            ends += chain.Nodes[0] + chain.Nodes[^1];
        }

        GC.KeepAlive(ends);
        return count;
    }

    private JsonObject Paths(int most)
    {
        long paths = 0;
        int atCap = 0, cutByTime = 0;
        foreach (string pattern in questions.Paths(most))
        {
            StreamedChains chains = graph.Stream(pattern, MatchOptions.Default with { Limit = MostPaths });
            paths += Visit(chains);
            atCap += chains.Reason == TruncationReason.Limit ? 1 : 0;
            cutByTime += chains.Reason == TruncationReason.Time ? 1 : 0;
        }

        return new() { ["asked"] = questions.Paths(most).Count(), ["paths"] = paths, ["at_cap"] = atCap, ["cut_by_time"] = cutByTime };
    }

    private JsonObject BreadthFirst()
    {
        long reached = 0, hops = 0;
        foreach (string id in questions.BreadthFirst)
        {
            HopCounts counts = graph.HopsFrom(NodeOf(graph, id));
            reached += counts.Count;
            foreach (NodeHops found in counts)
                hops += found.Hops;
        }

        return new() { ["sources"] = questions.BreadthFirst.Count(), ["reached"] = reached, ["hops"] = hops };
    }

    private JsonObject BestPaths()
    {
        var seconds = new List<double>();
        var sums = new List<double>();
        int cutByTime = 0;
        foreach ((string from, string to) in questions.BestPairs)
        {
            long start = Stopwatch.GetTimestamp();
            WeightedChains best = weighted.Lightest(NodeOf(weighted.Graph, from), NodeOf(weighted.Graph, to), 10, ParallelEdges.LightestOnly);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            sums.Add(best.Sum(chain => chain.Weight));
            cutByTime += best.Status == ResultStatus.Truncated ? 1 : 0;
        }

        return new()
        {
            ["asked"] = sums.Count,
            ["cut_by_time"] = cutByTime,
            ["median_item_s"] = OwnRun.Median([.. seconds]),
            ["length_sum"] = sums.Sum(),
            ["first5"] = new JsonArray([.. sums.Take(5).Select(sum => JsonValue.Create(sum))]),
        };
    }

    private static Node NodeOf(KnowledgeGraph graph, string id) => graph.TryGetNode(id, out Node node) ? node : throw new InvalidDataException($"the graph has no node '{id}'");

    /// <summary>The graph read from tables with a column of weights: of the edge on row i, from 0, 1 + (i × 2654435761 mod 2^32) / 2^32, as the peers have it.</summary>
    private WeightedGraph Weighted()
    {
        string folder = Directory.CreateDirectory(Path.Combine(scratch, "weighted")).FullName;
        File.Copy(Path.Combine(data, "nodes.tsv"), Path.Combine(folder, "nodes.tsv"), overwrite: true);
        IEnumerable<string> rows = File.ReadLines(Path.Combine(data, "edges.tsv")).Skip(1);
        File.WriteAllLines(Path.Combine(folder, "edges.tsv"), rows
            .Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{row}\t{1 + (unchecked((uint)i * 2654435761u) / 4294967296.0):R}"))
            .Prepend("source\trelation\ttarget\tweight"));
        return KnowledgeGraph.Load(folder).WithWeights("weight");
    }

    /// <summary>Straight into the file, as the peers do it; <see cref="KnowledgeGraph.Save(string, WriteOptions?)"/> also waits for the disk and renames.</summary>
    private JsonObject WriteGraphMl()
    {
        using FileStream file = File.Create(GraphMlPath);
        graph.Save(file, "graphml");
        return new() { ["bytes"] = file.Length };
    }
}
