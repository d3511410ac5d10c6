using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Magnesium.Graph.Bench;

/// <summary>
/// Times this library's workloads and writes what it finds as the peers' scripts do: the median of several repeats, within a limit; loading and
/// reading in a new process for each. Short work is first done over and over for a second, because peers that are machine code
/// have no just-in-time compiler to wait for; <c>first_s</c> is the very first time.
/// </summary>
internal sealed class OwnRun(string data, string scratch)
{
    private const int FreshRuns = 5;
    private const int FewRuns = 3;
    private const int ManyRuns = 21;
    private const double MostSeconds = 30;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Workloads that are measured in a process of their own.</summary>
    private static readonly string[] Fresh = ["load", "snapshot", "graphml_read"];

    public JsonObject Run(IReadOnlyCollection<string> workloads)
    {
        var results = new JsonObject { ["peer"] = "magnesium", ["version"] = typeof(KnowledgeGraph).Assembly.GetName().Version!.ToString(3) };
        var own = new OwnWorkloads(data, scratch);
        own.Prepare(workloads);
        foreach (string workload in workloads)
        {
            results[workload] = Fresh.Contains(workload) ? InNewProcesses(workload) : InThisProcess(own, workload);
            Console.WriteLine($"magnesium {workload} {results[workload]!.ToJsonString()}");
        }

        return results;
    }

    /// <summary>One workload in a process that does nothing else: its time, and what memory it left behind.</summary>
    public static JsonObject Once(string workload, string data, string scratch)
    {
        var own = new OwnWorkloads(data, scratch);
        string path = workload switch { "load" => data, "snapshot" => own.SnapshotPath, _ => own.GraphMlPath };
        long before = Resident();
        var clock = Stopwatch.StartNew();
        KnowledgeGraph graph = KnowledgeGraph.Load(path);
        double seconds = clock.Elapsed.TotalSeconds;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        long topology = graph.Store.Relations.Sum(rows => (4L * (rows.Targets.Length + rows.BackSources.Length + rows.BackEdges.Length)) + (4L * (rows.Sources.Offsets.Length + rows.TargetRows.Offsets.Length)));
        var facts = new JsonObject
        {
            ["s"] = seconds,
            ["rss_growth"] = Resident() - before,
            ["bytes_per_edge"] = (Resident() - before) / (double)graph.Edges.Count,
            ["topology_bytes_per_edge"] = topology / (double)graph.Edges.Count,
            ["peak"] = Process.GetCurrentProcess().PeakWorkingSet64,
            ["edges"] = graph.Edges.Count,
            ["nodes"] = graph.Nodes.Count,
        };
        GC.KeepAlive(graph);
        return facts;
    }

    private JsonObject InNewProcesses(string workload)
    {
        JsonObject[] runs = [.. Enumerable.Range(0, FreshRuns).Select(_ => JsonNode.Parse(Command.Output(Environment.ProcessPath!, ["once", workload, data, scratch]))!.AsObject())];
        JsonObject result = runs[0];
        result["s"] = Median([.. runs.Select(run => (double)run["s"]!)]);
        result["bytes_per_edge"] = Median([.. runs.Select(run => (double)run["bytes_per_edge"]!)]);
        return result;
    }

    private static JsonObject InThisProcess(OwnWorkloads own, string workload)
    {
        var clock = Stopwatch.StartNew();
        JsonObject facts = own.Run(workload);
        double first = clock.Elapsed.TotalSeconds;
        while (clock.Elapsed < WarmUp)
            own.Run(workload);
        var times = new List<double>();
        do
        {
            clock.Restart();
            facts = own.Run(workload);
            times.Add(clock.Elapsed.TotalSeconds);
        }
        while (times.Sum() < MostSeconds && (times.Count < FewRuns || (times.Count < ManyRuns && times.Average() < 0.1)));
        facts["s"] = Median([.. times]);
        facts["first_s"] = first;
        return facts;
    }

    private static long Resident()
    {
        using Process self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
