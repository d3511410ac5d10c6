using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A handle to one node of a <see cref="KnowledgeGraph"/>. Two handles are equal when they name the same node of the same graph.</summary>
public readonly struct Node : IEquatable<Node>
{
    internal Node(KnowledgeGraph graph, int index)
    {
        Graph = graph;
        Index = index;
    }

    /// <summary>The graph it belongs to.</summary>
    public KnowledgeGraph Graph { get; }

    /// <summary>Its number: nodes are numbered from 0, type by type, by id within a type.</summary>
    public int Index { get; }

    /// <summary>Its id, unique in the graph.</summary>
    public string Id => Graph.Store.NodeIds[Index];

    /// <summary>Its type.</summary>
    public NodeType Type => Graph.Schema.NodeTypes[Graph.Store.TypeOf(Index)];

    /// <summary>Its primary identifier in a public vocabulary; null where none was verified.</summary>
    public Curie? Curie => Detail.Curie;

    /// <summary>Its display name by language.</summary>
    public LocalizedText Labels => Name is string name ? LocalizedText.Of(name) : Detail.Labels;

    /// <summary>Its other names by language.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Synonyms => Detail.Synonyms;

    /// <summary>Its counterparts in other vocabularies.</summary>
    public ImmutableArray<CrossReference> CrossReferences => Detail.CrossReferences;

    /// <summary>What it is, in one sentence by language.</summary>
    public LocalizedText Description => Detail.Description;

    /// <summary>Forms of its name for running text, by language.</summary>
    public ImmutableSortedDictionary<string, NounForms> Forms => Detail.Forms;

    /// <summary>What sources say of it.</summary>
    public ImmutableArray<Note> Notes => Detail.Notes;

    /// <summary>Its further attributes, by name in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, AttributeValue>> Attributes => Graph.Store.NodeAttributes.Of(Index);

    /// <summary>The edges that start here, by relation, then target.</summary>
    public IncidentEdges Out => new(this, forward: true);

    /// <summary>The edges that end here, by relation, then source.</summary>
    public IncidentEdges In => new(this, forward: false);

    /// <summary>The edges that its state switches on or off, with what it does to each. Costs one pass over all edges.</summary>
    public IEnumerable<(Edge Edge, GateEffect Effect)> Gates()
    {
        string id = Id;
        return from edge in Graph.Edges from gate in edge.Gates where gate.Node == id select (edge, gate.Effect);
    }

    /// <summary>Its name where that is all it says of itself.</summary>
    private string? Name => Graph.Store.NodeNames is { } names && !names.IsEmpty(Index) ? names[Index] : null;

    private NodeDetail Detail => Graph.Store.NodeDetails?[Index] ?? NodeDetail.None;

    /// <summary>The name a reader of <paramref name="language"/> is shown; the id where the node has no label.</summary>
    public string Label(string language = "en") => Name ?? Detail.Labels.Best(language) ?? Id;

    /// <inheritdoc/>
    public bool Equals(Node other) => Index == other.Index && ReferenceEquals(Graph, other.Graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Node other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>The id.</summary>
    public override string ToString() => Graph is null ? "" : Id;

    /// <summary>True when both name the same node.</summary>
    public static bool operator ==(Node left, Node right) => left.Equals(right);

    /// <summary>True when they name different nodes.</summary>
    public static bool operator !=(Node left, Node right) => !left.Equals(right);
}
