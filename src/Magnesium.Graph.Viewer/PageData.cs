using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>
/// What the page knows, as JSON that may stand within HTML: the graph as native JSON (docs/native-format.md), and what the
/// library makes of it, so that the page judges nothing by rules of its own.
/// </summary>
internal static class PageData
{
    private const int FlushAfter = 1 << 16;

    private static readonly JsonWriterOptions Options = new()
    {
        // Every script's letters as they are, but no < > & ' " or line separator: the text cannot end the element it stands in.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write(KnowledgeGraph graph, Stream output, PageOpening opening, CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartObject("open");
        json.WriteString("language", opening.Language);
        if (opening.Focus is not null)
            json.WriteString("focus", opening.Focus);
        if (opening.To is not null)
            json.WriteString("to", opening.To);
        json.WriteEndObject();
        json.WriteStartObject("citations");
        foreach (Source source in graph.Sources)
            json.WriteString(source.Id, source.Citation);
        json.WriteEndObject();
        json.WriteStartArray("judged");
        foreach (Edge edge in graph.Edges)
        {
            cancellation.ThrowIfCancellationRequested();
            Judged(json, edge);
            if (json.BytesPending > FlushAfter)
                json.Flush();
        }

        json.WriteEndArray();
        json.WritePropertyName("whatIf");
        PagePredictions.Write(json, graph, cancellation);
        json.WritePropertyName("graph");
        graph.Save(new JsonCopy(json), "native", new WriteOptions { Cancellation = cancellation });
        json.WriteEndObject();
    }

    private static void Judged(Utf8JsonWriter json, Edge edge)
    {
        json.WriteStartArray();
        json.WriteStringValue(edge.Id);
        json.WriteStringValue(edge.Sign.ToText());
        json.WriteStringValue(edge.Role.ToText());
        json.WriteStringValue(edge.Stance.ToText());
        json.WriteBooleanValue(edge.IsContested);
        if (edge.Belief is double belief)
            json.WriteNumberValue(belief);
        else
            json.WriteNullValue();
        json.WriteEndArray();
    }
}
