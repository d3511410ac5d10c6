using System.Globalization;
using System.Text.Json.Nodes;

namespace Magnesium.Graph.Bench;

/// <summary>What a workload must reach: so many times the speed of a peer, or a figure of its own.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Text">What is asked, for a reader.</param>
/// <param name="IsReached">Whether the results reach it; null when they do not say.</param>
internal sealed record Target(string Workload, string Text, Func<IReadOnlyDictionary<string, JsonObject>, bool?> IsReached)
{
    private const int ChainsASecond = 100_000_000;

    public static IReadOnlyList<Target> All { get; } =
    [
        Times("load", 5),
        Times("load_native", 5),
        new("load", "topology at most 16 bytes an edge", results => (double?)results["magnesium"]["load"]?["topology_bytes_per_edge"] is double bytes ? bytes <= 16 : null),
        Within("snapshot", 0.020),
        Within("snapshot_native", 0.020),
        Times("chain_all", 3),
        Times("chain_total", 1),
        new("chain_visit", "100 million chains a second", results => Own(results, "chain_visit") is double s ? (double)results["magnesium"]["chain_visit"]!["paths"]! / s >= ChainsASecond : null),
        Within("chain_first", 0.001),
        Times("chain_enum", 3),
        Times("paths3", 20),
        Within("paths4", 10),
        Times("kbest", 100, "igraph"),
        Times("kbest", 20, "kuzu"),
        Times("bfs", 2),
    ];

    /// <summary>The seconds an engine needs; null where it did not answer.</summary>
    public static double? Seconds(IReadOnlyDictionary<string, JsonObject> results, string engine, string workload) =>
        results.TryGetValue(engine, out JsonObject? found) ? Bench.Workload.All.Single(known => known.Name == workload).Seconds(found[NameFor(engine, workload)] as JsonObject) : null;

    /// <summary>What an engine calls a workload.</summary>
    public static string NameFor(string engine, string workload) => engine == "magnesium" ? workload : Bench.Workload.QuestionOf(workload);

    private static double? Own(IReadOnlyDictionary<string, JsonObject> results, string workload) => Seconds(results, "magnesium", workload);

    private static Target Within(string workload, double seconds) =>
        new(workload, seconds < 1 ? string.Create(CultureInfo.InvariantCulture, $"under {seconds * 1000} ms") : $"within {seconds} s", results => Own(results, workload) is double own ? own < seconds : null);

    private static Target Times(string workload, int times, string? peer = null) =>
        new(workload, $"{times} times {peer ?? "the fastest"}", results =>
        {
            double?[] others = [.. results.Keys.Where(engine => engine != "magnesium" && (peer ?? engine) == engine).Select(engine => Seconds(results, engine, workload))];
            return Own(results, workload) is double own && others.Min() is double fastest ? fastest / own >= times : null;
        });
}
