using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>A part of a graph or of an answer: the core writes it. It is read only where it can be: what is a handle needs its graph.</summary>
/// <param name="json">Writes a value as JSON without indentation; null writes a null.</param>
/// <param name="read">Makes a value of its JSON; null refuses in words.</param>
internal sealed class PartConverter<T>(Func<T, string?> json, Func<PlacedToken, T>? read) : JsonConverter
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T part && json(part) is string text)
            JsonPassage.Write(writer, text);
        else
            writer.WriteNull();
    }

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (read is null)
            throw AdapterMessages.Refusal(AdapterMessages.OnlyWritten(typeof(T)), reader.Path);
        string place = reader.Path;
        if (reader.TokenType == JsonToken.Null)
            return default(T) is null || Nullable.GetUnderlyingType(objectType) is not null ? null : default(T);
        return read(new PlacedToken(JsonPassage.ReadToken(reader), place));
    }
}
