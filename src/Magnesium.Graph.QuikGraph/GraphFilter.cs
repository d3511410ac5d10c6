using System.Collections.Immutable;

namespace Magnesium.Graph.QuikGraph;

/// <summary>Which part of a graph QuikGraph is shown. What is left empty keeps everything.</summary>
public sealed record GraphFilter
{
    /// <summary>Shows the whole graph.</summary>
    public static GraphFilter Everything { get; } = new();

    /// <summary>Ids of the node types to keep, each with the types below it; edges to other nodes go too.</summary>
    public ImmutableArray<string> NodeTypes { get; init; } = [];

    /// <summary>Ids of the relations to keep.</summary>
    public ImmutableArray<string> Relations { get; init; } = [];

    /// <summary>The signs to keep.</summary>
    public ImmutableArray<Sign> Signs { get; init; } = [];

    /// <summary>A condition on an edge; null keeps all.</summary>
    public Func<Edge, bool>? Where { get; init; }
}
