using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A node as it is handed to the <see cref="KnowledgeGraphBuilder"/>. Nothing is checked before <see cref="KnowledgeGraphBuilder.Build"/>.</summary>
/// <param name="Id">Id, unique among nodes.</param>
/// <param name="Type">Id of its node type.</param>
public sealed record NodeDraft(string Id, string Type)
{
    /// <summary>Text of the primary CURIE, or null.</summary>
    public string? Curie { get; init; }

    /// <summary>Display name by language.</summary>
    public LocalizedText Labels { get; init; } = LocalizedText.Empty;

    /// <summary>Other names by language.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Synonyms { get; init; } = Drafts.NoSynonyms;

    /// <summary>Counterparts in other vocabularies, as text and closeness.</summary>
    public ImmutableArray<(string Curie, MatchKind Match)> CrossReferences { get; init; } = [];

    /// <summary>What it is, in one sentence by language.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Forms of the name for running text, by language.</summary>
    public ImmutableSortedDictionary<string, NounForms> Forms { get; init; } = Drafts.NoForms;

    /// <summary>What sources say of it.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Further attributes by name.</summary>
    public ImmutableSortedDictionary<string, AttributeValue> Attributes { get; init; } = Drafts.NoAttributes;

    /// <summary>Where it was read, for messages.</summary>
    public string? Where { get; init; }
}

/// <summary>An edge as it is handed to the <see cref="KnowledgeGraphBuilder"/>. Nothing is checked before <see cref="KnowledgeGraphBuilder.Build"/>.</summary>
/// <param name="Source">Id of the node it starts from.</param>
/// <param name="Relation">Id of its relation.</param>
/// <param name="Target">Id of the node it runs to.</param>
public sealed record EdgeDraft(string Source, string Relation, string Target)
{
    /// <summary>Id of its own; null or empty takes the content id (see <see cref="Edge.Id"/>).</summary>
    public string? Id { get; init; }

    /// <summary>Sign; null takes the relation's.</summary>
    public Sign? Sign { get; init; }

    /// <summary>All evidence for and against it.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What sources say of it that is no evidence.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Nodes whose state switches it on or off.</summary>
    public ImmutableArray<Gate> Gates { get; init; } = [];

    /// <summary>Whether it is one step in nature.</summary>
    public Directness Directness { get; init; }

    /// <summary>Further attributes by name.</summary>
    public ImmutableSortedDictionary<string, AttributeValue> Attributes { get; init; } = Drafts.NoAttributes;

    /// <summary>Where it was read, for messages.</summary>
    public string? Where { get; init; }

    internal string Text => $"{Source} {Relation} {Target}";
}

/// <summary>Shared empty tables.</summary>
internal static class Drafts
{
    public static ImmutableSortedDictionary<string, AttributeValue> NoAttributes { get; } =
        ImmutableSortedDictionary<string, AttributeValue>.Empty.WithComparers(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, ImmutableArray<string>> NoSynonyms { get; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, NounForms> NoForms { get; } =
        ImmutableSortedDictionary<string, NounForms>.Empty.WithComparers(StringComparer.Ordinal);
}
