using System.Diagnostics;
using System.Globalization;

namespace Magnesium.Graph.Bench;

/// <summary>Builds a graph at a scale and asks it, to see what time a returned chain takes and what memory the whole takes.</summary>
internal static class ScaleRun
{
    /// <summary>So many chains that their time is that of returning them, not of starting.</summary>
    private const int Chains = 50_000_000;

    private const string EveryChain = "MATCH ACYCLIC (:Compound)-[:CbG]->(:Gene)-[:GpPW]->(:Pathway)<-[:GpPW]-(:Gene)<-[:DaG]-(:Disease)";

    public static IEnumerable<string> Lines(double scale)
    {
        var clock = Stopwatch.StartNew();
        KnowledgeGraph graph = new HetionetGraph(scale).Build();
        yield return Line($"scale {scale}: {graph.Nodes.Count} nodes and {graph.Edges.Count} edges made and built in {clock.Elapsed.TotalSeconds:F1} s");

        clock.Restart();
        MatchCount all = graph.CountMatches(EveryChain);
        yield return Line($"{all.Count} chains counted in {clock.Elapsed.TotalMilliseconds:F1} ms");

        // Once to be compiled, then what counts.
        for (int round = 0; round < 2; round++)
        {
            clock.Restart();
            long visited = 0;
            foreach (ChainView chain in graph.Stream(EveryChain, MatchOptions.Unlimited with { Limit = Chains, Timeout = Timeout.InfiniteTimeSpan }))
                visited += chain.Length / 4;
            if (round > 0)
                yield return Line($"{visited} chains visited: {clock.Elapsed.TotalNanoseconds / visited:F2} ns a chain");
        }

        using Process self = Process.GetCurrentProcess();
        yield return Line($"{self.PeakWorkingSet64 / 1e9:F2} GB of memory at most, {self.PeakWorkingSet64 / (double)graph.Edges.Count:F0} bytes an edge");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
