using System.Text;

namespace Magnesium.Graph;

/// <summary>Gives the same string for the same bytes, so that the ends of a million edges share their nodes' ids.</summary>
internal sealed class NamePool
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private char[] characters = new char[256];

    public NamePool() => lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string; what is not UTF-8 becomes U+FFFD.</summary>
    public string Get(ReadOnlySpan<byte> bytes)
    {
        // UTF-8 never has fewer bytes than UTF-16 has units, nor has what replaces a wrong byte.
        if (characters.Length < bytes.Length)
            characters = new char[2 * bytes.Length];
        return Get(characters.AsSpan(0, Encoding.UTF8.GetChars(bytes, characters)));
    }

    /// <summary>The string of these characters.</summary>
    public string Get(ReadOnlySpan<char> name)
    {
        if (lookup.TryGetValue(name, out string? known))
            return known;
        string added = name.ToString();
        names.Add(added);
        return added;
    }
}
