namespace Magnesium.Graph;

/// <summary>The error and notice texts of node-link JSON.</summary>
internal static class NodeLinkMessages
{
    public static string NoNodes() => "the document has no 'nodes', 'edges' or 'links'. If this is another format, name it.";

    public static string Adjacency() => "this is networkx's adjacency JSON, which is not read. Write it with node_link_data or write_graphml.";

    public static string OwnOutOfOrder() => "'formatVersion' is a member of native JSON. Name the format native.";

    public static string Layout() => "'index', 'vx' and 'vy', which a D3 layout leaves behind, were dropped";

    public static string TwoLists(string first, string second) => $"'{first}' and '{second}' both list edges, but not the same ones. Remove one.";

    public static string SecondListDropped(string first, string second) => $"'{second}' lists other edges than '{first}'; it was dropped";
}
