namespace Magnesium.Graph;

/// <summary>A kind of study and how far one such study is to be relied on.</summary>
/// <param name="Id">Id, as <c>randomised-trial</c>.</param>
/// <param name="Labels">Name by language.</param>
/// <param name="Reliability">Probability, 0 to 1, that an assertion resting on one study of this kind holds. A convention of the graph's curators, not a measurement.</param>
public sealed record StudyKind(string Id, LocalizedText Labels, double Reliability);

/// <summary>How much a stance counts: the factor that a piece of evidence's reliability is multiplied by, 0 to 1.</summary>
/// <param name="Asserted">Stated as so.</param>
/// <param name="Hypothesised">Stated as a possibility.</param>
/// <param name="Inconclusive">Stated as open.</param>
public sealed record StanceWeights(double Asserted, double Hypothesised, double Inconclusive)
{
    /// <summary>1, 0.5 and 0.2.</summary>
    public static StanceWeights Default { get; } = new(1, 0.5, 0.2);

    /// <summary>The weight of <paramref name="stance"/>.</summary>
    public double this[Stance stance] => stance switch
    {
        Stance.Asserted => Asserted,
        Stance.Hypothesised => Hypothesised,
        _ => Inconclusive,
    };
}
