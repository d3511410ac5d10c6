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
        string name = place.Length == 0 ? "$" : place;
        ReadOptions options = reading with { Format = "native", Strict = reading.Strict || serializer.MissingMemberHandling == MissingMemberHandling.Error };
        try
        {
            using var content = new TokenSource(reader);
            KnowledgeGraph graph = KnowledgeGraph.Load(content, name, options);
            content.Finish();
            return graph;
        }
        catch (GraphFormatException e)
        {
            throw AdapterMessages.Refusal(e.Problem, JsonPath.JoinNative(place, e.Path), e);
        }
        catch (GraphValidationException e)
        {
            var placed = new GraphValidationException([.. e.Problems.Select(problem => problem with { Where = Placed(problem.Where) })]);
            throw AdapterMessages.Refusal(placed.Message, place, placed);
        }

        // The builder names the input, then the place in it.
        string Placed(string where) => where.StartsWith(name + " ", StringComparison.Ordinal) ? JsonPath.Join(place, where[(name.Length + 1)..]) : where;
    }
}
