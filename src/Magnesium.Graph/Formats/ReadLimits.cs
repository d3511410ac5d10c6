namespace Magnesium.Graph;

/// <summary>
/// How much a reader takes before it refuses with a <see cref="GraphFormatException"/> that says where. The defaults admit
/// every graph this library can hold; a service that reads what strangers send sets lower ones.
/// </summary>
/// <remarks>Entities that an XML document declares are never expanded, whatever the limits.</remarks>
public sealed record ReadLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>How deep XML elements or JSON values may be nested. At least 1.</summary>
    /// <value>256 by default.</value>
    public int Depth { get; init; } = 256;

    /// <summary>
    /// How long one value may be: the text of an XML attribute or data, in characters; one line of a table; a JSON node or
    /// edge with all that is in it, in bytes.
    /// </summary>
    /// <value>67,108,864 (2^26) by default.</value>
    public int ValueLength { get; init; } = 1 << 26;

    /// <summary>How many nodes a file may have.</summary>
    /// <value>The most an array can hold, about 2.1 billion, by default.</value>
    public int Nodes { get; init; } = Array.MaxLength;

    /// <summary>How many edges a file may have.</summary>
    /// <value>The most an array can hold, about 2.1 billion, by default.</value>
    public int Edges { get; init; } = Array.MaxLength;

    /// <summary>How many bytes a file may have, once unpacked.</summary>
    /// <value>Unlimited by default.</value>
    public long Bytes { get; init; } = long.MaxValue;
}
