namespace Magnesium.Graph;

/// <summary>Whether an edge is one step in nature or stands for many.</summary>
public enum Directness
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>One physical or definitional step.</summary>
    Direct,

    /// <summary>An outcome that further steps lie behind.</summary>
    Indirect,
}
