using System.Globalization;

namespace Magnesium.Graph;

/// <summary>What is wrong with weights and with questions about them.</summary>
internal static class WeightMessages
{
    public static string NotAWeight(Edge edge, double weight) => double.IsNaN(weight)
        ? $"edge '{edge.Id}' ({edge}) has no weight. Give every edge a number, or positive infinity where it is not to be walked."
        : string.Create(CultureInfo.InvariantCulture, $"edge '{edge.Id}' ({edge}) has the weight {weight}. Weights must be 0 or more.");

    public static string NoSuchNumber(string attribute, IReadOnlyCollection<string> known) =>
        $"no edge has a number named '{attribute}'.{(known.Count == 0 ? " Edges have no attributes." : $" Edges have {string.Join(", ", known)}.")}";

    public static string SelectorCountsEdges() =>
        "SHORTEST counts edges, and here the lightest are asked for. Leave it out, or give every edge the weight 1.";
}
