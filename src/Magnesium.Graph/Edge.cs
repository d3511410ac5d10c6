using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A handle to one edge of a <see cref="KnowledgeGraph"/>: one signed statement with all evidence for and against it.</summary>
public readonly struct Edge : IEquatable<Edge>
{
    internal Edge(KnowledgeGraph graph, int index)
    {
        Graph = graph;
        Index = index;
    }

    /// <summary>The graph it belongs to.</summary>
    public KnowledgeGraph Graph { get; }

    /// <summary>Its number: edges are numbered from 0, relation by relation, by source, target and sign within a relation.</summary>
    public int Index { get; }

    /// <summary>
    /// Its id: the one its file gave, else a content id, "e" and 16 hexadecimal digits of the SHA-256 of source, relation,
    /// target and sign; the n-th identical edge gets <c>~n</c>.
    /// </summary>
    public string Id => Graph.EdgeId(Index);

    /// <summary>Its relation.</summary>
    public Relation Relation => Graph.Schema.Relations[Graph.Store.RelationOf(Index)];

    /// <summary>The node it starts from. Costs a binary search.</summary>
    public Node Source => new(Graph, Graph.Store.Relations[Graph.Store.RelationOf(Index)].SourceOf(Index));

    /// <summary>The node it runs to.</summary>
    public Node Target => new(Graph, Graph.Store.Relations[Graph.Store.RelationOf(Index)].TargetOf(Index));

    /// <summary>What more of the source means for the target.</summary>
    public Sign Sign => Graph.Store.Signs is { } signs ? signs[Index] : Relation.Sign ?? Sign.None;

    /// <summary>Its relation's role; for a relation known only from a file, causal when the edge carries a sign and structural when not.</summary>
    public Role Role => Relation.Role ?? (Sign == Sign.None ? Role.Structural : Role.Causal);

    /// <summary>All evidence for and against it; empty in graphs without evidence.</summary>
    public ImmutableArray<Evidence> Evidence => Detail.Evidence;

    /// <summary>What its evidence together amounts to.</summary>
    public EdgeStance Stance => Detail.Stance;

    /// <summary>True when evidence for and evidence against speak of the same thing.</summary>
    public bool IsContested => Detail.IsContested;

    /// <summary>
    /// How far it is to be believed, 0 to 1: (1 − Π over pieces for (1 − p)) × Π over pieces against (1 − p), p being the
    /// reliability of the study kind times the weight of the stance. Null without evidence.
    /// </summary>
    public double? Belief => Detail.Belief;

    /// <summary>Whether it is one step in nature.</summary>
    public Directness Directness => Detail.Directness;

    /// <summary>Nodes whose state switches it on or off.</summary>
    public ImmutableArray<Gate> Gates => Detail.Gates;

    /// <summary>What sources say of it that is no evidence.</summary>
    public ImmutableArray<Note> Notes => Detail.Notes;

    /// <summary>Its further attributes, by name in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, AttributeValue>> Attributes => Graph.Store.EdgeAttributes.Of(Index);

    private EdgeDetail Detail => Graph.Store.EdgeDetails?[Index] ?? EdgeDetail.None;

    /// <inheritdoc/>
    public bool Equals(Edge other) => Index == other.Index && ReferenceEquals(Graph, other.Graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Edge other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>Source, relation, target and sign: <c>magnesium blocks nmda-receptor-activity -</c>.</summary>
    public override string ToString() => Graph is null ? "" : $"{Source.Id} {Relation.Id} {Target.Id} {Sign.ToText()}";

    /// <summary>True when both name the same edge.</summary>
    public static bool operator ==(Edge left, Edge right) => left.Equals(right);

    /// <summary>True when they name different edges.</summary>
    public static bool operator !=(Edge left, Edge right) => !left.Equals(right);
}
