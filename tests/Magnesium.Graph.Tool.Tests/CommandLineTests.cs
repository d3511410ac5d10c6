namespace Magnesium.Graph.Tool.Tests;

public class CommandLineTests
{
    private const string Commands = "chains, match, effect, what-if, conflicts, knock-out, show, search, cite, stats, validate, diff, export, view, convert, formats, translate";

    [Fact]
    public void Alone_it_prints_help_with_examples()
    {
        ToolRun run = ToolRun.InProcess();

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Usage:").And.Contain("Examples:\n  magnesium chains magnesium migraine\n");
        foreach (string command in Commands.Split(", "))
            run.Output.Should().MatchRegex($"(?m)^  {command}\\b");
        run.Output.Should().Be(ToolRun.InProcess("--help").Output);
    }

    [Fact]
    public void Version_is_one_line_of_digits() => ToolRun.InProcess("--version").Output.Should().MatchRegex("^\\d+\\.\\d+\\.\\d+[^\\s]*\n$");

    [Theory]
    [InlineData("chains")]
    [InlineData("match")]
    [InlineData("effect")]
    [InlineData("what-if")]
    [InlineData("conflicts")]
    [InlineData("knock-out")]
    [InlineData("diff")]
    [InlineData("show")]
    [InlineData("search")]
    [InlineData("cite")]
    [InlineData("stats")]
    [InlineData("validate")]
    [InlineData("export")]
    [InlineData("convert")]
    [InlineData("formats")]
    public void Every_command_explains_itself_with_examples_that_run(string command)
    {
        ToolRun run = ToolRun.InProcess(command, "--help");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain($"Examples:\n  magnesium {command}");
    }

    [Theory]
    [InlineData("chain", $"magnesium: there is no command 'chain'. Did you mean 'chains'? Commands: {Commands}.\n")]
    [InlineData("reverse", $"magnesium: there is no command 'reverse'. Commands: {Commands}.\n")]
    public void An_unknown_command_is_refused_with_those_there_are(string command, string message)
    {
        ToolRun run = ToolRun.InProcess(command, "x", "y");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be(message);
    }

