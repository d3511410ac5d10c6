namespace Magnesium.Graph;

/// <summary>The texts of findings: what is wrong and how to mend it.</summary>
internal static class ValidationMessages
{
    public static string NoSourceText(string source, string path) =>
        $"the quotes of '{source}' were not checked: its text '{path}' is not beside the graph. Put the file there.";

    public static string SourceTextOutside(string source, string path) =>
        $"the text '{path}' of '{source}' is no relative path below the graph's folder. Keep it beside the graph.";

    public static string QuoteWithoutOffsets(string source) =>
        $"a quote of '{source}' has no start and end in its text. Add the offsets, in UTF-16 units, end exclusive.";

    public static string EmptyEvidence() => "the evidence has neither a quote nor a finding. Say what the source says.";

    public static string MissingLabel(string language) => $"the node has no label in '{language}', which other nodes have. Add one.";

    public static string UnusedNode() => "no edge and no gate uses the node. Connect it or remove it.";

    public static string UnusedSource() => "no evidence and no note names the source. Use it or remove it.";

    /// <summary>The place of a reader's error, without its text.</summary>
    public static string Place(GraphFormatException e) => Messages.At("", e.Input, e.Line, e.Column, e.Path).TrimEnd(' ', ':');
}
