using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Magnesium.Graph.Engines.Tests;

/// <summary>An engine that comes as an npm package, behind engine.mjs.</summary>
internal sealed class NodeEngine : IEngine
{
    private readonly string name;
    private readonly string format;
    private readonly string? flavour;
    private readonly Func<Pattern, KnowledgeGraph, Translation> translate;
    private Process process;
    private bool isLoaded;

    private NodeEngine(string name, string format, string? flavour, Func<Pattern, KnowledgeGraph, Translation> translate)
    {
        this.name = name;
        this.format = format;
        this.flavour = flavour;
        this.translate = translate;
        process = Start();
    }

    public static NodeEngine Kuzu() => new("kuzu", "cypher", "kuzu", (pattern, graph) => pattern.ToCypher(graph, CypherDialect.Kuzu));

    /// <summary>Kuzu, loaded from CSV by COPY.</summary>
    public static NodeEngine KuzuByCopy() => new("kuzu", "kuzu-csv", null, (pattern, graph) => pattern.ToCypher(graph, CypherDialect.Kuzu));

    public static NodeEngine Oxigraph() => new("oxigraph", "turtle", null, (pattern, graph) => pattern.ToSparql(graph));

    /// <summary>Neo4j's own parser and linter, which says whether a question is Cypher.</summary>
    public static NodeEngine Neo4jLinter() => new("neo4j-linter", "cypher", null, (pattern, graph) => pattern.ToCypher(graph));

    public void Load(KnowledgeGraph graph)
    {
        // A second database in one process brings Kuzu down: each graph gets a process.
        if (isLoaded)
        {
            Dispose();
            process = Start();
        }

        isLoaded = true;
        if (GraphFormats.Get(format).IsFolder)
        {
            string folder = Directory.CreateTempSubdirectory("copied-").FullName;
            graph.Save(folder, new WriteOptions { Format = format });
            try
            {
                Exchange(json =>
                {
                    json.WriteString("load", File.ReadAllText(Path.Combine(folder, "load.cypher")));
                    json.WriteString("folder", folder);
                });
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }

            return;
        }

        using var text = new MemoryStream();
        graph.Save(text, format, new WriteOptions { Flavour = flavour });
        Exchange(json => json.WriteString("load", text.ToArray()));
    }

    public Translation Translate(Pattern pattern, KnowledgeGraph graph) => translate(pattern, graph);

    public IReadOnlyList<string> Ask(Translation question)
    {
        using JsonDocument answer = Exchange(json =>
        {
            json.WriteString("ask", question.Text);
            json.WriteStartObject("parameters");
            foreach ((string name, AttributeValue value) in question.Parameters)
            {
                switch (value.Kind)
                {
                    case AttributeKind.Text:
                        json.WriteString(name, value.Text);
                        break;
                    case AttributeKind.Boolean:
                        json.WriteBoolean(name, value.Boolean);
                        break;
                    default:
                        json.WriteNumber(name, value.Number);
                        break;
                }
            }

            json.WriteEndObject();
        });
        return [.. answer.RootElement.GetProperty("rows").EnumerateArray().Select(row => ChainKey.Of(Ids(row[0]), Ids(row[1])))];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(5000);
        process.Dispose();
    }

    private Process Start() => Process.Start(new ProcessStartInfo("node", ["engine.mjs", name])
    {
        WorkingDirectory = Places.Engines,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static IEnumerable<string> Ids(JsonElement list) => list.EnumerateArray().Select(id => id.GetString()!);

    private JsonDocument Exchange(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        process.StandardInput.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
        process.StandardInput.Flush();
        var answer = JsonDocument.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the engine is gone"));
        return answer.RootElement.TryGetProperty("error", out JsonElement error) ? throw new InvalidOperationException(error.GetString()) : answer;
    }
}
