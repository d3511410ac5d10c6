namespace Magnesium.Graph;

/// <summary>The keys of an <see cref="EvidenceContext"/> in the order they are written.</summary>
internal static class ContextKeys
{
    public static IReadOnlyList<string> Texts { get; } =
        ["site", "specimen", "route", "population", "species", "comparator", "stage", "dose", "duration"];

    public static IReadOnlyList<string> Numbers { get; } = ["n", "count"];

    public static string? Text(EvidenceContext context, string key) => key switch
    {
        "site" => context.Site,
        "specimen" => context.Specimen,
        "route" => context.Route,
        "population" => context.Population,
        "species" => context.Species,
        "comparator" => context.Comparator,
        "stage" => context.Stage,
        "dose" => context.Dose,
        "duration" => context.Duration,
        _ => null,
    };

    public static long? Number(EvidenceContext context, string key) => key switch
    {
        "n" => context.N,
        "count" => context.Count,
        _ => null,
    };

    public static EvidenceContext With(EvidenceContext context, string key, string? value) => key switch
    {
        "site" => context with { Site = value },
        "specimen" => context with { Specimen = value },
        "route" => context with { Route = value },
        "population" => context with { Population = value },
        "species" => context with { Species = value },
        "comparator" => context with { Comparator = value },
        "stage" => context with { Stage = value },
        "dose" => context with { Dose = value },
        "duration" => context with { Duration = value },
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "not a text key of a context"),
    };

    public static EvidenceContext With(EvidenceContext context, string key, long? value) => key switch
    {
        "n" => context with { N = value },
        "count" => context with { Count = value },
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "not a number key of a context"),
    };
}
