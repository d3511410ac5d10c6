using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>One value of a graph, node or edge under its name, as formats of named values hold it.</summary>
/// <param name="Name">Name of the attribute or column.</param>
/// <param name="Value">The value.</param>
/// <param name="IsJson">True when the value is the text of a JSON value that no <see cref="AttributeValue"/> holds.</param>
internal readonly record struct NamedValue(string Name, AttributeValue Value, bool IsJson = false)
{
    /// <summary>The values as attributes, by name; of several with one name the last counts.</summary>
    public static ImmutableSortedDictionary<string, AttributeValue> Attributes(List<NamedValue> values)
    {
        if (values.Count == 0)
            return Drafts.NoAttributes;
        ImmutableSortedDictionary<string, AttributeValue>.Builder all = Drafts.NoAttributes.ToBuilder();
        foreach (NamedValue value in values)
            all[value.Name] = value.Value;
        return all.ToImmutable();
    }
}
