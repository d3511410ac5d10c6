using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>diff A B</c>: how two graphs differ, and what that changes.</summary>
internal sealed class DiffCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;
    private readonly Argument<string> before = new("A") { Description = "The first graph: a file or folder of any readable format." };
    private readonly Argument<string> after = new("B") { Description = "The second graph, likewise." };

    public DiffCommand(SharedOptions shared)
        : base("diff", "How two graphs differ: nodes, edges, evidence, and the conclusions that change. Exit code 1 when they differ.")
    {
        this.shared = shared;
        Add(before);
        Add(after);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium diff old.json new.json", "magnesium diff graph-data other/graph-data --json"];

    private int Answer(ParseResult parsed)
    {
        if (shared.GraphPath(parsed) is not null)
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.DiffReadsItsArguments());
        KnowledgeGraph one = shared.Read(parsed.GetRequiredValue(before), parsed);
        KnowledgeGraph two = shared.Read(parsed.GetRequiredValue(after), parsed);
        GraphDiff diff = one.DiffTo(two, cancellation: shared.Terminal.Cancellation);
        string language = shared.Language(parsed);
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, diff, language));
        }
        else
        {
            using Page page = shared.Terminal.Page();
            new DiffPage(page, new Wording(language)).Print(diff);
        }

        return diff.IsEmpty ? ExitCode.Done : ExitCode.ProblemsFound;
    }
}
