using System.Diagnostics;

namespace Magnesium.Graph.Tests;

/// <summary>One graph, many threads. MAGNESIUM_CONCURRENCY_SECONDS makes it last longer than a moment.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private const int Readers = 16;

    private readonly string folder = Directory.CreateTempSubdirectory("concurrency-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sixteen_readers_of_one_graph_get_the_answers_that_one_gets_alone(bool isMapped)
    {
        string path = Path.Combine(folder, "graph.mgs");
        MagnesiumGraph.Load().Save(path);
        KnowledgeGraph Fresh() => isMapped ? KnowledgeGraph.Load(path) : MagnesiumGraph.Load().ToBuilder().Build();
        KnowledgeGraph alone = Fresh();
        string[] expected = [.. Questions.Select(question => question(alone))];
        var seconds = TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("MAGNESIUM_CONCURRENCY_SECONDS") ?? "2", System.Globalization.CultureInfo.InvariantCulture));
        int[] asked = new int[Readers];
        string?[] wrong = new string?[Readers];

        // A graph of which nobody has asked anything yet: what is made when first asked for is made by all at once.
        KnowledgeGraph shared = Fresh();
        using var together = new Barrier(Readers);
        Thread[] threads = [.. Enumerable.Range(0, Readers).Select(reader => new Thread(() =>
        {
            together.SignalAndWait();
            var clock = Stopwatch.StartNew();
            try
            {
                for (int i = reader; clock.Elapsed < seconds || asked[reader] < Questions.Length; i++, asked[reader]++)
                {
                    if (Questions[i % Questions.Length](shared) != expected[i % Questions.Length])
                        wrong[reader] = $"question {i % Questions.Length} got another answer";
                }
            }
            catch (Exception e)
            {
                wrong[reader] = e.ToString();
            }
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();

        wrong.Should().AllBeEquivalentTo((string?)null);
        asked.Should().OnlyContain(count => count >= Questions.Length);
    }

    [Fact]
    public void A_mapped_snapshot_in_use_outlives_its_name_and_every_collection()
    {
        string path = Path.Combine(folder, "graph.mgs");
        KnowledgeGraph original = MagnesiumGraph.Load();
        original.Save(path);
        KnowledgeGraph mapped = KnowledgeGraph.Load(path);
        original.ToBuilder().Build().Save(path);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);

        IncidentEdges edges = Forgotten(ref mapped);
        for (int i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        string[] seen = new string[edges.Count];
        int next = 0;
        foreach (Edge edge in edges)
            seen[next++] = $"{edge.Id} {edge.Target.Label()}";
        seen.Should().Equal(Enumerate(original.Node("magnesium").Out));

        // Nothing but the enumeration still refers to the graph.
        static IncidentEdges Forgotten(ref KnowledgeGraph graph)
        {
            IncidentEdges edges = graph.Node("magnesium").Out;
            graph = null!;
            return edges;
        }
    }

    private static readonly Func<KnowledgeGraph, string>[] Questions =
    [
        graph => string.Join('\n', graph.Chains("magnesium", "migraine").Select(chain => chain.ToSentence("en"))),
        graph => string.Join('\n', graph.Match("MATCH ACYCLIC (m {id:'magnesium'})-[e]->{1,3}(c:Condition)").Select(chain => chain.ToSentence("bg"))),
        graph => graph.CountMatches("MATCH (a)-[]->(b)-[]->(c)").Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        graph => Written(graph, "native"),
        graph => Written(graph, "graphml"),
        graph => Written(graph, "svg"),
        graph => string.Join('\n', graph.Search("depol").Select(match => match.Node.Id)),
        graph => string.Join('\n', graph.Nodes.SelectMany(node => Enumerate(node.Out).Concat(Enumerate(node.In)))),
        graph => string.Join('\n', graph.Nodes.Select(node => graph.TryGetNode(node.Id, out Node found) ? found.Label("bg") : "?")),
        graph => string.Join('\n', graph.Edges.Select(edge => graph.TryGetEdge(edge.Id, out Edge found) ? $"{found.Id} {found.Stance} {found.Belief}" : "?")),
        graph => graph.Effect("magnesium", "excitotoxicity", []).ToSentence("bg"),
        Counts,
    ];

    private static IEnumerable<string> Enumerate(IncidentEdges edges) => edges.Select(edge => $"{edge.Id} {edge.Target.Label()}");

    private static string Counts(KnowledgeGraph graph)
    {
        var counts = new System.Text.StringBuilder();
        foreach (EndPair<long> pair in graph.CountByEnds("MATCH (a)-[]->{1,2}(b)"))
            counts.Append(pair.First.Id).Append(' ').Append(pair.Last.Id).Append(' ').Append(pair.Value).Append('\n');
        return counts.ToString();
    }

    private static string Written(KnowledgeGraph graph, string format)
    {
        using var stream = new MemoryStream();
        graph.Save(stream, format);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
