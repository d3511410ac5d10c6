using System.Buffers.Binary;
using System.Numerics;

namespace Magnesium.Graph;

/// <summary>CRC-32C (Castagnoli), which processors have an instruction for.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes) => ~Continue(~0u, bytes);

    /// <summary>Takes more bytes into an unfinished checksum, which starts and ends inverted.</summary>
    public static uint Continue(uint checksum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte one in bytes)
            checksum = BitOperations.Crc32C(checksum, one);
        return checksum;
    }
}
