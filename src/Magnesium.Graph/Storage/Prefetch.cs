using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Magnesium.Graph;

/// <summary>Asks the memory for what will be read soon. A hint: where there is no such instruction, nothing is lost but time.</summary>
internal static class Prefetch
{
    /// <summary>The place of a value, which is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref readonly T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }

    /// <summary>A place of a list; none where the list is shorter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T>(ReadOnlySpan<T> list, int place)
        where T : unmanaged
    {
        if ((uint)place < (uint)list.Length)
            Of(in list[place]);
    }
}
