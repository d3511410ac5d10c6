using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>
/// Text as bytes: UTF-8, in which halves of surrogate pairs, which UTF-8 lacks, take the three bytes they would have (WTF-8).
/// So each string has bytes of its own and comes back as it was.
/// </summary>
internal static class TextBytes
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15; // 2^64 / golden ratio

    /// <summary>The bytes of a text.</summary>
    public static byte[] Of(string text)
    {
        byte[] bytes = new byte[3 * text.Length];
        return bytes[..Write(text, bytes)];
    }

    /// <summary>Writes the bytes of a text, three a UTF-16 unit at most; returns how many.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int total = 0;
        while (true)
        {
            OperationStatus status = Utf8.FromUtf16(text, bytes[total..], out int read, out int written, replaceInvalidSequences: false);
            total += written;
            if (status == OperationStatus.Done)
                return total;
            char half = text[read];
            bytes[total++] = (byte)(0xE0 | (half >> 12));
            bytes[total++] = (byte)(0x80 | ((half >> 6) & 0x3F));
            bytes[total++] = (byte)(0x80 | (half & 0x3F));
            text = text[(read + 1)..];
        }
    }

    /// <summary>The text of some bytes; what is neither UTF-8 nor half of a pair becomes U+FFFD.</summary>
    public static string ToText(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder();
        char[] units = new char[bytes.Length];
        while (Utf8.ToUtf16(bytes, units, out int read, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            text.Append(units, 0, written);
            bytes = bytes[read..];
            bool isHalf = bytes is [0xED, >= 0xA0 and < 0xC0, >= 0x80 and < 0xC0, ..];
            text.Append(isHalf ? (char)(0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)) : '\uFFFD');
            bytes = bytes[(isHalf ? 3 : 1)..];
        }

        return text.Append(Encoding.UTF8.GetString(bytes)).ToString();
    }

    /// <summary>The order of the texts by UTF-16 units, which is that of <see cref="StringComparer.Ordinal"/>.</summary>
    public static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> two)
    {
        int same = one.CommonPrefixLength(two);
        if (same == one.Length || same == two.Length)
            return one.Length - two.Length;

        // UTF-16 puts surrogates before U+E000, UTF-8 does not: from lead byte ED on the orders differ.
        return one[same] < 0xED && two[same] < 0xED ? one[same] - two[same] : string.CompareOrdinal(ToText(one), ToText(two));
    }

    /// <summary>A hash that is the same on every machine and in every version, for it stands in files. Eight bytes at a time are folded in by a 128-bit product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length;
        ReadOnlySpan<byte> rest = bytes;
        while (rest.Length >= 8)
        {
            hash = Fold(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            rest = rest[8..];
        }

        ulong last = 0;
        if (bytes.Length >= 8)
        {
            last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]);
        }
        else if (bytes.Length >= 4)
        {
            last = BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]) << 32);
        }
        else
        {
            foreach (byte one in bytes)
                last = (last << 8) | one;
        }

        hash = Fold(hash, last);
        return (uint)(hash ^ (hash >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong hash, ulong word)
    {
        ulong high = Math.BigMul(hash ^ word ^ 0xA0761D6478BD642F, Multiplier, out ulong low);
        return high ^ low;
    }
}
