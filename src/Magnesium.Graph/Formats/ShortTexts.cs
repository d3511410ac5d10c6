using System.Text;
using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>
/// Gives the same string again for a short text that was seen not long ago, as most texts of large files were. Room for some
/// thousand; a newer one takes the place of an older.
/// </summary>
internal sealed class ShortTexts
{
    private const int Longest = 40;
    private const int Slots = 1 << 12;

    private readonly string[] texts = new string[Slots];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > Longest)
            return text.ToString();
        ref string slot = ref texts[string.GetHashCode(text) & (Slots - 1)];
        if (slot is null || !text.SequenceEqual(slot))
            slot = text.ToString();
        return slot;
    }

    /// <summary>The text of some UTF-8; false where it is too long to be kept, or not UTF-8.</summary>
    public bool TryGet(ReadOnlySpan<byte> utf8, out string text)
    {
        text = "";
        if (utf8.IsEmpty || utf8.Length > Longest)
            return utf8.IsEmpty;
        ref string slot = ref texts[TextBytes.Hash(utf8) & (Slots - 1)];
        if (slot is null || !IsSame(utf8, slot))
        {
            if (!Utf8.IsValid(utf8))
                return false;
            slot = Encoding.UTF8.GetString(utf8);
        }

        text = slot;
        return true;
    }

    /// <summary>The text of some bytes; what is not UTF-8 becomes U+FFFD.</summary>
    public string Get(ReadOnlySpan<byte> utf8) => TryGet(utf8, out string text) ? text : Encoding.UTF8.GetString(utf8);

    private static bool IsSame(ReadOnlySpan<byte> utf8, string text)
    {
        if (text.Length == utf8.Length)
            return Ascii.Equals(utf8, text);
        Span<byte> bytes = stackalloc byte[3 * Longest];
        return Encoding.UTF8.TryGetBytes(text, bytes, out int length) && utf8.SequenceEqual(bytes[..length]);
    }
}
