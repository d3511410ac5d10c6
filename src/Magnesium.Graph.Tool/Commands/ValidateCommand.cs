using System.CommandLine;
using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary><c>validate PATH</c>: does a graph keep the rules?</summary>
internal sealed class ValidateCommand : Command, IHasExamples
{
    private const int ShownOfARule = 20;

    private readonly SharedOptions shared;

    private readonly Argument<string?> path = new("PATH")
    {
        Description = "The file or folder to check (default: --graph, else the built-in graph).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ValidateCommand(SharedOptions shared)
        : base("validate", "Check a graph: format, schema, domain and range, evidence, CURIEs, quotes against their texts.")
    {
        this.shared = shared;
        Add(path);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium validate", "magnesium validate graph-data", "magnesium validate my.graphml --json"];

    private int Answer(ParseResult parsed)
    {
        string? asked = parsed.GetValue(path);
        string? graph = shared.GraphPath(parsed);
        if (asked is not null && graph is not null && asked != graph)
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.TwoGraphs(asked, graph));
        asked ??= graph;
        ValidationReport report = asked is null
            ? GraphValidator.Validate(MagnesiumGraph.Load())
            : Failures.Reading(asked, () => GraphValidator.Validate(asked, shared.ReadOptions(parsed)));
        if (shared.Json(parsed))
            shared.Print(json => GraphJson.Write(json, report));
        else
            Print(report, asked ?? "the built-in graph");
        return report.IsSound ? ExitCode.Done : ExitCode.ProblemsFound;
    }

    private void Print(ValidationReport report, string name)
    {
        using Page page = shared.Terminal.Page();
        page.Line(
            $"{name}: {(report.IsSound ? "sound" : "not sound")}, {Figures.Count(report.Errors, "error")}, {Figures.Count(report.Warnings, "warning")}",
            ink: report.IsSound ? Ink.Good : Ink.Bad);
        foreach (IGrouping<(FindingLevel Level, string Rule), Finding> rule in report.Findings.GroupBy(finding => (finding.Level, finding.Rule)))
        {
            page.Blank();
            page.Line(
                string.Create(CultureInfo.InvariantCulture, $"{rule.Key.Level.ToText()} {rule.Key.Rule} ({rule.Sum(finding => finding.Count)})"),
                ink: rule.Key.Level == FindingLevel.Error ? Ink.Bad : Ink.Doubtful);
            foreach (Finding finding in rule.Take(ShownOfARule))
            {
                string times = finding.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {finding.Count - 1} more places");
                page.Line($"{finding.Where}{times}: {finding.Message}", indent: 2);
            }

            if (rule.Count() > ShownOfARule)
                page.Line(string.Create(CultureInfo.InvariantCulture, $"… and {rule.Count() - ShownOfARule} more; --json lists all"), indent: 2);
        }
    }
}
