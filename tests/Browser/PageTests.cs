using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Magnesium.Graph.Browser;

/// <summary>What a reader does with the page, opened from disk.</summary>
public sealed class PageTests(BrowserSession session) : IClassFixture<BrowserSession>
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();
    private static readonly WriteOptions Migraine = new() { Focus = "magnesium", To = "migraine" };

    [Fact]
    public async Task A_click_on_an_arrow_shows_its_sentence_its_quotes_with_translation_and_where_they_stand()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        Edge blocks = Graph.Edges.First(edge => edge.Relation.Id == "blocks");
        await open.ClickInPicture($"#s{blocks.Index}");

        string card = (await open.Page.Locator(".card").TextContentAsync())!;
        card.Should().Contain("Magnesium blocks NMDA-receptor activity.").And.Contain("switched off by membrane depolarization");
        foreach (Evidence piece in blocks.Evidence.Where(piece => piece.Quote is not null))
            card.Should().Contain(piece.Quote).And.Contain(piece.Translation);
        Graph.TryGetSource(blocks.Evidence[0].Source, out Source? source);
        card.Should().Contain(source!.Citation);
        await open.Screenshot("edge-card");
        await open.Page.Keyboard.PressAsync("Escape");
        (await open.Page.Locator(".card").IsVisibleAsync()).Should().BeFalse();
        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task A_click_on_a_thing_shows_its_names_identifiers_and_links()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        Node migraine = Graph.Node("migraine");
        await open.ClickInPicture($"#n{migraine.Index}");

        ILocator card = open.Page.Locator(".card");
        await card.WaitForAsync();
        string text = (await card.TextContentAsync())!;
        text.Should().Contain("migraine").And.Contain("мигрена").And.Contain($"To it ({migraine.In.Count})");
        (await card.Locator(".identifiers a").First.GetAttributeAsync("href")).Should().Be($"https://bioregistry.io/{migraine.Curie}");
        await card.Locator("button.edge").First.ClickAsync();
        (await card.Locator("article.evidence").CountAsync()).Should().BePositive();
        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task The_language_changes_everything_that_is_said()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Български" }).ClickAsync();

        (await open.Page.Locator("html").GetAttributeAsync("lang")).Should().Be("bg");
        (await open.Page.Locator(".sentence").First.TextContentAsync()).Should().Be(Graph.Chains("magnesium", "migraine")[0].ToSentence("bg"));
        (await open.Page.Locator("footer").TextContentAsync()).Should().Be(Graph.Info.Disclaimer["bg"]);
        (await open.InPicture<string[]>("cy.nodes('.thing').map(node => node.data('label').replaceAll('\\n', ' '))"))
            .Should().BeEquivalentTo(await Labels(open, "bg"));
        foreach (string tab in new[] { "chains", "what-if", "filter", "legend" })
        {
            await open.Page.Locator($"#tab-{tab}").ClickAsync();
            string said = await open.Page.EvaluateAsync<string>("() => document.body.innerText");
            string unknown = string.Join(' ', Regex.Matches(said, @"\b(the|Whole|Save|From|chains|best|Find|hypothesis|arrow|asserted|Legend|Filter|What)\b").Select(match => match.Value));
            unknown.Should().BeEmpty($"the tab {tab} is in Bulgarian");
        }

        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task A_filter_takes_away_what_it_hides_and_gives_it_back()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        int before = await open.InPicture<int>("cy.edges('.link').length");
        await open.Page.Locator("#tab-filter").ClickAsync();
        await open.Page.Locator("details[data-kind=sign] summary").ClickAsync();
        await open.Page.Locator("details[data-kind=sign] input[value='0']").UncheckAsync();

        (await open.InPicture<int>("cy.edges('.link[sign = \"0\"]').length")).Should().Be(0);
        (await open.InPicture<int>("cy.edges('.link').length")).Should().BeInRange(1, before - 1);
        await open.Page.Locator("details[data-kind=sign]").GetByText("all", new() { Exact = true }).ClickAsync();
        (await open.InPicture<int>("cy.edges('.link').length")).Should().Be(before);
        open.ShouldHaveBeenQuiet();
    }

    [Theory]
    [InlineData("type", "Intervention")]
    [InlineData("relation", "treats")]
    [InlineData("stance", "hypothesised")]
    [InlineData("study", "author-statement")]
    [InlineData("source", "article")]
    public async Task Each_kind_of_filter_hides_what_rests_on_the_value_alone(string kind, string value)
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        await open.Go($"lang=en&hide-{kind}={value}");
        int[] shown = await open.InPicture<int[]>("cy.edges('.link').map(edge => edge.data('index'))");

        int[] expected =
        [
            .. Graph.Edges.Where(edge => kind switch
            {
                "type" => edge.Source.Type.Id != value && edge.Target.Type.Id != value,
                "relation" => edge.Relation.Id != value,
                "stance" => edge.Stance.ToText() != value,
                "study" => edge.Evidence.IsEmpty || edge.Evidence.Any(piece => piece.StudyKind != value),
                _ => edge.Evidence.IsEmpty || edge.Evidence.Any(piece => piece.Source != value),
            }).Select(edge => edge.Index),
        ];
        expected.Should().HaveCountLessThan(Graph.Edges.Count);
        shown.Should().BeEquivalentTo(expected);
    }

    [Theory]
    [InlineData(Direction.Up)]
    [InlineData(Direction.Down)]
    public async Task What_if_colours_and_lists_what_the_library_predicts(Direction direction)
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        await open.Page.Locator("#tab-what-if").ClickAsync();
        await open.Choose("doing", "магнезий");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = direction == Direction.Up ? "goes up" : "goes down" }).ClickAsync();

        WhatIfResult result = Graph.WhatIf("magnesium", direction);
        string[] said = await open.InPicture<string[]>("cy.nodes('.thing').filter(node => !['doing', 'none'].includes(node.data('said'))).map(node => node.data('index') + ' ' + node.data('said'))");
        said.Should().BeEquivalentTo(result.Select(answer => $"{answer.Node.Index} {(answer.Direction == Direction.Unstated ? "?" : answer.Direction.ToText())}"));
        (await open.InPicture<string[]>("cy.nodes('.thing[said = \"up\"]').map(node => node.data('label')[0])")).Should().OnlyContain(mark => mark == "▲");
        (await open.Page.Locator("#panel-what-if [role=status]").TextContentAsync()).Should().StartWith($"{result.Answered} answered, {result.Abstained} left open");
        (await open.Page.Locator("#panel-what-if .results li").CountAsync()).Should().Be(result.Count);
        await open.Screenshot($"what-if-{direction.ToText()}");
        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task What_cannot_be_told_says_why_and_leads_to_the_evidence()
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        await open.Page.Locator("#tab-what-if").ClickAsync();
        await open.Choose("doing", "магнезий");

        WhatIfAnswer[] left = [.. Graph.WhatIf("magnesium", Direction.Up).Where(answer => answer.Reason is not null)];
        (await open.Page.Locator(".reason").CountAsync()).Should().Be(left.Length);
        (await open.Page.Locator("li", new() { HasText = "depression" }).Locator(".reason").TextContentAsync())
            .Should().StartWith("the evidence of a step is contested: Magnesium protects against depression");
        await open.Page.Locator("li", new() { HasText = "depression" }).Locator(".reason button").ClickAsync();
        (await open.Page.Locator(".card").TextContentAsync()).Should().Contain("fluid magnesium was on average higher, not lower, in mood disorder");
        open.ShouldHaveBeenQuiet();
    }

    [Theory]
    [InlineData("migrena", "migraine")]
    [InlineData("мигрина", "migraine")]
    [InlineData("magnezium", "magnesium")]
    public async Task A_name_is_found_in_the_other_script_and_misspelt(string typed, string label)
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        await open.Choose("from", typed);

        (await open.Page.Locator("input[name=from]").InputValueAsync()).Should().Be(label);
    }

    [Fact]
    public async Task The_address_keeps_what_was_chosen()
    {
        await using OpenPage open = await session.Open(session.Write(Graph));
        await open.Choose("from", "hypomagnesemia");
        await open.Choose("to", "epileptic seizure");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Български" }).ClickAsync();
        await open.Page.Locator(".step").First.ClickAsync();
        string[] before = [.. await open.Page.Locator(".sentence").AllTextContentsAsync(), (await open.Page.Locator(".card").TextContentAsync())!];
        await using OpenPage again = await session.Open(open.Page.Url);

        (await again.Page.Locator(".sentence").AllTextContentsAsync()).Append(await again.Page.Locator(".card").TextContentAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task The_shown_part_is_saved_as_svg_png_and_graphml()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        int nodes = await open.InPicture<int>("cy.nodes('.thing').length");
        int edges = await open.InPicture<int>("cy.edges('.link').length");

        XDocument svg = XDocument.Load(await Download(open, "SVG"));
        svg.Root!.Name.LocalName.Should().Be("svg");
        svg.Descendants().Count(e => e.Name.LocalName == "title").Should().Be(nodes + 1);
        svg.ToString().Should().Contain("migraine").And.Contain(Graph.Info.Disclaimer["en"]);
        byte[] png = await File.ReadAllBytesAsync(await Download(open, "PNG"));
        png.Should().StartWith([0x89, 0x50, 0x4E, 0x47]).And.HaveCountGreaterThan(20_000);
        KnowledgeGraph read = KnowledgeGraph.Load(await Download(open, "GraphML"), new ReadOptions { Format = "graphml" });
        (read.Nodes.Count, read.Edges.Count).Should().Be((nodes, edges));
        foreach (Edge edge in read.Edges)
            Graph.Edges.Should().Contain(e => e.Source.Id == edge.Source.Id && e.Target.Id == edge.Target.Id && e.Sign == edge.Sign && e.Relation.Id == edge.Relation.Id);
        open.ShouldHaveBeenQuiet();
    }

    [Fact]
    public async Task The_keyboard_alone_walks_the_picture_and_opens_cards()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        await open.Page.Locator(".stage").FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        (await open.Page.Locator("#card-title").TextContentAsync()).Should().Be("magnesium");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        string second = (await open.Page.Locator("#card-title").TextContentAsync())!;
        Graph.Node("magnesium").Out.Select(edge => edge.Target.Label("en")).Should().Contain(second);
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        (await open.Page.Locator("#card-title").TextContentAsync()).Should().Be("magnesium");
        await open.Page.Keyboard.PressAsync("Enter");
        (await open.Page.EvaluateAsync<bool>("() => document.activeElement.classList.contains('card')")).Should().BeTrue();
        await open.Page.Keyboard.PressAsync("Escape");
        (await open.Page.EvaluateAsync<bool>("() => document.activeElement.classList.contains('stage')")).Should().BeTrue();
        await open.Page.Keyboard.PressAsync("/");
        (await open.Page.EvaluateAsync<string>("() => document.activeElement.name")).Should().Be("find");
    }

    [Fact]
    public async Task Every_control_has_a_name_for_a_screen_reader()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        await open.Page.Locator(".step").First.ClickAsync();
        foreach (string tab in new[] { "what-if", "filter", "legend", "chains" })
        {
            await open.Page.Locator($"#tab-{tab}").ClickAsync();
            string[] nameless = await open.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('button, input, a, [role=application], [role=dialog], [role=tabpanel]')].filter(control => {
                  const labels = (control.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join('');
                  return !control.closest('[hidden]') && !(control.getAttribute('aria-label') || labels || control.textContent.trim() || control.closest('label')?.textContent.trim());
                }).map(control => control.outerHTML)
                """);
            nameless.Should().BeEmpty($"this is the tab {tab}");
        }
    }

    [Fact]
    public async Task On_paper_the_picture_and_the_chains_stand_without_controls()
    {
        await using OpenPage open = await session.Open(session.Write(Graph, Migraine));
        await open.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await open.Screenshot("printed");
        (await open.Page.Locator(".print svg").IsVisibleAsync()).Should().BeTrue();
        (await open.Page.Locator(".sentence").First.IsVisibleAsync()).Should().BeTrue();
        (await open.Page.Locator(".tools").IsVisibleAsync()).Should().BeFalse();
        open.ShouldHaveBeenQuiet();
    }

    private static async Task<string> Download(OpenPage open, string format)
    {
        IDownload download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.GetByRole(AriaRole.Button, new() { Name = $"Save as {format}" }).ClickAsync());
        return await download.PathAsync();
    }

    private static async Task<string[]> Labels(OpenPage open, string language)
    {
        int[] shown = await open.InPicture<int[]>("cy.nodes('.thing').map(node => node.data('index'))");
        Node[] nodes = [.. Graph.Nodes];
        return [.. shown.Select(index => nodes[index].Label(language))];
    }
}
