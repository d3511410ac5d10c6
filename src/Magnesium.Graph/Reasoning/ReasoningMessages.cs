namespace Magnesium.Graph;

/// <summary>What reasoning refuses, and what an empty answer says.</summary>
internal static class ReasoningMessages
{
    public static string OtherGraph(string node) => $"the node '{node}' is of another graph. Ask the graph that it came from.";

    public static string NoIntervention() => "nothing is held up or down. Name at least one node and its direction.";

    public static string NoDirection(string node) => $"'{node}' must be held up or down. Say which.";

    public static string TwoInterventions(string node) => $"'{node}' is held twice. Leave one intervention out.";

    public static string NoSuch(string what, string wanted, IEnumerable<string> known)
    {
        string[] all = [.. known.Distinct().Order(StringComparer.Ordinal)];
        string suggestion = Messages.Suggestion(wanted, all);
        return $"the graph has no {what} '{wanted}'.{(suggestion.Length > 0 || all.Length is 0 or > 20 ? suggestion : $" It has {string.Join(", ", all)}.")}";
    }

    public static string SwitchedOff(Chain chain) => $"the given states switch off every chain; without them there is {chain}";

    public static string OnlyNotCausal(Chain chain) => $"there is a chain, but not of causes all the way, so it says nothing of an effect: {chain}";
}
