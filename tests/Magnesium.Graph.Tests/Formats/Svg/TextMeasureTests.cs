using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class TextMeasureTests
{
    private const double Size = 14;

    private static Gen<string> Texts =>
        from pieces in Gen.Elements("мигрена", "a", " ", "-", "glutamatergic", "👩‍👩‍👧", "e\u0301", "日本", "/", "\n", "W").ListOf()
        select string.Concat(pieces);

    [Fact]
    public void No_line_is_wider_than_asked_for_and_nothing_is_lost() =>
        Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(60, 200).ToArbitrary(), (text, width) =>
        {
            IReadOnlyList<string> lines = TextMeasure.Wrap(text, Size, width, lines: int.MaxValue);

            lines.Should().NotContain(line => TextMeasure.Width(line, Size) > width);
            WithoutSpace(string.Concat(lines)).Should().Be(WithoutSpace(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_too_long_for_its_lines_is_cut_off_behind_an_ellipsis() =>
        Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(60, 200).ToArbitrary(), (text, width) =>
        {
            int needed = TextMeasure.Wrap(text, Size, width, lines: int.MaxValue).Count;
            IReadOnlyList<string> lines = TextMeasure.Wrap(text, Size, width, lines: 2);

            lines.Count.Should().Be(Math.Min(needed, 2));
            lines.Should().NotContain(line => TextMeasure.Width(line, Size) > width);
            lines.Any(line => line.EndsWith('…')).Should().Be(needed > 2);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_reader_sees_as_one_character_is_never_torn()
    {
        Gen<string> words = from pieces in Gen.Elements("мигрена", "👩‍👩‍👧", "e\u0301", "日本", "W").ListOf() select string.Concat(pieces);
        Prop.ForAll(words.ToArbitrary(), Gen.Choose(60, 200).ToArbitrary(), (word, width) =>
            TextMeasure.Wrap(word, Size, width, lines: int.MaxValue).SelectMany(Characters).Should().Equal(Characters(word))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Even_lines_take_no_more_lines_and_are_not_wider() =>
        Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(60, 200).ToArbitrary(), (text, width) =>
        {
            IReadOnlyList<string> plain = TextMeasure.Wrap(text, Size, width, lines: 4);
            IReadOnlyList<string> even = TextMeasure.WrapEvenly(text, Size, width, lines: 4);

            even.Should().HaveSameCount(plain);
            even.Select(line => TextMeasure.Width(line, Size)).DefaultIfEmpty(0).Max()
                .Should().BeLessThanOrEqualTo(plain.Select(line => TextMeasure.Width(line, Size)).DefaultIfEmpty(0).Max());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Even_lines_leave_no_single_word_behind()
    {
        TextMeasure.Wrap("raises the level of", 12, 104, lines: 3).Should().Equal("raises the level", "of");
        TextMeasure.WrapEvenly("raises the level of", 12, 104, lines: 3).Should().Equal("raises the", "level of");
    }

    [Fact]
    public void Words_break_after_hyphens_and_slashes_before_they_break_within()
    {
        TextMeasure.Wrap("NMDA-рецептора", Size, 100, lines: 4).Should().Equal("NMDA-", "рецептора");
        TextMeasure.Wrap("Donaudampfschifffahrt", Size, 100, lines: 4).Should().HaveCountGreaterThan(1);
    }

    [Theory]
    [InlineData("magnesium", 0.5)]
    [InlineData("хипомагнезиемия", 0.5)]
    [InlineData("日本語", 0.95)]
    public void Widths_are_those_of_a_wide_sans_serif(string text, double leastPerCharacter)
    {
        double width = TextMeasure.Width(text, 10, bold: false);

        width.Should().BeInRange(leastPerCharacter * 10 * text.Length, 10 * text.Length);
        TextMeasure.Width(text, 10, bold: true).Should().BeGreaterThan(width);
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Characters(string text)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }
}
