namespace Magnesium.Graph;

/// <summary>Types as engines without a hierarchy have them.</summary>
internal static class SchemaTypes
{
    /// <summary>The ids of these types and of all below them.</summary>
    public static IEnumerable<string> TypesBelow(this GraphSchema schema, IEnumerable<string> types)
    {
        NodeType[] asked = [.. types.Select(schema.NodeType)];
        return schema.NodeTypes.Where(type => asked.Any(type.Is)).Select(type => type.Id);
    }
}
