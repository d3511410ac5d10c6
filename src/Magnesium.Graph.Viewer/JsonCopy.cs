using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Copies the JSON that is written to it into a document, token by token: in the letters and without the line breaks of that document. It keeps no more than a token that is not yet complete.</summary>
internal sealed class JsonCopy(Utf8JsonWriter json) : WriteOnlyStream
{
    private const int Room = 1 << 17;
    private const int FlushAfter = 1 << 16;

    /// <summary>As deep as a <see cref="Utf8JsonWriter"/> goes.</summary>
    private const int Deepest = 1000;

    private byte[] pending = new byte[Room];
    private int length;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = Deepest });

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (length + buffer.Length > pending.Length)
            Array.Resize(ref pending, Math.Max(2 * pending.Length, length + buffer.Length));
        buffer.CopyTo(pending.AsSpan(length));
        length += buffer.Length;
        var reader = new Utf8JsonReader(pending.AsSpan(0, length), isFinalBlock: false, state);
        while (reader.Read())
            Copy(ref reader);
        int copied = (int)reader.BytesConsumed;
        pending.AsSpan(copied, length - copied).CopyTo(pending);
        length -= copied;
        state = reader.CurrentState;
    }

    private void Copy(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                json.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                json.WriteEndObject();
                if (json.BytesPending > FlushAfter)
                    json.Flush();
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                json.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                json.WritePropertyName(reader.GetString()!);
                break;
            case JsonTokenType.String:
                json.WriteStringValue(reader.GetString());
                break;
            default:
                json.WriteRawValue(reader.ValueSpan, skipInputValidation: true); // a number, true, false or null
                break;
        }
    }
}
