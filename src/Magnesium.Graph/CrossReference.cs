namespace Magnesium.Graph;

/// <summary>How close a cross-reference's meaning is to the node's (SKOS mapping properties).</summary>
public enum MatchKind
{
    /// <summary>The same thing (skos:exactMatch).</summary>
    Exact,

    /// <summary>Close enough to stand for each other in some uses (skos:closeMatch).</summary>
    Close,

    /// <summary>The other is wider (skos:broadMatch).</summary>
    Broad,

    /// <summary>The other is narrower (skos:narrowMatch).</summary>
    Narrow,

    /// <summary>The other is only related (skos:relatedMatch).</summary>
    Related,
}

/// <summary>A node's counterpart in another vocabulary.</summary>
/// <param name="Curie">The counterpart's identifier.</param>
/// <param name="Match">How close its meaning is.</param>
public readonly record struct CrossReference(Curie Curie, MatchKind Match);
