using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class TextBytesTests
{
    /// <summary>Texts in which halves of surrogate pairs, whole pairs and the characters behind them in UTF-16 meet.</summary>
    private static Gen<string> Texts =>
        Gen.Elements("a", "b", "ж", "\uD7FF", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uE000", "\uFFFF", "𝔐", "\U0010FFFF", "\0", "long enough for a word").ListBetween(0, 6).Select(string.Concat);

    [Fact]
    public void Every_text_comes_back() =>
        Prop.ForAll(Texts.ToArbitrary(), text => TextBytes.ToText(TextBytes.Of(text)).Should().Be(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_have_bytes_of_their_own_in_ordinal_order() =>
        Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (one, two) =>
            Math.Sign(TextBytes.Compare(TextBytes.Of(one), TextBytes.Of(two))).Should().Be(Math.Sign(string.CompareOrdinal(one, two))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_that_are_no_text_become_replacement_characters_and_nothing_is_thrown() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ListBetween(0, 9).ToArbitrary(), bytes =>
            TextBytes.ToText(bytes).Length.Should().BeLessThanOrEqualTo(bytes.Length)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", 3783461787u)]
    [InlineData("ab", 336619698u)]
    [InlineData("магн", 1759144486u)]
    [InlineData("Gene::001999", 112496192u)]
    [InlineData("sixteen bytes 16", 895932153u)]
    public void The_hash_is_the_same_in_every_version_for_it_stands_in_files(string text, uint hash) =>
        TextBytes.Hash(TextBytes.Of(text)).Should().Be(hash);

    [Fact]
    public void The_hash_spreads_numbered_names_over_slots()
    {
        int[] filled = new int[1 << 12];
        for (int i = 0; i < filled.Length; i++)
            filled[TextBytes.Hash(TextBytes.Of($"Gene::{i:D6}")) % (uint)filled.Length]++;

        // As many as slots, put at random: 1/e of the slots stay empty, and none gets more than a handful.
        filled.Count(names => names == 0).Should().BeInRange(1400, 1610);
        filled.Max().Should().BeLessThan(10);
    }
}
