namespace Magnesium.Graph;

/// <summary>The error and notice texts of hetnet JSON.</summary>
internal static class HetnetMessages
{
    public static string NoNodes() => "the document has neither 'nodes' nor 'edges'. If this is another format, name it.";

    public static string BadEnd() => "an end of an edge is a kind and an identifier: [\"Gene\", 9021].";

    public static string BadDirection(string found) => $"'{FormatMessages.Short(found)}' is no direction. Write both, forward or backward.";

    public static string TurnedRound() => "edges that are told backward were turned round";

    public static string QualifiedId() => "nodes whose identifier a node of another kind has go by kind::identifier";
}
