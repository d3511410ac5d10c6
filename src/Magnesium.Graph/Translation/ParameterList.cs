using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Gives values the names under which the text speaks of them; equal values share one.</summary>
/// <param name="prefix">What the names start with; a number follows.</param>
internal sealed class ParameterList(string prefix)
{
    private readonly SoundText sound = new(c => c == '\0');
    private readonly Dictionary<AttributeValue, string> names = [];

    /// <summary>The name of a value, after <c>$</c>. A text is written as the exports write it.</summary>
    public string Name(AttributeValue value)
    {
        if (value.Kind == AttributeKind.Text)
            value = AttributeValue.Of(sound.Of(value.Text));
        if (!names.TryGetValue(value, out string? name))
            names.Add(value, name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{names.Count + 1}"));
        return $"${name}";
    }

    public ImmutableSortedDictionary<string, AttributeValue> ToDictionary() =>
        names.ToImmutableSortedDictionary(named => named.Value, named => named.Key, Comparer<string>.Create(InOrder));

    private static int InOrder(string one, string two) => one.Length != two.Length ? one.Length.CompareTo(two.Length) : string.CompareOrdinal(one, two);
}
