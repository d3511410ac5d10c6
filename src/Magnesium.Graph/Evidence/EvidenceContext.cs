namespace Magnesium.Graph;

/// <summary>Where, in whom and how something was observed. A value left out is not known or not limited.</summary>
public sealed record EvidenceContext
{
    /// <summary>Nothing is said of the context.</summary>
    public static EvidenceContext Empty { get; } = new();

    /// <summary>Anatomical site.</summary>
    public string? Site { get; init; }

    /// <summary>What was measured in; not set again where the edge's target is the measurement.</summary>
    public string? Specimen { get; init; }

    /// <summary>How the substance was given.</summary>
    public string? Route { get; init; }

    /// <summary>In whom, when the finding is limited to them.</summary>
    public string? Population { get; init; }

    /// <summary>Species, when not human.</summary>
    public string? Species { get; init; }

    /// <summary>Compared with what.</summary>
    public string? Comparator { get; init; }

    /// <summary>Stage or duration of the condition.</summary>
    public string? Stage { get; init; }

    /// <summary>Amount given.</summary>
    public string? Dose { get; init; }

    /// <summary>For how long.</summary>
    public string? Duration { get; init; }

    /// <summary>Number of participants, samples or studies' participants together.</summary>
    public long? N { get; init; }

    /// <summary>A number the statement is about: "over 300 enzymatic reactions".</summary>
    public long? Count { get; init; }

    /// <summary>True when no value is set.</summary>
    public bool IsEmpty => this == Empty;

    /// <summary>
    /// True when this and <paramref name="other"/> may speak of the same thing: no site, route, population, species,
    /// comparator or stage is set on both with different values. Specimen, dose, duration and numbers never separate.
    /// </summary>
    public bool IsComparableWith(EvidenceContext other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Agrees(Site, other.Site) && Agrees(Route, other.Route) && Agrees(Population, other.Population)
            && Agrees(Species, other.Species) && Agrees(Comparator, other.Comparator) && Agrees(Stage, other.Stage);
    }

    private static bool Agrees(string? one, string? two) => one is null || two is null || one == two;
}
