using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>The answers of reasoning are written as the command writes them, and read back where they can be rebuilt.</summary>
public class ReasoningTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddMagnesiumGraph(Graph);

    [Theory]
    [InlineData("magnesium", "migraine")]
    [InlineData("magnesium-sulfate", "stroke")]
    [InlineData("nmda-receptor-activity", "epilepsy")]
    public void A_net_effect_comes_back_and_is_written_as_before(string from, string to)
    {
        NetEffect effect = Graph.Effect(from, to, "membrane-depolarization");

        NetEffect again = Again(effect, json => GraphJson.Write(json, effect));

        again.ToSentence("bg").Should().Be(effect.ToSentence("bg"));
        again.Gated.Should().BeEquivalentTo(effect.Gated.Distinct());
        again.Status.Should().Be(effect.Status);
    }

    [Fact]
    public void An_explanation_comes_back_with_the_weights_it_was_made_with()
    {
        BeliefWeights weights = BeliefWeights.Of(Graph.Schema) with { Stances = new StanceWeights(0.9, 0.2, 0.1), Otherwise = 0.3 };
        Explanation proof = Graph.Explain(Graph.Chains("magnesium", "migraine")[0], weights);

        Explanation again = Again(proof, json => GraphJson.Write(json, proof));

        again.ToText().Should().Be(proof.ToText());
    }

    [Fact]
    public void What_if_comes_back_from_its_interventions()
    {
        WhatIfResult result = Graph.WhatIf("magnesium", Direction.Down);

        WhatIfResult again = Again(result, json => GraphJson.Write(json, result));

        again.Select(answer => answer.ToString()).Should().Equal(result.Select(answer => answer.ToString()));
    }

    [Fact]
    public void An_answer_that_the_graph_does_not_give_is_refused_with_its_path()
    {
        JObject json = JObject.Parse(JsonConvert.SerializeObject(Graph.WhatIf("magnesium", Direction.Down), Settings));
        json["answers"]![1]!["direction"] = "down";

        Action read = () => JsonConvert.DeserializeObject<WhatIfResult>(json.ToString(), Settings);

        read.Should().Throw<JsonSerializationException>().WithMessage("The graph answers otherwise for*").Which.Path.Should().Be("answers[1]");
    }

    [Fact]
    public void Every_contradiction_comes_back()
    {
        foreach (Conflict conflict in Graph.Conflicts())
        {
            Conflict again = Again(conflict, json => GraphJson.Write(json, conflict));

            again.For.Should().Equal(conflict.For);
            again.Against.Should().Equal(conflict.Against);
            again.ToSentence().Should().Be(conflict.ToSentence());
        }
    }

    [Fact]
    public void A_count_comes_back_without_a_graph()
    {
        MatchCount count = Graph.CountMatches("MATCH (a)-[e:treats]->(b)");

        JsonConvert.DeserializeObject<MatchCount>(JsonConvert.SerializeObject(count, Settings), new JsonSerializerSettings().AddMagnesiumGraph()).Should().Be(count);
    }

    [Fact]
    public void A_difference_is_written_as_the_command_writes_it_and_refused_in_words_when_read()
    {
        GraphDiff diff = Graph.KnockOut(new EvidenceFilter { Sources = ["phelan-2018"] });

        string json = JsonConvert.SerializeObject(diff, Settings);
        Action read = () => JsonConvert.DeserializeObject<GraphDiff>(json, Settings);

        AreTheSame(json, GraphJson.ToText(writer => GraphJson.Write(writer, diff)));
        read.Should().Throw<JsonSerializationException>().WithMessage("The type GraphDiff is only written*");
    }

    [Fact]
    public void Without_the_graph_an_answer_says_what_it_needs()
    {
        Action read = () => JsonConvert.DeserializeObject<NetEffect>("{}", new JsonSerializerSettings().AddMagnesiumGraph());

        read.Should().Throw<JsonSerializationException>().WithMessage("*Give it to AddMagnesiumGraph(graph)*");
    }

    private static T Again<T>(T value, Action<Utf8JsonWriter> native)
    {
        string json = JsonConvert.SerializeObject(value, Settings);
        AreTheSame(json, GraphJson.ToText(native));
        T again = JsonConvert.DeserializeObject<T>(json, Settings)!;
        JsonConvert.SerializeObject(again, Settings).Should().Be(json);
        return again;
    }

    private static void AreTheSame(string json, string native) => JToken.DeepEquals(JToken.Parse(json), JToken.Parse(native)).Should().BeTrue();
}
