using System.Globalization;
using BenchmarkDotNet.Running;
using Magnesium.Graph.Bench;

switch (args)
{
    case ["generate", string path, .. string[] rest] when rest is [] or ["--scale", _]:
        double scale = rest is [_, string given] ? double.Parse(given, CultureInfo.InvariantCulture) : 1;
        if (path.EndsWith(".mgs", StringComparison.Ordinal))
            new HetionetGraph(scale).Build().Save(path);
        else
            HetionetTables.Write(path, scale);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CuratedGraphBenchmarks).Assembly).Run(args);
        break;
}
