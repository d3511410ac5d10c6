using System.Text;

namespace Magnesium.Graph.Tests.Formats;

public class CypherTextTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Quoted_text_is_read_back_and_holds_no_unicode_escape(bool isKuzu) => HostileTexts.ForEach(text =>
    {
        string quoted = new CypherText(isKuzu).Quote(text);

        quoted.Should().NotContain(@"\u", "Neo4j replaces such escapes before it parses");
        Read(quoted).Should().Be(text);
    });

    [Fact]
    public void A_name_stays_between_its_backticks() => HostileTexts.ForEach(name =>
    {
        string quoted = new CypherText(isKuzu: false).Name(name);

        quoted.Should().StartWith("`").And.EndWith("`");
        quoted[1..^1].Replace("``", "", StringComparison.Ordinal).Should().NotContain("`");
        quoted.Replace(@"\u005C", @"\", StringComparison.Ordinal)[1..^1].Replace("``", "`", StringComparison.Ordinal).Should().Be(name);
    });

    [Fact]
    public void A_comment_stays_on_its_line() => HostileTexts.ForEach(text =>
        new CypherText(isKuzu: false).Comment(text).Should().StartWith("// ").And.NotMatchRegex("[\n\r\u2028\u2029]|\\\\u"));

    [Theory]
    [InlineData(1d, "1.0")]
    [InlineData(1e300, "1E300")]
    [InlineData(-2.5e-300, "-2.5E-300")]
    [InlineData(double.NaN, "(0.0 / 0.0)")]
    [InlineData(double.PositiveInfinity, "(1.0 / 0.0)")]
    public void Numbers_are_of_the_grammar(double number, string expected) =>
        new CypherText(isKuzu: false).Value(AttributeValue.Of(number), ColumnKind.Number).Should().Be(expected);

    [Fact]
    public void The_least_integer_is_written_without_a_literal_for_it() =>
        new CypherText(isKuzu: false).Value(AttributeValue.Of(long.MinValue), ColumnKind.Integer).Should().Be("(-9223372036854775807 - 1)");

    /// <summary>Reads strings between single quotes, joined by <c>+</c>.</summary>
    private static string Read(string quoted)
    {
        var text = new StringBuilder();
        int i = 0;
        while (true)
        {
            quoted[i++].Should().Be('\'');
            for (; quoted[i] != '\''; i++)
            {
                if (quoted[i] != '\\')
                    text.Append(quoted[i]);
                else
                    text.Append(quoted[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', char c => c });
            }

            if (++i == quoted.Length)
                return text.ToString();
            quoted.AsSpan(i, 3).ToString().Should().Be(" + ");
            i += 3;
        }
    }
}
