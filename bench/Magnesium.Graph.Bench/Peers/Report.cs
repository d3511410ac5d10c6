using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Magnesium.Graph.Bench;

/// <summary>The results as Markdown, for bench/README.md.</summary>
internal sealed class Report(IReadOnlyDictionary<string, JsonObject> results, IReadOnlyList<string> absent)
{
    private readonly string[] peers = [.. Peer.All.Select(peer => peer.Name).Where(results.ContainsKey)];

    public IEnumerable<string> Lines()
    {
        yield return $"{Machine()}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}. Medians; of several rounds by turns each engine's best.";
        foreach (string line in absent)
            yield return $"Left out: {line}.";
        yield return "";
        yield return $"| work | magnesium {results["magnesium"]["version"]} |{string.Concat(peers.Select(peer => $" {peer} {results[peer]["version"]} |"))} fastest peer / ours |";
        yield return $"|---|---:|{string.Concat(Enumerable.Repeat("---:|", peers.Length + 1))}";
        foreach (Workload workload in Workload.All.Where(workload => results.Values.Any(result => result[workload.Name] is not null)))
            yield return $"| {workload.Title}, {(workload.Unit == TimeUnit.Seconds ? "s" : "ms")} | {Cell(workload, "magnesium")} |{string.Concat(peers.Select(peer => $" {Cell(workload, peer)} |"))} {Ratio(workload)} |";
        yield return $"| growth of memory by loading, bytes an edge | {Memory("magnesium")} |{string.Concat(peers.Select(peer => $" {Memory(peer)} |"))} |";
        yield return "";
        yield return "| target | reached |";
        yield return "|---|---|";
        foreach (Target target in Target.All)
        {
            string verdict = target.IsReached(results) switch { true => "yes", false => "**no**", null => "not measured" };
            yield return $"| {Workload.All.Single(workload => workload.Name == target.Workload).Title}: {target.Text} | {verdict} |";
        }

        yield return "";
        foreach (string line in Disagreements().DefaultIfEmpty("All engines gave the same answers."))
            yield return line;
    }

    /// <summary>Where a peer's answer is another than ours.</summary>
    private IEnumerable<string> Disagreements() =>
        from workload in Workload.All
        from fact in workload.Facts
        from peer in peers
        let own = results["magnesium"][workload.Name == "kbest_yen" ? "kbest" : workload.Name]?[fact]
        let other = results[peer][workload.Name]?[fact]
        where own is not null && other is not null && !Same(own, other)
        select $"- {workload.Title}: {fact} is {own.ToJsonString()} here, {other.ToJsonString()} in {peer}.";

    /// <summary>Numbers alike to six digits; of lists as many items as both have.</summary>
    private static bool Same(JsonNode own, JsonNode other) => (own, other) switch
    {
        (JsonArray a, JsonArray b) => a.Zip(b).All(pair => Same(pair.First!, pair.Second!)),
        _ => Math.Abs((double)own - (double)other) <= 1e-6 * Math.Abs((double)own),
    };

    private string Cell(Workload workload, string engine)
    {
        if (results[engine][Target.NameFor(engine, workload.Name)] is not JsonObject result)
            return "–";
        if (result["failed"] is not null)
            return "failed";
        string text = workload.Seconds(result) is double seconds ? Number(workload.Unit == TimeUnit.Seconds ? seconds : seconds * 1000) : "–";
        int asked = (int?)result["asked"] ?? 0;
        int missing = ((int?)result["cut_by_time"] ?? 0) + ((int?)result["not_tried"] ?? 0);
        if (missing > 0)
            text += $" ({asked - missing} of {asked})";
        return (int?)result["k"] == 1 ? $"{text} (the best only)" : text;
    }

    private string Ratio(Workload workload)
    {
        double? fastest = peers.Select(peer => Target.Seconds(results, peer, workload.Name)).Min();
        double? own = Target.Seconds(results, "magnesium", workload.Name == "kbest_yen" ? "kbest" : workload.Name);
        return fastest is null || own is null ? "" : Number(fastest.Value / own.Value);
    }

    private string Memory(string engine) => (double?)results[engine]["load"]?["bytes_per_edge"] is double bytes
        ? Number(bytes) + ((double?)results[engine]["load"]?["topology_bytes_per_edge"] is double topology ? $" (topology {Number(topology)})" : "")
        : "–";

    /// <summary>Three digits.</summary>
    private static string Number(double value) => value >= 1000
        ? value.ToString("#,0", CultureInfo.InvariantCulture)
        : value.ToString("G3", CultureInfo.InvariantCulture);

    private static string Machine()
    {
        string model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
            : RuntimeInformation.ProcessArchitecture.ToString();
        return $"{Environment.ProcessorCount} cores of {model}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB";
    }
}
