#:sdk Microsoft.NET.Sdk.Web
#:project ../../src/Magnesium.Graph.NewtonsoftJson
#:package Microsoft.AspNetCore.Mvc.NewtonsoftJson
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Magnesium.Graph;
using Magnesium.Graph.NewtonsoftJson;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

WebApplicationBuilder builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
builder.Logging.ClearProviders();
builder.Services.AddControllers(options =>
    {
        // What was read is sound, and every node leads to the whole graph: MVC is not to look for validation attributes there.
        foreach (Type type in new[] { typeof(KnowledgeGraph), typeof(Chain) })
            options.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(type));
    })
    .AddNewtonsoftJson(options => options.SerializerSettings.AddMagnesiumGraph(MagnesiumGraph.Load()));
WebApplication app = builder.Build();
app.MapControllers();
await app.StartAsync();

// A service would wait here (app.Run); this one asks itself. It answers in the words of the library's own writer, byte for byte.
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
string graph = await client.GetStringAsync("graph");
Console.WriteLine($"graph: {graph == Compact(MagnesiumGraph.Load())}");
JsonElement found = JsonDocument.Parse(await client.GetStringAsync("chains/magnesium/migraine")).RootElement;
Console.WriteLine($"chains: {found.GetProperty("count")}, {found.GetProperty("status")}");

// The other way: a graph and a chain in the body of a request.
Console.WriteLine(await Post("size", graph));
string best = found.GetProperty("chains")[0].GetRawText();
Console.WriteLine(await Post("sentence", best));
string refused = await Post("sentence", best.Replace("\"forward\":true", "\"forward\":\"yes\"", StringComparison.Ordinal));
Console.WriteLine($"{refused[..3]}: {JsonDocument.Parse(refused[5..]).RootElement.GetProperty("errors").GetProperty("")[0]}");
await app.StopAsync();

async Task<string> Post(string path, string json)
{
    using var content = new StringContent(json, Encoding.UTF8, "application/json");
    using HttpResponseMessage answer = await client.PostAsync(path, content);
    return $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}";
}

static string Compact(KnowledgeGraph graph)
{
    using var native = new MemoryStream();
    graph.Save(native, "native");
    return JsonSerializer.Serialize(JsonDocument.Parse(native.ToArray()), new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

[ApiController]
public class GraphController : ControllerBase
{
    [HttpGet("graph")]
    public KnowledgeGraph Graph() => MagnesiumGraph.Load();

    [HttpGet("chains/{from}/{to}")]
    public ChainResult Chains(string from, string to, CancellationToken cancellation) => MagnesiumGraph.Load().Chains(from, to, cancellation: cancellation);

    [HttpPost("size")]
    public string Size(KnowledgeGraph graph) => $"{graph.Nodes.Count} nodes, {graph.Edges.Count} edges";

    [HttpPost("sentence")]
    public string Sentence(Chain chain) => chain.ToSentence();
}
