using System.Collections.Immutable;
using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>search TEXT</c>: nodes by a part of any of their names.</summary>
internal sealed class SearchCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;
    private readonly Argument<string> text = new("TEXT") { Description = "A name or the start of one, in any language; an id or CURIE." };

    private readonly Option<string?> type = new("--type")
    {
        Description = "Only nodes of this type and of types below it, as Disease or Process.",
        HelpName = "T",
    };

    public SearchCommand(SharedOptions shared)
        : base("search", "Nodes by label, synonym, id or CURIE, in any language.")
    {
        this.shared = shared;
        Add(text);
        Add(type);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium search мигр", "magnesium search channel --type MacromolecularComplex", "magnesium search MONDO: --json"];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        string language = shared.Language(parsed);
        string wanted = parsed.GetRequiredValue(text);
        ImmutableArray<NodeMatch> found = graph.Search(wanted, parsed.GetValue(type));
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, found, language));
            return ExitCode.Done;
        }

        using Page page = shared.Terminal.Page();
        if (found.IsEmpty)
        {
            page.Line($"Nothing goes by '{wanted}', whole or in part.");
            return ExitCode.Done;
        }

        var table = new TextTable(page, "id", "label", "type", "found by", "#score");
        foreach (NodeMatch match in found)
        {
            string label = match.Node.Label(language);
            string by = match.Name == label || match.Name == match.Node.Id ? "" : match.Name;
            table.Row(match.Node.Id, label, match.Node.Type.Labels.Best(language) ?? match.Node.Type.Id, by, Figures.Number(match.Score));
        }

        table.Print();
        return ExitCode.Done;
    }
}
