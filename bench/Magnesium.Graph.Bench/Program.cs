using System.Globalization;
using BenchmarkDotNet.Running;
using Magnesium.Graph.Bench;

return args switch
{
    ["generate", string path, .. string[] options] => Generate(path, options),
    ["scale", string scale] => Scale(double.Parse(scale, CultureInfo.InvariantCulture)),
    ["peers", string data, string scripts, .. string[] options] => Compare(data, scripts, options),
    ["own", string data, string scratch, string file, string workloads, .. string[] native] => Own(data, scratch, file, workloads.Split(','), native.FirstOrDefault()),
    _ => Benchmark(args),
};

static int Benchmark(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(CuratedGraphBenchmarks).Assembly).Run(args);
    return 0;
}

static int Generate(string path, string[] options)
{
    double scale = double.Parse(Option(options, "--scale") ?? "1", CultureInfo.InvariantCulture);
    if (path.EndsWith(".mgs", StringComparison.Ordinal))
        new HetionetGraph(scale).Build().Save(path);
    else
        HetionetTables.Write(path, scale);
    return 0;
}

static int Compare(string data, string scripts, string[] options)
{
    if (!File.Exists(Path.Combine(scripts, "common.py")))
    {
        Console.Error.WriteLine($"{scripts} has no scripts of the peers (common.py and the others): name the folder that has them");
        return 1;
    }

    string scratch = Directory.CreateTempSubdirectory("magnesium-peers-").FullName;
    try
    {
        string? native = Option(options, "--native");
        string[] workloads = Option(options, "--only")?.Split(',') ?? [.. Workload.All.Select(workload => workload.Name).Where(workload => native is not null || !Workload.IsNative(workload))];
        string[] peers = Option(options, "--peers")?.Split(',') ?? [.. Peer.All.Select(peer => peer.Name)];
        int rounds = int.Parse(Option(options, "--rounds") ?? "2", CultureInfo.InvariantCulture);
        (IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonObject> results, IReadOnlyList<string> absent) = new SideBySide(data, scripts, scratch, native, workloads, peers, rounds).Run();
        string[] lines = [.. new Report(results, absent).Lines()];
        if (Option(options, "--out") is string file)
            File.WriteAllLines(file, lines);
        return Print(string.Join('\n', lines.Prepend("")));
    }
    finally
    {
        Directory.Delete(scratch, recursive: true);
    }
}

static int Own(string data, string scratch, string file, string[] workloads, string? native)
{
    File.WriteAllText(file, new OwnRun(data, scratch, native).Run(workloads).ToJsonString());
    return 0;
}

static int Scale(double scale)
{
    foreach (string line in ScaleRun.Lines(scale))
        Console.WriteLine(line);
    return 0;
}

static int Print(string text)
{
    Console.WriteLine(text);
    return 0;
}

static string? Option(string[] options, string name) => Array.IndexOf(options, name) is int at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;
