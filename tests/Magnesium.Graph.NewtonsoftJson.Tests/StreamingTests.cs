using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>A graph passes in pieces: neither its text nor a tree of it is ever whole in memory.</summary>
public class StreamingTests
{
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddMagnesiumGraph();

    [Fact]
    public void A_large_graph_is_written_in_pieces_and_reads_back_equal()
    {
        KnowledgeGraph graph = Large();
        using var output = new WatchedText();
        JsonSerializer.Create(Settings).Serialize(output, graph);

        using var reader = new JsonTextReader(new StringReader(output.ToString()));
        KnowledgeGraph again = JsonSerializer.Create(Settings).Deserialize<KnowledgeGraph>(reader)!;

        output.LargestPassage.Should().BePositive().And.BeLessThan(output.ToString().Length / 4);
        NativeText.Of(again).Should().Be(NativeText.Of(graph));
    }

    [Fact]
    public void What_stands_after_a_graph_is_still_read()
    {
        string json = $"[{JsonConvert.SerializeObject(Large(), Settings)},{JsonConvert.SerializeObject(MagnesiumGraph.Load(), Formatting.Indented, Settings)}]";

        KnowledgeGraph[] both = JsonConvert.DeserializeObject<KnowledgeGraph[]>(json, Settings)!;

        both.Select(graph => graph.Edges.Count).Should().Equal(20_000, MagnesiumGraph.Load().Edges.Count);
    }

    private static KnowledgeGraph Large()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        for (int i = 0; i < 2_000; i++)
            builder.AddNode($"node-{i}", "Thing", $"нещо {i}");
        for (int i = 0; i < 20_000; i++)
            builder.AddEdge($"node-{i % 2_000}", "to", $"node-{(i * 7 + i / 2_000) % 2_000}");
        return builder.Build();
    }

    /// <summary>Notes the longest text it was given at once.</summary>
    private sealed class WatchedText : StringWriter
    {
        public int LargestPassage { get; private set; }

        public override void Write(string? value)
        {
            LargestPassage = Math.Max(LargestPassage, value?.Length ?? 0);
            base.Write(value);
        }
    }
}
