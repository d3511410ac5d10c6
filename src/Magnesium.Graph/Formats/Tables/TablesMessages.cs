namespace Magnesium.Graph;

/// <summary>The error and notice texts of node and edge tables.</summary>
internal static class TablesMessages
{
    public const string Loses = "languages, synonyms, cross-references, CURIEs, descriptions, word forms, evidence, notes, gates, directness, sources, schema";

    public const string DefaultType = "Node";

    public const string DefaultRelation = "related_to";

    public static string NoPlace() => "node and edge tables have no place for it";

    public static string NoEscape() => "tables have no escape: tabs and line ends became spaces";

    public static string OneName() => "a node has one name, in no stated language";

    public static string OneKind() => "a column has one kind of value, a name of its own, and no lists";

    public static string NotAFolder() => $"node and edge tables are a folder with {Tables.NodeFile} and {Tables.EdgeFile}, but this is a file. Name the folder.";

    public static string NoTables() => $"the folder has neither {Tables.NodeFile} nor {Tables.EdgeFile}. Name the folder that holds them.";

    public static string EmptyFile(IEnumerable<string> columns) => $"the file is empty. Its first line names the columns: {string.Join(", ", columns)}.";

    public static string MissingColumn(string column, IEnumerable<string> found) =>
        $"there is no column '{column}'. The first line names the columns, with a tab between two; found: {string.Join(", ", found.Select(name => $"'{Short(name)}'"))}.";

    public static string OfKgx() => "these are the columns of KGX. Name the file instead of its folder: the nodes beside it are read too.";

    public static string ColumnTwice(string column) => $"the column '{Short(column)}' is named twice. Rename or remove one.";

    public static string UnnamedColumn() => "this column has no name. Name or remove it.";

    public static string NotUtf16() => "the file is in UTF-16. Save it as UTF-8.";

    public static string NotUtf8() => "this is not UTF-8. Save the file as UTF-8.";

    public static string LineTooLong(int limit) => $"the line is longer than {limit} bytes. Is this a text file with line ends?";

    public static string Ragged(int found, int expected) => $"the row has {found} fields, but there are {expected} columns. Add or remove tabs.";

    public static string EmptyField(string column) => $"'{column}' is empty. Fill it in or remove the row.";

    public static string NodeTwice(string id) => $"the node '{Short(id)}' was given before. Remove or rename one.";

    public static string EdgeIdTwice(string id) => $"the edge id '{Short(id)}' was given before. Remove or rename one.";

    public static string UnknownEnd(string id) => $"{Tables.NodeFile} has no node '{Short(id)}'. Add it or correct the id.";

    public static string BadSign(string text) => $"'{Short(text)}' is no sign. Write + - 0 or ?, or leave it empty.";

    public static string MissingFile(string file) => $"{file} is missing. Add it, with its columns in the first line.";

    public static string PackedAndUnpacked(string file) => $"there is {file} and {file}.gz. Remove one.";

    public static string NoNames() => "there is no column 'name': nodes are shown by their ids";

    public static string NoTypes() => $"there is no column 'type': all nodes are of type '{DefaultType}'";

    public static string NoRelations() => $"there is no column 'relation': all edges are '{DefaultRelation}'";

    public static string DroppedColumn() => "columns without a name, or with one used before, were dropped";

    public static string MendedEncoding() => "bytes that are not UTF-8 were replaced by U+FFFD";

    public static string FilledRows() => "rows with too few fields were read as if the rest were empty";

    public static string CutRows() => "in rows with more fields than columns the fields beyond were dropped";

    public static string DroppedRows() => "rows without an id, a source or a target were dropped";

    public static string TypeAdded() => $"nodes without a type were given the type '{DefaultType}'";

    public static string RelationAdded() => $"edges without a relation were given '{DefaultRelation}'";

    public static string MergedNodes() => "nodes given more than once were merged; of two values the first counts";

    public static string EdgeIdsDropped() => "edge ids used before were dropped; the edges were kept";

    public static string AddedEnds() => $"nodes that edges name but {Tables.NodeFile} does not were added with the type '{DefaultType}'";

    public static string SignsUnknown() => "signs other than + - 0 ? were read as ?";

    public static string NoEdges() => $"{Tables.EdgeFile} is missing: the graph has no edges";

    public static string NoNodes() => $"{Tables.NodeFile} is missing: its nodes are those that edges name";

    public static string PackedIgnored(string file) => $"there is {file} and {file}.gz: the packed one was left aside";

    private static string Short(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
