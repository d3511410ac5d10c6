using System.Text.Json;

namespace Magnesium.Graph.Tests;

public class ExplanationTests
{
    private static readonly KnowledgeGraph Magnesium = MagnesiumGraph.Load();

    [Fact]
    public void A_chain_is_a_proof_with_its_weakest_hop_its_gates_and_what_says_otherwise()
    {
        Chain chain = Magnesium.Effect("magnesium", "migraine").Negative.First(chain => chain.Steps[0].Edge.Relation.Id == "blocks");

        Explanation explanation = Magnesium.Explain(chain);

        explanation.Sign.Should().Be(Sign.Minus);
        explanation.WeakestHop!.Step.Should().Be(chain.Steps[chain.WeakestStep!.Value]);
        explanation.Gated.Should().ContainSingle().Which.Edge.Relation.Id.Should().Be("blocks");
        explanation.Opposing.Should().NotBeEmpty().And.OnlyContain(other => other.Sign != Sign.Minus || other.IsContested);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("bg")]
    public void It_reads_as_text_and_as_Markdown(string language)
    {
        Explanation explanation = Magnesium.Explain(Magnesium.Effect("magnesium", "chronic-pain").Negative[0]);

        Approved.Matches($"chronic-pain.{language}.approved.txt", explanation.ToText(language));
        Approved.Matches($"chronic-pain.{language}.approved.md", explanation.ToMarkdown(language));
    }

    [Fact]
    public void It_reads_as_one_sentence_in_both_languages()
    {
        Explanation explanation = Magnesium.Explain(Magnesium.Effect("magnesium", "excitotoxicity").Negative[0]);

        explanation.ToSentence().Should().Be("Magnesium protects against excitotoxicity. Overall: more magnesium, less excitotoxicity.");
        explanation.ToSentence("bg").Should().Be("Магнезият предпазва от ексцитотоксичност. Като цяло: повече магнезий – по-малко ексцитотоксичност.");
    }

    [Fact]
    public void It_is_written_as_JSON_with_every_number()
    {
        Explanation explanation = Magnesium.Explain(Magnesium.Effect("magnesium-sulfate", "migraine").Unknown.Single(chain => chain.Length == 1));

        JsonElement json = JsonDocument.Parse(GraphJson.ToText(writer => GraphJson.Write(writer, explanation))).RootElement;

        json.GetProperty("sign").GetString().Should().Be("?", "the only step is contested");
        json.GetProperty("chain").GetProperty("steps")[0].GetProperty("evidence").GetArrayLength().Should().Be(2);
        JsonElement step = json.GetProperty("belief").GetProperty("steps")[0];
        (step.GetProperty("someHolds").GetDouble() * step.GetProperty("nothingDenies").GetDouble()).Should().Be(json.GetProperty("belief").GetProperty("value").GetDouble());
        json.GetProperty("opposing").GetArrayLength().Should().Be(explanation.Opposing.Length);
    }

    [Fact]
    public void A_chain_of_another_graph_is_refused()
    {
        Chain chain = Magnesium.Effect("magnesium", "excitotoxicity").Negative[0];

        SignedGraphs.Of("a + b").Invoking(graph => graph.Explain(chain)).Should().Throw<ArgumentException>().WithMessage("*another graph*");
    }
}
