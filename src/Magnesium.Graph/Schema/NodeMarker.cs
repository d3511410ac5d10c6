using System.Collections.Immutable;
using System.Reflection;

namespace Magnesium.Graph;

/// <summary>What a marker interface stands for.</summary>
internal static class NodeMarker<T>
    where T : IAnyNode
{
    /// <summary>Ids of its node types; empty for any node.</summary>
    public static ImmutableArray<string> Types { get; } = Find();

    private static ImmutableArray<string> Find()
    {
        if (typeof(T) == typeof(IAnyNode))
            return [];
        if (typeof(T).GetCustomAttribute<NodeTypesAttribute>(inherit: false) is { } stated)
            return [.. stated.Ids];
        string name = typeof(T).Name;
        return [name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name[1..] : name];
    }
}
