using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests.Formats;

public class RdfTextTests
{
    [Fact]
    public void Local_names_are_of_Turtle_and_differ_when_ids_do()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        HostileTexts.ForEach(id =>
        {
            string name = RdfText.LocalName(id);
            name.Should().MatchRegex("^(([A-Za-z0-9_]|%[0-9A-F]{2})([A-Za-z0-9_-]|%[0-9A-F]{2})*)?$");
            Uri.UnescapeDataString(name).Should().Be(id);
            if (!names.TryAdd(name, id))
                names[name].Should().Be(id);
        });
    }

    [Fact]
    public void Literals_are_read_back() => HostileTexts.ForEach(text =>
    {
        string literal = RdfText.Literal(text);

        literal[1..^1].Should().NotMatchRegex("[\n\r]");
        literal.Should().StartWith("\"").And.EndWith("\"");
        Read(literal[1..^1]).Should().Be(text);
    });

    [Theory]
    [InlineData(1, "1E0")]
    [InlineData(-2.5e-300, "-2.5E-300")]
    [InlineData(double.NaN, "\"NaN\"^^xsd:double")]
    [InlineData(double.NegativeInfinity, "\"-INF\"^^xsd:double")]
    public void Doubles_have_an_exponent(double number, string expected) => RdfText.Literal(number).Should().Be(expected);

    [Theory]
    [InlineData("CHEBI:25107", "CHEBI:25107")]
    [InlineData("CHEBI:a/b", "<http://purl.obolibrary.org/obo/CHEBI_a/b>")]
    [InlineData("FPLX:NMDAR", "<https://bioregistry.io/FPLX:NMDAR>")]
    [InlineData("x:a#b%zz{ж", "<https://bioregistry.io/x:a%23b%25zz%7B%D0%B6>")]
    public void A_CURIE_is_the_term_of_its_vocabulary(string curie, string term) => RdfText.Term(Curie.Parse(curie)).Should().Be(term);

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("de-1996", true)]
    [InlineData("en_US", false)]
    [InlineData("", false)]
    [InlineData("български", false)]
    [InlineData("en\n", false)]
    public void Language_tags_are_those_of_BCP_47(string tag, bool expected) => RdfText.IsLanguageTag(tag).Should().Be(expected);

    private static string Read(string escaped) => Regex.Replace(escaped, @"\\(u([0-9A-F]{4})|.)", escape => escape.Groups[1].Value switch
    {
        "n" => "\n",
        "r" => "\r",
        "t" => "\t",
        var code when code.Length == 5 => ((char)Convert.ToInt32(code[1..], 16)).ToString(),
        var c => c,
    });
}
