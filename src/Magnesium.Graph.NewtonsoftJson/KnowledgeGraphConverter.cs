using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>A graph as the native document, both ways; it streams, and no text or tree of the whole is made.</summary>
internal sealed class KnowledgeGraphConverter(ReadOptions reading) : JsonConverter<KnowledgeGraph>
{
    public override void WriteJson(JsonWriter writer, KnowledgeGraph? value, JsonSerializer serializer)
    {
        if (value is null)
            writer.WriteNull();
        else
            JsonPassage.Write(writer, json => new NativeJsonWriter(json).WriteDocument(value));
    }

    public override KnowledgeGraph? ReadJson(JsonReader reader, Type objectType, KnowledgeGraph? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        string place = reader.Path;
        ReadOptions options = reading with { Format = "native", Strict = reading.Strict || serializer.MissingMemberHandling == MissingMemberHandling.Error };
        try
        {
            using var content = new TokenSource(reader);
            KnowledgeGraph graph = KnowledgeGraph.Load(content, place.Length == 0 ? "$" : place, options);
            content.Finish();
            return graph;
        }
        catch (GraphFormatException e)
        {
            throw AdapterMessages.Refusal(e.Problem, Join(place, e.Path), e);
        }
        catch (GraphValidationException e)
        {
            throw AdapterMessages.Refusal(e.Message, place, e);
        }
    }

    /// <summary>The path within the application's document: where the graph stands there, then the place within the graph.</summary>
    private static string Join(string place, string? within)
    {
        string below = within is null ? "" : within.TrimStart('$');
        return place.Length == 0 ? below.TrimStart('.') : place + below;
    }
}
