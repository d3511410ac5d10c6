using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Magnesium.Graph.Bench;

/// <summary>
/// Times this library's workloads and writes what it finds as the peers' scripts do: the median of several repeats, within a limit; loading and
/// reading in a new process for each. Short work is first done over and over for a second, because peers that are machine code
/// have no just-in-time compiler to wait for; <c>first_s</c> is the very first time.
/// </summary>
/// <param name="data">The folder of the graph's tables.</param>
/// <param name="scratch">A folder for files on the way.</param>
/// <param name="native">The program of Magnesium.Graph.Bench.Once as native code, or null.</param>
internal sealed class OwnRun(string data, string scratch, string? native)
{
    private const int FreshRuns = 5;
    private const int FewRuns = 3;
    private const int ManyRuns = 21;
    private const double MostSeconds = 30;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly string OncePath = Path.Combine(AppContext.BaseDirectory, "Magnesium.Graph.Bench.Once" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    public JsonObject Run(IReadOnlyCollection<string> workloads)
    {
        var results = new JsonObject { ["peer"] = "magnesium", ["version"] = typeof(KnowledgeGraph).Assembly.GetName().Version!.ToString(3) };
        var own = new OwnWorkloads(data, scratch);
        own.Prepare(workloads);
        foreach (string workload in workloads)
        {
            results[workload] = own.PathOf(workload) is not string path ? InThisProcess(own, workload)
                : InNewProcesses(Workload.IsNative(workload) ? native ?? throw new InvalidOperationException($"{workload} needs --native") : OncePath, path);
            Console.WriteLine($"magnesium {workload} {results[workload]!.ToJsonString()}");
        }

        return results;
    }

    /// <summary>A file or folder loaded in a process that does nothing else, several times.</summary>
    private static JsonObject InNewProcesses(string program, string path)
    {
        JsonObject[] runs = [.. Enumerable.Range(0, FreshRuns).Select(_ => JsonNode.Parse(Command.Output(program, [path]))!.AsObject())];
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

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
