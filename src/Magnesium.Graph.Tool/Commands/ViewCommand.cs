using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>view</c>: one HTML file to look at the graph with.</summary>
internal sealed class ViewCommand : Command, IHasExamples
{
    private const string Page = "html";
    private const string Picture = "svg";

    private readonly SharedOptions shared;

    private readonly Option<string?> output = new("--output", "-o") { Description = "The file to write (default: the graph's id with .html).", HelpName = "FILE" };

    private readonly Option<string?> focus = new("--focus") { Description = "Open on this node and its neighbours.", HelpName = "NODE" };

    private readonly Option<string?> to = new("--to") { Description = "With --focus: open on the chains from there to this node.", HelpName = "NODE" };

    public ViewCommand(SharedOptions shared)
        : base("view", "Write one self-contained, interactive HTML page that opens from disk.")
    {
        this.shared = shared;
        Add(output);
        Add(focus);
        Add(to);
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium view -o magnesium.html", "magnesium view --focus magnesium --to migraine", "magnesium view --graph my-graph.graphml --lang bg"];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        string file = parsed.GetValue(output) ?? $"{FileName(graph.Info.Id)}.html";
        if (!HtmlPages.IsAvailable)
        {
            file = Path.ChangeExtension(file, $".{Picture}");
            shared.Terminal.Error.WriteLine(ToolMessages.PictureInstead(file));
        }

        GraphFormat format = GraphFormats.Get(HtmlPages.IsAvailable ? Page : Picture);
        var options = new WriteOptions
        {
            Format = format.Id,
            Focus = parsed.GetValue(focus),
            To = parsed.GetValue(to),
            Language = shared.Language(parsed),
            Cancellation = shared.Terminal.Cancellation,
        };
        int code = new GraphOutput(shared, parsed).Write(graph, format, file, options);
        if (HtmlPages.IsAvailable)
            shared.Terminal.Error.WriteLine(ToolMessages.OpenIt(file));
        return code;
    }

    /// <summary>A graph's id is free text; what no file may be called is left out.</summary>
    private static string FileName(string? id)
    {
        string name = string.Concat((id ?? "").Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
        return name.Length == 0 ? "graph" : name;
    }
}
