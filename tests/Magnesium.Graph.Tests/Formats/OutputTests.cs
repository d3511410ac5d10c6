using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>What holds for every format that is only written.</summary>
public class OutputTests
{
    public static TheoryData<string, string?> Formats => new()
    {
        { "dot", null }, { "mermaid", null }, { "turtle", null }, { "trig", null }, { "cypher", null }, { "cypher", "kuzu" }, { "neo4j-csv", null }, { "kuzu-csv", null }, { "sql", null },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_small_graph_is_written_as_approved(string format, string? flavour) =>
        Approved.Matches($"Output/{format}{(flavour is null ? "" : "." + flavour)}.approved.txt", Written(SmallGraph.Build(), format, flavour, out _));

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_loss_report_is_as_approved_and_tells_nothing_of_a_graph_that_has_nothing_to_lose(string format, string? flavour)
    {
        Written(SmallGraph.Build(), format, flavour, out LossReport lost);
        Written(new KnowledgeGraphBuilder(GraphSchema.Empty).Build(), format, flavour, out LossReport nothing);

        Approved.Matches($"Output/{format}{(flavour is null ? "" : "." + flavour)}.lost.approved.txt", string.Concat(lost.Losses.Select(loss => $"{loss.What} ({loss.Count}): {loss.Why}\n")));
        nothing.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_graph_is_written_the_same_way_twice(string format, string? flavour) =>
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), awkward =>
        {
            KnowledgeGraph graph = awkward.Build();
            string text = Written(graph, format, flavour, out LossReport lost);
            return text == Written(graph, format, flavour, out LossReport again) && lost.Losses.SequenceEqual(again.Losses) && !text.Contains('\0', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_format_that_is_only_written_says_what_it_loses() =>
        GraphFormats.All.Where(format => format is { CanWrite: true, IsLossless: false }).Should().OnlyContain(format => format.Loses.Length > 0);

    [Fact]
    public void Every_format_that_is_only_written_is_among_those_tested_here_or_is_the_picture() =>
        GraphFormats.All.Where(format => format is { CanWrite: true, CanRead: false } && format.GetType().Assembly == typeof(GraphFormats).Assembly).Select(format => format.Id)
            .Should().BeEquivalentTo(Formats.Select(row => (string)row[0]).Distinct().Append("svg"));

    /// <summary>What was written; of a folder all files, each after its name.</summary>
    private static string Written(KnowledgeGraph graph, string format, string? flavour, out LossReport lost)
    {
        var options = new WriteOptions { Format = format, Flavour = flavour };
        if (!GraphFormats.Get(format).IsFolder)
        {
            using var stream = new MemoryStream();
            lost = graph.Save(stream, format, options);
            return Encoding.UTF8.GetString(stream.ToArray());
        }

        string folder = Directory.CreateTempSubdirectory("output-").FullName;
        try
        {
            lost = graph.Save(folder, options);
            return string.Concat(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => $"=== {Path.GetFileName(file)}\n{File.ReadAllText(file)}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
