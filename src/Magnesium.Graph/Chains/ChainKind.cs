namespace Magnesium.Graph;

/// <summary>What a chain as a whole says, from the roles of its steps. In order of rank.</summary>
public enum ChainKind
{
    /// <summary>Every step that counts is causal and none is a treatment.</summary>
    Mechanism,

    /// <summary>Some step treats a condition.</summary>
    Treatment,

    /// <summary>Some step is an association: the ends go together, nothing is said of cause.</summary>
    Association,

    /// <summary>Parts, kinds and places only.</summary>
    Structural,
}
