using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Magnesium.Graph;

namespace MagnesiumExplorer;

/// <summary>The questions: each is one call of the library, answered in the JSON that the <c>magnesium</c> command prints.</summary>
internal static class Questions
{
    private const string Json = "application/json";
    private const int MostResults = 1000;
    private const int LongestChain = 8;
    private const int LongestPattern = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapQuestions(this WebApplication app)
    {
        Describe(app.MapGet("/nodes", Search), "Nodes by a part of a name", "Label, synonym, id or CURIE in any language; misspellings are found where nothing else is.");
        Describe(app.MapGet("/nodes/{name}", Show), "One node", "Its names, and all edges out and in with their evidence.");
        Describe(app.MapGet("/chains", Chains), "How one node reaches another", "The best chains, each with its sign, its evidence and a sentence in English and Bulgarian.");
        Describe(app.MapGet("/effect", Effect), "What more of one node means for another", "The sign that all causal chains share, if they share one, and the chains of each sign.");
        Describe(app.MapGet("/what-if", WhatIf), "What would follow if a node went up or down", "The direction of every node it reaches, or an honest ?.");
        Describe(app.MapGet("/match", Match), "Chains that match a GQL path pattern", "As MATCH (m {id: 'magnesium'})-[e WHERE e.sign = '-']->(p:Process).");
        Describe(app.MapGet("/export/{format}", Export), "The graph as a file", "Any format that is one file: native, graphml, svg, html, …").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
    }

    private static IResult Search(KnowledgeGraph graph, [Description("A part of a name.")] string text, [Description("Id of a node type.")] string? type = null, [Description("The most results.")] int limit = 20)
    {
        Within(limit, MostResults, nameof(limit));
        return Answer(json => GraphJson.Write(json, graph.Search(text, type).Take(limit)));
    }

    private static IResult Show(KnowledgeGraph graph, [Description("Id, CURIE, label or synonym.")] string name) =>
        Answer(json => GraphJson.Write(json, graph.Node(name)));

    private static IResult Chains(
        KnowledgeGraph graph,
        [Description("Where the chains start.")] string from,
        [Description("Where they end.")] string to,
        CancellationToken cancellation,
        [Description("The most chains to return; all are counted.")] int limit = 10,
        [Description("The most steps a chain may have.")] int maxLength = 6)
    {
        Within(limit, MostResults, nameof(limit));
        Within(maxLength, LongestChain, nameof(maxLength));
        ChainResult result = graph.Chains(from, to, new ChainOptions { Top = limit, MaxLength = maxLength, Timeout = Patience }, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Answer(json => GraphJson.Write(json, result));
    }

    private static IResult Effect(
        KnowledgeGraph graph,
        [Description("What is more of.")] string from,
        [Description("What is asked about.")] string to,
        CancellationToken cancellation,
        [Description("Nodes that are in their state, and so switch what they gate.")] string[]? given = null)
    {
        var options = new EffectOptions { Given = [.. (given ?? []).Select(graph.Node)], Limit = MostResults, Timeout = Patience };
        NetEffect effect = graph.Effect(graph.Node(from), graph.Node(to), options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Answer(json => GraphJson.Write(json, effect));
    }

    private static IResult WhatIf(KnowledgeGraph graph, [Description("The node.")] string node, CancellationToken cancellation, [Description("up or down.")] string direction = "up")
    {
        if (!TextForms.TryParse(direction, out Direction way) || way == Direction.Unstated)
            throw new ArgumentException($"The direction must be up or down, but is '{direction}'.");
        WhatIfResult result = graph.WhatIf([new Intervention(graph.Node(node), way)], cancellation);
        return Answer(json => GraphJson.Write(json, result));
    }

    private static IResult Match(KnowledgeGraph graph, [Description("The pattern.")] string pattern, CancellationToken cancellation, [Description("The most chains to return.")] int limit = 100)
    {
        Within(limit, MostResults, nameof(limit));
        Within(pattern.Length, LongestPattern, "length of the pattern");
        ChainResult result = graph.Match(pattern, new MatchOptions { Limit = limit, Timeout = Patience }, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Answer(json => GraphJson.Write(json, result));
    }

    private static IResult Export(
        KnowledgeGraph graph,
        [Description("Id of the format.")] string format,
        CancellationToken cancellation,
        [Description("For svg and html: the node to show.")] string? focus = null,
        [Description("For svg and html, with focus: where the chains end.")] string? to = null)
    {
        GraphFormat written = GraphFormats.Get(format);
        if (!written.CanWrite || written.IsFolder)
            throw new KeyNotFoundException($"'{format}' is not written as one file.");
        // Written whole before the first byte is sent: what goes wrong is then still a problem and not half a file.
        var content = new MemoryStream();
        graph.Save(content, format, new WriteOptions { Focus = focus, To = to, Cancellation = cancellation });
        content.Position = 0;
        return Results.File(content, written.MediaType, $"{graph.Info.Id ?? "graph"}{written.Extensions[0]}");
    }

    private static void Within(int value, int most, string name)
    {
        if (value < 1 || value > most)
            throw new ArgumentException($"The {name} must be from 1 to {most}, but is {value}.");
    }

    private static IResult Answer(Action<Utf8JsonWriter> write) => Results.Text(GraphJson.ToText(write), Json, Encoding.UTF8);

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string summary, string description) => route
        .WithSummary(summary)
        .WithDescription(description)
        .Produces(StatusCodes.Status200OK, contentType: Json)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);
}
