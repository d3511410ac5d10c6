using System.Text.Json;

namespace Magnesium.Graph;

public static partial class GraphJson
{
    /// <summary>Writes target, text and parameters as one JSON object, which is what <c>magnesium translate --json</c> prints.</summary>
    public static void Write(Utf8JsonWriter json, Translation translation)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(translation);
        json.WriteStartObject();
        json.WriteString("target", translation.Target);
        json.WriteString("text", translation.Text);
        json.WriteStartObject("parameters");
        foreach ((string name, AttributeValue value) in translation.Parameters)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a value as in native JSON: a text, a number, true or false, or an array of these; a number that is not finite as an object <c>{"number": "NaN"}</c>.</summary>
    public static void Write(Utf8JsonWriter json, AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(json);
        new NativeJsonWriter(json).Attribute(value);
    }
}
