using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A kind of edge: what may stand at its ends, what sign it has, how it is read.</summary>
public sealed class Relation
{
    internal Relation(RelationDefinition definition, int index, ImmutableArray<NodeType> domain, ImmutableArray<NodeType> range)
    {
        Definition = definition;
        Index = index;
        Domain = domain;
        Range = range;
    }

    /// <summary>Id, as <c>blocks</c>.</summary>
    public string Id => Definition.Id;

    /// <summary>The role of its edges; null for a relation known only from an imported file (<see cref="Edge.Role"/> then follows from the sign).</summary>
    public Role? Role => Definition.Role;

    /// <summary>Types a source may be of (or below); empty means any.</summary>
    public ImmutableArray<NodeType> Domain { get; }

    /// <summary>Types a target may be of (or below); empty means any.</summary>
    public ImmutableArray<NodeType> Range { get; }

    /// <summary>The sign of every edge of this relation; null where each edge states its own. Structural relations always have <c>0</c>.</summary>
    public Sign? Sign => Definition.Sign ?? (Role == Magnesium.Graph.Role.Structural ? Magnesium.Graph.Sign.None : null);

    /// <summary>True when an edge holds in both directions.</summary>
    public bool IsSymmetric => Definition.IsSymmetric;

    /// <summary>The Biolink Model predicate it maps to, as <c>biolink:affects</c>.</summary>
    public string? BiolinkPredicate => Definition.BiolinkPredicate;

    /// <summary>The verb by language: "blocks".</summary>
    public LocalizedText Labels => Definition.Labels;

    /// <summary>The verb read from target to source: "is blocked by".</summary>
    public LocalizedText InverseLabels => Definition.InverseLabels;

    /// <summary>Sentence templates by language tag.</summary>
    public ImmutableSortedDictionary<string, Phrases> Phrases => Definition.Phrases;

    internal RelationDefinition Definition { get; }

    internal int Index { get; }

    /// <summary>True when an edge of this relation may run from <paramref name="source"/> to <paramref name="target"/>.</summary>
    public bool Allows(NodeType source, NodeType target) => Admits(Domain, source) && Admits(Range, target);

    internal static bool Admits(ImmutableArray<NodeType> allowed, NodeType type)
    {
        if (allowed.IsEmpty)
            return true;
        foreach (NodeType one in allowed)
        {
            if (type.Is(one))
                return true;
        }

        return false;
    }

    /// <summary>The <see cref="Id"/>.</summary>
    public override string ToString() => Id;
}

/// <summary>What a <see cref="Relation"/> is made from.</summary>
/// <param name="Id">Id, unique in the schema.</param>
public sealed record RelationDefinition(string Id)
{
    /// <inheritdoc cref="Relation.Role"/>
    public Role? Role { get; init; }

    /// <summary>Ids of the types a source may be of; empty means any.</summary>
    public ImmutableArray<string> Domain { get; init; } = [];

    /// <summary>Ids of the types a target may be of; empty means any.</summary>
    public ImmutableArray<string> Range { get; init; } = [];

    /// <inheritdoc cref="Relation.Sign"/>
    public Sign? Sign { get; init; }

    /// <inheritdoc cref="Relation.IsSymmetric"/>
    public bool IsSymmetric { get; init; }

    /// <inheritdoc cref="Relation.BiolinkPredicate"/>
    public string? BiolinkPredicate { get; init; }

    /// <inheritdoc cref="Relation.Labels"/>
    public LocalizedText Labels { get; init; } = LocalizedText.Empty;

    /// <inheritdoc cref="Relation.InverseLabels"/>
    public LocalizedText InverseLabels { get; init; } = LocalizedText.Empty;

    /// <inheritdoc cref="Relation.Phrases"/>
    public ImmutableSortedDictionary<string, Phrases> Phrases { get; init; } = ImmutableSortedDictionary<string, Phrases>.Empty.WithComparers(StringComparer.Ordinal);
}

/// <summary>
/// The four sentence templates of a relation in one language. Placeholders: <c>{subject}</c> and <c>{object}</c>, each with an
/// optional form (<c>{object:indefinite}</c>; forms are indefinite, definite, object, plural), and <c>{which}</c>, the
/// relative pronoun that agrees with the subject.
/// </summary>
/// <param name="Clause">A main clause: "{subject} blocks {object}".</param>
/// <param name="Relative">A relative clause that continues from its subject: "which blocks {object}".</param>
/// <param name="HedgedClause">The main clause of a hypothesis: "{subject} may block {object}".</param>
/// <param name="HedgedRelative">The relative clause of a hypothesis.</param>
public sealed record Phrases(string Clause, string Relative, string HedgedClause, string HedgedRelative);
