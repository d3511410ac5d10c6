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

    /// <summary>With what follows from the evidence alone; whether it is contested depends on parallel edges too.</summary>
    public static EdgeDetail Of(ImmutableArray<Evidence> evidence, ImmutableArray<Note> notes, ImmutableArray<Gate> gates, Directness directness, GraphSchema schema, bool isContested) =>
        new(evidence, notes, gates, directness)
        {
            Stance = Judgement.StanceOf(evidence),
            Belief = Judgement.BeliefOf(evidence, schema),
            IsContested = isContested,
        };
}

/// <summary>Ids that edges were given; an edge without one takes its content id.</summary>
internal sealed class GivenIds(TextColumn texts)
{
    /// <summary>The ids by edge, empty where an edge was given none.</summary>
    public TextColumn Texts => texts;

    /// <summary>The id an edge was given, or null.</summary>
    public string? this[int edge] => texts.IsEmpty(edge) ? null : texts[edge];

    /// <summary>All ids that were given.</summary>
    public IEnumerable<string> All() => Enumerable.Range(0, texts.Length).Where(edge => !texts.IsEmpty(edge)).Select(edge => texts[edge]);
}
