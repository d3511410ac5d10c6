using System.Globalization;
using System.Text;

namespace Magnesium.Graph.Tests;

/// <summary>Every sentence the curated graph can print about one edge, or about a chain from magnesium to a condition, read and approved.</summary>
public class SentenceGoldenTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("bg")]
    public void Every_sentence_is_as_it_was_read_and_approved(string language)
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        var text = new StringBuilder("# Edges\n");
        foreach (Edge edge in graph.Edges)
            text.Append(CultureInfo.InvariantCulture, $"\n{edge} [{edge.Stance.ToText()}]\n  {SentenceOf(edge, language)}\n");
        foreach (string condition in Conditions.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n# Chains from magnesium to {condition}\n");
            foreach (Chain chain in graph.Chains("magnesium", condition))
                text.Append(CultureInfo.InvariantCulture, $"\n{chain.Kind.ToText()} {chain.Sign.ToText()} {chain.Belief:0.000}\n  {chain.ToSentence(language)}\n");
        }

        Approved.Matches($"sentences.{language}.approved.txt", text.ToString());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("bg")]
    public void No_placeholder_is_left_in_any_sentence(string language)
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        IEnumerable<string> sentences = graph.Edges.Select(edge => SentenceOf(edge, language))
            .Concat(Conditions.All.SelectMany(to => graph.Chains("magnesium", to)).Select(chain => chain.ToSentence(language)));
        sentences.Should().NotContain(sentence => sentence.Contains('{') || sentence.Contains('}') || sentence.Contains("  ") || sentence.Contains('_'));
    }

    private static string SentenceOf(Edge edge, string language) =>
        new Chain([new Step(edge, forward: true, Judged.ByAll(edge))]).ToSentence(language);
}
