using System.Text.Json;

namespace Magnesium.Graph.Browser;

/// <summary>The sample server: its page, its answers, its refusals.</summary>
public sealed class ExplorerTests(BrowserSession session, ExplorerProcess explorer) : IClassFixture<BrowserSession>, IClassFixture<ExplorerProcess>
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();

    [Fact]
    public async Task The_front_page_is_the_viewer_and_obeys_the_policy_it_is_sent_with()
    {
        await using OpenPage open = await session.Open(explorer.Client.BaseAddress!.AbsoluteUri);
        await open.Choose("from", "magnesium");
        await open.Choose("to", "migraine");
        (await open.Page.Locator(".sentence").First.TextContentAsync()).Should().Be(Graph.Chains("magnesium", "migraine")[0].ToSentence());
        await open.Page.Locator(".step").First.ClickAsync();
        (await open.Page.Locator("blockquote").CountAsync()).Should().BePositive();
        open.ShouldHaveBeenQuiet();
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/chains?from=magnesium&to=migraine", 200)]
    [InlineData("/nodes/nobody", 404)]
    [InlineData("/nowhere", 404)]
    public async Task Every_answer_carries_the_security_headers(string path, int status)
    {
        using HttpResponseMessage answer = await explorer.Client.GetAsync(path);
        ((int)answer.StatusCode).Should().Be(status);
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'sha256-").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
    }

    [Fact]
    public async Task Answers_are_the_librarys()
    {
        string chains = await explorer.Client.GetStringAsync("/chains?from=магнезий&to=migraine&limit=3");
        chains.Should().Be(GraphJson.ToText(json => GraphJson.Write(json, Graph.Chains("magnesium", "migraine", new ChainOptions { Top = 3 }))));
        (await explorer.Client.GetStringAsync("/nodes/migraine")).Should().Be(GraphJson.ToText(json => GraphJson.Write(json, Graph.Node("migraine"))));
        (await explorer.Client.GetStringAsync("/effect?from=magnesium&to=nmda-receptor-activity&given=membrane-depolarization"))
            .Should().Be(GraphJson.ToText(json => GraphJson.Write(json, Graph.Effect("magnesium", "nmda-receptor-activity", "membrane-depolarization"))));
        (await explorer.Client.GetStringAsync("/what-if?node=магнезий&direction=down")).Should().Be(GraphJson.ToText(json => GraphJson.Write(json, Graph.WhatIf("magnesium", Direction.Down))));
        (await explorer.Client.GetStringAsync("/nodes?text=migr")).Should().Contain("\"migraine\"");
        (await explorer.Client.GetStringAsync("/match?pattern=MATCH (t:Intervention)-[e:treats]->(c)")).Should().Contain("\"chains\"");
        using Stream exported = await explorer.Client.GetStreamAsync("/export/native");
        KnowledgeGraph.Load(exported, "native.json").Edges.Count.Should().Be(Graph.Edges.Count);
    }

    [Theory]
    [InlineData("/nodes/migrane", 404, "No such node", "Did you mean 'migraine'")]
    [InlineData("/chains?from=magnesium&to=nowhere-at-all", 404, "No such node", "nowhere-at-all")]
    [InlineData("/match?pattern=MATCH (x", 400, "Not a pattern", "expected")]
    [InlineData("/match?pattern=MATCH (x:Diseas)-[e]->(y)", 400, "Not a pattern", "Disease")]
    [InlineData("/chains?from=magnesium&to=migraine&limit=1001", 400, "A value is out of range", "from 1 to 1000")]
    [InlineData("/chains?from=magnesium&to=migraine&limit=0", 400, "A value is out of range", "from 1 to 1000")]
    [InlineData("/chains?from=magnesium&to=migraine&maxLength=99", 400, "A value is out of range", "from 1 to 8")]
    [InlineData("/chains?from=magnesium&to=migraine&limit=many", 400, "The request cannot be read", "limit")]
    [InlineData("/what-if?node=magnesium&direction=sideways", 400, "A value is out of range", "up or down")]
    [InlineData("/effect?from=magnesium&to=migraine&given=nothing", 404, "No such node", "nothing")]
    [InlineData("/chains?from=magnesium", 400, "The request cannot be read", "to")]
    [InlineData("/nodes?text=a&type=Nonsense", 404, "No such name", "Nonsense")]
    [InlineData("/export/nothing", 404, "No such name", "graphml")]
    public async Task What_is_refused_is_refused_with_problem_details(string path, int status, string title, string detail)
    {
        using HttpResponseMessage answer = await explorer.Client.GetAsync(path);
        ((int)answer.StatusCode).Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonElement problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().Should().Be(status);
        problem.GetProperty("title").GetString().Should().StartWith(title);
        problem.GetProperty("detail").GetString().Should().Contain(detail).And.NotContain("   at ");
    }

    [Fact]
    public async Task The_place_of_a_pattern_s_fault_is_told()
    {
        string problem = await (await explorer.Client.GetAsync("/match?pattern=MATCH (x")).Content.ReadAsStringAsync();
        JsonElement read = JsonDocument.Parse(problem).RootElement;
        (read.GetProperty("line").GetInt32(), read.GetProperty("column").GetInt32()).Should().Be((1, 9));
    }

    [Fact]
    public async Task The_description_lists_every_question()
    {
        JsonElement description = JsonDocument.Parse(await explorer.Client.GetStringAsync("/openapi/v1.json")).RootElement;
        string[] paths = [.. description.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
        paths.Should().Contain(["/nodes", "/nodes/{name}", "/chains", "/effect", "/what-if", "/match", "/export/{format}"]);
        foreach (JsonProperty path in description.GetProperty("paths").EnumerateObject())
            path.Value.GetProperty("get").GetProperty("responses").EnumerateObject().Select(response => response.Name).Should().Contain(["200", "400", "404"]);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_question()
    {
        // Nothing acyclic comes back to where it started, so the search goes on until its time is up: five seconds.
        const string Endless = "/match?limit=1000&pattern=MATCH ACYCLIC (a {id: 'magnesium'})-[e]-{1,30}(b {id: 'magnesium'})";
        using var leaving = new CancellationTokenSource();
        Task<HttpResponseMessage> asked = explorer.Client.GetAsync(Endless, leaving.Token);
        await Logged("Request starting");
        await leaving.CancelAsync();
        await asked.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();

        (await Logged("Request finished")).Should().Contain(" 499 ", "it ended when the client left, and was not answered");
        explorer.Log.Should().NotContain(line => line.Contains("unhandled", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The server's line on the endless question, as soon as it is there.</summary>
    private async Task<string> Logged(string what)
    {
        for (int wait = 0; wait < 300; wait++)
        {
            if (explorer.Log.FirstOrDefault(line => line.Contains(what, StringComparison.Ordinal) && line.Contains("/match?limit=1000", StringComparison.Ordinal)) is string line)
                return line;
            await Task.Delay(50);
        }

        return $"no line '{what}'";
    }
}
