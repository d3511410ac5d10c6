using System.Text;
using Magnesium.Graph.Tests.Formats;

namespace Magnesium.Graph.Tests;

/// <summary>Nothing recurses as deep as its input: on a small stack, what is deep or long is answered or refused.</summary>
public class DepthTests
{
    private const int Deep = 100_000;
    private const int Long = 1_000_000;
    private const int SmallStack = 256 << 10;

    private static readonly Lazy<KnowledgeGraph> Chain = new(() =>
    {
        var builder = new KnowledgeGraphBuilder(new GraphSchemaBuilder("long").AddNodeType("T").AddRelation(new RelationDefinition("r") { Role = Role.Causal, Sign = Sign.Plus }).Build())
        {
            Info = GraphInfo.None with { Kind = GraphKind.Imported },
        };
        for (int i = 0; i < Long; i++)
            builder.AddNode(Id(i), "T");
        for (int i = 1; i < Long; i++)
            builder.AddEdge(Id(i - 1), "r", Id(i));
        return builder.Build();
    });

    public static TheoryData<string> Readers => [.. GraphFormats.All.Where(format => format is { CanRead: true, IsFolder: false } and not { Id: "sif" or "snapshot" }).Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_deep_file_is_refused_at_the_limit_of_depth_however_high_that_is(string format)
    {
        string[] files =
        [
            string.Concat(Enumerable.Repeat("[", Deep)),
            "{\"nodes\":[{\"id\":\"a\",\"x\":" + string.Concat(Enumerable.Repeat("{\"a\":", Deep)),
            "{\"nodes\":[{\"id\":\"a\",\"x\":" + string.Concat(Enumerable.Repeat("[", Deep)) + string.Concat(Enumerable.Repeat("]", Deep)) + "}],\"edges\":[]}",
            string.Concat(Enumerable.Repeat("<graphml>", Deep)),
            "<graphml><graph>" + string.Concat(Enumerable.Repeat("<node id='a'><graph>", Deep)),
            "<gexf><graph><nodes>" + string.Concat(Enumerable.Repeat("<node id='a'><nodes>", Deep)),
        ];
        foreach (string file in files)
        {
            foreach (ReadLimits limits in (ReadLimits[])[ReadLimits.Default, new ReadLimits { Depth = 1000 }])
                OnASmallStack(() => Refused(Encoding.UTF8.GetBytes(file), new ReadOptions { Format = format, Limits = limits }));
        }
    }

    [Theory]
    [InlineData("(", "")]
    [InlineData("MATCH ", "(")]
    [InlineData("MATCH (a WHERE ", "NOT ")]
    [InlineData("MATCH (a WHERE ", "(")]
    [InlineData("MATCH (a WHERE a.id = 'a'", " AND a.id = 'a'")]
    [InlineData("MATCH (a WHERE a.id = 'a'", " OR NOT a.id = 'a'")]
    [InlineData("MATCH (a)-[:r", "|r")]
    public void A_deep_pattern_is_refused(string start, string repeated) =>
        OnASmallStack(() => FluentActions.Invoking(() => Pattern.Parse(start + string.Concat(Enumerable.Repeat(repeated, Deep)))).Should().Throw<PatternException>());

    [Fact]
    public void A_chain_of_a_million_nodes_is_searched_changed_and_written() => OnASmallStack(() =>
    {
        KnowledgeGraph graph = Chain.Value;
        string last = Id(Long - 1);

        graph.CountMatches("MATCH (a)-[]->{1,3}(b)").Count.Should().Be((3L * Long) - 6);
        graph.WhatIf(Id(0), Direction.Up).Should().NotBeNull();
        graph.Chains(Id(0), last).Should().BeEmpty("chains are short");
        using var native = new MemoryStream();
        graph.Save(native, "native");
        native.Length.Should().BePositive();
    });

    [Fact]
    public void A_condition_of_a_hundred_thousand_terms_is_read_tested_and_printed() => OnASmallStack(() =>
    {
        KnowledgeGraph graph = Chain.Value;
        foreach (string word in new[] { " OR ", " AND " })
        {
            string terms = string.Join(word, Enumerable.Range(0, Deep).Select(i => word == " OR " ? $"a.id = '{Id(i * 10)}'" : "a.id <> 'x'"));
            var pattern = Pattern.Parse($"MATCH (a {{id: '{Id(10)}'}} WHERE {terms})-[]->(b)");
            graph.Match(pattern).Should().ContainSingle();
            Pattern.Parse(pattern.ToString()).ToString().Should().Be(pattern.ToString());
        }
    });

    [Fact]
    public void A_loop_of_two_hundred_thousand_nodes_is_reasoned_over() => OnASmallStack(() =>
    {
        const int Around = 200_000;
        var builder = new KnowledgeGraphBuilder(Chain.Value.Schema) { Info = GraphInfo.None with { Kind = GraphKind.Imported } };
        for (int i = 0; i < Around; i++)
            builder.AddNode(Id(i), "T");
        for (int i = 0; i < Around; i++)
            builder.AddEdge(Id(i), "r", Id((i + 1) % Around));
        KnowledgeGraph graph = builder.Build();

        graph.WhatIf(Id(0), Direction.Up).Should().NotBeNull();
        graph.CountMatches("MATCH (a)-[]->{3}(b)").Count.Should().Be(Around);
    });

    [Fact]
    public void Types_that_are_ten_thousand_deep_are_read_and_asked_for() => OnASmallStack(() =>
    {
        const int Types = 10_000;
        var schema = new GraphSchemaBuilder("deep").AddNodeType("t0");
        for (int i = 1; i < Types; i++)
            schema.AddNodeType($"t{i}", $"t{i - 1}");
        schema.AddRelation(new RelationDefinition("r"));
        KnowledgeGraph graph = new KnowledgeGraphBuilder(schema.Build()) { Info = GraphInfo.None with { Kind = GraphKind.Imported } }
            .AddNode("a", $"t{Types - 1}").AddNode("b", "t0").AddEdge("a", "r", "b").Build();

        graph.CountMatches("MATCH (x:t0)-[]->(y:t0)").Count.Should().Be(1);
        graph.CountMatches($"MATCH (x:t{Types - 1})-[]->(y:t0)").Count.Should().Be(1);
        using var native = new MemoryStream();
        graph.Save(native, "native");
        InMemory.Load(native.ToArray(), "x.json").Nodes.Should().HaveCount(2);
    });

    private static string Id(int i) => $"n{i:D7}";

    private static void Refused(byte[] file, ReadOptions options)
    {
        try
        {
            InMemory.Load(file, "x", options);
        }
        catch (GraphFormatException error)
        {
            error.Message.Should().NotBeEmpty();
        }
    }

    private static void OnASmallStack(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception e)
                {
                    thrown = e;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        if (thrown is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
    }
}
