using System.Globalization;

namespace Magnesium.Graph;

/// <summary>The error texts of translations: the construct, the target, and what to write instead.</summary>
internal static class TranslationMessages
{
    public static string Unbounded(string target) =>
        $"{target} cannot list the paths of a repetition without a greatest number. Write one, as in {{1,6}}, or translate to sql.";

    public static string TooManyLengths(string target, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"written out for {target} the pattern has more than {limit} combinations of lengths. Use smaller repetitions, or translate to sql.");

    public static string Shortest(string selector, string target) =>
        $"{target} cannot choose {selector} among paths of several lengths. Write one length, or translate to sql.";

    public static string ShortestOverSeveral() =>
        "SQL cannot find shortest walks of a repetition without a greatest number under conditions over several variables. Write ACYCLIC, or a greatest number.";

    public static string MixedKinds(string property) =>
        $"the values of '{property}' are of several kinds, which openCypher's engines hold as JSON text: it cannot be tested there. Translate to sql or sparql.";
}
