// Questions to the magnesium graph over HTTP, and a page to ask them in:
//     dotnet run --project samples/MagnesiumExplorer
// MAGNESIUM_GRAPH is the path of another graph to ask.

using Magnesium.Graph;
using MagnesiumExplorer;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<GraphProblems>();
// A value that is missing or malformed is a problem with a detail, like any other.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddSingleton(_ => Environment.GetEnvironmentVariable("MAGNESIUM_GRAPH") is { Length: > 0 } path ? KnowledgeGraph.Load(path) : MagnesiumGraph.Load());
builder.Services.AddSingleton<FrontPage>();

WebApplication app = builder.Build();
app.UseMiddleware<SecurityHeaders>();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapFrontPage();
app.MapQuestions();
app.Run();
