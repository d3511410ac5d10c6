using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

/// <summary>The builder's columns against its drafts, and against an order worked out by sorting objects.</summary>
public class BulkBuildTests
{
    [Fact]
    public void A_graph_built_by_handles_is_the_one_built_from_drafts() =>
        Prop.ForAll(Generators.Imported().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (parts, seed) =>
            Native(Bulk(parts, seed)).Should().Equal(Native(Drafted(parts)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Edges_stand_by_relation_source_target_sign_and_id() =>
        Prop.ForAll(Generators.Imported(nodes: 4, edges: 40).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (parts, seed) =>
        {
            KnowledgeGraph graph = parts.Build(seed);
            Dictionary<string, int> numbers = graph.Nodes.ToDictionary(node => node.Id, node => node.Index);

            IEnumerable<string> expected = parts.Edges
                .OrderBy(edge => graph.Schema.Relation(edge.Relation).Index).ThenBy(edge => numbers[edge.Source]).ThenBy(edge => numbers[edge.Target])
                .ThenBy(edge => graph.Schema.Relation(edge.Relation).Sign ?? edge.Sign).ThenBy(edge => edge.Id, StringComparer.Ordinal)
                .Select(edge => $"{edge.Source} {edge.Relation} {edge.Target} {(graph.Schema.Relation(edge.Relation).Sign ?? edge.Sign)!.Value.ToText()} {edge.Id}");
            graph.Edges.Select(edge => $"{edge} {graph.Store.EdgeIds?[edge.Index]}").Should().Equal(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nodes_stand_by_type_and_by_ordinal_order_of_their_ids() =>
        Prop.ForAll(Gen.Elements("a", "B", "ж", "\uD800", "\uE000", "𝔐").ListBetween(0, 4).Select(string.Concat).ListBetween(0, 20).ToArbitrary(), ids =>
        {
            string[] given = [.. ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
            var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
            foreach (string id in given)
                builder.AddNode(id, id.Length % 2 == 0 ? "even" : "odd");
            KnowledgeGraph graph = builder.Build();

            graph.Nodes.Select(node => node.Id).Should().Equal(given.OrderBy(id => id.Length % 2).ThenBy(id => id, StringComparer.Ordinal));
            graph.Nodes.Where(node => graph.Node(node.Id) != node).Should().BeEmpty();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_table_of_many_blocks_is_read_whole_whatever_stands_in_its_rows()
    {
        const int Nodes = 3000;
        var random = new System.Random(3);
        var edges = new List<(int Source, int Relation, int Target, string Sign)>();
        for (int i = 0; i < 150_000; i++)
            edges.Add((random.Next(Nodes), random.Next(6), random.Next(Nodes), random.Next(1000) == 0 ? "+" : ""));
        string Text(int number) => number.ToString("D5", CultureInfo.InvariantCulture);
        string Row((int Source, int Relation, int Target, string Sign) edge, int i) =>
            $"{(i % 5000 == 7 ? "new" + edge.Source : "n" + Text(edge.Source))}\tr{edge.Relation}\tn{Text(edge.Target)}\t{edge.Sign}{(i % 3 == 0 ? "\r" : "")}\n";
        using var folder = new TableFolder(
            "id\tname\ttype\n" + string.Concat(Enumerable.Range(0, Nodes).Select(i => $"n{Text(i)}\tname {i}\tT{i % 3}\n")),
            "source\trelation\ttarget\tsign\n" + string.Concat(edges.Select(Row)));

        (KnowledgeGraph graph, string[] notices) = folder.Read();

        notices.Should().Equal("edges.tsv(9,1): 30 nodes that edges name but nodes.tsv does not were added with the type 'Node'".Replace("30 nodes", $"{graph.Nodes.Count - Nodes} nodes", StringComparison.Ordinal));
        graph.Edges.Select(edge => $"{edge.Source.Id} {edge.Relation.Id} {edge.Target.Id} {edge.Sign.ToText()}").Order(StringComparer.Ordinal)
            .Should().Equal(edges.Select((edge, i) => $"{(i % 5000 == 7 ? "new" + edge.Source : "n" + Text(edge.Source))} r{edge.Relation} n{Text(edge.Target)} {(edge.Sign.Length > 0 ? "+" : "0")}").Order(StringComparer.Ordinal));
        graph.Node("n00042").Label().Should().Be("name 42");
    }

    private static KnowledgeGraph Drafted(GraphParts parts) => Plain(parts).Build();

    /// <summary>Without what only a draft can carry.</summary>
    private static GraphParts Plain(GraphParts parts) =>
        parts with { Edges = [.. parts.Edges.Select(edge => edge with { Evidence = [], Gates = [], Attributes = Drafts.NoAttributes, Directness = Directness.Unknown })] };

    private static KnowledgeGraph Bulk(GraphParts parts, int seed)
    {
        var builder = new KnowledgeGraphBuilder(parts.Schema) { Info = new GraphInfo { Id = "random", Kind = parts.Kind } };
        foreach (string id in Generators.SourceIds)
            builder.AddSource(new Source { Id = id, Title = id });
        foreach (EdgeDraft edge in Generators.Shuffled(parts.Edges, seed))
            builder.EdgeRows.Add(builder.NodeRows.Handle(edge.Source), builder.EdgeRows.Relations.Add(edge.Relation), builder.NodeRows.Handle(edge.Target), edge.Sign, edge.Id);
        foreach (NodeDraft node in Generators.Shuffled(parts.Nodes, seed))
        {
            if (node.Labels.Count == 0)
                builder.NodeRows.Add(builder.NodeRows.Handle(node.Id), builder.NodeRows.Types.Add(node.Type), default);
            else
                builder.AddNode(node);
        }

        return builder.Build();
    }

    private static byte[] Native(KnowledgeGraph graph)
    {
        using var written = new MemoryStream();
        graph.Save(written, "native");
        return written.ToArray();
    }
}
