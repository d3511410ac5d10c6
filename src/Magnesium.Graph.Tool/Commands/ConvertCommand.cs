using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>convert IN OUT</c>: any readable format to any writable one.</summary>
internal sealed class ConvertCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;
    private readonly Argument<string> input = new("IN") { Description = "The file or folder to read; --from names its format where nothing tells." };
    private readonly Argument<string> output = new("OUT") { Description = "The file to write." };

    private readonly Option<GraphFormat?> to = new("--to")
    {
        Description = "The format to write (default: by OUT's extension).",
        HelpName = "FORMAT",
        CustomParser = result => SharedOptions.WritableFormat(result, "--to"),
    };

    public ConvertCommand(SharedOptions shared)
        : base("convert", "Read a graph in one format and write it in another.")
    {
        this.shared = shared;
        Add(input);
        Add(output);
        Add(to);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium convert my.graphml my.json", "magnesium convert tables/ my.graphml", "magnesium convert data.txt out.xml --from graphml --to graphml"];

    private int Answer(ParseResult parsed)
    {
        if (shared.GraphPath(parsed) is not null)
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.ConvertReadsItsArgument());
        string file = parsed.GetRequiredValue(output);
        string[] writable = [.. SharedOptions.Formats().Where(f => f.CanWrite).Select(f => f.Id)];
        GraphFormat target = parsed.GetValue(to) ?? GraphFormats.ForPath(file) ?? throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.NoFormatForFile(file, writable));
        if (!target.CanWrite)
            throw new ToolFailure(ExitCode.WrongQuestion, ToolMessages.CannotWrite("OUT", target.Id, writable));
        KnowledgeGraph graph = shared.Read(parsed.GetRequiredValue(input), parsed);
        var options = new WriteOptions { Format = target.Id, Language = shared.Language(parsed), Cancellation = shared.Terminal.Cancellation };
        return new GraphOutput(shared, parsed).Write(graph, target, file, options);
    }
}
