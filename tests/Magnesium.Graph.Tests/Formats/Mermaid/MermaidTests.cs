using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests.Formats;

public class MermaidTests
{
    [Fact]
    public void Escaped_text_holds_nothing_that_Mermaid_reads_and_is_shown_as_it_was() => HostileTexts.ForEach(text =>
    {
        string escaped = MermaidText.Escape(text);

        Regex.Replace(escaped, "#\\d+;|<br/>", "").Should().NotMatchRegex("[\"#&<>\\\\`%:;\n\r\t]");
        string shown = Regex.Replace(escaped.Replace("<br/>", "\n", StringComparison.Ordinal), "#(\\d+);", code => ((char)int.Parse(code.Groups[1].Value, CultureInfo.InvariantCulture)).ToString());
        shown.Should().Be(text.ReplaceLineEndings("\n").Replace('\t', ' '));
    });

    [Fact]
    public void More_than_Mermaid_draws_is_left_out_and_reported()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        for (int i = 0; i < 3000; i++)
            builder.AddNode(new NodeDraft($"n{i:D4}", "Thing") { Labels = LocalizedText.Of(new string('x', 300)) });
        for (int i = 0; i < 2999; i++)
            builder.AddEdge(new EdgeDraft($"n{i:D4}", "next", $"n{i + 1:D4}"));
        using var stream = new MemoryStream();

        LossReport lost = builder.Build().Save(stream, "mermaid");

        string text = Encoding.UTF8.GetString(stream.ToArray());
        text.Length.Should().BeLessThanOrEqualTo(50_000);
        int edges = Regex.Count(text, " -->\\|");
        int nodes = Regex.Count(text, ":::");
        edges.Should().BeInRange(100, 500);
        lost.Losses.Should().Contain(loss => loss.What == "edges" && loss.Count == 2999 - edges).And.Contain(loss => loss.What == "nodes" && loss.Count == 3000 - nodes);
    }

    [Fact]
    public void With_a_focus_only_its_neighbourhood_or_the_chains_to_a_node_are_drawn()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        using var stream = new MemoryStream();

        LossReport lost = graph.Save(stream, "mermaid", new WriteOptions { Focus = "magnesium", To = "migraine" });

        Encoding.UTF8.GetString(stream.ToArray()).Should().Contain("title: \"magnesium → migraine").And.NotContain("epilepsy");
        lost.Losses.Should().Contain(loss => loss.What == "nodes" && loss.Why == SvgMessages.NotAskedFor);
    }
}
