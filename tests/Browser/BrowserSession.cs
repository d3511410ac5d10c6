using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Magnesium.Graph.Browser;

/// <summary>One Chromium for all tests, and a folder for the pages they open.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder { get; } = Directory.CreateTempSubdirectory("magnesium-page-").FullName;

    public static string Screenshots { get; } = Directory.CreateDirectory(Repository.PathTo("artifacts", "screenshots")).FullName;

    public async Task InitializeAsync()
    {
        playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Writes the page of a graph and gives its address.</summary>
    public string Write(KnowledgeGraph graph, WriteOptions? options = null)
    {
        string path = Path.Combine(Folder, $"{Guid.NewGuid():N}.html");
        graph.SaveHtml(path, options);
        return new Uri(path).AbsoluteUri;
    }

    /// <summary>Opens an address.</summary>
    public async Task<OpenPage> Open(string address, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            AcceptDownloads = true,
        });
        var open = new OpenPage(context, await context.NewPageAsync(), address);
        await open.Page.GotoAsync(address);
        await open.Page.Locator("canvas").First.WaitForAsync();
        return open;
    }
}

/// <summary>A page in a window of its own, and everything it complained of or asked the network for.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public OpenPage(IBrowserContext context, IPage page, string address)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Complaints.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Enqueue(error);
        context.Request += (_, request) =>
        {
            if (request.Url != address.Split('#')[0] && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                Requests.Enqueue(request.Url);
        };
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>What was asked for beyond the page itself.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Goes to a state of the page as its address has it.</summary>
    public Task Go(string fragment) => Page.EvaluateAsync(
        "fragment => new Promise(done => { addEventListener('hashchange', () => setTimeout(done), { once: true }); location.hash = fragment; })", fragment);

    /// <summary>Picks a node in a field by typing a name and taking the first suggestion.</summary>
    public async Task Choose(string field, string text)
    {
        ILocator input = Page.Locator($"input[name={field}]");
        await input.FillAsync(text);
        await input.PressAsync("Enter");
    }

    /// <summary>Clicks what the picture shows of an edge or node, as <c>#s3</c> and <c>#n5</c>, where it is on the screen.</summary>
    public async Task ClickInPicture(string selector, int clicks = 1)
    {
        float[] place = await Page.EvaluateAsync<float[]>(
            """
            selector => {
              const stage = document.querySelector('.stage');
              const { x, y } = stage._cyreg.cy.$(selector).first().renderedPosition();
              const box = stage.getBoundingClientRect();
              return [box.left + x, box.top + y];
            }
            """,
            selector);
        await Page.Mouse.ClickAsync(place[0], place[1], new MouseClickOptions { ClickCount = clicks, Delay = 20 });
    }

    public Task<T> InPicture<T>(string script) => Page.EvaluateAsync<T>($"() => {{ const cy = document.querySelector('.stage')._cyreg.cy; return {script}; }}");

    public Task Screenshot(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(BrowserSession.Screenshots, $"{name}.png") });

    /// <summary>Fails when the page wrote to the console, threw, or asked for anything.</summary>
    public void ShouldHaveBeenQuiet()
    {
        Complaints.Should().BeEmpty();
        Requests.Should().BeEmpty();
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());
}
