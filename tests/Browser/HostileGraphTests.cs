using System.Text.Json;

namespace Magnesium.Graph.Browser;

/// <summary>Whatever a graph says is shown as text.</summary>
public sealed class HostileGraphTests(BrowserSession session) : IClassFixture<BrowserSession>
{
    private const string Attack = "</script><script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\"> \"quoted\" 'single' &amp; \u2028 \u2029 <!-- {{1}} ${2}";

    [Fact]
    public async Task Labels_quotes_citations_and_addresses_run_nothing_and_lose_nothing()
    {
        var source = new Source { Id = Attack, Title = Attack, Authors = [Attack], Doi = Attack, Pmid = Attack, Url = "javascript:document.title='taken'", Container = Attack };
        var evidence = new Evidence { Source = Attack, Quote = Attack, Translation = Attack, Finding = Attack, Language = "en", Stance = Stance.Asserted };
        KnowledgeGraph graph = new KnowledgeGraphBuilder(new GraphSchemaBuilder(Attack)
                .AddNodeType(new NodeTypeDefinition("T") { Labels = LocalizedText.Of(Attack) })
                .AddRelation(new RelationDefinition("r") { Role = Role.Causal, Sign = Sign.Plus, Labels = LocalizedText.Of(Attack) })
                .Build())
        { Info = new GraphInfo { Id = Attack, Title = LocalizedText.Of(Attack), Disclaimer = LocalizedText.Of(Attack) } }
            .AddSource(source)
            .AddNode(new NodeDraft("a", "T") { Labels = LocalizedText.Of(Attack), Description = LocalizedText.Of(Attack) })
            .AddNode(new NodeDraft(Attack, "T"))
            .AddEdge("a", "r", Attack, evidence)
            .Build();
        await using OpenPage open = await session.Open(session.Write(graph, new WriteOptions { Focus = "a", To = Attack }));

        string shown = (await open.Page.Locator(".sentence").TextContentAsync())!;
        shown.Should().Contain(Attack);
        await open.Page.Locator(".step").ClickAsync();
        (await open.Page.Locator("blockquote").TextContentAsync()).Should().Be($"“{Attack}”");
        (await open.Page.Locator(".citation").TextContentAsync()).Should().Contain(Attack);
        foreach (string address in await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a')].map(link => link.protocol)"))
            address.Should().Be("https:");
        await open.ClickInPicture("node.thing");
        await open.Page.Locator(".card .identifiers, .card .edges").First.WaitForAsync();
        foreach (string tab in new[] { "what-if", "filter", "legend" })
            await open.Page.Locator($"#tab-{tab}").ClickAsync();
        (await open.Page.Locator("h1").TextContentAsync()).Should().Be(Attack);
        (await open.Page.TitleAsync()).Should().NotBe("taken");
        (await open.Page.Locator("img").CountAsync()).Should().Be(0);
        (await open.Page.Locator("script").CountAsync()).Should().Be(2);
        open.ShouldHaveBeenQuiet();
    }
    [Fact]
    public async Task Every_text_that_others_have_stumbled_over_is_shown_as_it_is()
    {
        string[] texts = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Repository.PathTo("tests", "hostile-texts.json")))!;
        var builder = new KnowledgeGraphBuilder(new GraphSchemaBuilder("hostile").AddNodeType("T").AddRelation(new RelationDefinition("says")).Build());
        builder.AddSource(new Source { Id = "s", Title = "Source" }).AddNode("a", "T", "a");
        foreach ((int i, string text) in texts.Index())
        {
            builder.AddNode(new NodeDraft($"n{i}", "T") { Labels = text.Length == 0 ? LocalizedText.Empty : LocalizedText.Of(text) })
                .AddEdge(new EdgeDraft("a", "says", $"n{i}") { Id = $"e{i}", Evidence = [new Evidence { Source = "s", Quote = text, Language = "en", Stance = Stance.Asserted }] });
        }

        await using OpenPage open = await session.Open(session.Write(builder.Build()));

        foreach ((int i, string text) in texts.Index())
        {
            await open.Go($"lang=en&edge=e{i}");
            (await open.Page.Locator(".card .actions button").Nth(1).TextContentAsync()).Should().Be(text.Length == 0 ? $"n{i}" : text, $"it is the name of n{i}");
            (await open.Page.Locator(".card blockquote").TextContentAsync()).Should().Be($"“{text}”");
        }

        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public void A_page_holds_the_graph_as_native_JSON_has_it_however_long_and_deep()
    {
        AttributeValue deep = AttributeValue.Of(1L);
        for (int depth = 0; depth < 200; depth++)
            deep = AttributeValue.Of([deep, AttributeValue.Of(2.0), AttributeValue.Of(true)]);
        var builder = new KnowledgeGraphBuilder(new GraphSchemaBuilder("long").AddNodeType("T").AddRelation(new RelationDefinition("r")).Build()) { Info = new GraphInfo { Kind = GraphKind.Imported } };
        for (int i = 0; i < 3000; i++)
        {
            var node = new NodeDraft($"n{i}", "T") { Labels = LocalizedText.Of($"<{i}> магнезий & \u2028 \ud83d\ude00 {new string('x', i)}") };
            builder.AddNode(i == 1500 ? node with { Attributes = node.Attributes.Add("deep", deep) } : node);
            builder.AddEdge($"n{i}", "r", $"n{i * 7 % 3000}");
        }

        KnowledgeGraph graph = builder.Build();
        string page = File.ReadAllText(new Uri(session.Write(graph)).LocalPath);
        using var native = new MemoryStream();
        graph.Save(native, "native");

        string data = page.Split("<script type=\"application/json\" id=\"data\">")[1].Split("</script>")[0];
        var options = new JsonDocumentOptions { MaxDepth = 1000 };
        using var shown = JsonDocument.Parse(data, options);
        using var expected = JsonDocument.Parse(native.ToArray(), options);
        JsonElement.DeepEquals(shown.RootElement.GetProperty("graph"), expected.RootElement).Should().BeTrue();
    }
}
