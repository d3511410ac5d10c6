using System.Diagnostics;
using System.Globalization;

namespace Magnesium.Graph.Faults;

/// <summary>
/// Cancels reading, writing and long questions on a big graph at random moments and measures how long each goes on. It prints
/// figures and asserts nothing: on a busy machine they are those of the machine.
/// </summary>
internal sealed class Cancellations(int points, Random random)
{
    private const int Nodes = 40_000;
    private const int Edges = 500_000;
    private const string First = "node-1";
    private const string Last = "node-20000";

    /// <summary>Moments are taken from this long at most, or from as long as the whole takes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly KnowledgeGraph graph = Big(random);

    public void Run(string[] names)
    {
        foreach ((string name, Action<CancellationToken> work) in Reading().Concat(Writing()).Concat(Asking()))
        {
            if (names.Length == 0 || names.Any(part => name.Contains(part, StringComparison.Ordinal)))
                Measure(name, work);
        }
    }

    private void Measure(string name, Action<CancellationToken> work)
    {
        TimeSpan whole = After(work, Longest, out _);
        var latencies = new List<TimeSpan>();
        for (int i = 0; i < points; i++)
        {
            After(work, whole * random.NextDouble(), out TimeSpan? latency);
            if (latency is TimeSpan known)
                latencies.Add(known);
        }

        string worst = latencies.Count == 0 ? "never in time" : string.Create(CultureInfo.InvariantCulture, $"worst {latencies.Max().TotalMilliseconds:F1} ms, median {latencies.Order().ElementAt(latencies.Count / 2).TotalMilliseconds:F1} ms, of {latencies.Count}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} takes {whole.TotalSeconds,5:F1} s{(whole >= Longest ? " or more" : "")}; cancelled: {worst}"));
    }

    /// <summary>Cancels after a time.</summary>
    /// <param name="work">What is cancelled.</param>
    /// <param name="time">When.</param>
    /// <param name="latency">How long it went on; null where it had ended before.</param>
    /// <returns>How long it took in all.</returns>
    private static TimeSpan After(Action<CancellationToken> work, TimeSpan time, out TimeSpan? latency)
    {
        GC.Collect();
        using var source = new CancellationTokenSource();
        long cancelled = 0;
        source.Token.Register(() => Volatile.Write(ref cancelled, Stopwatch.GetTimestamp()));
        long started = Stopwatch.GetTimestamp();
        source.CancelAfter(time);
        try
        {
            work(source.Token);
        }
        catch (OperationCanceledException)
        {
            // Some say so, others return what they have.
        }

        long ended = Stopwatch.GetTimestamp();
        long at = Volatile.Read(ref cancelled);
        latency = at == 0 || at > ended ? null : Stopwatch.GetElapsedTime(at, ended);
        return Stopwatch.GetElapsedTime(started, ended);
    }

    private IEnumerable<(string Name, Action<CancellationToken> Work)> Reading()
    {
        foreach (GraphFormat format in GraphFormats.All.Where(format => format is { CanRead: true, CanWrite: true, IsFolder: false }))
        {
            using var written = new MemoryStream();
            graph.Save(written, format.Id);
            byte[] bytes = written.ToArray();
            yield return ($"read {format.Id}", stop => KnowledgeGraph.Load(new MemoryStream(bytes), "big", new ReadOptions { Format = format.Id, Cancellation = stop }));
        }

        string folder = Directory.CreateTempSubdirectory("cancel-").FullName;
        graph.Save(folder, new WriteOptions { Format = "tsv" });
        yield return ("read tsv", stop => KnowledgeGraph.Load(folder, new ReadOptions { Format = "tsv", Cancellation = stop }));
        Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<(string Name, Action<CancellationToken> Work)> Writing()
    {
        foreach (GraphFormat format in GraphFormats.All.Where(format => format is { CanWrite: true, IsFolder: false }))
            yield return ($"write {format.Id}", stop => graph.Save(Stream.Null, format.Id, new WriteOptions { Cancellation = stop }));
        string folder = Directory.CreateTempSubdirectory("cancel-").FullName;
        foreach (GraphFormat format in GraphFormats.All.Where(format => format is { CanWrite: true, IsFolder: true }))
            yield return ($"write {format.Id}", stop => graph.Save(Path.Combine(folder, format.Id), new WriteOptions { Format = format.Id, Cancellation = stop }));
        yield return ("write packed", stop => graph.Save(Path.Combine(folder, "big.graphml.gz"), new WriteOptions { Cancellation = stop }));
        Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<(string Name, Action<CancellationToken> Work)> Asking()
    {
        var far = new MatchOptions { Limit = int.MaxValue, Timeout = TimeSpan.FromMinutes(10) };
        var together = far with { Parallelism = 2 };
        Node from = graph.Node(First);
        Node to = graph.Node(Last);
        foreach (string mode in (string[])["WALK", "TRAIL", "ACYCLIC", "SIMPLE"])
            yield return ($"match {mode}", stop => graph.Match($"MATCH {mode} (a)-[e]->{{1,4}}(b)", far, stop));
        yield return ("match, in parallel", stop => graph.Match("MATCH ACYCLIC (a)-[e]->{1,4}(b)", together, stop));
        yield return ("match, filtered by attribute", stop => graph.Match("MATCH TRAIL (a)-[e WHERE e.weight > 2]->{1,4}(b)", far, stop));
        yield return ("match ANY SHORTEST", stop => graph.Match("MATCH ANY SHORTEST (a)-[e]->+(b)", far, stop));
        yield return ("match ALL SHORTEST", stop => graph.Match($"MATCH ALL SHORTEST (a)-[e]->+(b {{id: '{Last}'}})", far, stop));
        yield return ("match SHORTEST 1000", stop => graph.Match($"MATCH SHORTEST 1000 ACYCLIC (a {{id: '{First}'}})-[e]->+(b)", far, stop));
        yield return ("count", stop => graph.CountMatches("MATCH TRAIL (a)-[e]->{1,4}(b)", far, stop));
        yield return ("count walks", stop => graph.CountMatches("MATCH WALK (a)-[e]->{10}(b)", far, stop));
        yield return ("count by ends", stop => graph.CountByEnds("MATCH WALK (a)-[e]->{3}(b)", far, stop));
        yield return ("count by ends, in parallel", stop => graph.CountByEnds("MATCH WALK (a)-[e]->{3}(b)", together, stop));
        yield return ("degree-weighted counts", stop => graph.DegreeWeightedPathCounts("MATCH WALK (a)-[e]->{3}(b)", options: far, cancellation: stop));
        yield return ("chains", stop => graph.Chains(from, to, new ChainOptions { Timeout = far.Timeout, Limit = int.MaxValue }, stop));
        yield return ("chains of any relation", stop => graph.Chains(from, to, new ChainOptions { Any = true, Timeout = far.Timeout, Limit = int.MaxValue }, stop));
        yield return ("best chains", stop => graph.Chains(from, to, new ChainOptions { Top = 10, Timeout = far.Timeout, Limit = int.MaxValue }, stop));
        yield return ("lightest chains", stop => graph.WithWeights("weight").Lightest(from, to, 100_000, options: far, cancellation: stop));
        yield return ("hops", stop => graph.HopsFrom(graph.Nodes, cancellation: stop));
        yield return ("effect", stop => graph.Effect(from, to, new EffectOptions { Timeout = far.Timeout }, stop));
        yield return ("what if", stop => graph.WhatIf([new Intervention(from, Direction.Up)], stop));
        yield return ("conflicts", stop => graph.Conflicts(stop));
        yield return ("conclusions", stop => graph.Conclusions(cancellation: stop));
        yield return ("critical sources", stop => graph.CriticalSources(from, to, cancellation: stop));
        yield return ("comparison with itself", stop => graph.DiffTo(graph, cancellation: stop));
        KnowledgeGraph none = new KnowledgeGraphBuilder(graph.Schema).Build();
        yield return ("comparison with a graph of nothing", stop => graph.DiffTo(none, cancellation: stop));
    }

    private static KnowledgeGraph Big(Random random)
    {
        GraphSchema schema = new GraphSchemaBuilder("big").AddNodeType("T")
            .AddRelation(new RelationDefinition("raises") { Role = Role.Causal, Sign = Sign.Plus })
            .AddRelation(new RelationDefinition("lowers") { Role = Role.Causal, Sign = Sign.Minus }).Build();
        string[] relations = ["raises", "lowers"];
        var attributes = ((NodeDraft)new("x", "T")).Attributes;
        var builder = new KnowledgeGraphBuilder(schema) { Info = new GraphInfo { Id = "big", Kind = GraphKind.Imported } };
        builder.AddSource(new Source { Id = "s", Title = "Source" });
        for (int i = 0; i < Nodes; i++)
            builder.AddNode($"node-{i}", "T", $"label of node {i}");
        for (int i = 0; i < Edges; i++)
        {
            // Squared, so that some nodes have many edges.
            double place = random.NextDouble();
            builder.AddEdge(new EdgeDraft($"node-{(int)(place * place * Nodes)}", relations[random.Next(2)], $"node-{random.Next(Nodes)}")
            {
                Attributes = attributes.Add("weight", AttributeValue.Of(1 + (random.NextDouble() * 9))),
                Evidence = i % 10 == 0 ? [new Evidence { Source = "s", Quote = $"quote {i}" }] : [],
            });
        }

        return builder.Build();
    }
}
