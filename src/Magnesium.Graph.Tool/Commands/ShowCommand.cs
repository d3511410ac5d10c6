using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>show NODE</c>: everything about one node.</summary>
internal sealed class ShowCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;
    private readonly Argument<string> name = new("NODE") { Description = "The node: id, CURIE, label or synonym in any language." };

    public ShowCommand(SharedOptions shared)
        : base("show", "One node: names, cross-references, description, edges in and out with all their evidence.")
    {
        this.shared = shared;
        Add(name);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium show migraine", "magnesium show CHEBI:25107", "magnesium show мигрена --lang bg"];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        Node node = graph.Node(parsed.GetRequiredValue(name));
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, node));
            return ExitCode.Done;
        }

        using Page page = shared.Terminal.Page();
        new NodePage(page, new Wording(shared.Language(parsed))).Print(node);
        return ExitCode.Done;
    }
}
