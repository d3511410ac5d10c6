using System.CommandLine;

namespace Magnesium.Graph.Tool;

/// <summary><c>formats</c>: what can be read and written, and what is lost.</summary>
internal sealed class FormatsCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;

    public FormatsCommand(SharedOptions shared)
        : base("formats", "The formats: extensions, what is read and written, what is lost.")
    {
        this.shared = shared;
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium formats", "magnesium formats --json"];

    private int Answer(ParseResult parsed)
    {
        GraphFormat[] formats = [.. SharedOptions.Formats()];
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, formats));
            return ExitCode.Done;
        }

        using Page page = shared.Terminal.Page();
        var table = new TextTable(page, "id", "name", "extensions", "reads", "writes", "flavours", "loses");
        foreach (GraphFormat format in formats)
        {
            table.Row(
                format.Id,
                format.Name,
                format.IsFolder ? "a folder" : string.Join(' ', format.Extensions),
                format.CanRead ? "yes" : "no",
                format.CanWrite ? "yes" : "no",
                string.Join(' ', format.Flavours),
                format.IsLossless ? "nothing" : format.Loses);
        }

        table.Print();
        page.Line("A name that ends in .gz is written packed; packed files are read as they are.");
        return ExitCode.Done;
    }
}
