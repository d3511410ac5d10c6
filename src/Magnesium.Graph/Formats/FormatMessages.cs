namespace Magnesium.Graph;

/// <summary>The error texts of reading and writing.</summary>
internal static class FormatMessages
{
    public static string UnknownFormat(string id, IEnumerable<string> known) => $"unknown format '{id}'. Known formats: {string.Join(", ", known)}.";

    public static string CannotRead(string id) => $"the format '{id}' can be written but not read. Export to graphml or native to read a graph back.";

    public static string CannotWrite(string id) => $"the format '{id}' can be read but not written.";

    public static string Unrecognised(IEnumerable<string> known) =>
        $"neither the extension nor the content is of a known format. Name the format: {string.Join(", ", known)}.";

    public static string UnrecognisedFolder() =>
        "the folder holds no graph: expected nodes.tsv and edges.tsv, or graph.json with its parts.";

    public static string NoFormatForPath(string path, IEnumerable<string> known) =>
        $"no format goes by the extension of '{path}'. Name the format: {string.Join(", ", known)}.";

    public static string UnknownFlavour(string format, string flavour, IEnumerable<string> known) =>
        known.Any() ? $"the format '{format}' has no flavour '{flavour}'. Flavours: {string.Join(", ", known)}." : $"the format '{format}' has no flavours. Leave the flavour out.";

    public static string NotJson(string detail) => $"not valid JSON: {detail}";

    public static string Expected(string expected, string found) => $"expected {expected}, found {found}.";

    public static string UnknownMember(string member, string owner, IEnumerable<string> known) =>
        $"unknown member '{member}' of {owner}.{Messages.Suggestion(member, known)}";

    public static string DroppedMember(string member, string owner) => $"unknown member '{member}' of {owner} was dropped";

    public static string MissingMember(string member, string owner) => $"{owner} needs '{member}'.";

    public static string UnknownWord(string word, IEnumerable<string> known) => $"'{word}' is none of {string.Join(", ", known)}.";

    public static string NewerVersion(int version, int known) => $"this file is of format version {version}, but this program knows versions up to {known}. Use a newer program.";

    public static string NotAMagnesiumGraph() => "the file is JSON, but its \"format\" is not \"magnesium-graph\".";

    public static string TooDeep(int limit) => $"nested more than {limit} deep.";

    public static string TooLong(int limit) => $"one value is longer than {limit}, the limit of reading.";

    public static string TooManyNodes(int limit) => $"more than {limit} nodes, the limit of reading.";

    public static string TooManyEdges(int limit) => $"more than {limit} edges, the limit of reading.";

    public static string TooManyBytes(long limit) => $"more than {limit} bytes, the limit of reading.";

    public static string CutShort() => "the packed data seems cut short: its length is not the one at the end of the file. Get the file again, or unpack it.";

    public static string PerhapsCutShort() => "the packed data is cut short or in several parts; what could be unpacked was read";

    public static string UnpairedSurrogate() => "characters that are half of a surrogate pair were replaced by U+FFFD";

    public static string MissingPart(string part) => $"the part '{part}' named in graph.json is missing.";
}
