using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>
/// Answers as JSON, in the shapes the <c>magnesium</c> command prints: fields may be added to them, never renamed. Whole
/// graphs are another matter: see the format <c>native</c>. Where a shape has one label only it is in the language asked for.
/// </summary>
/// <example>
/// <code>
/// string json = GraphJson.ToText(writer => GraphJson.Write(writer, graph.Chains("magnesium", "migraine")));
/// </code>
/// </example>
public static partial class GraphJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Cyrillic and Greek stay readable; the text is for files and terminals, not for embedding in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One document as text: indented, lines ended by a line feed, the last one too.</summary>
    public static string ToText(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        Save(buffer, write);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes one document to a stream in UTF-8, as <see cref="ToText"/> does. The stream is left open.</summary>
    public static void Save(Stream output, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(write);
        using (var json = new Utf8JsonWriter(output, Options))
            write(json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>An answer: pattern, status, how many chains there are, and those that were asked for.</summary>
    public static void Write(Utf8JsonWriter json, ChainResult result, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        new AnswerWriter(json, language).Result(result);
    }

    /// <summary>How many chains match a pattern, and whether all were counted.</summary>
    public static void Write(Utf8JsonWriter json, MatchCount counted)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("count", counted.Count);
        json.WriteString("status", counted.Status.ToText());
        json.WriteString("reason", counted.Reason?.ToText());
        json.WriteEndObject();
    }

    /// <summary>One chain: nodes, steps with all their evidence, and its sentence in English and Bulgarian.</summary>
    public static void Write(Utf8JsonWriter json, Chain chain, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(chain);
        new AnswerWriter(json, language).Chain(chain);
    }

    /// <summary>One step with all the evidence that the question admitted.</summary>
    public static void Write(Utf8JsonWriter json, Step step)
    {
        ArgumentNullException.ThrowIfNull(json);
        new AnswerWriter(json, "en").Step(step);
    }

    /// <summary>One edge in the shape of a step, read forward, judged by all its evidence.</summary>
    public static void Write(Utf8JsonWriter json, Edge edge)
    {
        ArgumentNullException.ThrowIfNull(json);
        new AnswerWriter(json, "en").Step(AsStep(edge));
    }

    /// <summary>One node with its names, and the edges out and in with all their evidence, and the edges it gates.</summary>
    public static void Write(Utf8JsonWriter json, Node node)
    {
        ArgumentNullException.ThrowIfNull(json);
        var writer = new AnswerWriter(json, "en");
        json.WriteStartObject();
        json.WritePropertyName("node");
        writer.Node(node);
        json.WriteStartArray("out");
        foreach (Edge edge in node.Out)
            writer.Step(AsStep(edge));
        json.WriteEndArray();
        json.WriteStartArray("in");
        foreach (Edge edge in node.In)
            writer.Step(AsStep(edge));
        json.WriteEndArray();
        json.WriteStartArray("gates");
        foreach ((Edge edge, GateEffect effect) in node.Gates())
        {
            json.WriteStartObject();
            json.WriteString("edge", edge.Id);
            json.WriteString("effect", effect.ToText());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What a search found.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<NodeMatch> results, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(results);
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (NodeMatch match in results)
        {
            json.WriteStartObject();
            json.WriteString("id", match.Node.Id);
            json.WriteString("type", match.Node.Type.Id);
            json.WriteString("label", match.Node.Label(language));
            json.WriteNumber("score", match.Score);
            json.WriteString("name", match.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What a graph holds, in numbers.</summary>
    public static void Write(Utf8JsonWriter json, GraphStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(statistics);
        json.WriteStartObject();
        json.WriteString("version", statistics.Version);
        json.WriteNumber("nodes", statistics.Nodes);
        json.WriteNumber("edges", statistics.Edges);
        json.WriteNumber("evidence", statistics.Evidence);
        json.WriteNumber("sources", statistics.Sources);
        Table("nodesByType", statistics.NodesByType);
        Table("edgesByRelation", statistics.EdgesByRelation);
        Table("evidenceByStance", statistics.EvidenceByStance);
        Table("evidenceByStudyKind", statistics.EvidenceByStudyKind);
        json.WriteNumber("evidenceFor", statistics.EvidenceFor);
        json.WriteNumber("evidenceAgainst", statistics.EvidenceAgainst);
        json.WriteNumber("contestedEdges", statistics.ContestedEdges);
        json.WriteStartArray("languages");
        foreach (string tag in statistics.Languages)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();

        void Table(string name, IEnumerable<KeyValuePair<string, int>> counts)
        {
            json.WriteStartObject(name);
            foreach ((string key, int count) in counts)
                json.WriteNumber(key, count);
            json.WriteEndObject();
        }
    }

    /// <summary>What a check found.</summary>
    public static void Write(Utf8JsonWriter json, ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteBoolean("ok", report.IsSound);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("level", finding.Level.ToText());
            json.WriteString("rule", finding.Rule);
            json.WriteString("message", finding.Message);
            json.WriteString("where", finding.Where);
            json.WriteNumber("count", finding.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What came of writing a graph, with what the format could not carry.</summary>
    public static void Write(Utf8JsonWriter json, ExportSummary summary)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(summary);
        json.WriteStartObject();
        json.WriteString("format", summary.Format);
        json.WriteString("file", summary.File);
        json.WriteNumber("bytes", summary.Bytes);
        json.WriteNumber("nodes", summary.Nodes);
        json.WriteNumber("edges", summary.Edges);
        json.WriteStartArray("lost");
        foreach (Loss loss in summary.Lost.Losses)
        {
            json.WriteStartObject();
            json.WriteString("what", loss.What);
            json.WriteNumber("count", loss.Count);
            json.WriteString("why", loss.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The table of formats.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<GraphFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(formats);
        json.WriteStartObject();
        json.WriteStartArray("formats");
        foreach (GraphFormat format in formats)
        {
            json.WriteStartObject();
            json.WriteString("id", format.Id);
            json.WriteString("name", format.Name);
            Texts("extensions", format.Extensions);
            json.WriteBoolean("reads", format.CanRead);
            json.WriteBoolean("writes", format.CanWrite);
            json.WriteBoolean("lossless", format.IsLossless);
            json.WriteString("loses", format.Loses);
            Texts("flavours", format.Flavours);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Texts(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (string text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }
    }

    private static Step AsStep(Edge edge) => new(edge, forward: true, Judged.ByAll(edge));
}
