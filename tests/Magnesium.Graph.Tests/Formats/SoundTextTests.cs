namespace Magnesium.Graph.Tests.Formats;

public class SoundTextTests
{
    [Fact]
    public void What_a_format_cannot_hold_is_replaced_and_each_changed_text_counted_once()
    {
        var sound = new SoundText(c => c == '\0');

        sound.Of("a\0b\0").Should().Be("a\uFFFDb\uFFFD");
        sound.Of("\uD83D 😀 \uDE00").Should().Be("\uFFFD 😀 \uFFFD");
        sound.Of("whole 😀").Should().Be("whole 😀");
        sound.Changed.Should().Be(2);
    }
}
