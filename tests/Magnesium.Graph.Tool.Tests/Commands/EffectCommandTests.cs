using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class EffectCommandTests
{
    [Fact]
    public void Json_has_the_net_sign_and_the_chains_of_every_side()
    {
        JsonElement answer = ToolRun.InProcess("effect", "магнезий", "migraine", "--json").Json;

        answer.GetProperty("from").GetString().Should().Be("magnesium");
        answer.GetProperty("to").GetString().Should().Be("migraine");
        answer.GetProperty("netSign").GetString().Should().Be("?");
        answer.GetProperty("positive").GetArrayLength().Should().Be(0);
        answer.GetProperty("negative").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(chain => chain.GetProperty("sign").GetString() == "-");
        JsonElement contested = answer.GetProperty("unknown").EnumerateArray().SelectMany(chain => chain.GetProperty("steps").EnumerateArray()).First(step => step.GetProperty("contested").GetBoolean());
        contested.GetProperty("evidence").EnumerateArray().Select(piece => piece.GetProperty("supports").GetBoolean()).Should().Contain([true, false]);
        answer.GetProperty("gates")[0].GetProperty("node").GetString().Should().Be("membrane-depolarization");
        answer.GetProperty("status").GetString().Should().Be("complete");
    }

    [Fact]
    public void No_effect_is_an_answer_with_a_reason()
    {
        ToolRun run = ToolRun.InProcess("effect", "magnesium", "nmda-receptor-activity", "--given", "membrane-depolarization", "--json");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("netSign").ValueKind.Should().Be(JsonValueKind.Null);
        run.Json.GetProperty("nearestMiss").GetProperty("blockedBy").GetString().Should().Be("gate");
        run.Json.GetProperty("gates")[0].GetProperty("switchedOff").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void Explained_every_number_of_a_belief_is_there_with_the_weights()
    {
        JsonElement answer = ToolRun.InProcess("effect", "magnesium", "excitotoxicity", "--explain", "--json").Json;

        JsonElement belief = answer.GetProperty("explanations")[0].GetProperty("belief");
        JsonElement step = belief.GetProperty("steps")[0];
        double none = 1;
        foreach (JsonElement piece in step.GetProperty("for").EnumerateArray())
        {
            piece.GetProperty("reliability").GetDouble().Should().Be(belief.GetProperty("weights").GetProperty("reliabilities").GetProperty(piece.GetProperty("studyKind").GetString()!).GetDouble());
            piece.GetProperty("stanceWeight").GetDouble().Should().Be(belief.GetProperty("weights").GetProperty("stances").GetProperty(piece.GetProperty("stance").GetString()!).GetDouble());
            none *= 1 - (piece.GetProperty("reliability").GetDouble() * piece.GetProperty("stanceWeight").GetDouble());
        }

        belief.GetProperty("value").GetDouble().Should().BeApproximately(1 - none, 1e-12);
        belief.GetProperty("value").GetDouble().Should().Be(answer.GetProperty("negative")[0].GetProperty("belief").GetDouble());
    }

    [Fact]
    public void Text_shows_the_sides_with_their_evidence_in_either_language()
    {
        ToolRun english = ToolRun.InProcess("effect", "magnesium", "migraine", "--top", "1");
        ToolRun bulgarian = ToolRun.InProcess("effect", "magnesium", "migraine", "--lang", "bg", "--explain");

        english.Output.Should().StartWith("What more magnesium means for migraine is left open: ")
            .And.Contain("Lowers it (").And.Contain("Says neither: ").And.Contain("more; --top shows more, --json all").And.Contain("no medical advice");
        bulgarian.Output.Should().StartWith("Остава открито какво означава повече магнезий за „мигрена“: ").And.Contain("вериги, които твърдят друго: ").And.Contain("достоверност: (1 − ");
    }

    [Fact]
    public void An_interrupted_search_says_so()
    {
        ToolRun run = ToolRun.Interrupted("effect", "magnesium", "migraine", "--json");

        run.ExitCode.Should().Be(130);
        run.Json.GetProperty("status").GetString().Should().Be("truncated");
    }
}
