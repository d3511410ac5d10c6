namespace Magnesium.Graph;

/// <summary>The texts of the DOT loss report.</summary>
internal static class DotMessages
{
    public const string Loses = "evidence, sources, notes, synonyms, cross-references, word forms; the kinds of attributes; control characters";

    public const string TextOnly = "DOT has text only: numbers, truth values and lists are written as text";
}
