using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>What a node says of itself beyond id and type. Nodes that say nothing share <see cref="None"/>.</summary>
internal sealed record NodeDetail(
    Curie? Curie,
    LocalizedText Labels,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Synonyms,
    ImmutableArray<CrossReference> CrossReferences,
    LocalizedText Description,
    ImmutableSortedDictionary<string, NounForms> Forms,
    ImmutableArray<Note> Notes)
{
    public static NodeDetail None { get; } = new(null, LocalizedText.Empty, Drafts.NoSynonyms, [], LocalizedText.Empty, Drafts.NoForms, []);
}

/// <summary>What an edge carries beyond ends, relation and sign. Edges that carry nothing share <see cref="None"/>.</summary>
internal sealed record EdgeDetail(ImmutableArray<Evidence> Evidence, ImmutableArray<Note> Notes, ImmutableArray<Gate> Gates, Directness Directness)
{
    public static EdgeDetail None { get; } = new([], [], [], Directness.Unknown);

    public bool IsContested { get; init; }

    public EdgeStance Stance { get; init; }

    public double? Belief { get; init; }
}
