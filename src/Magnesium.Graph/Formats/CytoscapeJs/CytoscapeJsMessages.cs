namespace Magnesium.Graph;

/// <summary>The error and notice texts of Cytoscape.js JSON.</summary>
internal static class CytoscapeJsMessages
{
    public static string NoElements() => "the document has no 'elements', 'nodes' or 'edges'. If this is another format, name it.";

    public static string Drawing(string member) => $"'{FormatMessages.Short(member)}', which says how elements are drawn, was dropped";
}
