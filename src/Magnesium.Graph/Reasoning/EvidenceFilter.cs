using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>Evidence to take out of a graph: all that fits any of these.</summary>
public sealed record EvidenceFilter
{
    /// <summary>Ids of sources.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Ids of kinds of study.</summary>
    public ImmutableArray<string> StudyKinds { get; init; } = [];

    /// <summary>Stances of evidence.</summary>
    public ImmutableArray<Stance> Stances { get; init; } = [];

    /// <summary>Species, as written in the context.</summary>
    public ImmutableArray<string> Species { get; init; } = [];

    /// <summary>True when nothing is named, so that nothing fits.</summary>
    public bool IsEmpty => Sources.IsEmpty && StudyKinds.IsEmpty && Stances.IsEmpty && Species.IsEmpty;

    /// <summary>True for evidence that is to be taken out.</summary>
    public bool Matches(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Sources.Contains(evidence.Source)
            || (evidence.StudyKind is string kind && StudyKinds.Contains(kind))
            || Stances.Contains(evidence.Stance)
            || (evidence.Context.Species is string species && Species.Contains(species));
    }
}
