namespace Magnesium.Graph;

/// <summary>A node held up or down from outside, whatever acts on it: Pearl's do(node).</summary>
/// <param name="Node">The node.</param>
/// <param name="Direction">Up or down.</param>
public readonly record struct Intervention(Node Node, Direction Direction)
{
    /// <summary>Id and direction: <c>magnesium=down</c>.</summary>
    public override string ToString() => $"{Node}={Direction.ToText()}";
}
