namespace Magnesium.Graph;

/// <summary>The error, notice and loss texts of GEXF.</summary>
internal static class GexfMessages
{
    public const string Loses = "schema, sources but for their ids, and what the graph says of itself";

    public static string NoGraphAttributes() => "a graph has no attributes in GEXF";

    public static string SourceIds() => "a graph has no attributes in GEXF; of a source, evidence keeps the id";

    public static string NotGexf(string root) => $"the root element is '{root}', not 'gexf'. If this is another format, name it.";

    public static string Dynamic() => "times (start, end, spells) were dropped: a graph here has none";

    public static string LaterValue(string name) => $"of the values of '{FormatMessages.Short(name)}' at several times the last was kept";

    public static string Hierarchy() => "nodes inside nodes were flattened; they name the node around them in the attribute 'parent'";

    public static string Drawing() => "colours, positions, sizes and shapes were dropped";

    public static string UndeclaredAttribute(string id) => $"the attribute '{FormatMessages.Short(id)}' is not declared; its values were read as text";

    public static string UnknownType(string name, string type) => $"the attribute '{FormatMessages.Short(name)}' has the unknown type '{FormatMessages.Short(type)}'; its values were read as text";

    public static string BadValue(string name, string type, string value) => $"'{FormatMessages.Short(value)}' is not a {type}, which the attribute '{FormatMessages.Short(name)}' says its values are. Correct the value or the type.";

    public static string KeptAsText(string name, string type) => $"values of '{FormatMessages.Short(name)}' that are not a {type}, as declared, were read as text";

    public static string UnknownElement(string element) => $"unknown elements '{FormatMessages.Short(element)}' were dropped";
}
