namespace Magnesium.Graph;

/// <summary>What kind of statement a relation makes; it decides how a chain through it is read.</summary>
public enum Role
{
    /// <summary>More of the source brings about more or less of the target.</summary>
    Causal,

    /// <summary>Source and target go together; nothing is said of cause.</summary>
    Association,

    /// <summary>How things are arranged or named: parts, kinds, places.</summary>
    Structural,
}
