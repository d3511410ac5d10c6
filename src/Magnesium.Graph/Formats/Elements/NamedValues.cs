using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Named values as members of a JSON object: each plain value as JSON writes it, JSON as it is.</summary>
internal static class NamedValues
{
    /// <summary>Adds the members of the object at the cursor; members without a value (null) are passed over.</summary>
    public static void Read(ref JsonCursor json, List<NamedValue> values)
    {
        json.ExpectObject();
        while (json.NextMember(out string name))
            ReadOne(name, ref json, values);
    }

    /// <summary>Adds the pairs of the array at the cursor: <c>[["name", value], …]</c>.</summary>
    public static void ReadPairs(ref JsonCursor json, List<NamedValue> values)
    {
        json.ExpectArray();
        while (json.NextItem())
        {
            json.ExpectArray();
            json.NextItem();
            string name = json.ReadId();
            json.NextItem();
            ReadOne(name, ref json, values);
            if (json.NextItem())
                throw json.Error(FormatMessages.Expected("a pair of a name and a value", "more"));
        }
    }

    /// <summary>Adds the value at the cursor.</summary>
    public static void ReadOne(string name, ref JsonCursor json, List<NamedValue> values)
    {
        if (json.IsNull)
            return;
        if (json.Token == JsonTokenType.StartObject || (json.Token == JsonTokenType.StartArray && json.HoldsObjects()))
            values.Add(new(name, AttributeValue.Of(json.ReadRaw()), IsJson: true));
        else
            values.Add(new(name, NativeJsonReader.ReadAttribute(ref json)));
    }

    /// <summary>Writes the values as members of the object that the writer is in.</summary>
    public static void Write(this NativeJsonWriter json, List<NamedValue> values)
    {
        foreach (NamedValue value in values)
            json.Member(value.Name, value.Value, value.IsJson);
    }
}
