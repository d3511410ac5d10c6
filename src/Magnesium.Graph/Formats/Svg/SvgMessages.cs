namespace Magnesium.Graph;

/// <summary>What drawing refuses, and why a picture lacks something.</summary>
internal static class SvgMessages
{
    public const string Loses = "synonyms, cross-references, notes, attributes and most evidence; nodes and edges where there are more than can be read";

    public const string NotAskedFor = "outside the part of the graph that was asked for";

    public const string TooMany = "more than can be read in one picture; name a focus to draw a part";

    public const string HoverHasOne = "hovering over an edge shows the first piece for it and the first against it";

    public const string NoPlace = "a picture has no place for it";

    public static string OtherGraph() => "the node is of another graph; ask the graph it belongs to.";

    public static string ToWithoutFocus(string to) => $"'{to}' is where the chains shall end; name as focus where they start.";
}
