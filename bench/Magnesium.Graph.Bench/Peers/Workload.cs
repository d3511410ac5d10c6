using System.Text.Json.Nodes;

namespace Magnesium.Graph.Bench;

/// <summary>One piece of work that engines are compared by.</summary>
/// <param name="Name">Its name in the peers' scripts.</param>
/// <param name="Title">Its name for a reader.</param>
/// <param name="IsSlow">Peers need so long that they are asked once.</param>
/// <param name="Unit">What its time is shown in.</param>
/// <param name="Facts">The names of what an answer states and all engines must agree on.</param>
internal sealed record Workload(string Name, string Title, bool IsSlow, TimeUnit Unit, params string[] Facts)
{
    private const string Native = "_native";

    /// <summary>Every workload, in the order of the report.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("load", "load nodes.tsv and edges.tsv", false, TimeUnit.Seconds, "edges"),
        new("load_native", "the same, as native code", false, TimeUnit.Seconds, "edges"),
        new("snapshot", "open a snapshot, in a new process", false, TimeUnit.Milliseconds, "edges"),
        new("snapshot_native", "the same, as native code", false, TimeUnit.Milliseconds, "edges"),
        new("chain_one", "chain count CbGpPWpGaD, one compound, by disease", false, TimeUnit.Milliseconds, "paths"),
        new("chain_pairs", "the same, 100 pairs", false, TimeUnit.Milliseconds, "paths"),
        new("chain_all", "the same, every compound, per pair", false, TimeUnit.Milliseconds, "paths"),
        new("chain_total", "the same, the total alone", false, TimeUnit.Milliseconds, "paths"),
        new("chain_visit", "the same, every chain visited", false, TimeUnit.Milliseconds, "paths"),
        new("chain_first", "the first of them", false, TimeUnit.Milliseconds, "paths"),
        new("chain_enum", "list of the chains of one compound", false, TimeUnit.Milliseconds, "paths"),
        new("bfs", "breadth first over all, a source", false, TimeUnit.Milliseconds, "hops"),
        new("paths3", "simple paths of at most 3 edges, 20 pairs", true, TimeUnit.Seconds, "paths"),
        new("paths4", "simple paths of at most 4 edges, 20 pairs, at most a million each", true, TimeUnit.Seconds, "paths"),
        new("kbest", "10 best paths by weight, a pair (median)", true, TimeUnit.Milliseconds, "first5"),
        new("kbest_yen", "the same by Yen's method (QuikGraph)", true, TimeUnit.Milliseconds, "first5"),
        new("graphml_write", "write GraphML", true, TimeUnit.Seconds),
        new("graphml_read", "read GraphML", true, TimeUnit.Seconds, "edges"),
        new("graphml_read_native", "the same, as native code", true, TimeUnit.Seconds, "edges"),
    ];

    /// <summary>What peers are asked: <c>load_native</c> is <c>load</c> to them.</summary>
    public static string QuestionOf(string name) => IsNative(name) ? name[..^Native.Length] : name;

    public static bool IsNative(string name) => name.EndsWith(Native, StringComparison.Ordinal);

    /// <summary>The seconds of one question: of an item's where there are many, as the peers report it.</summary>
    public double? Seconds(JsonObject? result) => result switch
    {
        null => null,
        _ when Name.StartsWith("kbest", StringComparison.Ordinal) => (double?)result["median_item_s"],
        _ when Name == "bfs" => (double?)result["s"] / (int?)result["sources"],
        _ => (double?)result["s"],
    };
}

internal enum TimeUnit
{
    Seconds,
    Milliseconds,
}
