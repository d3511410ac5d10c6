using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>Names as they come, each kept once and known by a handle: its place in the order of coming. Reading is thread-safe while none is added.</summary>
internal sealed class NameTable
{
    private byte[] text = new byte[256];
    private int[] offsets = new int[16];
    private uint[] slots = NameSlots.For(8);

    public int Count { get; private set; }

    /// <summary>How many bytes all names have.</summary>
    public int Length => offsets[Count];

    public ReadOnlySpan<byte> this[int handle] => text.AsSpan(offsets[handle], offsets[handle + 1] - offsets[handle]);

    public string Text(int handle) => TextBytes.ToText(this[handle]);

    /// <summary>All names, in order of their handles.</summary>
    public IEnumerable<string> All() => Enumerable.Range(0, Count).Select(Text);

    /// <summary>The handle of a name, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> name) => Find(name, TextBytes.Hash(name));

    /// <summary>The handle of a name whose hash is known, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> name, uint hash) => NameSlots.Find(slots, offsets, text, name, hash);

    /// <summary>Asks the memory for what a search for a name with this hash looks at first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchSlot(uint hash) => Prefetch.Of(in slots[(int)(hash & ((uint)slots.Length - 1))]);

    /// <summary>Asks the memory for what a search for a name with this hash looks at next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchText(uint hash)
    {
        uint mask = (uint)slots.Length - 1;
        uint slot = slots[(int)(hash & mask)];
        if (slot != 0)
            Prefetch.Of(in text[offsets[(int)(slot & mask) - 1]]);
    }

    /// <summary>The handle of a name, a new one where it is new.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        uint hash = TextBytes.Hash(name);
        int known = Find(name, hash);
        if (known >= 0)
            return known;
        if (2 * (Count + 1L) > slots.Length)
            Grow();
        if (Count + 2 > offsets.Length)
            Array.Resize(ref offsets, 2 * offsets.Length);
        int start = offsets[Count];
        text = TextColumn.Room(text, start, name.Length);
        name.CopyTo(text.AsSpan(start));
        offsets[Count + 1] = start + name.Length;
        NameSlots.Add(slots, hash, Count);
        return Count++;
    }

    public int Add(string name)
    {
        Span<byte> bytes = name.Length <= 128 ? stackalloc byte[3 * name.Length] : new byte[3 * name.Length];
        return Add(bytes[..TextBytes.Write(name, bytes)]);
    }

    private void Grow()
    {
        slots = NameSlots.For(slots.Length);
        for (int handle = 0; handle < Count; handle++)
            NameSlots.Add(slots, TextBytes.Hash(this[handle]), handle);
    }
}
