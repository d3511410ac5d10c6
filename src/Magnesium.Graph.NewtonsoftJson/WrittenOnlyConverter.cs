using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>A part of a graph or of an answer: the core writes it; reading is refused in words, because it is a handle to its graph.</summary>
/// <param name="json">Writes a value as JSON without indentation; null writes a null.</param>
internal sealed class WrittenOnlyConverter<T>(Func<T, string?> json) : JsonConverter
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T part && json(part) is string text)
            JsonPassage.Write(writer, text);
        else
            writer.WriteNull();
    }

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw AdapterMessages.Refusal(AdapterMessages.OnlyWritten(typeof(T)), reader.Path);
}
