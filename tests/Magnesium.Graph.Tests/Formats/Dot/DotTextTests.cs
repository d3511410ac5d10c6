using System.Text;

namespace Magnesium.Graph.Tests.Formats;

public class DotTextTests
{
    [Fact]
    public void Quoted_text_is_read_back() => HostileTexts.ForEach(text =>
    {
        Read(DotText.Quote(text)).Replace("\\\\", "\\", StringComparison.Ordinal).Should().Be(text);
        string drawn = Read(DotText.QuoteDrawn(text));
        drawn.Should().NotContain("\n");
    });

    [Fact]
    public void Long_text_is_written_in_pieces_that_Graphviz_can_read()
    {
        string text = string.Concat(Enumerable.Repeat("😀\\\"&", 5000));

        string quoted = DotText.Quote(text);

        Read(quoted).Replace("\\\\", "\\", StringComparison.Ordinal).Should().Be(text);
        quoted.Split("\" + \"").Max(Encoding.UTF8.GetByteCount).Should().BeLessThan(16_384);
    }

    /// <summary>Reads as Graphviz' scanner does: only a quote is escaped, two backslashes stay two, <c>+</c> joins strings.</summary>
    private static string Read(string quoted)
    {
        var text = new StringBuilder();
        int i = 0;
        while (true)
        {
            quoted[i++].Should().Be('"');
            for (; quoted[i] != '"'; i++)
            {
                if (quoted[i] == '\\' && quoted[i + 1] == '"')
                    text.Append(quoted[++i]);
                else if (quoted[i] == '\\')
                    text.Append(quoted[i++]).Append(quoted[i]);
                else
                    text.Append(quoted[i]);
            }

            if (++i == quoted.Length)
                return text.ToString();
            quoted.AsSpan(i, 3).ToString().Should().Be(" + ");
            i += 3;
        }
    }
}
