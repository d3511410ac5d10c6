using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>export FORMAT</c>: write the graph.</summary>
internal sealed class ExportCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;

    private readonly Argument<GraphFormat> format = new("FORMAT")
    {
        Description = "The format to write ('formats' lists them).",
        CustomParser = result => SharedOptions.WritableFormat(result, "FORMAT"),
    };

    private readonly Option<string?> output = new("--output", "-o") { Description = "The file to write (default: standard output).", HelpName = "FILE" };

    private readonly Option<string?> flavour = new("--flavour") { Description = "A flavour of the format ('formats' lists them).", HelpName = "F" };

    private readonly Option<string?> focus = new("--focus") { Description = "For svg, dot and mermaid: draw this node and its neighbours.", HelpName = "NODE" };

    private readonly Option<string?> to = new("--to") { Description = "With --focus: draw the chains from there to this node.", HelpName = "NODE" };

    public ExportCommand(SharedOptions shared)
        : base("export", "Write the graph in another format; what the format cannot carry is told on standard error.")
    {
        this.shared = shared;
        Add(format);
        Add(output);
        Add(flavour);
        Add(focus);
        Add(to);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium export native -o magnesium.json", "magnesium export graphml -o magnesium.graphml.gz", "magnesium export svg --focus magnesium --to migraine -o chains.svg", "magnesium export native | gzip > magnesium.json.gz"];

    private int Answer(ParseResult parsed)
    {
        GraphFormat target = parsed.GetRequiredValue(format);
        string? asked = parsed.GetValue(flavour);
        if (asked is not null && !target.Flavours.Contains(asked))
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.UnknownFlavour(target.Id, asked, target.Flavours));
        string? file = parsed.GetValue(output);
        if (file is null && (target.IsFolder || target.FileNames("", new WriteOptions { Flavour = asked }).Length > 1))
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.FolderNeedsFile(target.Id));
        KnowledgeGraph graph = shared.Graph(parsed);
        var options = new WriteOptions
        {
            Format = target.Id,
            Flavour = asked,
            Focus = parsed.GetValue(focus),
            To = parsed.GetValue(to),
            Language = shared.Language(parsed),
            Cancellation = shared.Terminal.Cancellation,
        };
        return new GraphOutput(shared, parsed).Write(graph, target, file, options);
    }
}
