using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>Answers are written in the shape that the command prints.</summary>
public class ChainTests
{
    private static readonly ChainResult Result = MagnesiumGraph.Load().Chains("magnesium", "migraine", new ChainOptions { Top = 5 });

    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true) },
        NullValueHandling = NullValueHandling.Ignore,
    }.AddMagnesiumGraph();

    [Fact]
    public void An_answer_is_the_document_of_the_command() =>
        Written(Result).Should().Be(NativeText.WithoutIndentation(GraphJson.ToText(json => GraphJson.Write(json, Result))));

    [Fact]
    public void A_chain_and_a_step_are_written_as_within_the_answer()
    {
        JToken answer = JToken.Parse(Written(Result));

        JToken.DeepEquals(JToken.Parse(Written(Result.Chains[1])), answer["chains"]![1]).Should().BeTrue();
        JToken.DeepEquals(JToken.Parse(Written(Result.Chains[1].Steps[0])), answer["chains"]![1]!["steps"]![0]).Should().BeTrue();
        Written(default(Step)).Should().Be("null");
    }

    [Fact]
    public void An_answer_has_the_members_that_the_command_promises()
    {
        JToken answer = JToken.Parse(Written(Result));

        Names(answer).Should().Contain(["pattern", "status", "reason", "count", "nearestMiss", "chains"]);
        Names(answer["chains"]![0]!).Should().Contain(["kind", "sign", "length", "belief", "weakestStep", "nodes", "steps", "sentence"]);
        Names(answer["chains"]![0]!["nodes"]![0]!).Should().Contain(["id", "type", "label"]);
        Names(answer["chains"]![0]!["steps"]![0]!).Should().Contain(["edge", "relation", "role", "forward", "sign", "stance", "contested", "directness", "belief", "gates", "evidence"]);
        Names(answer["chains"]![0]!["steps"]![0]!["evidence"]![0]!).Should().Contain(
            ["source", "citation", "doi", "pmid", "stance", "supports", "studyKind", "quote", "language", "translation", "finding", "claim", "context"]);
        answer["status"]!.Value<string>().Should().Be("complete");
        answer["chains"]!.Should().HaveCount(5);
    }

    private static string Written<T>(T value) => JsonConvert.SerializeObject(value, Settings);

    private static IEnumerable<string> Names(JToken value) => ((JObject)value).Properties().Select(property => property.Name);
}
