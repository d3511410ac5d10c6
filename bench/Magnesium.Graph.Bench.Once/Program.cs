// Loads one file or folder, in a process that does nothing else, and prints the time it took and the memory it left behind.
using System.Diagnostics;
using System.Text.Json.Nodes;
using Magnesium.Graph;

long before = Resident();
var clock = Stopwatch.StartNew();
KnowledgeGraph graph = KnowledgeGraph.Load(args[0]);
double seconds = clock.Elapsed.TotalSeconds;
GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
long growth = Resident() - before;
using Process self = Process.GetCurrentProcess();
var facts = new JsonObject
{
    ["s"] = seconds,
    ["rss_growth"] = growth,
    ["bytes_per_edge"] = growth / (double)graph.Edges.Count,
    ["topology_bytes_per_edge"] = TopologyBytes(graph.Store) / (double)graph.Edges.Count,
    ["peak"] = self.PeakWorkingSet64,
    ["edges"] = graph.Edges.Count,
    ["nodes"] = graph.Nodes.Count,
};
GC.KeepAlive(graph);
Console.WriteLine(facts.ToJsonString());

static long TopologyBytes(GraphStore store) => store.Relations.Sum(rows =>
    4L * (rows.Targets.Length + rows.BackSources.Length + rows.BackEdges.Length + rows.Sources.Offsets.Length + rows.TargetRows.Offsets.Length));

static long Resident()
{
    using Process self = Process.GetCurrentProcess();
    return self.WorkingSet64;
}
