namespace Magnesium.Graph;

/// <summary>The error, notice and loss texts of KGX.</summary>
internal static class KgxMessages
{
    public const string Loses = "nothing as jsonl or json; as tsv, tabs and line ends in the ids of nodes";

    public static string NoTabs() => "KGX tables have no escape: tabs and line ends in the ids of nodes became spaces";

    public static string TwoFiles() => "KGX tables are two files, of nodes and of edges. Name a file to write to, or take the flavour json or jsonl.";

    public static string NoColumns(IEnumerable<string> found) =>
        $"the first line has neither 'id' nor 'subject' and 'object'. It names the columns, with a tab between two; found: {string.Join(", ", found.Select(name => $"'{FormatMessages.Short(name)}'"))}. Tables with source, relation and target are another format, tsv: name their folder.";

    public static string Empty() => "the file is empty. Its first line names the columns: id, category, … or subject, predicate, object, …";

    public static string LongRow(int found, int expected) => $"the row has {found} fields, but there are {expected} columns. Remove tabs.";

    public static string CutRows() => "in rows with more fields than columns the fields beyond were dropped";

    public static string EmptyField(string column) => $"'{column}' is empty. Fill it in or remove the row.";

    public static string DroppedRows() => "rows without an id, a subject or an object were dropped";

    public static string MendedEncoding() => "bytes that are not UTF-8 were replaced by U+FFFD";

    public static string NoNodes() => "there is no file of nodes beside it: its nodes are those that edges name";

    public static string NoEdges() => "there is no file of edges beside it: the graph has no edges";
}
