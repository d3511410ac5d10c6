using System.Collections;
using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// One text in several languages, keyed by language tag (<c>en</c>, <c>bg</c>). Immutable, ordered by tag, equal by content.
/// The tag <c>und</c> holds a text whose language is not known, as imported names.
/// </summary>
public sealed class LocalizedText : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<LocalizedText>
{
    /// <summary>The tag of a text in no known language.</summary>
    public const string Undetermined = "und";

    private readonly ImmutableArray<KeyValuePair<string, string>> entries;

    private LocalizedText(ImmutableArray<KeyValuePair<string, string>> entries) => this.entries = entries;

    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } = new([]);

    /// <summary>The number of languages.</summary>
    public int Count => entries.Length;

    /// <summary>The text in exactly this language, or null.</summary>
    public string? this[string language]
    {
        get
        {
            foreach (KeyValuePair<string, string> entry in entries)
            {
                if (entry.Key == language)
                    return entry.Value;
            }

            return null;
        }
    }

    /// <summary>One text whose language is not known.</summary>
    public static LocalizedText Of(string text) => new([new(Undetermined, text)]);

    /// <summary>An English and a Bulgarian text.</summary>
    public static LocalizedText Of(string english, string bulgarian) => new([new("bg", bulgarian), new("en", english)]);

    /// <summary>Texts by language tag; a later text of a language replaces an earlier one.</summary>
    public static LocalizedText From(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string language, string text) in texts)
            sorted[language] = text;
        return sorted.Count == 0 ? Empty : new([.. sorted]);
    }

    /// <summary>A copy in which one language's text is replaced or added.</summary>
    public LocalizedText With(string language, string text) => From(entries.Append(new(language, text)));

    /// <summary>The text a reader of <paramref name="language"/> is shown: that language, else English, else an undetermined one, else the first; null when empty.</summary>
    public string? Best(string language) =>
        this[language] ?? this["en"] ?? this[Undetermined] ?? (entries.Length > 0 ? entries[0].Value : null);

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && entries.SequenceEqual(other.entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (KeyValuePair<string, string> entry in entries)
        {
            hash.Add(entry.Key, StringComparer.Ordinal);
            hash.Add(entry.Value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The entries in order of their language tags.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The text an English reader is shown.</summary>
    public override string ToString() => Best("en") ?? "";
}
