using System.Globalization;

namespace Magnesium.Graph;

/// <summary>What an empty answer says.</summary>
internal static class ChainMessages
{
    public static string OtherGraph() => "the node is of another graph. Ask the graph that it came from.";

    public static string OnlyOtherSign(Sign wanted, Chain found) =>
        $"there is a chain of sign {found.Sign.ToText()}, none of sign {wanted.ToText()}: {found}";

    public static string OnlyOtherStance(Step blocking, Chain found) =>
        $"the nearest chain has {Messages.Article(blocking.Stance.ToText())} step ({blocking.Edge}): {found}";

    public static string NeedsSource(string source, Chain found) => $"every chain rests on '{source}': {found}";

    public static string TooLong(int needed, int allowed) =>
        string.Create(CultureInfo.InvariantCulture, $"the shortest chain has {needed} {(needed == 1 ? "step" : "steps")}, {allowed} {(allowed == 1 ? "is" : "are")} allowed");

    public static string OnlyOtherRelations(Chain found) => $"there is a chain only through relations that chains leaves out (use --any): {found}";
}
