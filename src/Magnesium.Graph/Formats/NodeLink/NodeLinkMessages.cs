namespace Magnesium.Graph;

/// <summary>The error and notice texts of node-link JSON.</summary>
internal static class NodeLinkMessages
{
    public static string NoNodes() => "the document has no 'nodes', 'edges' or 'links'. If this is another format, name it.";

    public static string Layout() => "'index', 'vx' and 'vy', which a D3 layout leaves behind, were dropped";

    public static string TwoLists(string first, string second) => $"'{first}' and '{second}' both list edges, but not the same ones. Remove one.";

    public static string SecondListDropped(string first, string second) => $"'{second}' lists other edges than '{first}'; it was dropped";
}
