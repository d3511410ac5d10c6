namespace Magnesium.Graph;

/// <summary>Grammatical gender and number, which a Bulgarian relative pronoun agrees with.</summary>
public enum GrammaticalGender
{
    /// <summary>който</summary>
    Masculine,

    /// <summary>която</summary>
    Feminine,

    /// <summary>което</summary>
    Neuter,

    /// <summary>които</summary>
    Plural,
}

/// <summary>The forms of a node's name that running text needs, in one language. A form left out is taken from the label.</summary>
public sealed record NounForms
{
    /// <summary>Without article: "мигрена".</summary>
    public string? Indefinite { get; init; }

    /// <summary>As the subject of a sentence: "магнезият", "the NMDA receptor".</summary>
    public string? Definite { get; init; }

    /// <summary>After a verb or preposition: "магнезия".</summary>
    public string? Object { get; init; }

    /// <summary>Several of it: "epileptic seizures".</summary>
    public string? Plural { get; init; }

    /// <summary>The gender of the name; null where the language has none.</summary>
    public GrammaticalGender? Gender { get; init; }
}
