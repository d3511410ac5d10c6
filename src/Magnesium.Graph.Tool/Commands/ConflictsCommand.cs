using System.Collections.Immutable;
using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>conflicts</c>: where the evidence contradicts itself.</summary>
internal sealed class ConflictsCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;

    public ConflictsCommand(SharedOptions shared)
        : base("conflicts", "Where the evidence contradicts itself, each time with the witnesses of both sides.")
    {
        this.shared = shared;
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium conflicts", "magnesium conflicts --lang bg", "magnesium conflicts --graph my.json --json"];

    private int Answer(ParseResult parsed)
    {
        ImmutableArray<Conflict> conflicts = shared.Graph(parsed).Conflicts();
        string language = shared.Language(parsed);
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, conflicts, language));
            return ExitCode.Done;
        }

        using Page page = shared.Terminal.Page();
        new ConflictPage(page, new Wording(language)).Print(conflicts);
        return ExitCode.Done;
    }
}
