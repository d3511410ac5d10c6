namespace Magnesium.Graph.Tests;

public class AttributeValueTests
{
    [Fact]
    public void A_value_answers_for_its_own_kind_only()
    {
        AttributeValue text = AttributeValue.Of("7");
        AttributeValue integer = AttributeValue.Of(7L);
        AttributeValue number = AttributeValue.Of(7.5);
        AttributeValue truth = AttributeValue.Of(true);
        AttributeValue list = AttributeValue.Of([text, integer]);

        (text.Text, text.Integer, text.Boolean, text.Items.Length).Should().Be(("7", 0L, false, 0));
        text.Number.Should().Be(double.NaN);
        (integer.Text, integer.Integer, integer.Number, integer.Boolean).Should().Be(("", 7L, 7.0, false));
        (number.Integer, number.Number).Should().Be((0L, 7.5));
        (truth.Boolean, truth.Integer).Should().Be((true, 0L));
        list.Items.Should().Equal(text, integer);
    }

    [Fact]
    public void Values_are_equal_by_kind_and_content()
    {
        AttributeValue.Of("7").Should().NotBe(AttributeValue.Of(7L));
        AttributeValue.Of(7L).Should().NotBe(AttributeValue.Of(7.0));
        AttributeValue.Of(1L).Should().NotBe(AttributeValue.Of(true));
        (AttributeValue.Of(double.NaN) == AttributeValue.Of(double.NaN)).Should().BeTrue();
        (AttributeValue.Of(0.0) == AttributeValue.Of(-0.0)).Should().BeTrue();
        AttributeValue.Of(0.0).GetHashCode().Should().Be(AttributeValue.Of(-0.0).GetHashCode());
        AttributeValue.Of([AttributeValue.Of(1L)]).Should().Be(AttributeValue.Of([AttributeValue.Of(1L)]));
        (AttributeValue.Of([AttributeValue.Of(1L)]) != AttributeValue.Of([AttributeValue.Of(2L)])).Should().BeTrue();
        default(AttributeValue).Should().Be(AttributeValue.Of(""));
    }

    [Fact]
    public void A_value_prints_the_same_in_every_culture()
    {
        AttributeValue.Of(1234567.5).ToString().Should().Be("1234567.5");
        AttributeValue.Of(-3L).ToString().Should().Be("-3");
        AttributeValue.Of(false).ToString().Should().Be("false");
        AttributeValue.Of([AttributeValue.Of("a"), AttributeValue.Of(0.1)]).ToString().Should().Be("a, 0.1");
    }
}
