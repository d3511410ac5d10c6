using System.Text.Json.Nodes;

namespace Magnesium.Graph.Bench;

/// <summary>Runs this library and the peers by turns on one graph, and keeps of every workload each engine's best round.</summary>
internal sealed class SideBySide(string data, string scripts, string scratch, string? native, IReadOnlyCollection<string> workloads, IReadOnlyCollection<string> peers, int rounds)
{
    /// <summary>Debian's, which has the peers' packages.</summary>
    private static readonly string Python = Environment.GetEnvironmentVariable("PEERS_PYTHON") ?? "/usr/bin/python3";

    private readonly Dictionary<string, JsonObject> best = [];

    /// <summary>Results by engine, and why engines are left out.</summary>
    public (IReadOnlyDictionary<string, JsonObject> Results, IReadOnlyList<string> Absent) Run()
    {
        var absent = new List<string>();
        foreach (bool isSlow in new[] { false, true })
        {
            string[] asked = [.. Workload.All.Where(workload => workload.IsSlow == isSlow && workloads.Contains(workload.Name)).Select(workload => workload.Name)];
            for (int round = 0; asked.Length > 0 && round < (isSlow ? 1 : rounds); round++)
            {
                Own(asked);
                foreach (Peer peer in Peer.All.Where(peer => peers.Contains(peer.Name) && !absent.Any(line => line.StartsWith(peer.Name, StringComparison.Ordinal))))
                {
                    if (WhyNot(peer, [.. asked.Where(workload => peer.Workloads.Contains(workload))], isSlow) is string reason)
                        absent.Add($"{peer.Name}: {reason}");
                }
            }

            if (asked.Length > 0)
                Own(asked);
        }

        return (best, absent);
    }

    private void Own(string[] asked)
    {
        string[] own = [.. asked.Intersect(OwnWorkloads.Names)];
        if (own.Length == 0)
            return;
        string file = Path.Combine(scratch, "magnesium.json");
        Console.Write(Command.Output(Environment.ProcessPath!, ["own", data, scratch, file, string.Join(',', own), .. native is null ? (string[])[] : [native]]));
        Keep("magnesium", file);
    }

    /// <summary>Asks a peer. Null when it answered or nothing is asked of it, else why it did not.</summary>
    private string? WhyNot(Peer peer, string[] asked, bool isSlow)
    {
        if (asked.Length == 0)
            return null;
        string folder = Directory.CreateDirectory(Path.Combine(scratch, "results")).FullName;
        string file = Path.Combine(folder, $"{peer.Name}.json");
        File.Delete(file);
        try
        {
            // Loading has processes of its own; the repeats of the rest are the scripts' own choice, within a limit.
            if (asked.Contains("load"))
                Ask(["--only", "load", "--runs", "2"]);
            string[] rest = [.. asked.Where(workload => workload != "load")];
            if (rest.Length > 0)
                Ask(["--only", string.Join(',', rest), "--limit", isSlow ? "60" : "15", .. isSlow ? (string[])["--runs", "1"] : []]);
            Keep(peer.Name, file);
            return null;
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message.Split('\n')[^1];
        }

        void Ask(string[] options) =>
            Console.Write(Command.Output(Python, [Path.Combine(scripts, peer.Script), data, "--out", folder, "--tmp", scratch, .. options], Environments(peer)));
    }

    private (string, string)[] Environments(Peer peer) => peer.Name == "quikgraph"
        ? [("QUIKGRAPH_DLLS", QuikGraphLibraries.In(scratch)), ("QUIKGRAPH_VERSION", QuikGraphLibraries.Version), ("PEERS_BUILD", Path.Combine(scratch, "quikgraph-bench"))]
        : [];

    private void Keep(string engine, string file)
    {
        JsonObject found = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        if (!best.TryGetValue(engine, out JsonObject? kept))
            best.Add(engine, kept = []);
        foreach ((string name, JsonNode? value) in found)
        {
            bool isBetter = value is not JsonObject result || kept[name] is not JsonObject old
                || (Workload.All.FirstOrDefault(workload => workload.Name == name) is { } workload && workload.Seconds(result) < (workload.Seconds(old) ?? double.MaxValue));
            if (isBetter)
                kept[name] = value?.DeepClone();
        }
    }
}