    [Theory]
    [InlineData("'magnesium chains' needs FROM. Usage: magnesium chains FROM TO [options].", "chains")]
    [InlineData("'magnesium chains' needs TO. Usage: magnesium chains FROM TO [options].", "chains", "magnesium")]
    [InlineData("'c' is one word too many for 'magnesium chains'.", "chains", "a", "b", "c")]
    [InlineData("'--tpo' is no option of 'magnesium chains'. Did you mean '--top'?", "chains", "a", "b", "--tpo", "3")]
    [InlineData("'--foo' is no option of 'magnesium chains'.", "chains", "--foo", "a", "b")]
    [InlineData("'--evidence' is no option of 'magnesium show'.", "show", "--evidence")]
    [InlineData("'--foo' is no option of 'magnesium'.", "--foo")]
    [InlineData("say what to do.", "--json")]
    [InlineData("--top: '0' is no whole number of at least 1.", "chains", "a", "b", "--top", "0")]
    [InlineData("--top: 'x' is no whole number of at least 1.", "chains", "a", "b", "--top", "x")]
    [InlineData("--top needs a value: --top N.", "chains", "a", "b", "--top")]
    [InlineData("--top is given more than once.", "chains", "a", "b", "--top", "1", "--top", "2")]
    [InlineData("--stance: 'assered' is none of asserted, hypothesised, inconclusive. Did you mean 'asserted'?", "chains", "a", "b", "--stance", "assered")]
    [InlineData("--stance: 'refuted' is none of", "chains", "a", "b", "--stance", "asserted,refuted")]
    [InlineData("--sign: 'x' is none of +, -.", "chains", "a", "b", "--sign", "x")]
    [InlineData("--weight: 'believe' is none of belief, length, degree. Did you mean 'belief'?", "chains", "a", "b", "--weight", "believe")]
    [InlineData("--exclude-source: the graph has no source 'nowak-1948'. Did you mean 'nowak-1984'?", "chains", "magnesium", "migraine", "--exclude-source", "nowak-1948")]
    [InlineData("--lang: 'de' is none of en, bg.", "stats", "--lang", "de")]
    [InlineData("--from: there is no format 'natve'. Did you mean 'native'?", "stats", "--from", "natve")]
    [InlineData("'magnesium what-if' needs a node and a direction.", "what-if")]
    [InlineData("'magnesium what-if' needs a direction for 'magnesium'.", "what-if", "magnesium")]
    [InlineData("the direction: 'dwn' is none of up, down. Did you mean 'down'?", "what-if", "magnesium", "dwn")]
    [InlineData("--do: 'magnesium' is no intervention. Write NODE=up or NODE=down.", "what-if", "--do", "magnesium")]
    [InlineData("'magnesium' is held twice.", "what-if", "magnesium", "up", "--do", "magnesium=down")]
    [InlineData("no node goes by 'magnesum'. Did you mean 'magnesium'", "what-if", "magnesum", "up")]
    [InlineData("no node goes by 'migrane'. Did you mean 'migraine'", "effect", "magnesium", "migrane")]
    [InlineData("no node goes by 'membrane-depolarisaton'.", "effect", "magnesium", "migraine", "--given", "membrane-depolarisaton")]
    [InlineData("'magnesium knock-out' needs something to take out:", "knock-out")]
    [InlineData("the graph has no source 'phelan-2081'. Did you mean 'phelan-2018'?", "knock-out", "--source", "phelan-2081")]
    [InlineData("the graph has no study kind 'randomized-trial'. Did you mean 'randomised-trial'?", "knock-out", "--study-kind", "randomized-trial")]
    [InlineData("--stance: 'assered' is none of", "knock-out", "--stance", "assered")]
    [InlineData("'diff' reads A and B. Leave --graph out.", "diff", "a.json", "b.json", "--graph", "c.json")]
    [InlineData("'magnesium diff' needs B.", "diff", "a.json")]
    [InlineData("'validate' checks one graph", "validate", "a.json", "--graph", "b.json")]
    [InlineData("no node goes by '@file'.", "show", "@file")]
    public void A_wrong_command_line_is_one_message_and_exit_2(string message, params string[] arguments)
    {
        ToolRun run = ToolRun.InProcess(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"magnesium: {message}");
        run.Error.TrimEnd('\n').Should().NotContain("\n");
    }

    [Fact]
    public void An_absent_graph_cannot_be_read()
    {
        ToolRun run = ToolRun.InProcess("stats", "--graph", "absent.json");

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("magnesium: absent.json: there is no such file or folder.");
    }

    [Fact]
    public void A_graph_that_breaks_its_schema_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("broken.json", ToolRun.InProcess("export", "native").Output.Replace("\"relation\": \"blocks\"", "\"relation\": \"treats\"", StringComparison.Ordinal));

        ToolRun run = ToolRun.InProcess("stats", "--graph", path);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(path).And.Contain("'treats'").And.Contain("must be of type Intervention");
    }

    [Fact]
    public void Lenient_reading_mends_with_a_notice_and_strict_reading_refuses()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("odd.json", """
            { "format": "magnesium-graph", "formatVersion": 1, "graph": { "kind": "imported" }, "nodes": [ { "id": "a", "type": "T", "labls": {} } ], "edges": [] }
            """);

        ToolRun lenient = ToolRun.InProcess("stats", "--graph", path, "--json");
        ToolRun strict = ToolRun.InProcess("stats", "--graph", path, "--json", "--strict");

        lenient.ExitCode.Should().Be(0);
        lenient.Json.GetProperty("nodes").GetInt32().Should().Be(1);
        lenient.Error.Should().Contain("unknown member 'labls' of a node was dropped").And.Contain("$.nodes[0]");
        lenient.Error.TrimEnd('\n').Should().NotContain("\n");
        strict.ExitCode.Should().Be(3);
        strict.Output.Should().BeEmpty();
        strict.Error.Should().Contain("Did you mean 'labels'?");
    }

    [Fact]
    public void Shared_options_may_stand_before_the_command() =>
        ToolRun.InProcess("--json", "stats").Output.Should().Be(ToolRun.InProcess("stats", "--json").Output);
}
