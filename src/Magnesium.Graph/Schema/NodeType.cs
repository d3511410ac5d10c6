namespace Magnesium.Graph;

/// <summary>A class of nodes. Types form a forest; a node of a type is also of every type above it.</summary>
public sealed class NodeType
{
    internal NodeType(NodeTypeDefinition definition, NodeType? parent, int index, int end)
    {
        Id = definition.Id;
        Labels = definition.Labels;
        IsAbstract = definition.IsAbstract;
        BiolinkCategory = definition.BiolinkCategory;
        Parent = parent;
        Index = index;
        End = end;
    }

    /// <summary>Id, as <c>Ion</c>.</summary>
    public string Id { get; }

    /// <summary>Name by language.</summary>
    public LocalizedText Labels { get; }

    /// <summary>True when nodes are only ever of a type below it.</summary>
    public bool IsAbstract { get; }

    /// <summary>The Biolink Model category it maps to, as <c>biolink:Disease</c>.</summary>
    public string? BiolinkCategory { get; }

    /// <summary>The type above, or null.</summary>
    public NodeType? Parent { get; }

    /// <summary>
    /// Place in the schema's depth-first order. A type and all types below it are numbered <see cref="Index"/> up to, not
    /// including, <see cref="End"/>; nodes are stored in this order, so "is it of this type" is one comparison of ranges.
    /// </summary>
    internal int Index { get; }

    internal int End { get; }

    /// <summary>Its category, or that of the nearest type above that has one.</summary>
    internal string? NearestCategory
    {
        get
        {
            NodeType? at = this;
            while (at is { BiolinkCategory: null })
                at = at.Parent;
            return at?.BiolinkCategory;
        }
    }

    /// <summary>True when this is <paramref name="other"/> or lies below it.</summary>
    public bool Is(NodeType other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Index >= other.Index && Index < other.End;
    }

    /// <summary>The <see cref="Id"/>.</summary>
    public override string ToString() => Id;
}

/// <summary>What a <see cref="NodeType"/> is made from.</summary>
/// <param name="Id">Id, unique in the schema.</param>
public sealed record NodeTypeDefinition(string Id)
{
    /// <summary>Id of the type above, or null.</summary>
    public string? Parent { get; init; }

    /// <inheritdoc cref="NodeType.Labels"/>
    public LocalizedText Labels { get; init; } = LocalizedText.Empty;

    /// <inheritdoc cref="NodeType.IsAbstract"/>
    public bool IsAbstract { get; init; }

    /// <inheritdoc cref="NodeType.BiolinkCategory"/>
    public string? BiolinkCategory { get; init; }
}
