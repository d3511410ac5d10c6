using System.Text.Json;

namespace Magnesium.Graph.Tests.Formats.Citations;

public class BibliographyTests
{
    private static readonly Source Article = new()
    {
        Id = "de-baaij-2015",
        Title = "Magnesium & 100 % of the Na_v {channel}: a \\ b ~ c ^ d # $.",
        Authors = ["de Baaij JHF", "Köhne-Volland R", "Cardot J-M", "Magpie Trial Collaborative Group", "et al."],
        Year = 2015,
        Container = "Физиология",
        Volume = "95",
        Issue = "1",
        Pages = "1–46",
        Doi = "10.1152/a_b{c}",
        Pmid = "1",
        Url = "https://example.org/a_b%20c",
    };

    [Fact]
    public void Bibtex_escapes_what_tex_reads_and_keeps_letters_of_every_language() =>
        Bibliography.ToBibTeX([Article]).Should().Be("""
            @article{de-baaij-2015,
              author = {de Baaij, J. H. F. and Köhne-Volland, R. and Cardot, J.-M. and {Magpie Trial Collaborative Group} and others},
              title = {{Magnesium \& 100 \% of the Na\_v {\textbraceleft}channel{\textbraceright}: a {\textbackslash} b {\textasciitilde} c {\textasciicircum} d \# \$}},
              journal = {Физиология},
              year = {2015},
              volume = {95},
              number = {1},
              pages = {1--46},
              doi = {10.1152/a_b%7Bc%7D},
              pmid = {1},
              url = {https://example.org/a_b%20c}
            }

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Braces_are_balanced_whatever_the_title()
    {
        foreach (string title in new[] { "}", "{{", "\\}", "a } b { c" })
        {
            string entry = Bibliography.ToBibTeX([Article with { Title = title }]);
            entry.Count(c => c == '{').Should().Be(entry.Count(c => c == '}'));
        }
    }

    [Fact]
    public void Keys_are_plain_and_unique()
    {
        Source[] sources = [Article with { Id = "a b" }, Article with { Id = "a,b" }, Article with { Id = "A-B" }];

        string[] keys = [.. Bibliography.ToBibTeX(sources).Split('\n').Where(line => line.StartsWith('@'))];

        keys.Should().Equal("@article{a-b,", "@article{a-b-2,", "@article{A-B-3,");
    }

    [Theory]
    [InlineData("book-chapter", "@incollection{", "booktitle = {", "chapter")]
    [InlineData("web-article", "@misc{", "journal = {", "webpage")]
    [InlineData("registry-record", "@misc{", "journal = {", "document")]
    public void Kinds_become_entry_types(string kind, string entry, string field, string cslType)
    {
        Bibliography.ToBibTeX([Article with { Kind = kind }]).Should().StartWith(entry).And.Contain(field);
        JsonDocument.Parse(Bibliography.ToCslJson([Article with { Kind = kind }])).RootElement[0].GetProperty("type").GetString().Should().Be(cslType);
    }

    [Fact]
    public void Csl_json_keeps_every_field_as_it_is()
    {
        JsonElement item = JsonDocument.Parse(Bibliography.ToCslJson([Article])).RootElement[0];

        item.GetProperty("id").GetString().Should().Be(Article.Id);
        item.GetProperty("type").GetString().Should().Be("article-journal");
        item.GetProperty("title").GetString().Should().Be(Article.Title);
        item.GetProperty("container-title").GetString().Should().Be("Физиология");
        item.GetProperty("page").GetString().Should().Be("1–46");
        item.GetProperty("DOI").GetString().Should().Be(Article.Doi);
        item.GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32().Should().Be(2015);
        JsonElement authors = item.GetProperty("author");
        authors[0].GetProperty("family").GetString().Should().Be("de Baaij");
        authors[0].GetProperty("given").GetString().Should().Be("J. H. F.");
        authors[3].GetProperty("literal").GetString().Should().Be("Magpie Trial Collaborative Group");
    }

    [Fact]
    public void No_sources_make_an_empty_file_and_an_empty_array()
    {
        Bibliography.ToBibTeX([]).Should().BeEmpty();
        Bibliography.ToCslJson([]).Should().Be("[]\n");
    }

    [Fact]
    public void The_sources_of_chains_are_listed_once_in_order_without_the_curation()
    {
        ChainResult result = MagnesiumGraph.Load().Chains("magnesium", "migraine");

        string[] ids = [.. Bibliography.Of(result).Select(source => source.Id)];

        ids.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.NotContain("curation");
        ids.Should().Equal(ids.Order(StringComparer.Ordinal));
        result.SelectMany(chain => chain.Steps).SelectMany(step => step.Evidence).Select(piece => piece.Source).Distinct().Should().BeEquivalentTo(ids.Append("curation"));
    }
}
