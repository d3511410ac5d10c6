using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>
/// Open addressing over names that stand elsewhere. There are 2^k slots, at least half of them empty (0). A slot that is
/// not holds the place of a name, plus one, in its lower k bits and in the others those of the name's hash. 4 bytes a slot,
/// so that the slots of many names fit into a processor's cache.
/// </summary>
internal static class NameSlots
{
    /// <summary>As many slots as this many names need.</summary>
    public static uint[] For(int names) => new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2L * names, 8))];

    /// <summary>The place of a name, or -1. Bounded by the number of slots, whatever they hold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Slots and names do not belong together.</exception>
    /// <exception cref="IndexOutOfRangeException">Slots and names do not belong together.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(ReadOnlySpan<uint> slots, ReadOnlySpan<int> offsets, ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, uint hash)
    {
        uint mask = (uint)slots.Length - 1;
        for (uint probe = 0; probe <= mask; probe++)
        {
            uint slot = slots[(int)((hash + probe) & mask)];
            if (slot == 0)
                return -1;
            if (((slot ^ hash) & ~mask) != 0)
                continue;
            int place = (int)(slot & mask) - 1;
            int start = offsets[place];
            int length = offsets[place + 1] - start;
            if (length == name.Length && AreSame(text.Slice(start, length), name))
                return place;
        }

        return -1;
    }

    /// <summary>True when every slot is empty or leads to one of so many names.</summary>
    public static bool AreSound(ReadOnlySpan<uint> slots, int names)
    {
        uint mask = (uint)slots.Length - 1;
        foreach (uint slot in slots)
        {
            if (slot != 0 && (slot & mask) - 1 >= (uint)names)
                return false;
        }

        return true;
    }

    /// <summary>Enters a name that is not there yet.</summary>
    public static void Add(Span<uint> slots, uint hash, int place)
    {
        uint mask = (uint)slots.Length - 1;
        uint at = hash & mask;
        while (slots[(int)at] != 0)
            at = (at + 1) & mask;
        slots[(int)at] = (hash & ~mask) | ((uint)place + 1);
    }

    /// <summary>Equality of texts of one length; names are short, and a call would take longer than the comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> two)
    {
        const int Word = sizeof(ulong);
        if (one.Length is < Word or > 4 * Word)
            return one.SequenceEqual(two);
        for (int at = 0; at <= one.Length - Word; at += Word)
        {
            if (BinaryPrimitives.ReadUInt64LittleEndian(one[at..]) != BinaryPrimitives.ReadUInt64LittleEndian(two[at..]))
                return false;
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(one[^Word..]) == BinaryPrimitives.ReadUInt64LittleEndian(two[^Word..]);
    }
}
