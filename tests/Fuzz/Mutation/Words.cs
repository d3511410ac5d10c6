using System.Text;

namespace Magnesium.Graph.Fuzz;

/// <summary>What is put in the place of something else: values that readers trip over.</summary>
internal static class Words
{
    public static readonly byte[][] Any =
    [
        .. new[]
        {
            "", "0", "-1", "1", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "1e400", "-0", "0.1", "1e-400", "NaN", "Infinity", "-INF", "00", "1_000", "0x10",
            "true", "false", "null", "True", "\"\"", "\"a\"", "{}", "[]", "[[]]", "{\"a\":{}}", "[null]", "\"\\ud800\"", "\"\\u0000\"", "\"\\uDC00\\uD800\"", "\"_x0000_\"", "\"_xD800_\"",
            "id", "source", "target", "nodes", "edges", "graph", "label", "type", "name", "sign", "evidence", "schema", "relation", "subject", "object", "data", "key", "attributes", "directed", "edge", "node",
            "\"id\":\"a\"", "\"source\":\"a\"", "\"nodes\":[]", "\"edges\":[]", "\"attributes\":{}", "\"sign\":\"+\"", "format", "version", "\"version\":2", "magnesium",
            "&amp;", "&lt;", "&#0;", "&#xD800;", "&#x110000;", "&x;", "<![CDATA[x]]>", "<!-- -->", "<?x?>", "<!DOCTYPE a [<!ENTITY x 'y'>]>", "xmlns=\"\"", "xmlns:y=\"u\"", "<node id=\"a\"/>", "<edge source=\"a\" target=\"b\"/>",
            "<data key=\"d0\">x</data>", "<graph>", "</graph>", "/>", "]]>", "\t", "\n", "\r", "\r\n", "\t\t", "\n\n", "|", ",", ":", ";", "'", "\"", "\\", "\0", " ", "\u00A0", "\uFEFF", "\uFFFE", "\u2028",
            "\u0001", "\u001F", "\u007F", "é", "e\u0301", "😀", "магнезий", "\uFFFD", "CHEBI:25107", "a:b", ":", "::", "http://x/y#z", "../../etc/passwd", "=1+1", "</script>", "%00", "${x}",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x1F, 0x8B],
        new byte[300], Encoding.UTF8.GetBytes(new string('a', 5000)), Encoding.UTF8.GetBytes(new string('9', 400)),
    ];

    /// <summary>JSON values, so that what is changed stays JSON more often than not.</summary>
    public static readonly byte[][] JsonValues =
    [
        .. new[]
        {
            "0", "-1", "1", "2147483648", "-9223372036854775808", "9223372036854775808", "1e400", "-0.0", "0.1", "1e-400", "true", "false", "null", "\"\"", "\"a\"", "\"b\"", "\"T\"", "{}", "[]", "[[]]",
            "{\"a\":{}}", "[null,1,\"x\",[true]]", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"_x0000_\"", "\"магнезий\"", "\"\\n\"", "\"+\"", "\"-\"", "\"NaN\"", "\"5\"", "\"true\"", "\"CHEBI:25107\"", "\"=1+1\"",
            "{\"id\":\"a\"}", "{\"id\":\"z\",\"type\":\"T\"}", "{\"source\":\"a\",\"target\":\"b\"}", "{\"source\":\"a\",\"target\":\"b\",\"relation\":\"r\"}", "{\"en\":\"x\",\"bg\":\"\"}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Members of JSON objects.</summary>
    public static readonly byte[][] JsonMembers =
    [
        .. new[]
        {
            "\"id\":\"a\"", "\"id\":7", "\"source\":\"a\"", "\"target\":\"c\"", "\"nodes\":[]", "\"edges\":[]", "\"attributes\":{\"x\":1}", "\"sign\":\"+\"", "\"version\":1", "\"label\":\"one\"", "\"type\":\"T\"",
            "\"labels\":{\"en\":\"x\"}", "\"name\":null", "\"\":\"\"", "\"weight\":2.5", "\"evidence\":[]", "\"data\":{}", "\"relation\":\"s\"", "\"interaction\":\"r\"", "\"directed\":false", "\"multigraph\":true",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static readonly byte[][] Pattern =
    [
        .. new[]
        {
            "MATCH", "WHERE", "WALK", "TRAIL", "ACYCLIC", "SIMPLE", "ANY", "ALL", "SHORTEST", "AND", "OR", "NOT", "IN", "TRUE", "FALSE", "NULL", "IS", "LIKE", "STARTS", "WITH", "CONTAINS",
            "(", ")", "[", "]", "{", "}", "-", "->", "<-", "-[", "]->", "]-", "<-[", ":", "|", "&", "!", "%", "*", "+", "?", "{1,3}", "{0,}", "{,2}", "{1000000}", "{2147483648}", "{3,1}", ",", ".", "=", "<>", "<", ">", "<=", ">=",
            "'a'", "'", "''", "\"", "`a`", "`", "\\", "0", "-1", "1.5", "1e400", "99999999999999999999", "a", "b", "e", "e.sign", "'-'", "'+'", "sign", "id", "evidence", "T", "U", "Node", "r", "s", "x y", "//", "/*", "--", "\n", "\t", " ",
            "магнезий", "😀", "\0", "\uFEFF", "(a)-[:r]->(b)", "((a)-[:r]->(b)){1,3}", "(a:T)", "-[e:r|s]->", "-[:r]-", "<-[:s]-", "~", "$x", "@",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], Encoding.UTF8.GetBytes(new string('(', 300)), Encoding.UTF8.GetBytes(new string('!', 300)),
    ];
}
