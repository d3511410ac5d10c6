using System.Numerics;

namespace Magnesium.Graph;

/// <summary>
/// Open addressing over names that stand elsewhere. A slot is empty (0) or holds the hash of a name in its upper half and
/// the place of the name, plus one, in its lower half. At least half of the slots are empty.
/// </summary>
internal static class NameSlots
{
    /// <summary>As many slots as this many names need: a power of two.</summary>
    public static ulong[] For(int names) => new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2L * names, 8))];

    /// <summary>The place of a name, or -1. Bounded by the number of slots, whatever they hold.</summary>
    public static int Find(ReadOnlySpan<ulong> slots, ReadOnlySpan<int> offsets, ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, uint hash)
    {
        uint mask = (uint)slots.Length - 1;
        for (uint probe = 0; probe <= mask; probe++)
        {
            ulong slot = slots[(int)((hash + probe) & mask)];
            if (slot == 0)
                return -1;
            if ((uint)(slot >> 32) != hash)
                continue;
            int place = (int)(uint)slot - 1;
            int start = offsets[place];
            int length = offsets[place + 1] - start;
            if (length == name.Length && text.Slice(start, length).SequenceEqual(name))
                return place;
        }

        return -1;
    }

    /// <summary>Enters a name that is not there yet.</summary>
    public static void Add(Span<ulong> slots, uint hash, int place)
    {
        int mask = slots.Length - 1;
        int at = (int)(hash & (uint)mask);
        while (slots[at] != 0)
            at = (at + 1) & mask;
        slots[at] = ((ulong)hash << 32) | ((uint)place + 1);
    }
}
