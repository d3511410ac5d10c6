using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class SignTests
{
    [Theory]
    [InlineData("+", "+", "+")]
    [InlineData("+", "-", "-")]
    [InlineData("-", "+", "-")]
    [InlineData("-", "-", "+")]
    [InlineData("0", "0", "0")]
    [InlineData("0", "+", "+")]
    [InlineData("0", "-", "-")]
    [InlineData("0", "?", "?")]
    [InlineData("+", "0", "+")]
    [InlineData("-", "0", "-")]
    [InlineData("?", "0", "?")]
    [InlineData("?", "+", "?")]
    [InlineData("?", "-", "?")]
    [InlineData("+", "?", "?")]
    [InlineData("-", "?", "?")]
    [InlineData("?", "?", "?")]
    public void One_step_then_another_has_the_product_of_their_signs(string first, string second, string product)
    {
        Parse(first).Then(Parse(second)).ToText().Should().Be(product);
    }

    [Fact]
    public void How_steps_are_bracketed_does_not_matter() =>
        Prop.ForAll(
            (from a in Generators.Signs from b in Generators.Signs from c in Generators.Signs select (a, b, c)).ToArbitrary(),
            x => x.a.Then(x.b).Then(x.c) == x.a.Then(x.b.Then(x.c))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("+", "-")]
    [InlineData("-", "+")]
    [InlineData("0", "0")]
    [InlineData("?", "?")]
    public void The_opposite_of_a_sign_turns_plus_and_minus_only(string sign, string opposite)
    {
        Parse(sign).Opposite().ToText().Should().Be(opposite);
    }

    [Fact]
    public void The_opposite_of_a_step_turns_the_whole_chain() =>
        Prop.ForAll(
            (from a in Generators.Signs from b in Generators.Signs where a != Sign.None select (a, b)).ToArbitrary(),
            x => x.a.Opposite().Then(x.b) == x.a.Then(x.b).Opposite()).QuickCheckThrowOnFailure();

    private static Sign Parse(string text) =>
        TextForms.TryParse(text, out Sign sign) ? sign : throw new ArgumentException($"no sign is written '{text}'", nameof(text));
}
