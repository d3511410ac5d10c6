using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>The numbers a belief is made of. A convention, not a measurement; they are part of every result that used them.</summary>
public sealed record BeliefWeights
{
    private static readonly ImmutableSortedDictionary<string, double> NoReliability = ImmutableSortedDictionary<string, double>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>How much each stance counts, 0 to 1.</summary>
    public StanceWeights Stances { get; init; } = StanceWeights.Default;

    /// <summary>The reliability of each kind of study by id, 0 to 1.</summary>
    public ImmutableSortedDictionary<string, double> Reliabilities { get; init; } = NoReliability;

    /// <summary>The reliability where the kind of study is not stated or not in the table.</summary>
    public double Otherwise { get; init; } = 0.5;

    /// <summary>The weights a graph's own beliefs are made of.</summary>
    public static BeliefWeights Of(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new BeliefWeights
        {
            Stances = schema.StanceWeights,
            Reliabilities = NoReliability.AddRange(schema.StudyKinds.Select(kind => KeyValuePair.Create(kind.Id, kind.Reliability))),
            Otherwise = schema.Reliability(null),
        };
    }

    /// <summary>The reliability of a kind of study.</summary>
    public double Reliability(string? studyKind) => studyKind is not null && Reliabilities.TryGetValue(studyKind, out double known) ? known : Otherwise;
}
