using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>How strictly a graph is held to its schema.</summary>
public enum GraphKind
{
    /// <summary>Every type and relation is in the schema, every edge has evidence and stands once.</summary>
    Curated,

    /// <summary>Types and relations that the schema lacks are added as they come; edges may be parallel and need no evidence.</summary>
    Imported,
}

/// <summary>What a graph says of itself.</summary>
public sealed record GraphInfo
{
    /// <summary>Nothing is said.</summary>
    public static GraphInfo None { get; } = new();

    /// <summary>Id of the graph, as <c>magnesium</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Version of its content.</summary>
    public string? Version { get; init; }

    /// <summary>How strictly it is held to its schema.</summary>
    public GraphKind Kind { get; init; } = GraphKind.Curated;

    /// <summary>Title by language.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it is, by language.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>What it is not, by language: every page and export shows this.</summary>
    public LocalizedText Disclaimer { get; init; } = LocalizedText.Empty;

    /// <summary>Licence.</summary>
    public string? License { get; init; }

    /// <summary>Further attributes of the graph as a whole, by name.</summary>
    public ImmutableSortedDictionary<string, AttributeValue> Attributes { get; init; } = Drafts.NoAttributes;
}
