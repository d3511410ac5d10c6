namespace Magnesium.Graph;

/// <summary>Gives the same string again for a short text that was seen not long ago, as most texts of large files were. Room for some thousand; a newer one takes the place of an older.</summary>
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
}
