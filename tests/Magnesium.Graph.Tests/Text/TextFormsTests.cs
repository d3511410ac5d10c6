namespace Magnesium.Graph.Tests;

public class TextFormsTests
{
    [Fact]
    public void Every_word_of_the_model_is_read_back_as_it_was_written()
    {
        ReadBack<Sign>(TextForms.ToText);
        ReadBack<Role>(TextForms.ToText);
        ReadBack<Stance>(TextForms.ToText);
        ReadBack<EdgeStance>(TextForms.ToText);
        ReadBack<Direction>(TextForms.ToText);
        ReadBack<Directness>(TextForms.ToText);
        ReadBack<GateEffect>(TextForms.ToText);
        ReadBack<MatchKind>(TextForms.ToText);
        ReadBack<GrammaticalGender>(TextForms.ToText);
        ReadBack<GraphKind>(TextForms.ToText);
        ReadBack<ChainKind>(TextForms.ToText);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Asserted")]
    [InlineData("asserted ")]
    public void A_word_that_is_none_is_not_read(string? word)
    {
        TextForms.TryParse(word, out Stance stance).Should().BeFalse();
        stance.Should().Be(default(Stance));
    }

    [Fact]
    public void A_value_outside_its_enumeration_has_no_word()
    {
        Action write = () => ((Sign)7).ToText();

        write.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void An_enumeration_that_the_model_does_not_write_is_refused_by_name()
    {
        Func<bool> read = () => TextForms.TryParse<DayOfWeek>("monday", out _);

        read.Should().Throw<ArgumentException>().WithMessage("DayOfWeek has no text form.*");
    }

    private static void ReadBack<T>(Func<T, string> write)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            TextForms.TryParse(write(value), out T read).Should().BeTrue();
            read.Should().Be(value);
        }

        Enum.GetValues<T>().Select(write).Should().OnlyHaveUniqueItems();
    }
}
