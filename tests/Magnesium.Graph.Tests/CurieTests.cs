using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class CurieTests
{
    [Theory]
    [InlineData("CHEBI:25107", "CHEBI", "25107")]
    [InlineData("KEGG.COMPOUND:C00305", "KEGG.COMPOUND", "C00305")]
    [InlineData("HGNC.FAMILY:182", "HGNC.FAMILY", "182")]
    [InlineData("a:b:c", "a", "b:c")]
    [InlineData("umls:C0149931/x", "umls", "C0149931/x")]
    [InlineData("x_1-2:б", "x_1-2", "б")]
    public void A_curie_has_a_prefix_and_a_local_id_split_at_the_first_colon(string text, string prefix, string local)
    {
        Curie curie = Curie.Parse(text);

        curie.Prefix.Should().Be(prefix);
        curie.LocalId.Should().Be(local);
        curie.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("CHEBI")]
    [InlineData("CHEBI:")]
    [InlineData(":25107")]
    [InlineData("CHEBI: 25107")]
    [InlineData(" CHEBI:25107")]
    [InlineData("CHEBI:25107 ")]
    [InlineData("CHE BI:25107")]
    [InlineData("9X:1")]
    [InlineData("_X:1")]
    [InlineData("ЧЕБИ:1")]
    [InlineData("CHEBI:25\t107")]
    [InlineData("CHEBI:25\u00a0107")]
    [InlineData("CHEBI:25\u0001")]
    [InlineData("http://example.org/x")]
    [InlineData("X:<a>")]
    [InlineData("X:a|b")]
    [InlineData("X:a\"b")]
    public void A_malformed_curie_is_refused_with_the_form_it_should_have(string text)
    {
        Curie.TryParse(text, out Curie curie).Should().BeFalse();
        curie.Should().Be(default(Curie));

        Action parse = () => Curie.Parse(text);
        parse.Should().Throw<FormatException>().WithMessage($"'{text}' is not a CURIE. Write prefix:local as in CHEBI:25107, without white space.");
    }

    [Fact]
    public void Null_is_no_curie() => Curie.TryParse(null, out _).Should().BeFalse();

    [Fact]
    public void Printing_is_the_inverse_of_reading() =>
        Prop.ForAll(Generators.CurieTexts.ToArbitrary(), text =>
        {
            Curie curie = Curie.Parse(text);
            return curie.ToString() == text && $"{curie.Prefix}:{curie.LocalId}" == text && Curie.Parse(curie.ToString()) == curie;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Curies_are_ordered_as_their_texts_are() =>
        Prop.ForAll((from a in Generators.CurieTexts from b in Generators.CurieTexts select (a, b)).ToArbitrary(), x =>
        {
            (Curie a, Curie b) = (Curie.Parse(x.a), Curie.Parse(x.b));
            int order = Math.Sign(string.CompareOrdinal(x.a, x.b));
            return Math.Sign(a.CompareTo(b)) == order && (a < b) == (order < 0) && (a <= b) == (order <= 0) && (a > b) == (order > 0) && (a >= b) == (order >= 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_default_curie_is_empty_and_comes_first()
    {
        default(Curie).ToString().Should().BeEmpty();
        default(Curie).Prefix.Should().BeEmpty();
        default(Curie).LocalId.Should().BeEmpty();
        (default(Curie) < Curie.Parse("A:1")).Should().BeTrue();
    }
}
