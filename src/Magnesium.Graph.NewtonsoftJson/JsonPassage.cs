using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>
/// Carries JSON between the core and Newtonsoft.Json. The core alone knows the shapes; here texts and tokens only pass through,
/// so no contract resolver, null handling or naming strategy of the application can bend them.
/// </summary>
internal static class JsonPassage
{
    /// <summary>Puts a value that the core wrote where the writer stands.</summary>
    public static void Write(JsonWriter writer, string json)
    {
        if (WritesPlainText(writer))
        {
            // Byte for byte what the core wrote, its escapes too.
            writer.WriteRawValue(json);
            return;
        }

        using JsonTextReader reader = ReaderOf(json);
        reader.Read();
        writer.WriteToken(reader);
    }

    /// <summary>Takes the value that the reader stands on as text, and leaves the reader on its last token.</summary>
    public static string Read(JsonReader reader)
    {
        (DateParseHandling dates, FloatParseHandling floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        reader.DateParseHandling = DateParseHandling.None;
        reader.FloatParseHandling = FloatParseHandling.Double;
        try
        {
            using var text = new StringWriter();
            using (var writer = new JsonTextWriter(text))
                writer.WriteToken(reader);
            // At the end of its input the reader stops without complaint, and the writer would close what is open.
            if (reader.TokenType == JsonToken.None)
                throw AdapterMessages.Refusal(AdapterMessages.BrokenOff(), reader.Path);
            return text.ToString();
        }
        finally
        {
            reader.DateParseHandling = dates;
            reader.FloatParseHandling = floats;
        }
    }

    /// <summary>Takes the value that the reader stands on as a tree: texts that look like dates stay texts.</summary>
    public static JToken ReadToken(JsonReader reader)
    {
        using JsonTextReader again = ReaderOf(Read(reader));
        return JToken.ReadFrom(again);
    }

    private static JsonTextReader ReaderOf(string json) =>
        new(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double };

    /// <summary>True when text put in as it is comes out as the writer's own would: a writer of trees, a derived one or one with other escapes needs the tokens.</summary>
    private static bool WritesPlainText(JsonWriter writer) =>
        writer.GetType() == typeof(JsonTextWriter)
        && writer is JsonTextWriter { Formatting: Formatting.None, StringEscapeHandling: StringEscapeHandling.Default, QuoteChar: '"', QuoteName: true };
}
