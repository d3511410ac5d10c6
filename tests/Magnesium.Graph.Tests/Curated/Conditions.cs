namespace Magnesium.Graph.Tests;

/// <summary>The conditions that the graph must reach from magnesium.</summary>
internal static class Conditions
{
    /// <summary>Ids of all thirteen.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "migraine", "chronic-pain", "depression", "anxiety", "epilepsy", "epileptic-seizure", "parkinson-disease", "alzheimer-disease",
        "stroke", "pre-eclampsia", "eclampsia", "infantile-spasms", "fibromyalgia",
    ];

    /// <summary>Those that magnesium must reach by a mechanism.</summary>
    public static IReadOnlyList<string> ByMechanism { get; } = ["migraine", "chronic-pain", "depression", "anxiety", "epileptic-seizure"];
}
