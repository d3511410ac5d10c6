namespace Magnesium.Graph.Tests;

/// <summary>Every quote stands where it says, and the whole article is quoted.</summary>
public class QuoteTests
{
    private static readonly string Article = File.ReadAllText(Repository.PathTo("graph-data", "sources", "article.bg.txt"));

    /// <summary>Every quote of the article, from evidence and from notes, with its place and its translation.</summary>
    private static IEnumerable<(string Where, string? Quote, int? Start, int? End, string? Language, string? Translation)> Quotes()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        foreach (Edge edge in graph.Edges)
        {
            foreach (Evidence piece in edge.Evidence.Where(piece => piece.Source == "article"))
                yield return ($"{edge} {piece.Claim}", piece.Quote, piece.Start, piece.End, piece.Language, piece.Translation);
            foreach (Note note in edge.Notes.Where(note => note.Source == "article"))
                yield return ($"{edge} {note.Claim}", note.Quote, note.Start, note.End, note.Language, note.Translation);
        }

        foreach (Node node in graph.Nodes)
        {
            foreach (Note note in node.Notes.Where(note => note.Source == "article"))
                yield return ($"{node} {note.Claim}", note.Quote, note.Start, note.End, note.Language, note.Translation);
        }
    }

    [Fact]
    public void Every_quote_stands_at_its_offsets_in_the_article()
    {
        Quotes().Should().HaveCountGreaterThan(130);
        foreach ((string where, string? quote, int? start, int? end, _, _) in Quotes())
            Article[start!.Value..end!.Value].Should().Be(quote, where);
    }

    [Fact]
    public void Every_quote_is_bulgarian_and_has_an_english_translation()
    {
        foreach ((string where, _, _, _, string? language, string? translation) in Quotes())
        {
            language.Should().Be("bg", where);
            translation.Should().NotBeNullOrWhiteSpace(where);
            translation.Should().NotMatchRegex("[а-яА-Я]", where);
        }
    }

    [Fact]
    public void Every_sentence_of_the_article_is_quoted_somewhere()
    {
        string[] headings = ["Мигрена", "Хроничен болков синдром", "Депресия и тревожност", "Епилептична активност", "Болест на Паркинсон", "Болест на Алцхаймер"];
        bool[] quoted = new bool[Article.Length];
        foreach ((_, _, int? start, int? end, _, _) in Quotes())
            Array.Fill(quoted, true, start!.Value, end!.Value - start.Value);
        int lineStart = 0;
        foreach (string line in Article.Split('\n'))
        {
            if (!headings.Contains(line.Trim()))
            {
                string left = new([.. line.Select((c, i) => quoted[lineStart + i] ? ' ' : c)]);
                left.Should().NotMatchRegex(@"\w", $"every word of this line should be quoted: {line}");
            }

            lineStart += line.Length + 1;
        }
    }
}
