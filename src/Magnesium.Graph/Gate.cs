namespace Magnesium.Graph;

/// <summary>What a gate's node does to the edge it modulates while the node is in its state.</summary>
public enum GateEffect
{
    /// <summary>The edge is switched off: depolarisation relieves the magnesium block.</summary>
    Relieves,

    /// <summary>The edge works only while the node is in its state.</summary>
    Enables,
}

/// <summary>A node whose state switches an edge on or off. It modulates the edge; it is no link in a chain.</summary>
/// <param name="Node">Id of the node.</param>
/// <param name="Effect">What the node does to the edge.</param>
public sealed record Gate(string Node, GateEffect Effect);
