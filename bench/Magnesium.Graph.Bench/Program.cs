using BenchmarkDotNet.Running;
using Magnesium.Graph.Bench;

BenchmarkSwitcher.FromAssembly(typeof(CuratedGraphBenchmarks).Assembly).Run(args);
