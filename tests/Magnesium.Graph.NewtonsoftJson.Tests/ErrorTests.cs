using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

public class ErrorTests
{
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddMagnesiumGraph();

    [Fact]
    public void A_wrong_value_is_named_with_its_path_in_the_graph()
    {
        const string Json = """{"format":"magnesium-graph","graph":{"kind":"imported"},"nodes":[{"id":"a","type":"T"},{"id":"b","type":7}]}""";

        JsonSerializationException error = Refusal<KnowledgeGraph>(Json);

        error.Path.Should().Be("nodes[1].type");
        error.Message.Should().Be("expected a string, found the number 7. Path 'nodes[1].type'.");
        error.InnerException.Should().BeOfType<GraphFormatException>();
    }

    [Fact]
    public void A_wrong_value_is_named_with_its_path_in_the_document_around_the_graph()
    {
        const string Json = """[{"graph":{"format":"magnesium-graph","graph":{"kind":"imported"},"edges":[{"source":"a","relation":"r","target":"a","sign":"plus"}]}}]""";

        JsonSerializationException error = Refusal<Envelope[]>(Json);

        error.Path.Should().Be("[0].graph.edges[0].sign");
        error.Message.Should().Contain("'plus' is none of").And.EndWith("Path '[0].graph.edges[0].sign'.");
    }

    [Fact]
    public void A_graph_that_breaks_rules_lists_all_problems_with_their_places()
    {
        const string Json = """
            {"graph":{"format":"magnesium-graph","graph":{"kind":"imported"},
              "nodes":[{"id":"a","type":"T"},{"id":"a","type":"T"}],
              "edges":[{"source":"a","relation":"r","target":"nowhere","sign":"+"}]}}
            """;

        JsonSerializationException error = Refusal<Envelope>(Json);

        error.Path.Should().Be("graph");
        error.Message.Should().Contain("graph.nodes[1] (node 'a')").And.Contain("graph.edges[0] (edge a r nowhere)").And.Contain("'nowhere'");
        error.InnerException.Should().BeOfType<GraphValidationException>().Which.Problems.Should().HaveCount(2);
    }

    [Fact]
    public void A_graph_that_is_the_whole_document_is_not_named_in_its_problems() =>
        Refusal<KnowledgeGraph>("""{"format":"magnesium-graph","graph":{"kind":"imported"},"nodes":[{"id":"a","type":"T"},{"id":"a","type":"T"}]}""")
            .Message.Should().Contain("  nodes[1] (node 'a'): ");

    [Fact]
    public void A_wrong_value_in_a_piece_of_evidence_is_named_with_its_path_in_the_document_around_it()
    {
        Refusal<Evidence>("""{"source":"a","stance":"sure"}""").Message.Should().Be("'sure' is none of asserted, hypothesised, inconclusive. Path 'stance'.");
        Refusal<Evidence[]>("""[null,{"source":"a","context":{"n":"many"}}]""").Path.Should().Be("[1].context.n");
    }

    [Theory]
    [InlineData("\"text\"", "expected an object, found a string.")]
    [InlineData("[1]", "expected an object, found an array.")]
    [InlineData("{}", "the file is JSON, but its \"format\" is not \"magnesium-graph\".")]
    public void What_is_no_graph_is_refused(string json, string message) => Refusal<KnowledgeGraph>(json).Message.Should().StartWith(message);

    [Theory]
    [InlineData("""{"format":"magnesium-graph","nodes":[{"id":"a" """, "nodes[0].id")]
    [InlineData("""{"format":"magnesium-graph","nodes":[}""", "nodes")]
    public void What_is_no_JSON_is_refused_by_the_reader_with_its_path(string json, string path)
    {
        Action read = () => JsonConvert.DeserializeObject<KnowledgeGraph>(json, Settings);

        read.Should().Throw<JsonException>().WithMessage($"*Path '{path}'*");
    }

    [Fact]
    public void Handles_without_their_graph_are_refused_and_the_message_says_how_to_read_them()
    {
        Refusal<Node>("{}").Message.Should().Be(
            "The type Node is part of a graph and is read only with that graph at hand. Give it to AddMagnesiumGraph(graph), or read the KnowledgeGraph and ask it.");
        Refusal<ChainResult>("{}").Message.Should().StartWith("The type ChainResult is part of a graph");
    }

    private static JsonSerializationException Refusal<T>(string json)
    {
        Action read = () => JsonConvert.DeserializeObject<T>(json, Settings);
        return read.Should().Throw<JsonSerializationException>().Which;
    }

    private sealed record Envelope(KnowledgeGraph? Graph);
}
