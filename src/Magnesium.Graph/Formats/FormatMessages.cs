using System.Globalization;

namespace Magnesium.Graph;

/// <summary>The error texts of reading and writing.</summary>
internal static class FormatMessages
{
    public static string UnknownFormat(string id, IEnumerable<string> known) => $"unknown format '{id}'. Known formats: {string.Join(", ", known)}.";

    public static string CannotRead(string id) => $"the format '{id}' can be written but not read. Export to graphml or native to read a graph back.";

    public static string CannotWrite(string id) => $"the format '{id}' can be read but not written.";

    public static string Unrecognised(IEnumerable<string> known) =>
        $"neither the extension nor the content is of a format that is read. Name the format, if it is one of these: {string.Join(", ", known)}. Else let the program that wrote it save GraphML.";

    public static string UnknownJson(IReadOnlyCollection<string> members)
    {
        string found = members.Count == 0 ? "a list" : "an object with " + string.Join(", ", members.Take(6).Select(member => $"'{Short(member)}'")) + (members.Count > 6 ? ", …" : "");
        return $"this JSON is {found}, which is no graph of a format that is read: those have 'nodes' and 'edges' or 'links', 'graph', 'graphs' or 'elements'. If it is one, name the format; else let the program that wrote it save GraphML.";
    }

    public static string Empty() => "the file is empty. Get or export it again.";

    public static string NoNodes() => "the file holds no node: the graph is empty";

    public static string Packed(string packing) => $"the file is packed with {packing}. Unpack it, and name the graph inside.";

    public static string Wide() => "this is UTF-16 or UTF-32, not UTF-8. Save the file as UTF-8.";

    public static string Binary() => "this is no text. Let the program that wrote it save a text format such as GraphML.";

    public static string ReturnsAlone() => "the lines end in a carriage return alone. Save the file with line ends of today, LF or CR LF.";

    public static string UnrecognisedFolder() =>
        "the folder holds no graph: expected nodes.tsv and edges.tsv, or graph.json with its parts. Of any other format name the file in the folder.";

    public static string NoFormatForPath(string path, IEnumerable<string> known) =>
        $"no format goes by the extension of '{path}'. Name the format: {string.Join(", ", known)}.";

    public static string UnknownFlavour(string format, string flavour, IEnumerable<string> known) =>
        known.Any() ? $"the format '{format}' has no flavour '{flavour}'. Flavours: {string.Join(", ", known)}." : $"the format '{format}' has no flavours. Leave the flavour out.";

    public static string FolderNeedsPath(string format) => $"the format '{format}' is a folder of files. Save it to a path, not to a stream.";

    public static string NotAFolder(string path) => $"'{path}' is a file. Name a folder.";

    public static string NotText(string format) => $"characters that {format} cannot hold were replaced by U+FFFD";

    public static string NotJson(string detail) =>
        $"not valid JSON: {detail}{(detail.Contains("end of data", StringComparison.Ordinal) || detail.Contains("end of the JSON payload", StringComparison.Ordinal) ? " Is the file cut short?" : "")}";

    /// <param name="e">What the parser of JSON says of bytes that are no text.</param>
    public static string Undecodable(InvalidOperationException e) => e.InnerException is null ? HalfSurrogate() : NotUtf8();

    public static string HalfSurrogate() => "this escapes half of a surrogate pair, which is no character. Write the other half too, or remove it.";

    public static string MoreAfterEnd() => "expected the end of the document, found more. A file holds one document: put what follows into a file of its own.";

    public static string NotUtf8() => "this is not UTF-8. Save the file as UTF-8.";

    public static string NotFinite() => "NaN and Infinity, which JSON does not have, were read as the numbers they stand for";

    public static string Expected(string expected, string found) => $"expected {expected}, found {found}.";

    public static string UnknownMember(string member, string owner, IEnumerable<string> known) =>
        $"unknown member '{member}' of {owner}.{Messages.Suggestion(member, known)}";

    public static string DroppedMember(string member, string owner) => $"unknown member '{member}' of {owner} was dropped";

    public static string MissingMember(string member, string owner) => $"{owner} needs '{member}'.";

    public static string UnknownWord(string word, IEnumerable<string> known) => $"'{word}' is none of {string.Join(", ", known)}.";

    public static string NewerVersion(int version, int known) => $"this file is of format version {version}, but this program knows versions up to {known}. Use a newer program.";

    public static string NotAMagnesiumGraph() => "the file is JSON, but its \"format\" is not \"magnesium-graph\". If this is another format, name it.";

    public static string TooDeep(int limit) => $"nested more than {limit} deep, the limit of depth.";

    public static string TooLong(int limit) => $"one value is longer than {limit}, the limit of reading.";

    public static string TooManyNodes(int limit) => $"more than {limit} nodes, the limit of reading.";

    public static string TooManyEdges(int limit) => $"more than {limit} edges, the limit of reading.";

    public static string TooManyBytes(long limit) => $"more than {limit} bytes, the limit of reading.";

    public static string InValue(string name, string? path, string problem) => path is null or "$" ? $"in '{name}': {problem}" : $"in '{name}' at {path}: {problem}";

    public static string UndeclaredEnd(string id) => $"an edge names a node '{Short(id)}' that the file does not declare. Declare the node or correct the id.";

    public static string NodeTwice(string id) => $"the node '{Short(id)}' is given twice. Rename or remove one.";

    public static string EdgeTwice(string id) => $"the edge id '{Short(id)}' is used twice. Rename or remove one.";

    public static string MergedNodes() => "nodes given more than once were merged; of two values the first counts";

    public static string EdgeIdsDropped() => "edge ids used before were dropped; the edges were kept";

    public static string AddedEnds() => "nodes that edges name but the file does not declare were added";

    public static string EndsAsNumbers() => "ends of edges were read as numbers of nodes, counted from 0";

    public static string Undirected() => "edges without direction run from source to target and have the attribute 'directed' = false";

    public static string KeptAsJson(string name) => $"values of '{Short(name)}' that are objects were kept as JSON text";

    public static string ToolColumn(string name) => $"'{name}', which Cytoscape keeps for itself, was dropped";

    public static string Hyperedges() => "hyperedges were dropped: an edge here has two ends";

    public static string SeveralGraphs() => "the file holds several graphs; they were read as one, side by side";

    public static string IdOfEarlierGraph() => "nodes with the id of a node of an earlier graph got '~' and the number of their graph after it";

    public static string Dropped(string what) => $"{what} was dropped";

    public static string DamagedGzip(long unpacked) => string.Create(CultureInfo.InvariantCulture, $"the gzip data is damaged after {unpacked} bytes unpacked. Get the file again.");

    public static string CutShort(long unpacked) =>
        string.Create(CultureInfo.InvariantCulture, $"the packed data seems cut short: {unpacked} bytes came out of it, which is not the length at the end of the file. Get the file again, or unpack it.");

    public static string CutShort(long unpacked, string problem) => $"{CutShort(unpacked)} The content: {problem}";

    public static string PerhapsCutShort() => "the packed data is cut short or in several parts; what could be unpacked was read";

    public static string UnpairedSurrogate() => "characters that are half of a surrogate pair were replaced by U+FFFD";

    public static string MissingPart(string part) => $"the part '{part}' named in graph.json is missing.";

    public static string PartOutside(string part) => $"the part '{Short(part)}' lies outside the folder of graph.json. Move it into that folder.";

    public static string Short(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
