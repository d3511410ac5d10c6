using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

public class GraphTests
{
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddMagnesiumGraph();

    [Fact]
    public void The_curated_graph_is_written_byte_for_byte_as_the_native_document_without_indentation() =>
        JsonConvert.SerializeObject(MagnesiumGraph.Load(), Settings).Should().Be(NativeText.WithoutIndentation(NativeText.Of(MagnesiumGraph.Load())));

    [Fact]
    public void The_curated_graph_comes_back_equal()
    {
        string json = JsonConvert.SerializeObject(MagnesiumGraph.Load(), Settings);

        KnowledgeGraph? again = JsonConvert.DeserializeObject<KnowledgeGraph>(json, Settings);

        NativeText.Of(again!).Should().Be(NativeText.Of(MagnesiumGraph.Load()));
        again!.Nodes.Count.Should().BeGreaterThan(10);
    }

    [Fact]
    public void Any_graph_is_written_byte_for_byte_as_the_native_document_without_indentation() =>
        Prop.ForAll(RandomGraphs.Graphs.ToArbitrary(), graph =>
            JsonConvert.SerializeObject(graph, Settings) == NativeText.WithoutIndentation(NativeText.Of(graph))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_graph_comes_back_equal_with_and_without_indentation() =>
        Prop.ForAll(RandomGraphs.Graphs.ToArbitrary(), graph =>
        {
            foreach (Formatting formatting in Enum.GetValues<Formatting>())
            {
                string json = JsonConvert.SerializeObject(graph, formatting, Settings);
                NativeText.Of(JsonConvert.DeserializeObject<KnowledgeGraph>(json, Settings)!).Should().Be(NativeText.Of(graph));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_graph_comes_back_equal_through_a_tree_of_tokens() =>
        Prop.ForAll(RandomGraphs.Graphs.ToArbitrary(), graph =>
        {
            var serializer = JsonSerializer.Create(Settings);
            JToken tree = JToken.FromObject(graph, serializer);
            tree.Should().BeOfType<JObject>();
            NativeText.Of(tree.ToObject<KnowledgeGraph>(serializer)!).Should().Be(NativeText.Of(graph));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_of_the_native_writer_is_read()
    {
        KnowledgeGraph? graph = JsonConvert.DeserializeObject<KnowledgeGraph>(NativeText.Of(MagnesiumGraph.Load()), Settings);

        NativeText.Of(graph!).Should().Be(NativeText.Of(MagnesiumGraph.Load()));
    }

    [Fact]
    public void A_missing_graph_is_null_both_ways()
    {
        JsonConvert.SerializeObject(new Study("no graph yet", null), Settings).Should().Be("""{"Title":"no graph yet","Graph":null}""");
        JsonConvert.DeserializeObject<Study>("""{"Title":"no graph yet","Graph":null}""", Settings)!.Graph.Should().BeNull();
    }

    [Fact]
    public void Dates_of_the_document_around_a_graph_are_still_dates()
    {
        string json = $$"""{"graph":{{NativeText.Of(MagnesiumGraph.Load())}},"when":"2020-01-02T03:04:05Z"}""";

        var dated = JsonConvert.DeserializeObject<Dictionary<string, object>>(json.Replace("\"graph\":{", "\"graph\":{\"before\":0,", StringComparison.Ordinal), Settings);
        var study = JsonConvert.DeserializeObject<DatedStudy>(json, Settings);

        dated!["when"].Should().BeOfType<DateTime>();
        study!.When.Should().BeOfType<DateTime>();
        study.Graph!.Nodes.Count.Should().BeGreaterThan(10);
    }

    private sealed record Study(string Title, KnowledgeGraph? Graph);

    private sealed record DatedStudy(KnowledgeGraph? Graph, object When);
}
