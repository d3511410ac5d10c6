namespace Magnesium.Graph;

/// <summary>How firmly a piece of evidence speaks, in its own words.</summary>
public enum Stance
{
    /// <summary>"Further study is needed", "results are not conclusive".</summary>
    Inconclusive,

    /// <summary>"May", "could", "is thought to".</summary>
    Hypothesised,

    /// <summary>Stated as so.</summary>
    Asserted,
}

/// <summary>What all the evidence of an edge together amounts to.</summary>
public enum EdgeStance
{
    /// <summary>The edge carries no evidence, as edges of imported graphs.</summary>
    Unstated,

    /// <summary>All of its evidence that counts is against it.</summary>
    Refuted,

    /// <summary>Its strongest supporting evidence is inconclusive, or nothing but research status is known.</summary>
    Inconclusive,

    /// <summary>Its strongest supporting evidence is a hypothesis.</summary>
    Hypothesised,

    /// <summary>Some supporting evidence asserts it.</summary>
    Asserted,
}

/// <summary>Which way a quantity moved in an observation.</summary>
public enum Direction
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>More of it.</summary>
    Up,

    /// <summary>Less of it.</summary>
    Down,
}
