namespace Magnesium.Graph.Tests;

public class SourceTests
{
    [Fact]
    public void A_citation_names_authors_year_title_and_where_it_appeared()
    {
        var source = new Source
        {
            Id = "nowak-1984",
            Title = "Magnesium gates glutamate-activated channels in mouse central neurones.",
            Authors = ["Nowak L", "Bregestovski P", "Ascher P"],
            Year = 1984,
            Container = "Nature",
            Volume = "307",
            Issue = "5950",
            Pages = "462–465",
        };

        source.Citation.Should().Be("Nowak L et al. (1984) Magnesium gates glutamate-activated channels in mouse central neurones. Nature 307(5950):462–465.");
        (source with { Authors = ["Nowak L", "Ascher P"], Issue = null }).Citation.Should().StartWith("Nowak L, Ascher P (1984) ").And.EndWith("Nature 307:462–465.");
        (source with { Authors = ["Nowak L"], Container = null }).Citation.Should().Be("Nowak L (1984) Magnesium gates glutamate-activated channels in mouse central neurones.");
    }

    [Fact]
    public void A_title_alone_is_a_citation() => new Source { Id = "x", Title = "On zinc" }.Citation.Should().Be("On zinc.");

    [Fact]
    public void Sources_are_equal_by_content_authors_in_order_among_it()
    {
        var source = new Source { Id = "x", Title = "On zinc", Authors = ["A", "B"] };

        source.Should().Be(new Source { Id = "x", Title = "On zinc", Authors = ["A", "B"] });
        source.Should().NotBe(source with { Authors = ["B", "A"] });
        foreach (Source other in new[] { source with { Id = "y" }, source with { Year = 1 }, source with { Doi = "d" }, source with { Text = "t" }, source with { Note = "n" }, source with { Isbn = "i" } })
            source.Should().NotBe(other);
    }
}
