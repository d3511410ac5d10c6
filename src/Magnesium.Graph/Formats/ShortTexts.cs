using System.Buffers;
using System.Runtime.InteropServices;
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
        ref string slot = ref texts[TextBytes.Hash(MemoryMarshal.AsBytes(text)) & (Slots - 1)];
        if (slot is null || !text.SequenceEqual(slot))
            slot = text.ToString();
        return slot;
    }

    /// <summary>The text of some UTF-8; false where it is too long to be kept, or not UTF-8.</summary>
    public bool TryGet(ReadOnlySpan<byte> utf8, out string text)
    {
        Span<char> characters = stackalloc char[Longest];
        int length = 0;
        bool isKept = utf8.Length <= Longest && Utf8.ToUtf16(utf8, characters, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;
        text = isKept ? Get(characters[..length]) : "";
        return isKept;
    }

    /// <summary>The text of some bytes; what is not UTF-8 becomes U+FFFD.</summary>
    public string Get(ReadOnlySpan<byte> utf8) => TryGet(utf8, out string text) ? text : System.Text.Encoding.UTF8.GetString(utf8);
}
