namespace Magnesium.Graph.Bench;

/// <summary>Another engine that a script of the peers' folder runs.</summary>
/// <param name="Name">Its name, which its results are filed under.</param>
/// <param name="Script">The script.</param>
/// <param name="Workloads">What it is asked: what it can do, and in the time there is.</param>
internal sealed record Peer(string Name, string Script, params string[] Workloads)
{
    /// <summary>The fastest ones, of those that the scripts know.</summary>
    public static IReadOnlyList<Peer> All { get; } =
    [
        new("scipy", "scipy_bench.py", "load", "chain_one", "chain_pairs", "chain_all", "chain_total"),
        new("graph-tool", "graphtool_bench.py", "load", "chain_one", "chain_pairs", "chain_all", "bfs", "paths3", "graphml_write", "graphml_read"),
        new("igraph", "igraph_bench.py", "load", "chain_one", "chain_pairs", "chain_all", "chain_enum", "bfs", "paths3", "kbest", "graphml_write", "graphml_read"),
        new("quikgraph", "quikgraph_bench.py", "load", "chain_one", "chain_pairs", "chain_all", "chain_enum", "bfs", "paths3", "kbest_yen"),
        new("kuzu", "kuzu_bench.py", "load", "chain_one", "chain_pairs", "chain_all", "chain_enum", "bfs", "paths3", "kbest"),
    ];
}
