using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace Magnesium.Graph.Tool;

/// <summary>The options that every command takes, and what they mean.</summary>
internal sealed class SharedOptions
{
    private static readonly string[] Languages = ["en", "bg"];

    private readonly Option<string?> graph = new("--graph")
    {
        Description = "The graph to ask: a file or folder of any readable format (default: the built-in magnesium graph).",
        HelpName = "PATH",
        Recursive = true,
    };

    private readonly Option<GraphFormat?> from = new("--from")
    {
        Description = "The format of the input, where neither its extension nor a look inside tells ('formats' lists them).",
        HelpName = "FORMAT",
        Recursive = true,
        CustomParser = ReadableFormat,
    };

    private readonly Option<bool> json = new("--json") { Description = "Print one JSON document instead of text.", Recursive = true };

    private readonly Option<string> lang = new("--lang")
    {
        Description = "Language of labels and sentences.",
        HelpName = "en|bg",
        Recursive = true,
        DefaultValueFactory = _ => Languages[0],
        CustomParser = result => OneOf(result, "--lang", Languages),
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Refuse an input that would otherwise be mended with a notice.", Recursive = true };

    public SharedOptions(Terminal terminal) => Terminal = terminal;

    public Terminal Terminal { get; }

    public IReadOnlyList<Option> All => [graph, from, json, lang, strict];

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public string Language(ParseResult parsed) => parsed.GetValue(lang)!;

    /// <summary>The path given with --graph, or null.</summary>
    public string? GraphPath(ParseResult parsed) => parsed.GetValue(graph);

    /// <summary>The graph to ask.</summary>
    public KnowledgeGraph Graph(ParseResult parsed) =>
        GraphPath(parsed) is string path ? Read(path, parsed) : MagnesiumGraph.Load();

    /// <summary>Reads a graph; what was mended is told on standard error.</summary>
    public KnowledgeGraph Read(string path, ParseResult parsed) =>
        Failures.Reading(path, () => KnowledgeGraph.Load(path, ReadOptions(parsed)));

    public ReadOptions ReadOptions(ParseResult parsed) => new()
    {
        Format = parsed.GetValue(from)?.Id,
        Strict = parsed.GetValue(strict),
        OnNotice = notice => Terminal.Error.WriteLine(Page.Plain(ToolMessages.Notice(notice))),
        Cancellation = Terminal.Cancellation,
    };

    /// <summary>Prints a JSON document.</summary>
    public void Print(Action<Utf8JsonWriter> write) => GraphJson.Save(Terminal.Output, write);

    /// <summary>One of the words, or an error that names them.</summary>
    public static string OneOf(ArgumentResult result, string option, IReadOnlyList<string> known)
    {
        string word = result.Tokens[^1].Value;
        if (!known.Contains(word))
            result.AddError(ToolMessages.NotOneOf(option, word, known));
        return word;
    }

    /// <summary>The member of an enumeration that a word stands for, or an error that names the words.</summary>
    public static T OneOf<T>(ArgumentResult result, string option, Func<T, string> text)
        where T : struct, Enum
    {
        string word = OneOf(result, option, [.. Enum.GetValues<T>().Select(text)]);
        return TextForms.TryParse(word, out T value) ? value : default;
    }

    /// <summary>A whole number of at least 1, or an error.</summary>
    public static int Count(ArgumentResult result, string option)
    {
        string word = result.Tokens[^1].Value;
        if (int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number >= 1)
            return number;
        result.AddError(ToolMessages.NotANumber(option, word));
        return 1;
    }

    /// <summary>A format that can be written, or an error that names those that can.</summary>
    public static GraphFormat? WritableFormat(ArgumentResult result, string option)
    {
        GraphFormat? format = Format(result, option, [.. Formats().Where(f => f.CanWrite)]);
        if (format is { CanWrite: false })
            result.AddError(ToolMessages.CannotWrite(option, format.Id, Formats().Where(f => f.CanWrite).Select(f => f.Id)));
        return format;
    }

    /// <summary>The formats there are, those left out that can do nothing yet.</summary>
    public static IEnumerable<GraphFormat> Formats() => GraphFormats.All.Where(format => format.CanRead || format.CanWrite);

    private static GraphFormat? ReadableFormat(ArgumentResult result)
    {
        GraphFormat? format = Format(result, "--from", [.. Formats().Where(f => f.CanRead)]);
        if (format is { CanRead: false })
            result.AddError(ToolMessages.CannotRead("--from", format.Id, Formats().Where(f => f.CanRead).Select(f => f.Id)));
        return format;
    }

    private static GraphFormat? Format(ArgumentResult result, string option, IReadOnlyList<GraphFormat> fitting)
    {
        string id = result.Tokens[^1].Value;
        GraphFormat? format = Formats().FirstOrDefault(f => f.Id == id);
        if (format is null)
            result.AddError(ToolMessages.UnknownFormat(option, id, [.. fitting.Select(f => f.Id)]));
        return format;
    }
}
