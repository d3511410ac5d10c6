using System.Globalization;
using System.Text.RegularExpressions;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>Real files of other programs, against the counts and verdicts of their manifest.</summary>
public partial class GraphMlCorpusTests
{
    public static TheoryData<string, string, int, int> Files
    {
        get
        {
            var files = new TheoryData<string, string, int, int>();
            string[][] rows = [.. File.ReadLines(SharedMaterial.PathTo("corpus", "MANIFEST.tsv")).Select(line => line.Split('\t'))];
            string[] header = rows[0];
            foreach (string[] row in rows.Where(row => row[0].StartsWith("graphml/", StringComparison.Ordinal)))
            {
                string Column(string name) => row[Array.FindIndex(header, title => title.StartsWith(name, StringComparison.Ordinal))];
                string verdict = Column("verdict");
                if (verdict == "reject")
                {
                    files.Add(row[0], verdict, 0, 0);
                    continue;
                }

                // The manifest counts elements over all graphs; the ends that edges add are told in the remarks.
                int nodes = Number(Column("nodes"));
                if (Lenient().Match(Column("verdict_reason")) is { Success: true } lenient)
                    nodes = Number(lenient.Groups[1].Value);
                files.Add(row[0], verdict, nodes, Number(Column("edges")));
            }

            return files;
        }
    }

    [SharedTheory("corpus")]
    [MemberData(nameof(Files))]
    public void A_real_file_is_read_as_its_manifest_says(string file, string verdict, int nodes, int edges)
    {
        string path = SharedMaterial.PathTo("corpus", file);
        var notices = new List<Notice>();
        KnowledgeGraph Read(bool strict) => KnowledgeGraph.Load(path, new ReadOptions { Format = "graphml", Strict = strict, OnNotice = strict ? null : notices.Add });

        if (verdict == "reject")
        {
            foreach (bool strict in (bool[])[false, true])
                Record.Exception(() => Read(strict)).Should().BeOfType<GraphFormatException>();
            return;
        }

        KnowledgeGraph graph = Read(strict: false);
        graph.Nodes.Count.Should().Be(nodes);
        graph.Edges.Count.Should().Be(edges);
        graph.Info.Kind.Should().Be(GraphKind.Imported);
        if (verdict == "strict-reject")
            Record.Exception(() => Read(strict: true)).Should().BeOfType<GraphFormatException>().Which.Line.Should().BePositive();
        else
            Read(strict: true).Edges.Count.Should().Be(edges);
        if (verdict != "accept")
            notices.Should().NotBeEmpty("the manifest says to warn");
    }

    [SharedTheory("corpus")]
    [MemberData(nameof(Files))]
    public void A_real_file_once_read_comes_back_equal(string file, string verdict, int nodes, int edges)
    {
        if (verdict == "reject")
            return;
        KnowledgeGraph graph = KnowledgeGraph.Load(SharedMaterial.PathTo("corpus", file), new ReadOptions { Format = "graphml" });

        KnowledgeGraph back = InMemory.Load(graph.Bytes("graphml"), "x.graphml", new ReadOptions { Strict = true });

        back.Bytes("native").Should().Equal(graph.Bytes("native"));
        (back.Nodes.Count, back.Edges.Count).Should().Be((nodes, edges));
    }

    [SharedFact("corpus")]
    public void All_files_of_the_manifest_are_there_and_found_by_their_content()
    {
        Files.Should().HaveCountGreaterThan(40);
        foreach (string file in Files.Select(row => (string)row[0]).Where(file => file.EndsWith(".xml", StringComparison.Ordinal)))
            KnowledgeGraph.Load(SharedMaterial.PathTo("corpus", file)).Should().NotBeNull();
    }

    [SharedFact("portable.graphml")]
    public void The_portable_sample_is_read_with_its_types_relations_and_labels()
    {
        KnowledgeGraph graph = KnowledgeGraph.Load(SharedMaterial.PathTo("portable.graphml"));

        Node gene = graph.Node("HGNC:11603");
        gene.Type.Id.Should().Be("Gene");
        gene.Label().Should().Be("TBX4 <T-box> & \"4\"");
        graph.Edges.Select(edge => $"{edge.Id} {edge}").Should().BeEquivalentTo(
            "e0 HGNC:11603 contributes_to MONDO:0005002 0", "e1 HGNC:11603 associated_with MONDO:0005002 0", "e2 CHEBI:15377 self CHEBI:15377 0");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("lenient: ([0-9]+)")]
    private static partial Regex Lenient();
}
