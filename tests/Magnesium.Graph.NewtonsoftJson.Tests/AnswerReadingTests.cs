using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>With the graph at hand, its parts and answers come back as what they were.</summary>
public class AnswerReadingTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddMagnesiumGraph(Graph);

    [Fact]
    public void Every_node_edge_and_piece_of_evidence_comes_back()
    {
        Again(Graph.Nodes.ToArray()).Should().Equal(Graph.Nodes);
        Again(Graph.Edges.ToArray()).Should().Equal(Graph.Edges);
        Evidence[] evidence = [.. Graph.Edges.SelectMany(edge => edge.Evidence)];
        JsonConvert.DeserializeObject<Evidence[]>(Written(evidence), new JsonSerializerSettings().AddMagnesiumGraph()).Should().Equal(evidence);
    }

    [Theory]
    [InlineData("magnesium", "migraine")]
    [InlineData("hypomagnesemia", "epileptic-seizure")]
    [InlineData("magnesium", "chronic-pain")]
    [InlineData("migraine", "magnesium")]
    public void An_answer_comes_back_and_is_written_as_before(string from, string to)
    {
        foreach (ChainOptions options in (ChainOptions[])[ChainOptions.Default, new() { Top = 2 }, new() { ExcludeSource = "article" }, new() { Sign = Sign.Plus }, new() { Limit = 1 }])
        {
            ChainResult result = Graph.Chains(from, to, options);

            ChainResult again = Again(result);

            Written(again).Should().Be(Written(result));
            again.Status.Should().Be(result.Status);
            again.Found.Should().Be(result.Found);
            again.SelectMany(chain => chain.Steps).Should().Equal(result.SelectMany(chain => chain.Steps));
            again.Select(chain => (chain.Sign, chain.Kind, chain.Belief)).Should().Equal(result.Select(chain => (chain.Sign, chain.Kind, chain.Belief)));
        }
    }

    [Fact]
    public void Nothing_comes_back_as_nothing()
    {
        JsonConvert.DeserializeObject<Node?>("null", Settings).Should().BeNull();
        JsonConvert.DeserializeObject<Chain>("null", Settings).Should().BeNull();
        JsonConvert.DeserializeObject<Evidence>("null", Settings).Should().BeNull();
        JsonConvert.DeserializeObject<Node>("null", Settings).Should().Be(default(Node));
    }

    [Theory]
    [InlineData("chains[0].steps[0].edge", "\"e0\"", "The graph has no edge 'e0'*")]
    [InlineData("chains[0].steps[0].edge", "7", "Expected a string, found Integer*")]
    [InlineData("chains[0].steps[1].stance", "\"sure\"", "'sure' is none of asserted, *")]
    [InlineData("chains[0].steps[1].forward", "null", "Expected true or false, found Null*")]
    [InlineData("chains[0].steps[0].evidence[0].quote", "\"another\"", "*has no such evidence*")]
    [InlineData("chains[0].steps", "[]", "A chain has at least one step.*")]
    [InlineData("chains[0].steps", "{}", "Expected an array, found Object*")]
    [InlineData("chains", "7", "Expected an array, found Integer*")]
    [InlineData("reason", "\"tired\"", "'tired' is none of limit, *")]
    public void What_the_graph_does_not_have_is_refused_with_its_path(string path, string value, string message)
    {
        JToken json = JToken.Parse(Written(new { answer = Graph.Chains("magnesium", "migraine") }));
        json.SelectToken("answer." + path)!.Replace(JToken.Parse(value));

        Action read = () => JsonConvert.DeserializeObject<Envelope>(json.ToString(), Settings);

        // Evidence is refused as a whole: its place is the piece.
        string place = "answer." + path.Replace(".quote", "", StringComparison.Ordinal);
        read.Should().Throw<JsonSerializationException>().WithMessage(message).Which.Path.Should().Be(place);
    }

    [Fact]
    public void Steps_that_do_not_meet_are_no_chain()
    {
        JToken json = JToken.Parse(Written(Graph.Chains("magnesium", "migraine")));
        var steps = (JArray)json["chains"]![0]!["steps"]!;
        steps.RemoveAt(1);

        Action read = () => JsonConvert.DeserializeObject<ChainResult>(json.ToString(), Settings);

        read.Should().Throw<JsonSerializationException>().WithMessage("A step of the chain ends at *but the next one starts at*").Which.Path.Should().Be("chains[0].steps");
    }

    private static T Again<T>(T value) => JsonConvert.DeserializeObject<T>(Written(value), Settings)!;

    private static string Written<T>(T value) => JsonConvert.SerializeObject(value, Settings);

    private sealed record Envelope(ChainResult? Answer);
}
