namespace Magnesium.Graph;

/// <summary>The error, notice and loss texts of SIF.</summary>
internal static class SifMessages
{
    public const string Loses = "everything but the ids of nodes and their relations: types, labels, signs, evidence, attributes, sources, schema";

    public static string NoPlace() => "SIF has source, relation and target, and nothing else";

    public static string NoEscape() => "SIF has no escape: tabs and line ends became spaces";

    public static string TwoColumns() => "the line has a node and a relation but no target. Write source, relation and target, with a tab between two.";

    public static string DroppedTargets() => "lines with a relation but no target were read as a node alone";

    public static string FreeText() => "the line has more than three words, and the file has no tabs: it may be a sentence. Put tabs between source, relation and targets.";

    public static string SeveralTargets() => "lines without tabs and with more than three words were read as a source, a relation and several targets";

    public static string EmptyName() => "a name on this line is empty. Fill it in.";

    public static string DroppedNames() => "empty names were dropped";

    public static string NotUtf8() => "bytes that are not UTF-8 were replaced by U+FFFD";
}
