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

    [Fact]
    public void A_step_that_says_nothing_and_a_step_that_raises_change_no_sign() =>
        Prop.ForAll(
            Generators.Signs.ToArbitrary(),
            sign => sign.Then(Sign.None) == sign && Sign.None.Then(sign) == sign && (sign == Sign.None || sign.Then(Sign.Plus) == sign)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_steps_does_not_matter() =>
        Prop.ForAll(
            (from a in Generators.Signs from b in Generators.Signs select (a, b)).ToArbitrary(),
            x => x.a.Then(x.b) == x.b.Then(x.a)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_influences_side_by_side_and_how_they_are_bracketed_do_not_matter() =>
        Prop.ForAll(
            (from a in Generators.Signs from b in Generators.Signs from c in Generators.Signs select (a, b, c)).ToArbitrary(),
            x => x.a.Beside(x.b) == x.b.Beside(x.a) && x.a.Beside(x.b).Beside(x.c) == x.a.Beside(x.b.Beside(x.c))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("+", "+", "+")]
    [InlineData("+", "-", "?")]
    [InlineData("-", "-", "-")]
    [InlineData("0", "-", "-")]
    [InlineData("0", "0", "0")]
    [InlineData("?", "+", "?")]
    [InlineData("?", "0", "?")]
    public void Influences_side_by_side_keep_the_sign_they_share(string first, string second, string sum) =>
        Parse(first).Beside(Parse(second)).ToText().Should().Be(sum);

    [Fact]
    public void A_step_after_two_influences_is_a_step_after_each() =>
        Prop.ForAll(
            (from a in Generators.Signs from b in Generators.Signs from c in Generators.Signs where c != Sign.None && a != Sign.None && b != Sign.None select (a, b, c)).ToArbitrary(),
            x => x.a.Beside(x.b).Then(x.c) == x.a.Then(x.c).Beside(x.b.Then(x.c))).QuickCheckThrowOnFailure();

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
