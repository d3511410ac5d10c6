namespace Magnesium.Graph;

/// <summary>The error and notice texts of GraphML.</summary>
internal static class GraphMlMessages
{
    public static string NotXml(string detail) => $"not well-formed XML: {detail}";

    public static string UndeclaredEntity(string detail) =>
        $"{detail} Entities that a DOCTYPE declares are not expanded, for safety: write the characters themselves.";

    public static string NotGraphMl(string root) => $"the root element is '{root}', not 'graphml'. If this is another format, name it.";

    public static string TooMuchMarkup(int limit) => $"one tag, comment or declaration is longer than {limit} bytes, the limit of reading.";

    public static string MissingAttribute(string element, string attribute) => $"this {element} has no '{attribute}'. Give it one.";

    public static string MissingData(string element, string name) => $"this {element} has no data named '{name}', which files of this library always have.";

    public static string InFragment(string name, string? path, string problem) =>
        path is null or "$" ? $"in the JSON of '{name}': {problem}" : $"in the JSON of '{name}' at {path}: {problem}";

    public static string BadMarker() => "the graph's data 'magnesium_graph' does not say which version of the format this is.";

    public static string UndeclaredEnd(string id) => $"the edge names a node '{id}' that the file does not declare. Declare the node or correct the id.";

    public static string NodeTwice(string id) => $"the node '{id}' is declared twice in one graph. Rename or remove one.";

    public static string EdgeTwice(string id) => $"the edge id '{id}' is used twice in one graph. Rename or remove one.";

    public static string BadValue(string name, string type, string value) => $"'{Short(value)}' is not a {type}, which the key '{name}' says its values are. Correct the value or the key's attr.type.";

    public static string KeptAsText(string name, string type) => $"values of '{name}' that are not a {type}, as declared, were read as text";

    public static string WholeNumber(string name) => $"values of '{name}' are declared whole but written with a point; they were read as whole numbers";

    public static string EmptyValue(string name, string type) => $"empty values of '{name}', declared as {type}, were left out";

    public static string Doctype() => "the DOCTYPE was ignored: nothing it names is fetched or expanded";

    public static string WronglyDeclaredEncoding(string encoding) => $"the file declares the encoding {encoding} but is not in it; it was read as UTF-8";

    public static string NoNamespace() => "the root has no namespace; it was read as GraphML";

    public static string OtherNamespace(string name) => $"the root's namespace is '{name}', not GraphML's; it was read as GraphML";

    public static string SeveralGraphs() => "further graphs in the file were joined to the first";

    public static string NestedGraph() => "graphs inside nodes, edges or graphs were flattened; nodes name the node around them in the attribute 'parent'";

    public static string Hyperedges() => "hyperedges were dropped: an edge here has two ends";

    public static string Ports() => "ports were dropped: an edge here runs between nodes";

    public static string UnknownElement(string element, string owner) => $"unknown elements '{element}' in {owner} were dropped";

    public static string StrayText(string owner) => $"text inside {owner} was dropped";

    public static string UnknownAttribute(string name, string owner) => $"'{name}', which GraphML does not know on {owner}, was kept as an attribute";

    public static string Graphics() => "of yFiles graphics the first label, place, size, shape and colours were kept; the rest was dropped";

    public static string Markup(string name) => $"XML inside the data '{name}' was dropped; its text was kept";

    public static string DocumentData() => "data of the document, outside its graphs, was dropped";

    public static string NestedData() => "data and descriptions of graphs inside other graphs were dropped";

    public static string KeyTwice(string id) => $"the key id '{id}' is declared more than once; for each kind of element the first declaration counts";

    public static string ForeignKey(string id, string owner) => $"the key '{id}' is declared for other elements but used on {owner}s";

    public static string UndeclaredKey(string id) => $"the key '{id}' is not declared; its values were read as text";

    public static string UnknownType(string name, string type) => $"the key '{name}' has the unknown attr.type '{type}'; its values were read as text";

    public static string NoType(string name) => $"the key '{name}' has no attr.type; its values were read as text";

    public static string Repeated(string name) => $"several values of '{name}' on one element were read as a list";

    public static string ToolColumn(string name) => $"'{name}', which Cytoscape keeps for itself, was dropped";

    public static string MergedNodes() => "nodes declared more than once were merged; of two values the first counts";

    /// <summary>The id of a node of the n-th graph whose own id a graph before has.</summary>
    public static string OfGraph(string id, int graph) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}~{graph}");

    public static string RenamedNodes() => "nodes of further graphs whose ids a graph before them uses were given '~' and the number of their graph; they are other nodes";

    public static string EdgeIdsDropped() => "edge ids used before were dropped; the edges were kept";

    public static string AddedEnds() => "nodes that edges name but the file does not declare were added";

    public static string Undirected() => "edges without direction run from source to target and have the attribute 'directed' = false";

    private static string Short(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
