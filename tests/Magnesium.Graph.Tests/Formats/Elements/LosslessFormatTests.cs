using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>What every format that says it loses nothing must do, whatever its shape.</summary>
public class LosslessFormatTests
{
    private static readonly ReadOptions Strict = new() { Strict = true };

    /// <summary>A culture that writes numbers in no way a file may have. The machine may know no other culture by name.</summary>
    private static CultureInfo Elsewhere
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "\u2212";
            culture.NumberFormat.NaNSymbol = "ne e chislo";
            return culture;
        }
    }

    /// <summary>Each lossless format of the table that is one file, with each of its flavours.</summary>
    public static TheoryData<string, string?> Formats => Rows();

    /// <summary>Those of JSON text. GraphML writes the halves escaped, and snapshots keep them as they are.</summary>
    public static TheoryData<string, string?> JsonFormats => Rows("graphml", "snapshot");

    private static TheoryData<string, string?> Rows(params string[] without)
    {
        var rows = new TheoryData<string, string?>();
        foreach (GraphFormat format in GraphFormats.All.Where(format => format is { IsLossless: true, CanRead: true, CanWrite: true, IsFolder: false } && !without.Contains(format.Id)))
        {
            foreach (string? flavour in format.Flavours.DefaultIfEmpty().Where(flavour => (format.Id, flavour) != ("kgx", "tsv")))
                rows.Add(format.Id, flavour);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_curated_graph_comes_back_equal_in_strict_mode_and_without_a_notice(string format, string? flavour)
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        var notices = new List<Notice>();
        byte[] written = Written(graph, format, flavour, out LossReport lost);

        KnowledgeGraph back = InMemory.Load(written, "graph", Strict with { Format = format, OnNotice = notices.Add });

        Native(back).Should().Be(Native(graph));
        notices.Should().BeEmpty();
        lost.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_curated_graph_is_found_by_a_look_inside(string format, string? flavour)
    {
        byte[] written = Written(MagnesiumGraph.Load(), format, flavour, out _);

        Native(InMemory.Load(written, "graph.json")).Should().Be(Native(MagnesiumGraph.Load()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_graph_comes_back_equal(string format, string? flavour)
    {
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            byte[] written = Written(graph, format, flavour, out LossReport lost);
            KnowledgeGraph back = InMemory.Load(written, "graph", Strict with { Format = format });
            Native(back).Should().Be(Native(graph));
            lost.IsEmpty.Should().BeTrue();
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_graph_gives_the_same_bytes_in_every_culture_and_when_read_back(string format, string? flavour)
    {
        Prop.ForAll(AwkwardGraphs.Graphs.ToArbitrary(), parts =>
        {
            KnowledgeGraph graph = parts.Build();
            byte[] expected = Written(graph, format, flavour, out _);
            CultureInfo before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = Elsewhere;
                KnowledgeGraph back = InMemory.Load(expected, "graph", new ReadOptions { Format = format });
                Encoding.UTF8.GetString(Written(back, format, flavour, out _)).Should().Be(Encoding.UTF8.GetString(expected));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(JsonFormats))]
    public void Half_a_surrogate_pair_is_counted_in_the_loss_report(string format, string? flavour)
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        builder.AddNode(new NodeDraft("a", "Node") { Attributes = Drafts.NoAttributes.Add("k", AttributeValue.Of("\uD800")) });

        Written(builder.Build(), format, flavour, out LossReport lost);

        lost.Losses.Should().ContainSingle().Which.Should().Be(new Loss("text", 1, FormatMessages.UnpairedSurrogate()));
    }

    private static byte[] Written(KnowledgeGraph graph, string format, string? flavour, out LossReport lost)
    {
        using var stream = new MemoryStream();
        lost = graph.Save(stream, format, new WriteOptions { Flavour = flavour });
        return stream.ToArray();
    }

    private static string Native(KnowledgeGraph graph) => Encoding.UTF8.GetString(graph.Bytes("native"));
}
