using System.Diagnostics.CodeAnalysis;

namespace Magnesium.Graph;

/// <summary>
/// A compact identifier such as <c>CHEBI:25107</c>: a prefix that names the vocabulary, a colon, a local id.
/// Two CURIEs are equal when their text is equal.
/// </summary>
/// <remarks>Source: W3C Note "CURIE Syntax 1.0", narrowed to what the vocabularies of biomedicine use: no white space, no empty half.</remarks>
public readonly record struct Curie : IComparable<Curie>
{
    private readonly string? text;

    private Curie(string text) => this.text = text;

    /// <summary>The vocabulary: the part before the first colon.</summary>
    public string Prefix => ToString() is { Length: > 0 } whole ? whole[..whole.IndexOf(':', StringComparison.Ordinal)] : "";

    /// <summary>The id within the vocabulary: the part after the first colon.</summary>
    public string LocalId => ToString() is { Length: > 0 } whole ? whole[(whole.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>Reads a CURIE, or says what is wrong with it.</summary>
    /// <exception cref="FormatException">The text is not of the form <c>prefix:local</c>.</exception>
    public static Curie Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Curie curie) ? curie : throw new FormatException(Messages.MalformedCurie(text));
    }

    /// <summary>Reads a CURIE without throwing.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Curie curie)
    {
        curie = default;
        if (text is null)
            return false;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1 || text[colon + 1] == '/')
            return false;
        if (!char.IsAsciiLetter(text[0]))
            return false;
        foreach (char c in text.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))
                return false;
        }

        foreach (char c in text.AsSpan(colon + 1))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '|')
                return false;
        }

        curie = new Curie(text);
        return true;
    }

    /// <summary>Ordinal order of the text.</summary>
    public int CompareTo(Curie other) => string.CompareOrdinal(text, other.text);

    /// <summary>The text the CURIE was read from; empty for the default value.</summary>
    public override string ToString() => text ?? "";

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Curie left, Curie right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Curie left, Curie right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Curie left, Curie right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Curie left, Curie right) => left.CompareTo(right) >= 0;
}
