using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary><c>match PATTERN</c>: the chains that look like a GQL path pattern, or how many there are.</summary>
internal sealed class MatchCommand : Command, IHasExamples
{
    private const int DefaultTop = 100;

    private readonly SharedOptions shared;

    private readonly Argument<string> pattern = new("PATTERN") { Description = "A path pattern of ISO GQL, in quotes (docs/patterns.md)." };

    private readonly Option<int> top = new("--top")
    {
        Description = "Stop after this many chains.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultTop,
        CustomParser = result => SharedOptions.Count(result, "--top"),
    };

    private readonly Option<bool> count = new("--count") { Description = "Print only how many chains match." };

    private readonly Option<TimeSpan> timeout = new("--timeout")
    {
        Description = "Stop after this long: 500ms, 30s, 2m.",
        HelpName = "TIME",
        DefaultValueFactory = _ => MatchOptions.Default.Timeout,
        CustomParser = Duration,
    };

    public MatchCommand(SharedOptions shared)
        : base("match", "The chains that match a path pattern of ISO GQL.")
    {
        this.shared = shared;
        Add(pattern);
        Add(top);
        Add(count);
        Add(timeout);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples =>
    [
        "magnesium match \"MATCH (a {id:'magnesium'})-[:blocks]->(m:MolecularActivity)-[]->{1,3}(c:Condition)\"",
        "magnesium match \"MATCH ACYCLIC (a:Intervention)-[t:treats WHERE t.contested]->(c)\" --json",
        "magnesium match \"MATCH (a)-[e]->(b) WHERE e.stance = 'refuted'\" --count",
    ];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        var question = Graph.Pattern.Parse(parsed.GetRequiredValue(pattern));
        TimeSpan time = parsed.GetValue(timeout);
        CancellationToken cancellation = shared.Terminal.Cancellation;
        TruncationReason? reason;
        if (parsed.GetValue(count))
        {
            MatchCount counted = graph.CountMatches(question, new MatchOptions { Timeout = time }, cancellation);
            reason = counted.Reason;
            Print(counted, parsed);
        }
        else
        {
            ChainResult result = graph.Match(question, new MatchOptions { Limit = parsed.GetValue(top), Timeout = time }, cancellation);
            reason = result.Reason;
            Print(result, graph.Info, parsed);
        }

        return reason == TruncationReason.Cancelled ? throw new OperationCanceledException() : ExitCode.Done;
    }

    private void Print(MatchCount counted, ParseResult parsed)
    {
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, counted));
            return;
        }

        using Page page = shared.Terminal.Page();
        page.Line(new Wording(shared.Language(parsed)).Counted(counted));
    }

    private void Print(ChainResult result, GraphInfo graph, ParseResult parsed)
    {
        string language = shared.Language(parsed);
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, result, language));
            return;
        }

        using Page page = shared.Terminal.Page();
        new MatchPage(page, new Wording(language)).Print(result, graph);
    }

    private static TimeSpan Duration(ArgumentResult result)
    {
        string word = result.Tokens[^1].Value;
        foreach ((string unit, double seconds) in new[] { ("ms", 0.001), ("s", 1.0), ("m", 60.0) })
        {
            if (word.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(word[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
                && number * seconds is > 0 and < 1e6)
            {
                return TimeSpan.FromSeconds(number * seconds);
            }
        }

        result.AddError(ToolMessages.NotADuration("--timeout", word));
        return default;
    }
}
