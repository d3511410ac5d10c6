using QuikGraph;

namespace Magnesium.Graph.QuikGraph;

/// <summary>An <see cref="Magnesium.Graph.Edge"/> as QuikGraph sees it. Two are equal when they are the same edge, so parallel edges stay apart.</summary>
public readonly struct GraphEdge : IEdge<Node>, IEquatable<GraphEdge>
{
    /// <summary>Wraps an edge.</summary>
    public GraphEdge(Edge edge) => Edge = edge;

    /// <summary>The edge itself, with its sign and evidence.</summary>
    public Edge Edge { get; }

    /// <inheritdoc/>
    public Node Source => Edge.Source;

    /// <inheritdoc/>
    public Node Target => Edge.Target;

    /// <inheritdoc/>
    public bool Equals(GraphEdge other) => Edge == other.Edge;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GraphEdge other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Edge.GetHashCode();

    /// <inheritdoc cref="Magnesium.Graph.Edge.ToString"/>
    public override string ToString() => Edge.ToString();

    /// <summary>True when both are the same edge.</summary>
    public static bool operator ==(GraphEdge left, GraphEdge right) => left.Equals(right);

    /// <summary>True when they are different edges.</summary>
    public static bool operator !=(GraphEdge left, GraphEdge right) => !left.Equals(right);
}
