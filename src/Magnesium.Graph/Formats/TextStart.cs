using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>What the first bytes of a file show where it is no text in UTF-8, or no text that a reader could tell lines in.</summary>
internal static class TextStart
{
    private const int Looked = 1024;

    /// <summary>Refuses what is no text in UTF-8: the readers of text would find nothing in it but noise.</summary>
    /// <exception cref="GraphFormatException">It is packed, in another encoding, or no text at all.</exception>
    public static void Check(ReadOnlySpan<byte> start, string name)
    {
        if (Problem(start) is string problem)
            throw new GraphFormatException(problem, name, 1, 1);
    }

    /// <summary>As <see cref="Check"/>; also refuses lines that no reader of lines sees the end of.</summary>
    /// <exception cref="GraphFormatException">As <see cref="Check"/>.</exception>
    public static void CheckLines(ReadOnlySpan<byte> start, string name)
    {
        Check(start, name);
        int first = start.IndexOf((byte)'\r');
        if (first >= 0 && first < start.Length - 1 && !start.Contains((byte)'\n'))
            throw new GraphFormatException(FormatMessages.ReturnsAlone(), name, 1, 1);
    }

    /// <summary>Why this is no text in UTF-8; null where it may be.</summary>
    public static string? Problem(ReadOnlySpan<byte> start) =>
        Packing(start) is string packing ? FormatMessages.Packed(packing)
        : IsWide(start) ? FormatMessages.Wide()
        : IsBinary(start) ? FormatMessages.Binary()
        : null;

    /// <summary>What the file is packed with, where that is something other than gzip once.</summary>
    public static string? Packing(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => "ZIP",
        [0x1F, 0x8B, 8, ..] => "gzip (twice)",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] => "bzip2",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "xz",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "Zstandard",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "7-Zip",
        _ => null,
    };

    public static bool IsBlank(ReadOnlySpan<byte> start) =>
        (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start).TrimStart(" \t\r\n"u8).IsEmpty;

    private static bool IsWide(ReadOnlySpan<byte> start) =>
        start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..] or [not 0, 0, 0, 0, ..];

    // A name may have a zero byte in it; bytes that are no UTF-8 either make it another kind of file.
    private static bool IsBinary(ReadOnlySpan<byte> start)
    {
        int length = Math.Min(start.Length, Looked);
        while (length > 0 && length < start.Length && (start[length] & 0xC0) == 0x80)
            length--;
        return start[..length].Contains((byte)0) && !Utf8.IsValid(start[..length]);
    }
}
