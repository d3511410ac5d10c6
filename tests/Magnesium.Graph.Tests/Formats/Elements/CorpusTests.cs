using System.Globalization;
using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>Real files of other programs, against the counts and verdicts of their manifest.</summary>
public partial class CorpusTests
{
    // Folders of the corpus and the format that reads what is in them. D3 and graphology files are node-link JSON in all but name.
    private static readonly Dictionary<string, string> FormatOfFolder = new()
    {
        ["node-link"] = "node-link",
        ["d3"] = "node-link",
        ["graphology"] = "node-link",
        ["jgf"] = "jgf",
        ["cytoscapejs"] = "cytoscapejs",
        ["cx2"] = "cx2",
        ["hetnet"] = "hetnet",
        ["sif"] = "sif",
        ["gexf"] = "gexf",
    };

    public static TheoryData<string, string, string, int, int> Files
    {
        get
        {
            var files = new TheoryData<string, string, string, int, int>();
            string[][] rows = [.. File.ReadLines(SharedMaterial.PathTo("corpus", "MANIFEST.tsv")).Select(line => line.Split('\t'))];
            string[] header = rows[0];
            foreach (string[] row in rows)
            {
                if (!FormatOfFolder.TryGetValue(row[0].Split((char)47)[0], out string? format) || !GraphFormats.TryGet(format, out _))
                    continue;
                string Column(string name) => row[Array.FindIndex(header, title => title.StartsWith(name, StringComparison.Ordinal))];
                int nodes = Number(Column("nodes"));
                int edges = Number(Column("edges"));
                if (Lenient().Match(Column("verdict_reason")) is { Success: true } lenient)
                    nodes = Number(lenient.Groups[1].Value);

                // The manifest counts the nodes that are there; the one that the edge names is added.
                if (Column("verdict_reason") == "edge endpoint missing")
                    nodes++;
                files.Add(row[0], format, Column("verdict"), nodes, edges);
            }

            return files;
        }
    }

    [SharedTheory("corpus")]
    [MemberData(nameof(Files))]
    public void A_real_file_is_read_as_its_manifest_says(string file, string format, string verdict, int nodes, int edges)
    {
        string path = SharedMaterial.PathTo("corpus", file);
        var notices = new List<Notice>();
        KnowledgeGraph Read(bool strict) => KnowledgeGraph.Load(path, new ReadOptions { Format = format, Strict = strict, OnNotice = strict ? null : notices.Add });

        if (verdict == "reject")
        {
            foreach (bool strict in (bool[])[false, true])
                Record.Exception(() => Read(strict)).Should().BeOfType<GraphFormatException>().Which.Line.Should().BePositive();
            return;
        }

        KnowledgeGraph graph = Read(strict: false);
        if (verdict == "strict-reject")
            Record.Exception(() => Read(strict: true)).Should().BeOfType<GraphFormatException>().Which.Line.Should().BePositive();
        else
            Read(strict: true).Edges.Count.Should().Be(edges);
        (graph.Nodes.Count, graph.Edges.Count).Should().Be((nodes, edges));
        graph.Info.Kind.Should().Be(GraphKind.Imported);
        if (verdict != "accept")
            notices.Should().NotBeEmpty("the manifest says to warn");
    }

    [SharedTheory("corpus")]
    [MemberData(nameof(Files))]
    public void A_real_file_is_known_by_its_content_whatever_its_extension(string file, string format, string verdict, int nodes, int edges)
    {
        // Text without any mark of its own is told by its extension only.
        if (verdict == "reject" || format == "sif")
            return;
        using FileStream content = File.OpenRead(SharedMaterial.PathTo("corpus", file));

        KnowledgeGraph graph = KnowledgeGraph.Load(content, "file.json");

        (graph.Nodes.Count, graph.Edges.Count).Should().Be((nodes, edges));
    }

    [SharedTheory("corpus")]
    [MemberData(nameof(Files))]
    public void A_real_file_once_read_comes_back_equal_where_the_format_loses_nothing(string file, string format, string verdict, int nodes, int edges)
    {
        if (verdict == "reject" || !GraphFormats.Get(format).IsLossless)
            return;
        KnowledgeGraph graph = KnowledgeGraph.Load(SharedMaterial.PathTo("corpus", file), new ReadOptions { Format = format });

        KnowledgeGraph back = InMemory.Load(graph.Bytes(format), "x", new ReadOptions { Format = format, Strict = true });

        back.Bytes("native").Should().Equal(graph.Bytes("native"));
        (back.Nodes.Count + back.Edges.Count).Should().Be(graph.Nodes.Count + graph.Edges.Count, $"{nodes} and {edges} are in the file");
    }

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("lenient: ([0-9]+)")]
    private static partial Regex Lenient();
}
