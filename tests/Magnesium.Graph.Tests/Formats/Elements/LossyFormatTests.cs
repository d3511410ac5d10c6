using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>What a format that loses something says it loses is what is missing when the graph is read back, no less and no more.</summary>
public class LossyFormatTests
{
    public static TheoryData<string> Formats => [.. GraphFormats.All.Where(format => format is { IsLossless: false, CanRead: true, CanWrite: true }).Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_the_curated_graph_the_report_names_what_is_missing(string format) => CheckReport(MagnesiumGraph.Load(), format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_any_awkward_graph_the_report_names_what_is_missing(string format) =>
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts => CheckReport(parts.Build(), format)).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_any_curated_graph_the_report_names_what_is_missing(string format) =>
        Prop.ForAll(Generators.Curated().ToArbitrary(), parts => CheckReport(parts.Build(), format)).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_any_imported_graph_the_report_names_what_is_missing(string format) =>
        Prop.ForAll(Generators.Imported().ToArbitrary(), parts => CheckReport(parts.Build(), format)).QuickCheckThrowOnFailure();

    private static void CheckReport(KnowledgeGraph graph, string format)
    {
        KnowledgeGraph back = RoundTrip(graph, format, out LossReport report);
        Dictionary<string, long> told = report.Losses.GroupBy(loss => loss.What).ToDictionary(same => same.Key, same => same.Sum(loss => loss.Count));
        IReadOnlyDictionary<string, long> missing = GraphDifference.Of(graph, back);
        string.Join(", ", told.OrderBy(one => one.Key, StringComparer.Ordinal)).Should().Be(string.Join(", ", missing));
    }

    private static KnowledgeGraph RoundTrip(KnowledgeGraph graph, string format, out LossReport report)
    {
        if (!GraphFormats.Get(format).IsFolder)
        {
            using var stream = new MemoryStream();
            report = graph.Save(stream, format);
            return InMemory.Load(stream.ToArray(), "graph", new ReadOptions { Format = format });
        }

        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            report = graph.Save(folder, new WriteOptions { Format = format });
            return KnowledgeGraph.Load(folder, new ReadOptions { Format = format });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
