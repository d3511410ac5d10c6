using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Magnesium.Graph;

/// <summary>Terms of Turtle and TriG.</summary>
internal static partial class RdfText
{
    /// <summary>
    /// An id as the local part of a prefixed name: ASCII letters, digits, <c>_</c> and inner <c>-</c> as they are, all else
    /// percent-encoded. Different ids give different names.
    /// </summary>
    public static string LocalName(string id)
    {
        if (Plain().IsMatch(id))
            return id;
        var name = new StringBuilder(id.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        bool first = true;
        foreach (Rune rune in id.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_' || (rune.Value == '-' && !first)))
                name.Append((char)rune.Value);
            else
                AppendEncoded(name, bytes[..rune.EncodeToUtf8(bytes)]);
            first = false;
        }

        return name.ToString();
    }

    /// <summary>The term a CURIE stands for: a prefixed name where the vocabulary is known and Turtle allows, else the whole IRI.</summary>
    public static string Term(Curie curie)
    {
        if (!Vocabularies.Known.TryGetValue(curie.Prefix, out string? start))
            start = $"{Vocabularies.Resolver}{curie.Prefix}:";
        else if (Plain().IsMatch(curie.LocalId))
            return $"{curie.Prefix}:{curie.LocalId}";
        return Iri(start + curie.LocalId.Replace("#", "%23", StringComparison.Ordinal));
    }

    /// <summary>An absolute IRI between angle brackets; what RFC 3987 does not allow there is percent-encoded.</summary>
    public static string Iri(string iri)
    {
        var text = new StringBuilder("<", iri.Length + 2);
        Span<byte> bytes = stackalloc byte[4];
        int at = 0;
        foreach (Rune rune in iri.EnumerateRunes())
        {
            bool isAllowed = rune.Value == '%'
                ? at + 2 < iri.Length && char.IsAsciiHexDigit(iri[at + 1]) && char.IsAsciiHexDigit(iri[at + 2])
                : rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~:/?#@!$&'()*+,;=".Contains((char)rune.Value, StringComparison.Ordinal));
            if (isAllowed)
                text.Append((char)rune.Value);
            else
                AppendEncoded(text, bytes[..rune.EncodeToUtf8(bytes)]);
            at += rune.Utf16SequenceLength;
        }

        return text.Append('>').ToString();
    }

    /// <summary>A string between quotes. Control characters are written as escapes.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append(@"\\"),
                '\n' => literal.Append(@"\n"),
                '\r' => literal.Append(@"\r"),
                '\t' => literal.Append(@"\t"),
                < ' ' or '\u007F' => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A double, with an exponent, which is what makes it one in Turtle.</summary>
    public static string Literal(double number)
    {
        if (!double.IsFinite(number))
            return $"\"{(double.IsNaN(number) ? "NaN" : number > 0 ? "INF" : "-INF")}\"^^xsd:double";
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "E0";
    }

    /// <summary>True when the text has the form of a language tag of BCP 47: language, script, region, variants.</summary>
    public static bool IsLanguageTag(string tag) => LanguageTag().IsMatch(tag);

    /// <summary>True for characters that some RDF programs refuse or cut a text at, even written as escapes.</summary>
    public static bool IsForbidden(char c) => c is '\0' or '\uFFFE' or '\uFFFF';

    private static void AppendEncoded(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
            text.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
    }

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    /// <summary>The command by which a store that speaks SPARQL 1.1's protocol for graphs, by default Oxigraph's server, takes a file.</summary>
    public static string Post(string path, string mediaType, string address)
    {
        string Command(string from) => $"curl --fail-with-body -X POST -H 'Content-Type: {mediaType}' -T {from} '{address}'";
        return ShellText.Reading(path, Command(ShellText.Quote(path)), Command("-"));
    }
}
