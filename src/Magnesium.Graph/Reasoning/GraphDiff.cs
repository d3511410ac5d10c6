using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A node that is in both graphs and differs.</summary>
/// <param name="Before">The node of the first graph.</param>
/// <param name="After">The node of the second.</param>
/// <param name="What">The names of what differs: <c>type</c>, <c>labels</c>, …</param>
public sealed record NodeChange(Node Before, Node After, ImmutableArray<string> What);

/// <summary>A piece of evidence that differs: of the same edge, source and statement.</summary>
/// <param name="Before">The piece of the first graph.</param>
/// <param name="After">The piece of the second.</param>
public sealed record EvidenceChange(Evidence Before, Evidence After);

/// <summary>An edge that is in one graph only, or in both and differs, itself or in its evidence.</summary>
public sealed record EdgeChange
{
    /// <summary>The edge's id, by which the two are matched.</summary>
    public required string Id { get; init; }

    /// <summary>The edge of the first graph; null when the second added it.</summary>
    public Edge? Before { get; init; }

    /// <summary>The edge of the second graph; null when it was removed.</summary>
    public Edge? After { get; init; }

    /// <summary>What differs apart from the evidence: "stance asserted → refuted". Empty when only the evidence does, and for an edge of one graph only.</summary>
    public ImmutableArray<string> What { get; init; } = [];

    /// <summary>Evidence that only the second graph has.</summary>
    public ImmutableArray<Evidence> AddedEvidence { get; init; } = [];

    /// <summary>Evidence that only the first graph has.</summary>
    public ImmutableArray<Evidence> RemovedEvidence { get; init; } = [];

    /// <summary>Evidence that both have, in different words.</summary>
    public ImmutableArray<EvidenceChange> ChangedEvidence { get; init; } = [];

    /// <summary>The ids of the sources whose evidence differs, in ordinal order.</summary>
    public IEnumerable<string> Sources =>
        AddedEvidence.Concat(RemovedEvidence).Concat(ChangedEvidence.Select(change => change.After)).Select(piece => piece.Source).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The edge as text, and what became of it.</summary>
    public override string ToString() => (Before, After) switch
    {
        (Edge edge, null) => $"{edge}: removed",
        (null, Edge edge) => $"{edge}: added",
        _ => $"{After}: {(What.IsEmpty ? "evidence" : string.Join(", ", What))}",
    };
}

/// <summary>How two graphs differ: nodes, edges, evidence, and what they conclude.</summary>
public sealed class GraphDiff
{
    internal GraphDiff()
    {
    }

    /// <summary>Nodes that only the second graph has.</summary>
    public ImmutableArray<Node> AddedNodes { get; internal init; }

    /// <summary>Nodes that only the first graph has.</summary>
    public ImmutableArray<Node> RemovedNodes { get; internal init; }

    /// <summary>Nodes of both that differ.</summary>
    public ImmutableArray<NodeChange> ChangedNodes { get; internal init; }

    /// <summary>Edges of one graph only, and those that differ themselves or in their evidence, by id.</summary>
    public ImmutableArray<EdgeChange> Edges { get; internal init; }

    /// <summary>False where the graphs are too large to draw conclusions for every pair and no pairs were named: see <see cref="ConclusionOptions"/>.</summary>
    public bool ComparesConclusions { get; internal init; }

    /// <summary>Conclusions that differ.</summary>
    public ImmutableArray<ChangedConclusion> Conclusions { get; internal init; }

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => AddedNodes.IsEmpty && RemovedNodes.IsEmpty && ChangedNodes.IsEmpty && Edges.IsEmpty && Conclusions.IsEmpty;
}
