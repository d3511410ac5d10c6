using System.Text.Json;
using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>A part of a graph or of an answer: the core writes it. It is read only where it can be: what is a handle needs its graph.</summary>
/// <param name="write">Writes a value.</param>
/// <param name="read">Makes a value of its JSON; null refuses in words.</param>
/// <param name="refusal">Why it is not read, where it is not.</param>
/// <param name="isNothing">True for values that are written as null; none by default.</param>
internal sealed class PartConverter<T>(Action<Utf8JsonWriter, T> write, Func<PlacedToken, T>? read, string refusal, Func<T, bool>? isNothing = null) : JsonConverter
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer)
    {
        if (value is T part && isNothing?.Invoke(part) != true)
            JsonPassage.Write(writer, json => write(json, part));
        else
            writer.WriteNull();
    }

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        if (read is null)
            throw AdapterMessages.Refusal(refusal, reader.Path);
        string place = reader.Path;
        if (reader.TokenType == JsonToken.Null)
            return default(T) is null || Nullable.GetUnderlyingType(objectType) is not null ? null : default(T);
        return read(new PlacedToken(JsonPassage.ReadToken(reader), place));
    }
}
