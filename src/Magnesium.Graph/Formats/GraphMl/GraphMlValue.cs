using System.Globalization;

namespace Magnesium.Graph;

/// <summary>What a key's values are.</summary>
internal enum GraphMlType
{
    Text,
    Boolean,
    Integer,
    Number,
}

/// <summary>Reads values and names of types as GraphML and the programs that write it spell them.</summary>
internal static class GraphMlValue
{
    /// <summary>The type an <c>attr.type</c> names, the six of GraphML and those of networkx, graph-tool and Gephi; null for others.</summary>
    public static GraphMlType? Type(string name) => name.ToLowerInvariant() switch
    {
        "string" or "char" => GraphMlType.Text,
        "boolean" or "bool" => GraphMlType.Boolean,
        "int" or "long" or "integer" or "short" or "byte" or "int16_t" or "int32_t" or "int64_t" => GraphMlType.Integer,
        "double" or "float" or "real" => GraphMlType.Number,
        _ => null,
    };

    public static string Name(GraphMlType type) => type switch
    {
        GraphMlType.Boolean => "boolean",
        GraphMlType.Integer => "whole number",
        GraphMlType.Number => "number",
        _ => "text",
    };

    /// <summary>The value; null where the text is none of this type. White space around all but text is passed over.</summary>
    public static AttributeValue? Parse(GraphMlType type, string text) => type switch
    {
        GraphMlType.Text => AttributeValue.Of(text),
        GraphMlType.Boolean => text.Trim().ToLowerInvariant() switch
        {
            "true" or "1" => AttributeValue.Of(true),
            "false" or "0" => AttributeValue.Of(false),
            _ => null,
        },
        GraphMlType.Integer => Integer(text) is long integer ? AttributeValue.Of(integer) : null,
        _ => Number(text.Trim()) is double number ? AttributeValue.Of(number) : null,
    };

    /// <summary>The whole number that the text is.</summary>
    public static long? Integer(string text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>The whole number that the text writes with a point: 339 for <c>339.0</c>.</summary>
    public static long? IntegerWithPoint(string text) =>
        Number(text.Trim()) is double number && Math.Abs(number) < 1L << 53 && Math.Truncate(number) == number ? (long)number : null;

    private static double? Number(string text)
    {
        switch (text.ToLowerInvariant())
        {
            case "nan":
                return double.NaN;
            case "inf" or "+inf" or "infinity" or "+infinity":
                return double.PositiveInfinity;
            case "-inf" or "-infinity":
                return double.NegativeInfinity;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
    }
}
