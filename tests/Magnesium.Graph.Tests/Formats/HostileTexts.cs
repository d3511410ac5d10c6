using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>Texts that end, escape from or confuse some syntax that we write. Every escaper is held to all of them.</summary>
internal static class HostileTexts
{
    public static readonly string[] All =
    [
        "", " ", "a", "end", "node", "graph", "NULL", "\"", "'", "`", "``", "\\", "\\\\", "\\\"", "\\'", "\\`", "\\n", "\\N", "\\.", "\\u0027", "\\\\u0027", "\\u0060", "\\u", "C:\\new\\",
        "\n", "\r", "\r\n", "\t", ";", ";\n", "';--", "\"]; x [", "'}) DETACH DELETE n //", "$$", "${x}", "%{x}", "%%{init: {}}%%", "#", "#35;", "#quot;", "&amp;", "&#60;", "<b>", "</b>", "<!--", "]]>",
        "-", "--", "- a", "1. a", "+1", "=1+1", "@x", "|", "a|b", "[", "]", "(", ")", "{", "}", "{{", ":", "a:b", "a::b", "HGNC:1", "style a:#b;", "*a*", "_a_", ",", "a,b", "/", "//", "/* */",
        "магнезий", "é", "e\u0301", "😀", "𝛼", "\u00A0", "\u0085", "\u2028", "\u2029", "\uFEFF", "\u007F", "\u0001", "\u001F", "\f", "\v",
        "</script><script>alert(1)</script>", "<svg/onload=alert(1)>", "javascript:alert(1)", "'); DROP TABLE nodes;--", "=HYPERLINK(\"http://x\")", "\t=1+1", "\u202E", "\u2066a\u2069", "\u200B", "\u200D", "\u00AD",
    ];

    /// <summary>The texts and what they make one after the other.</summary>
    public static Gen<string> Mixed => from count in Gen.Choose(0, 4) from texts in Gen.Elements(All).ArrayOf(count) select string.Concat(texts);

    /// <summary>Holds for each text, and for random joins of them.</summary>
    public static void ForEach(Action<string> check)
    {
        foreach (string text in All)
            check(text);
        Prop.ForAll(Mixed.ToArbitrary(), text =>
        {
            check(text);
            return true;
        }).QuickCheckThrowOnFailure();
    }
}
