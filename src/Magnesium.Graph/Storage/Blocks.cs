using System.Numerics;
using System.Runtime.CompilerServices;

namespace Magnesium.Graph;

/// <summary>A list in blocks: growing copies nothing, and no block is so large that only a full collection frees it.</summary>
internal sealed class Blocks<T>
    where T : unmanaged
{
    private readonly List<T[]> blocks = [];
    private T[] last = [];
    private int used;

    public int Count { get; private set; }

    /// <summary>A block has 64 KiB.</summary>
    private static int Bits => BitOperations.Log2((uint)(65_536 / Unsafe.SizeOf<T>()));

    private static int Size => 1 << Bits;

    public T this[int index] => blocks[index >> Bits][index & (Size - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        if (used == last.Length)
            NewBlock();
        last[used++] = value;
        Count++;
    }

    /// <summary>Places for further values, to be filled in: as many as are asked for, or fewer where a block ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Room(int count)
    {
        if (used == last.Length)
            NewBlock();
        Span<T> room = last.AsSpan(used, Math.Min(count, last.Length - used));
        used += room.Length;
        Count += room.Length;
        return room;
    }

    private void NewBlock()
    {
        // The first one starts small: most lists are short.
        if (blocks.Count == 1 && last.Length < Size)
        {
            Array.Resize(ref last, Math.Min(Size, 4 * last.Length));
            blocks[0] = last;
            return;
        }

        last = GC.AllocateUninitializedArray<T>(blocks.Count == 0 ? 64 : Size);
        blocks.Add(last);
        used = 0;
    }
}
