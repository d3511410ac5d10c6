using System.Text.Json;
using Newtonsoft.Json;

namespace Magnesium.Graph.NewtonsoftJson;

/// <summary>A stream of UTF-8 JSON, one value, that a writer of Newtonsoft.Json is given token by token as the bytes come.</summary>
internal sealed class TokenSink(JsonWriter writer) : WriteOnlyStream
{
    private byte[] waiting = [];
    private JsonReaderState state;

    public override void Write(ReadOnlySpan<byte> buffer) => Forward([.. waiting, .. buffer], isLast: false);

    /// <summary>Gives what is left, as a number at the end, which only the end shows to be whole.</summary>
    public void Finish() => Forward(waiting, isLast: true);

    private void Forward(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var json = new Utf8JsonReader(bytes, isLast, state);
        while (json.Read())
            Forward(ref json);
        state = json.CurrentState;
        waiting = bytes[(int)json.BytesConsumed..].ToArray();
    }

    private void Forward(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(json.GetString()!);
                break;
            case JsonTokenType.String:
                writer.WriteValue(json.GetString());
                break;
            case JsonTokenType.Number when json.TryGetInt64(out long integer):
                writer.WriteValue(integer);
                break;
            case JsonTokenType.Number:
                writer.WriteValue(json.GetDouble());
                break;
            case JsonTokenType.True or JsonTokenType.False:
                writer.WriteValue(json.GetBoolean());
                break;
            default:
                writer.WriteNull();
                break;
        }
    }
}
