using Microsoft.Playwright;

namespace Magnesium.Graph.Browser;

/// <summary>Nothing lies over anything else, on a large and on a small screen. Each case leaves a screenshot for a person to look at.</summary>
public sealed class LooksTests(BrowserSession session) : IClassFixture<BrowserSession>
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    [Theory]
    [InlineData("chains", 1280, 800, "en", ColorScheme.Light, "magnesium", "migraine")]
    [InlineData("chains-dark", 1280, 800, "bg", ColorScheme.Dark, "magnesium", "migraine")]
    [InlineData("chains-depression", 1280, 800, "en", ColorScheme.Light, "magnesium", "depression")]
    [InlineData("chains-phone", 390, 844, "en", ColorScheme.Light, "magnesium", "migraine")]
    [InlineData("chains-phone-dark", 390, 844, "bg", ColorScheme.Dark, "magnesium", "depression")]
    [InlineData("neighbourhood", 1280, 800, "en", ColorScheme.Light, "magnesium", null)]
    [InlineData("neighbourhood-phone", 390, 844, "bg", ColorScheme.Light, "migraine", null)]
    public async Task Boxes_and_signs_do_not_overlap_and_nothing_is_clipped(string name, int width, int height, string language, ColorScheme scheme, string focus, string? to)
    {
        await using OpenPage open = await session.Open(session.Write(Graph, new WriteOptions { Focus = focus, To = to, Language = language }), width, height, scheme);
        await open.Screenshot(name);

        string[] overlaps = await open.InPicture<string[]>(
            """
            cy.nodes('.thing').toArray().flatMap((one, i, all) => all.slice(i + 1).filter(other => {
              const [a, b] = [one.boundingBox({ includeLabels: true }), other.boundingBox({ includeLabels: true })];
              return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
            }).map(other => one.data('label') + ' / ' + other.data('label')))
            """);
        overlaps.Should().BeEmpty();
        string[] hidden = await open.InPicture<string[]>(
            """
            cy.nodes('.sign').toArray().flatMap(sign => cy.nodes('.thing').toArray().filter(thing => {
              const { x, y } = sign.position(), box = thing.boundingBox();
              return x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2;
            }).map(thing => sign.data('glyph') + ' in ' + thing.data('label')))
            """);
        hidden.Should().BeEmpty();
        string[] crowded = await open.InPicture<string[]>(
            """
            cy.nodes('.sign').toArray().flatMap((one, i, all) => all.slice(i + 1).filter(other => {
              const [a, b] = [one.position(), other.position()];
              return Math.abs(a.x - b.x) < 9 && Math.abs(a.y - b.y) < 10;
            }).map(other => one.id() + ' on ' + other.id()))
            """);
        crowded.Should().BeEmpty("one sign would hide the other");
        string[] spilled = await open.InPicture<string[]>(
            """
            cy.nodes('.thing').toArray().filter(thing => {
              const label = thing.boundingBox({ includeNodes: false, includeEdges: false, includeLabels: true });
              return label.w > thing.width() + 2 || label.h > thing.height() + 6;
            }).map(thing => thing.data('label'))
            """);
        spilled.Should().BeEmpty();
        (await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")).Should().BeTrue("the page itself does not scroll");
        (await open.InPicture<float>("cy.zoom()")).Should().BeGreaterThan(0.6f, "text is to be read");
        open.ShouldHaveBeenQuiet();
    }

    [Theory]
    [InlineData("legend", 1280, 800, ColorScheme.Light, "#lang=en&tab=legend&from=magnesium&to=migraine")]
    [InlineData("filter-dark", 1280, 800, ColorScheme.Dark, "#lang=bg&tab=filter&from=magnesium&to=stroke")]
    [InlineData("whole", 1280, 800, ColorScheme.Light, "#lang=en")]
    [InlineData("node-card", 1280, 800, ColorScheme.Light, "#lang=en&from=magnesium&to=migraine&node=migraine")]
    [InlineData("node-card-phone", 390, 844, ColorScheme.Light, "#lang=bg&from=magnesium&to=migraine&node=migraine")]
    public async Task Panels_and_cards_stay_within_the_window(string name, int width, int height, ColorScheme scheme, string fragment)
    {
        await using OpenPage open = await session.Open(session.Write(Graph) + fragment, width, height, scheme);
        await open.Screenshot(name);

        string[] outside = await open.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('header *, .side, .tools *, .card, footer, [role=tab]')].filter(element => {
              const box = element.getBoundingClientRect();
              return element.checkVisibility() && box.width > 0 && (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1);
            }).map(element => element.outerHTML.slice(0, 120))
            """);
        outside.Should().BeEmpty();
        string[] cut = await open.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button, h1, h2, label')].filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1).map(element => element.textContent)");
        cut.Should().BeEmpty("no text is cut off");
        open.ShouldHaveBeenQuiet();
    }
}
