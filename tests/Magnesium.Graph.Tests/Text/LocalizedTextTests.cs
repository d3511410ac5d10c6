using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class LocalizedTextTests
{
    [Fact]
    public void A_reader_is_shown_their_language_else_English_else_an_undetermined_one_else_the_first()
    {
        LocalizedText.Of("pain", "болка").Best("bg").Should().Be("болка");
        LocalizedText.Of("pain", "болка").Best("de").Should().Be("pain");
        LocalizedText.Of("pain").Best("de").Should().Be("pain");
        Text(("fr", "douleur"), ("bg", "болка")).Best("de").Should().Be("болка");
        Text(("und", "x"), ("bg", "болка")).Best("de").Should().Be("x");
        LocalizedText.Empty.Best("en").Should().BeNull();
    }

    [Fact]
    public void A_text_in_one_language_is_not_shown_for_another_when_asked_exactly()
    {
        LocalizedText.Of("pain", "болка")["de"].Should().BeNull();
        LocalizedText.Of("pain", "болка")["bg"].Should().Be("болка");
        LocalizedText.Of("pain")["en"].Should().BeNull();
    }

    [Fact]
    public void A_later_text_of_a_language_replaces_an_earlier_one()
    {
        AreEqual(Text(("en", "ache"), ("en", "pain")), Text(("en", "pain"))).Should().BeTrue();
        AreEqual(LocalizedText.Of("ache", "болка").With("en", "pain"), LocalizedText.Of("pain", "болка")).Should().BeTrue();
    }

    [Fact]
    public void The_order_in_which_languages_are_given_does_not_matter() =>
        Prop.ForAll(Generators.LocalizedTexts.ToArbitrary(), text =>
        {
            LocalizedText turned = LocalizedText.From(text.Reverse());
            return turned.Equals(text) && turned.GetHashCode() == text.GetHashCode() && turned.Select(entry => entry.Key).SequenceEqual(text.Select(entry => entry.Key).Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_that_differ_in_one_word_are_not_equal()
    {
        AreEqual(LocalizedText.Of("pain", "болка"), LocalizedText.Of("pain", "болки")).Should().BeFalse();
        AreEqual(LocalizedText.Of("pain"), Text(("en", "pain"))).Should().BeFalse();
        LocalizedText.Empty.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void No_text_at_all_is_the_shared_empty_one() => LocalizedText.From([]).Should().BeSameAs(LocalizedText.Empty);

    private static bool AreEqual(LocalizedText one, LocalizedText two) => one.Equals(two) && one.Equals((object)two) && one.GetHashCode() == two.GetHashCode();

    private static LocalizedText Text(params (string Language, string Text)[] texts) =>
        LocalizedText.From(texts.Select(t => new KeyValuePair<string, string>(t.Language, t.Text)));
}
