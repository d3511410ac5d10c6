using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class TableLinesTests
{
    [Fact]
    public void Lines_are_those_of_the_whole_text_however_the_bytes_arrive()
    {
        // Long lines cross the ends of the buffer and make it grow.
        Gen<string> line =
            from length in Gen.Frequency((4, Gen.Choose(0, 20)), (1, Gen.Choose(30_000, 140_000)))
            from letter in Gen.Elements('a', 'ж', '\t')
            select new string(letter, length);
        Gen<string> text =
            from count in Gen.Choose(0, 6)
            from lines in line.ArrayOf(count)
            from end in Gen.Elements("\n", "\r\n")
            from last in Gen.Elements("", "x", "\r")
            select string.Concat(lines.Select(l => l + end)) + last;
        Prop.ForAll(text.ToArbitrary(), Gen.Choose(1, 70_000).ToArbitrary(), (content, chunk) =>
        {
            var lines = new TableLines(new SlowStream(Encoding.UTF8.GetBytes(content), chunk), "test", 1 << 24);
            var read = new List<string>();
            while (lines.Read())
            {
                read.Add(Encoding.UTF8.GetString(lines.Line.Span));
                lines.Number.Should().Be(read.Count);
            }

            string[] expected = [.. content.Split('\n').Select(l => l.EndsWith('\r') ? l[..^1] : l)];
            read.Should().Equal(content.Length == 0 || content.EndsWith('\n') ? expected[..^1] : expected);
            lines.Read().Should().BeFalse("the end stays the end");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_line_without_end_is_refused_before_it_fills_the_memory()
    {
        var lines = new TableLines(new EndlessStream(), "huge.tsv", 1 << 24);

        FluentActions.Invoking(() => lines.Read()).Should().Throw<GraphFormatException>().WithMessage("huge.tsv(1,1): the line is longer than 16777216 bytes*");
    }

    private sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, chunk)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            return buffer.Length;
        }
    }
}
