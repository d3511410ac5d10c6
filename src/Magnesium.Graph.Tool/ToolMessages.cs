using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary>The error texts of the command: what is wrong, where, how to mend it.</summary>
internal static class ToolMessages
{
    public const string Name = "magnesium";

    public static string UnknownCommand(string word, IReadOnlyList<string> commands) =>
        $"there is no command '{word}'.{DidYouMean(word, commands)} Commands: {string.Join(", ", commands)}.";

    public static string NoCommand(IReadOnlyList<string> commands) => $"say what to do. Commands: {string.Join(", ", commands)}.";

    public static string UnknownOption(string option, string owner, IEnumerable<string> known) =>
        $"'{option}' is no option of '{owner}'.{DidYouMean(option, known)} '{owner} --help' lists them.";

    public static string TooMany(string word, string owner, string usage) =>
        $"'{word}' is one word too many for '{owner}'. Usage: {usage}. Put quotes around a name of several words.";

    public static string Missing(string argument, string owner, string usage) => $"'{owner}' needs {argument}. Usage: {usage}.";

    public static string OptionNeedsValue(string option, string? value) => $"{option} needs a value{(value is null ? "" : $": {option} {value}")}.";

    public static string OptionGivenTwice(string option) => $"{option} is given more than once. Give it once.";

    public static string NotOneOf(string option, string word, IReadOnlyList<string> known) =>
        $"{option}: '{word}' is none of {string.Join(", ", known)}.{DidYouMean(word, known)}";

    public static string NotANumber(string option, string word) => $"{option}: '{word}' is no whole number of at least 1.";

    public static string NotADuration(string option, string word) => $"{option}: '{word}' is no time. Write a number and a unit: 500ms, 30s, 2m.";

    public static string UnknownSource(string id, IEnumerable<string> known) =>
        $"--exclude-source: the graph has no source '{id}'.{DidYouMean(id, known)} 'show' and 'chains --json' name the sources of each edge.";

    public static string CannotRead(string option, string format, IEnumerable<string> readable) =>
        $"{option}: the format '{format}' can be written but not read. Readable: {string.Join(", ", readable)}.";

    public static string CannotWrite(string option, string format, IEnumerable<string> writable) =>
        $"{option}: the format '{format}' can be read but not written. Writable: {string.Join(", ", writable)}.";

    public static string UnknownFormat(string option, string format, IReadOnlyList<string> known) =>
        $"{option}: there is no format '{format}'.{DidYouMean(format, known)} Formats: {string.Join(", ", known)}.";

    public static string UnknownFlavour(string format, string flavour, IReadOnlyList<string> known) => known.Count == 0
        ? $"--flavour: the format '{format}' has no flavours. Leave the option out."
        : $"--flavour: the format '{format}' has no flavour '{flavour}'. Flavours: {string.Join(", ", known)}.";

    public static string NoFormatForFile(string path, IEnumerable<string> writable) =>
        $"'{path}' has no extension of a writable format. Name the format with --to: {string.Join(", ", writable)}.";

    public static string FolderNeedsFile(string format) => $"the format '{format}' is several files. Name where to with -o.";

    public static string ConvertReadsItsArgument() => "'convert' reads IN. Leave --graph out.";

    public static string DiffReadsItsArguments() => "'diff' reads A and B. Leave --graph out.";

    public static string NoIntervention() => $"'{Name} what-if' needs a node and a direction. Usage: {Name} what-if NODE up|down, or --do NODE=up|down, several times.";

    public static string NoDirection(string node) => $"'{Name} what-if' needs a direction for '{node}'. Usage: {Name} what-if NODE up|down.";

    public static string NotAnIntervention(string text) => $"--do: '{text}' is no intervention. Write NODE=up or NODE=down.";

    public static string NothingToKnockOut() => $"'{Name} knock-out' needs something to take out: --source ID, --study-kind KIND, --stance STANCE or --species SPECIES. --smallest shows what each conclusion hangs on.";

    public static string TwoGraphs(string path, string graph) => $"'validate' checks one graph, but PATH is '{path}' and --graph is '{graph}'. Leave one out.";

    public static string BibTeXIsNotJson() => "--json prints JSON, so it cannot go with --format bibtex. Leave one out, or say --format csl-json.";

    public static string LoadWith(string command) => $"load with: {command}";

    public static string OpenIt(string file) => $"Open {file} in a browser; it needs no network.";

    public static string PictureInstead(string file) =>
        $"{Name}: this build carries no page, because Node.js or its packages were missing when it was built; {file} is a picture instead. Install Node.js 20 or later and build again for the page.";

    public static string NothingToCite() => $"{Name}: no chain was found, so there is no source to cite. '{Name} chains' says why.";

    public static string UnknownNode(NodeNotFoundException e) =>
        e.Candidates.Count > 0 ? e.Message : $"{e.Message} '{Name} search TEXT' finds nodes by a part of their names.";

    public static string NotThatFormat(string path, GraphFormatException e) =>
        e.Input is null ? $"{path}: {e.Message}" : Relocated(path, e);

    public static string InvalidGraph(string path, GraphValidationException e) =>
        $"{path} breaks the rules of its schema. {Name} validate {path} groups them. {e.Message}";

    public static string UnreadableFile(string path, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"{path}: there is no such file or folder. Check the path; without --graph the built-in graph is used.",
        UnauthorizedAccessException => $"{path}: no permission to read it.",
        _ => $"{path}: cannot be read: {e.Message}",
    };

    public static string UnwritableFile(string path, Exception e) => e switch
    {
        DirectoryNotFoundException => $"{path}: the folder does not exist. Make it first; nothing was written.",
        UnauthorizedAccessException => $"{path}: no permission to write there. Name another file; nothing was changed.",
        _ => $"{path}: cannot be written: {e.Message} The old file, if there was one, is as it was.",
    };

    public static string UnwritableOutput(string detail) => $"standard output cannot be written: {detail}";

    public static string Interrupted() => "interrupted.";

    public static string Fault(Exception? e) => $"{Name}: a fault of the program, not of yours: {e?.GetType().Name}: {e?.Message} Please report it with the command you gave.";

    public static string Notice(Notice notice) => notice.Count == 1
        ? $"{Name}: {notice.Where}: {notice.Message}"
        : string.Create(CultureInfo.InvariantCulture, $"{Name}: {notice.Where}: {notice.Message} ({notice.Count} times)");

    /// <summary>The message without the name of a C# parameter, which says nothing to who typed a command.</summary>
    public static string WithoutParameter(ArgumentException e) => e.ParamName is null
        ? e.Message
        : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);

    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        // Anything is near a word of one letter.
        IReadOnlyList<string> nearest = word.Length < 2 ? [] : Nearest.To(word, known);
        return nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest.Select(n => $"'{n}'"))}?";
    }

    /// <summary>A part of a folder names itself; the person gave the folder.</summary>
    private static string Relocated(string path, GraphFormatException e) =>
        e.Input == path || !Directory.Exists(path) ? e.Message : $"{path}: {e.Message}";
}
