using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>
/// Carries JSON between the core and Newtonsoft.Json. The core alone knows the shapes; here texts and tokens only pass through,
/// so no contract resolver, null handling or naming strategy of the application can bend them, and nothing is held whole.
/// </summary>
internal static class JsonPassage
{
    /// <summary>Puts a value where the writer stands.</summary>
    public static void Write(JsonWriter writer, Action<Utf8JsonWriter> value)
    {
        if (WritesPlainText(writer))
        {
            using var text = new TextSink((JsonTextWriter)writer);
            Write(text, value);
            return;
        }

        using var tokens = new TokenSink(writer);
        Write(tokens, value);
        tokens.Finish();
    }

    /// <summary>Takes the value that the reader stands on as a tree: texts that look like dates stay texts.</summary>
    public static JToken ReadToken(JsonReader reader)
    {
        using var source = new TokenSource(reader);
        using var text = new JsonTextReader(new StreamReader(source)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double };
        JToken value = JToken.ReadFrom(text);
        source.Finish();
        return value;
    }

    private static void Write(Stream output, Action<Utf8JsonWriter> value)
    {
        using var json = new Utf8JsonWriter(output, NativeJsonWriter.OneLine);
        value(json);
    }

    /// <summary>True when text put in as it is comes out as the writer's own would: a writer of trees, a derived one or one with other escapes needs the tokens.</summary>
    private static bool WritesPlainText(JsonWriter writer) =>
        writer.GetType() == typeof(JsonTextWriter)
        && writer is JsonTextWriter { Formatting: Formatting.None, StringEscapeHandling: StringEscapeHandling.Default, QuoteChar: '"', QuoteName: true };
}
