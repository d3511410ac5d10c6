using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests.Formats;

public class SqlTextTests
{
    [Fact]
    public void A_field_of_COPY_is_read_back() => HostileTexts.ForEach(text =>
    {
        string field = SqlText.Field(AttributeValue.Of(text));

        field.Should().NotMatchRegex("[\t\n\r]").And.NotBe(SqlText.Null).And.NotBe("\\.");
        Read(field).Should().Be(text);
    });

    [Fact]
    public void An_array_is_read_back() => HostileTexts.ForEach(text =>
    {
        string array = Read(SqlText.Field(AttributeValue.Of([AttributeValue.Of(text), AttributeValue.Of("b")])));

        Regex.Unescape(Regex.Match(array, "^\\{\"((?:[^\"\\\\]|\\\\.)*)\",\"b\"}\\z", RegexOptions.Singleline).Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal)).Should().Be(text);
    });

    [Fact]
    public void JSON_holds_no_null_character_but_may_speak_of_one()
    {
        var values = new SqlValues();

        AttributeValue json = values.Json(w => w.Attribute(AttributeValue.Of("a\0b \\u0000")));

        JsonDocument.Parse(json.Text).RootElement.GetString().Should().Be("a\uFFFDb \\u0000");
        values.Changed.Should().Be(1);
    }

    private static string Read(string field) => Regex.Replace(field, @"\\(.)", escape => escape.Groups[1].Value switch { "n" => "\n", "r" => "\r", "t" => "\t", var c => c });
}
