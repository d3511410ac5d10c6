using System.Text.Json;
using Microsoft.Playwright;

namespace Magnesium.Graph.Browser;

/// <summary>The page answers "from … to …" as the library does.</summary>
public sealed class ChainTests(BrowserSession session) : IClassFixture<BrowserSession>
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    public static TheoryData<string, string> Starts => new()
    {
        { "magnesium", "en" },
        { "magnesium", "bg" },
        { "hypomagnesemia", "en" },
        { "hypomagnesemia", "bg" },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task To_every_condition_the_page_finds_the_librarys_chains_in_the_librarys_order_and_words(string start, string language)
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        int compared = 0;
        foreach (Node condition in Graph.Nodes.Where(node => node.Type.Is(Graph.Schema.NodeType("Condition"))))
        {
            await open.Go($"from={start}&to={condition.Id}&lang={language}");
            string[][] found = await open.Page.EvaluateAsync<string[][]>(
                """
                () => [...document.querySelectorAll('.chain')].map(chain => [
                  chain.dataset.edges, chain.querySelector('.glyph').dataset.sign, chain.querySelector('.sentence').textContent])
                """);

            string[][] expected = condition.Id == start
                ? []
                : [.. Graph.Chains(start, condition.Id).Select(chain => new[] { string.Join(' ', chain.Steps.Select(step => step.Edge.Id)), chain.Sign.ToText(), chain.ToSentence(language) })];
            found.Should().BeEquivalentTo(expected, options => options.WithStrictOrdering(), $"these are the chains from {start} to {condition.Id}");
            compared += expected.Length;
        }

        compared.Should().BePositive();
        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task A_chain_is_found_by_typing_two_names_and_lights_up_under_the_pointer()
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        await open.Choose("from", "магнез");
        await open.Choose("to", "migraine");

        ILocator chains = open.Page.Locator(".chain");
        (await chains.CountAsync()).Should().Be(Graph.Chains("magnesium", "migraine").Count);
        (await open.InPicture<int>("cy.elements('.lit').length")).Should().Be(0);
        await chains.First.HoverAsync();
        Chain best = Graph.Chains("magnesium", "migraine")[0];
        (await open.InPicture<int>("cy.edges('.link.lit').length")).Should().Be(best.Length);
        (await open.InPicture<int>("cy.nodes('.thing.lit').length")).Should().Be(best.Length + 1);
        await open.Page.Mouse.MoveAsync(900, 790);
        (await open.InPicture<int>("cy.elements('.lit').length")).Should().Be(0);
        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task Where_no_chain_leads_the_page_says_so_and_offers_the_other_way()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, new WriteOptions { Focus = "migraine", To = "magnesium" }));
        (await open.Page.Locator(".results").First.TextContentAsync()).Should().Contain("No chain leads from migraine to magnesium.");
        await open.Page.GetByText("Try the other way round").ClickAsync();
        (await open.Page.Locator(".chain").CountAsync()).Should().BePositive();
    }

    [Fact]
    public async Task Every_edge_of_the_page_is_the_edge_of_that_id_in_the_graph()
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        JsonElement data = JsonDocument.Parse((await open.Page.Locator("#data").TextContentAsync())!).RootElement;
        JsonElement[] edges = [.. data.GetProperty("graph").GetProperty("edges").EnumerateArray()];
        JsonElement[] judged = [.. data.GetProperty("judged").EnumerateArray()];
        judged.Should().HaveSameCount(edges).And.HaveCount(Graph.Edges.Count);
        for (int i = 0; i < edges.Length; i++)
        {
            Graph.TryGetEdge(judged[i][0].GetString()!, out Edge edge).Should().BeTrue();
            edges[i].GetProperty("source").GetString().Should().Be(edge.Source.Id);
            edges[i].GetProperty("relation").GetString().Should().Be(edge.Relation.Id);
            edges[i].GetProperty("target").GetString().Should().Be(edge.Target.Id);
            judged[i][1].GetString().Should().Be(edge.Sign.ToText());
            judged[i][3].GetString().Should().Be(edge.Stance.ToText());
        }
    }
}
