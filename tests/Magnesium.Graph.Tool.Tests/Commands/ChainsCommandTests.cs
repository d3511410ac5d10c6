using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class ChainsCommandTests
{
    [Fact]
    public void English_text_is_as_approved() =>
        Approved.Matches("chains-migraine.en.approved.txt", ToolRun.InProcess("chains", "magnesium", "migraine").Output);

    [Fact]
    public void Bulgarian_text_is_as_approved() =>
        Approved.Matches("chains-migraine.bg.approved.txt", ToolRun.InProcess("chains", "магнезий", "мигрена", "--lang", "bg").Output);

    [Fact]
    public void Json_is_as_approved() =>
        Approved.Matches("chains-migraine.approved.json", ToolRun.InProcess("chains", "magnesium", "migraine", "--json").Output);

    [Theory]
    [InlineData("migraine")]
    [InlineData("chronic-pain")]
    [InlineData("depression")]
    [InlineData("anxiety")]
    [InlineData("epilepsy")]
    [InlineData("epileptic-seizure")]
    [InlineData("parkinson-disease")]
    [InlineData("alzheimer-disease")]
    [InlineData("stroke")]
    [InlineData("pre-eclampsia")]
    [InlineData("eclampsia")]
    [InlineData("infantile-spasms")]
    [InlineData("fibromyalgia")]
    public void Magnesium_reaches_every_condition_with_evidence_at_every_step_and_both_sentences(string condition)
    {
        ToolRun run = ToolRun.InProcess("chains", "magnesium", condition, "--json");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Json.GetProperty("status").GetString().Should().Be("complete");
        run.Json.GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
        run.Json.GetProperty("nearestMiss").ValueKind.Should().Be(JsonValueKind.Null);
        JsonElement[] chains = Chains(run);
        chains.Should().NotBeEmpty();
        run.Json.GetProperty("count").GetInt64().Should().BeGreaterThanOrEqualTo(chains.Length);
        foreach (JsonElement chain in chains)
        {
            JsonElement[] steps = [.. chain.GetProperty("steps").EnumerateArray()];
            steps.Should().HaveCount(chain.GetProperty("length").GetInt32());
            chain.GetProperty("nodes").GetArrayLength().Should().Be(steps.Length + 1);
            steps.Should().OnlyContain(step => step.GetProperty("evidence").GetArrayLength() > 0);
            string english = chain.GetProperty("sentence").GetProperty("en").GetString()!;
            string bulgarian = chain.GetProperty("sentence").GetProperty("bg").GetString()!;
            english.Should().MatchRegex("^[A-Z].*\\.$");
            bulgarian.Should().MatchRegex("^[А-Я].*\\.$");
            double product = steps.Aggregate(1.0, (belief, step) => belief * step.GetProperty("belief").GetDouble());
            chain.GetProperty("belief").GetDouble().Should().BeApproximately(product, 1e-12);
            int weakest = chain.GetProperty("weakestStep").GetInt32();
            steps[weakest].GetProperty("belief").GetDouble().Should().Be(steps.Min(step => step.GetProperty("belief").GetDouble()));
        }
    }

    [Theory]
    [InlineData("migraine")]
    [InlineData("chronic-pain")]
    [InlineData("depression")]
    [InlineData("anxiety")]
    [InlineData("epileptic-seizure")]
    public void The_best_chain_to_a_condition_with_a_known_mechanism_is_a_mechanism(string condition) =>
        Chains(ToolRun.InProcess("chains", "magnesium", condition, "--json"))[0].GetProperty("kind").GetString().Should().Be("mechanism");

    [Theory]
    [InlineData("magnesium", "migraine", "-")]
    [InlineData("magnesium", "excitotoxicity", "-")]
    [InlineData("hypomagnesemia", "epileptic-seizure", "+")]
    public void Mechanisms_point_the_way_the_sources_say(string from, string to, string sign) =>
        Chains(ToolRun.InProcess("chains", from, to, "--json"))
            .Should().Contain(chain => chain.GetProperty("kind").GetString() == "mechanism" && chain.GetProperty("sign").GetString() == sign);

    [Theory]
    [InlineData("МАГНЕЗИЙ", "Мигрена")]
    [InlineData("CHEBI:25107", "MONDO:0005277")]
    [InlineData("Magnesium", "migraine disorder")]
    public void Nodes_go_by_labels_in_any_language_by_curies_and_by_synonyms(string from, string to)
    {
        JsonElement[] nodes = [.. Chains(ToolRun.InProcess("chains", from, to, "--json"))[0].GetProperty("nodes").EnumerateArray()];

        nodes[0].GetProperty("id").GetString().Should().Be("magnesium");
        nodes[^1].GetProperty("id").GetString().Should().Be("migraine");
    }

    [Fact]
    public void Labels_in_json_follow_the_language() =>
        Chains(ToolRun.InProcess("chains", "magnesium", "migraine", "--json", "--lang", "bg"))[0].GetProperty("nodes")[0].GetProperty("label").GetString().Should().Be("магнезий");

    [Fact]
    public void Top_cuts_the_list_and_not_the_count()
    {
        ToolRun all = ToolRun.InProcess("chains", "magnesium", "migraine", "--json", "--top", "1000");
        ToolRun two = ToolRun.InProcess("chains", "magnesium", "migraine", "--json", "--top", "2");

        two.Json.GetProperty("count").GetInt64().Should().Be(Chains(all).Length);
        two.Json.GetProperty("status").GetString().Should().Be("complete");
        Chains(two).Should().HaveCount(2);
        Chains(two).Select(chain => chain.GetRawText()).Should().Equal(Chains(all).Take(2).Select(chain => chain.GetRawText()));
    }

    [Theory]
    [InlineData("magnesium", "migraine", "-")]
    [InlineData("hypomagnesemia", "epileptic-seizure", "+")]
    public void Sign_keeps_chains_of_that_sign(string from, string to, string sign)
    {
        JsonElement[] signed = Chains(ToolRun.InProcess("chains", from, to, "--sign", sign, "--json", "--top", "100"));
        JsonElement[] all = Chains(ToolRun.InProcess("chains", from, to, "--json", "--top", "100"));

        signed.Select(chain => chain.GetProperty("sign").GetString()).Should().NotBeEmpty().And.OnlyContain(found => found == sign);
        signed.Should().HaveCount(all.Count(chain => chain.GetProperty("sign").GetString() == sign));
    }

    [Fact]
    public void Stances_may_be_joined_by_commas_or_given_one_by_one()
    {
        string[] joined = Edges(ToolRun.InProcess("chains", "magnesium", "migraine", "--stance", "asserted,inconclusive", "--json"), "stance");
        string[] single = Edges(ToolRun.InProcess("chains", "magnesium", "migraine", "--stance", "asserted", "--stance", "inconclusive", "--json"), "stance");

        joined.Should().NotBeEmpty().And.OnlyContain(stance => stance != "hypothesised");
        single.Should().Equal(joined);
    }

    [Fact]
    public void Max_length_bounds_the_hops() =>
        Chains(ToolRun.InProcess("chains", "magnesium", "migraine", "--max-length", "2", "--json", "--top", "100"))
            .Select(chain => chain.GetProperty("length").GetInt32()).Should().NotBeEmpty().And.OnlyContain(length => length <= 2);

    [Fact]
    public void Exclude_source_judges_as_if_it_had_never_been_read()
    {
        ToolRun run = ToolRun.InProcess("chains", "magnesium", "migraine", "--exclude-source", "article", "--json", "--top", "100");

        run.ExitCode.Should().Be(0);
        Chains(run).SelectMany(chain => chain.GetProperty("steps").EnumerateArray()).SelectMany(step => step.GetProperty("evidence").EnumerateArray())
            .Select(piece => piece.GetProperty("source").GetString()).Should().NotBeEmpty().And.NotContain("article");
        Chains(run).Length.Should().BeLessThan(Chains(ToolRun.InProcess("chains", "magnesium", "migraine", "--json", "--top", "100")).Length);
    }

    [Fact]
    public void Weight_length_puts_short_chains_of_a_kind_first()
    {
        var chains = Chains(ToolRun.InProcess("chains", "magnesium", "migraine", "--weight", "length", "--json", "--top", "100"));

        foreach (IGrouping<string?, JsonElement> kind in chains.GroupBy(chain => chain.GetProperty("kind").GetString()))
            kind.Select(chain => chain.GetProperty("length").GetInt32()).Should().BeInAscendingOrder();
        chains.Should().NotBeEmpty();
    }

    [Fact]
    public void Any_walks_what_the_pattern_leaves_out()
    {
        ToolRun pattern = ToolRun.InProcess("chains", "nmda-receptor-activity", "nmda-receptor", "--json");
        ToolRun any = ToolRun.InProcess("chains", "nmda-receptor-activity", "nmda-receptor", "--any", "--json");

        pattern.Json.GetProperty("count").GetInt64().Should().Be(0);
        pattern.Json.GetProperty("nearestMiss").GetProperty("blockedBy").GetString().Should().Be("relation");
        any.Json.GetProperty("count").GetInt64().Should().BePositive();
        any.Json.GetProperty("pattern").GetString().Should().Contain("-[]->");
    }

    [Fact]
    public void An_empty_answer_is_done_and_says_what_blocked_it()
    {
        ToolRun text = ToolRun.InProcess("chains", "magnesium", "excitotoxicity", "--sign", "+");
        ToolRun json = ToolRun.InProcess("chains", "magnesium", "excitotoxicity", "--sign", "+", "--json");

        text.ExitCode.Should().Be(0);
        text.Output.Should().Contain("0 chains").And.Contain("blocked by sign");
        json.ExitCode.Should().Be(0);
        json.Json.GetProperty("nearestMiss").GetProperty("blockedBy").GetString().Should().Be("sign");
        json.Json.GetProperty("nearestMiss").GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
        Chains(json).Should().BeEmpty();
    }

    [Fact]
    public void An_empty_answer_points_the_other_way_when_there_are_chains() =>
        ToolRun.InProcess("chains", "migraine", "magnesium").Output.Should().Contain("magnesium chains magnesium migraine");

    [Fact]
    public void Text_shows_for_every_hop_a_quote_or_finding_and_where_to_look_it_up()
    {
        ToolRun text = ToolRun.InProcess("chains", "magnesium", "migraine");
        foreach (JsonElement step in Chains(ToolRun.InProcess("chains", "magnesium", "migraine", "--json")).SelectMany(chain => chain.GetProperty("steps").EnumerateArray()))
        {
            JsonElement[] evidence = [.. step.GetProperty("evidence").EnumerateArray()];
            evidence.Should().Contain(piece => text.Output.Contains(piece.GetProperty("quote").GetString() ?? piece.GetProperty("finding").GetString()!, StringComparison.Ordinal)
                && text.Output.Contains(piece.GetProperty("doi").GetString() ?? piece.GetProperty("pmid").GetString() ?? piece.GetProperty("citation").GetString()!, StringComparison.Ordinal));
            if (evidence.FirstOrDefault(piece => piece.GetProperty("quote").ValueKind == JsonValueKind.String) is { ValueKind: JsonValueKind.Object } quoted)
                evidence.Should().Contain(piece => piece.GetProperty("quote").ValueKind == JsonValueKind.String && text.Output.Contains($"“{piece.GetProperty("translation").GetString()}”", StringComparison.Ordinal), quoted.ToString());
        }
    }

    [Fact]
    public void What_was_left_out_as_refuted_is_listed_with_the_evidence_against_it()
    {
        ToolRun run = ToolRun.InProcess("chains", "magnesium", "stroke");

        run.Output.Should().Contain("Left out").And.Contain("\n  magnesium sulfate —helps treat (-)→ stroke\n    against ").And.Contain("doi:10.1056/NEJMoa1408827");
    }

    [Fact]
    public void What_a_file_says_does_not_steer_the_terminal()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("hostile.json", """
            { "format": "magnesium-graph", "formatVersion": 1, "graph": { "kind": "imported" }, "nodes": [ { "id": "a", "type": "T", "labels": { "en": "red\u001b[31m\nline" } }, { "id": "b", "type": "T" } ],
              "edges": [ { "source": "a", "relation": "r", "target": "b", "sign": "+" } ] }
            """);

        foreach (string[] arguments in new[] { ["chains", "a", "b"], ["show", "a"], ["search", "a"], new[] { "chains", "a\e[31m", "b" } })
        {
            ToolRun run = ToolRun.InProcess([.. arguments, "--graph", path]);
            (run.Output + run.Error).Should().NotContain("\e").And.NotContain("\nline");
        }
    }

    [Fact]
    public void Text_shows_the_arithmetic_and_ends_with_the_disclaimer()
    {
        ToolRun run = ToolRun.InProcess("chains", "magnesium", "migraine", "--top", "1");

        run.Output.Should().MatchRegex(@"belief +\d[.\d]*( × \d[.\d]*)+ = \d\.\d+");
        run.Output.TrimEnd().Should().EndWith(MagnesiumGraph.Load().Info.Disclaimer["en"]);
    }

    [Fact]
    public void A_redirected_sentence_stays_on_one_line_without_colour()
    {
        ToolRun run = ToolRun.InProcess("chains", "magnesium", "migraine");

        foreach (JsonElement chain in Chains(ToolRun.InProcess("chains", "magnesium", "migraine", "--json")))
            run.Output.Split('\n').Should().Contain(line => line.Trim() == chain.GetProperty("sentence").GetProperty("en").GetString());
        run.Output.Should().NotContain("\e");
        run.Output.Split('\n').Should().OnlyContain(line => line == line.TrimEnd());
    }

    [Fact]
    public void On_a_terminal_lines_wrap_between_words_and_may_be_coloured()
    {
        ToolRun run = ToolRun.OnTerminal(80, "chains", "magnesium", "migraine", "--top", "1");

        run.Output.Should().Contain("\e[1m");
        string[] lines = System.Text.RegularExpressions.Regex.Replace(run.Output, "\e\\[[0-9]+m", "").Split('\n');
        lines.Where(line => line.TrimStart().Contains(' ', StringComparison.Ordinal) && !line.Contains("MATCH", StringComparison.Ordinal)).Should().OnlyContain(line => line.Length <= 80);
    }

    private static JsonElement[] Chains(ToolRun run) => [.. run.Json.GetProperty("chains").EnumerateArray()];

    private static string[] Edges(ToolRun run, string member) =>
        [.. Chains(run).SelectMany(chain => chain.GetProperty("steps").EnumerateArray()).Where(step => step.GetProperty("role").GetString() != "structural").Select(step => step.GetProperty(member).GetString()!)];
}
