using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Magnesium.Graph.Browser;

/// <summary>A graph of 5,000 nodes and 20,000 edges opens on a neighbourhood and grows by clicks. Times are printed, not judged.</summary>
public sealed class LargeGraphTests(BrowserSession session, ITestOutputHelper output) : IClassFixture<BrowserSession>
{
    private const int Nodes = 5_000;
    private const int Edges = 20_000;

    [Fact]
    public async Task It_opens_on_the_best_connected_node_and_a_double_click_adds_neighbours()
    {
        KnowledgeGraph graph = Large();
        var clock = Stopwatch.StartNew();
        string address = session.Write(graph);
        output.WriteLine($"written in {clock.ElapsedMilliseconds} ms, {new FileInfo(new Uri(address).LocalPath).Length:N0} bytes");
        clock.Restart();
        await using OpenPage open = await session.Open(address);
        output.WriteLine($"drawn in {clock.ElapsedMilliseconds} ms, first contentful paint at {await open.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"):F0} ms");

        int before = await open.InPicture<int>("cy.nodes('.thing').length");
        before.Should().BeInRange(2, 60);
        Node hub = graph.Nodes.MaxBy(node => node.Out.Count + node.In.Count);
        (await open.InPicture<bool>($"cy.$id('n{hub.Index}').nonempty()")).Should().BeTrue();
        await open.Screenshot("large");

        int other = await open.InPicture<int>(
            $"cy.nodes('.thing').toArray().find(node => node.data('index') != {hub.Index} && node.renderedPosition().y > 20 && node.renderedPosition().y < cy.height() - 20).data('index')");
        await open.ClickInPicture($"#n{other}", clicks: 2);
        await open.Page.WaitForFunctionAsync($"before => document.querySelector('.stage')._cyreg.cy.nodes('.thing').length > before", before);
        Node[] nodes = [.. graph.Nodes];
        int[] shown = await open.InPicture<int[]>("cy.nodes('.thing').map(node => node.data('index'))");
        shown.Should().Contain(nodes[other].Out.Select(edge => edge.Target.Index).Take(10));
        (await open.Page.Locator(".card").IsVisibleAsync()).Should().BeFalse();

        await open.Go($"lang=en&from=n0&to=n7");
        (await open.Page.Locator(".results").First.TextContentAsync()).Should().MatchRegex("chain|верига");
        await open.Go($"lang=en&focus={hub.Id}");
        double longest = await open.Page.EvaluateAsync<double>(
            """
            async () => {
              const cy = document.querySelector('.stage')._cyreg.cy;
              let [longest, last] = [0, performance.now()];
              for (let i = 0; i < 60; i++) {
                cy.panBy({ x: i % 2 ? 9 : -7, y: 3 });
                await new Promise(requestAnimationFrame);
                const now = performance.now();
                [longest, last] = [Math.max(longest, now - last), now];
              }
              return longest;
            }
            """);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the longest of 60 frames of panning took {longest:F0} ms"));
        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task The_curated_graph_s_page_is_small_and_quick()
    {
        var clock = Stopwatch.StartNew();
        string address = session.Write(MagnesiumGraph.Load());
        long size = new FileInfo(new Uri(address).LocalPath).Length;
        output.WriteLine($"written in {clock.ElapsedMilliseconds} ms, {size:N0} bytes");
        size.Should().BeLessThan(2_000_000);
        clock.Restart();
        await using OpenPage open = await session.Open(address);
        output.WriteLine($"opened in {clock.ElapsedMilliseconds} ms, interactive after {await open.Page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].domInteractive"):F0} ms");
        await open.Choose("from", "magnesium");
        await open.Choose("to", "migraine");
        await open.Page.Locator(".chain").First.WaitForAsync();
        output.WriteLine($"two names typed and chains shown after {clock.ElapsedMilliseconds} ms");
    }

    private static KnowledgeGraph Large()
    {
        var random = new Random(20261125);
        var schema = new GraphSchemaBuilder("large").AddNodeType("Gene").AddNodeType("Disease").AddRelation("raises", Role.Causal, "Gene", "Gene", Sign.Plus);
        schema.AddRelation(new RelationDefinition("causes") { Role = Role.Causal, Domain = ["Gene"], Range = ["Disease"], Sign = Sign.Minus });
        var builder = new KnowledgeGraphBuilder(schema.Build()) { Info = new GraphInfo { Id = "large", Kind = GraphKind.Imported } };
        for (int i = 0; i < Nodes; i++)
            builder.AddNode($"n{i}", i % 5 == 0 && i > 0 ? "Disease" : "Gene", $"thing number {i}");
        for (int i = 0; i < Edges; i++)
        {
            int source;
            do
                source = Skewed();
            while (source % 5 == 0 && source > 0);
            int target;
            do
                target = Skewed();
            while (target == source);
            builder.AddEdge($"n{source}", target % 5 == 0 && target > 0 ? "causes" : "raises", $"n{target}");
        }

        return builder.Build();

        // Few nodes have many edges.
        int Skewed() => (int)(Nodes * Math.Pow(random.NextDouble(), 2.5));
    }
}
