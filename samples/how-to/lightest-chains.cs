#:project ../../src/Magnesium.Graph
using System.Globalization;
using Magnesium.Graph;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
KnowledgeGraph graph = MagnesiumGraph.Load();

// The least sum of -ln(belief) is the greatest product of beliefs: the three chains most believed, exactly, of however many there are.
WeightedChains best = graph.WithBeliefAsWeight().Lightest("MATCH ACYCLIC (a {id: 'magnesium'})-[]->+(b {id: 'migraine'})", 3);
foreach (WeightedChain one in best)
{
    Console.WriteLine($"{Math.Exp(-one.Weight):0.000}  {one.Chain}");
}

// Any number that the edges carry is a weight (graph.WithWeights("cost")), and so is anything that can be said of an edge.
WeightedGraph byDegree = graph.WithWeights(edge => Math.Log(1 + edge.Target.In.Count + edge.Target.Out.Count));
WeightedChain aside = byDegree.Lightest("magnesium", "epilepsy", 1)[0];
Console.WriteLine($"around the hubs: {aside.Chain}");

// How far is everything?
HopCounts hops = graph.HopsFrom(graph.Node("magnesium"));
Console.WriteLine($"{hops.Count} of {graph.Nodes.Count} nodes within {hops.Farthest} hops, migraine in {hops[graph.Node("migraine")]}");
