using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// The part of a JSON document that is in memory: bytes before <see cref="Position"/> are done with, those after it wait. Knows
/// line and column of every byte it holds.
/// </summary>
/// <remarks>
/// Python writes numbers that JSON lacks. Unless reading is strict, <c>Infinity</c> and <c>-Infinity</c> become a number too
/// large to hold, and <c>NaN</c> becomes <see cref="NotANumber"/>, each of the same length, so that every place stays true.
/// </remarks>
internal sealed class JsonWindow
{
    private const int FirstSize = 1 << 13;
    private const int Size = 1 << 17;
    private const int LongestMended = 8; // Infinity

    private readonly Stream content;
    private readonly string name;
    private readonly bool mends;
    private readonly Action<string>? notice;
    private byte[] buffer = new byte[FirstSize];
    private int filled;
    private int checkedTo;
    private bool inText;
    private bool ended;

    // The last place asked for, from which later ones are counted on. It moves with the bytes.
    private int markOffset;
    private long markLine = 1;
    private long markColumn = 1;

    // How many bytes of the line in which the window starts lie before it.
    private long lineBefore;

    public JsonWindow(Stream content, string name, ReadOptions options, Action<string>? notice)
    {
        this.content = content;
        this.name = name;
        this.notice = notice;
        mends = notice is not null && !options.Strict;
        Grow();
        TextStart.Check(buffer.AsSpan(0, filled), name);
        if (buffer.AsSpan(0, filled).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            Position = markOffset = 3;
            lineBefore = -3; // The parser does not see the mark and does not count it.
        }
    }

    /// <summary>What stands for NaN. A number a file spells so is spelt with a small letter on the way in.</summary>
    public static ReadOnlySpan<byte> NotANumber => "0E9"u8;

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; set; }

    /// <summary>True when the stream has no more.</summary>
    public bool IsLast => ended && checkedTo == filled;

    /// <summary>What waits.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(Position, checkedTo - Position);

    /// <summary>From a place to the position.</summary>
    public ReadOnlySpan<byte> Taken(int start) => buffer.AsSpan(start, Position - start);

    /// <summary>From a place to the end of what waits.</summary>
    public ReadOnlySpan<byte> From(int start) => buffer.AsSpan(start, checkedTo - start);

    public ReadOnlySpan<byte> Between(int start, int end) => buffer.AsSpan(start, end - start);

    /// <summary>Reads more behind what waits; what is done with makes room. Returns how far everything moved.</summary>
    public int Grow()
    {
        int shift = 0;
        if (filled == buffer.Length)
        {
            shift = Position;
            if (shift > buffer.Length / 2 && buffer.Length >= Size)
                Discard(shift);
            else
                (shift, buffer) = (0, Doubled());
        }

        int read = content.Read(buffer.AsSpan(filled));
        ended = read == 0;
        filled += read;
        Check();
        return shift;
    }

    /// <summary>Line and column, in characters, from 1.</summary>
    public (long Line, long Column) PlaceOf(int offset)
    {
        if (offset < markOffset)
        {
            // Backwards is for errors and for the start of a value whose end was asked before: count again from the line's start.
            ReadOnlySpan<byte> back = buffer.AsSpan(offset, markOffset - offset);
            int lines = back.Count((byte)'\n');
            int start = buffer.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;
            long column = lines == 0
                ? markColumn - Encoding.UTF8.GetCharCount(back)
                : Encoding.UTF8.GetCharCount(buffer.AsSpan(start, offset - start)) + 1 + (start == 0 ? lineBefore : 0);
            return (markLine - lines, column);
        }

        ReadOnlySpan<byte> on = buffer.AsSpan(markOffset, offset - markOffset);
        int last = on.LastIndexOf((byte)'\n');
        markLine += last < 0 ? 0 : on[..(last + 1)].Count((byte)'\n');
        markColumn = (last < 0 ? markColumn : 1) + Encoding.UTF8.GetCharCount(on[(last + 1)..]);
        markOffset = offset;
        return (markLine, markColumn);
    }

    /// <summary>Where a byte is that lies some lines on from the position, and then some bytes; the end where it is not here.</summary>
    public int OffsetOf(long lines, long bytes)
    {
        int start = Position;
        for (long at = 0; at < lines; at++)
        {
            int length = buffer.AsSpan(start, checkedTo - start).IndexOf((byte)'\n');
            if (length < 0)
                return checkedTo;
            start += length + 1;
        }

        return (int)Math.Clamp(start + bytes, 0, checkedTo);
    }

    private void Discard(int count)
    {
        PlaceOf(Math.Max(count, markOffset));
        ReadOnlySpan<byte> gone = buffer.AsSpan(0, count);
        int last = gone.LastIndexOf((byte)'\n');
        lineBefore = last < 0 ? lineBefore + count : count - last - 1;
        buffer.AsSpan(count, filled - count).CopyTo(buffer);
        filled -= count;
        checkedTo -= count;
        markOffset -= count;
        Position -= count;
    }

    private byte[] Doubled()
    {
        if (buffer.Length > Array.MaxLength / 2)
            throw new GraphFormatException(FormatMessages.TooLong(buffer.Length), name);
        byte[] larger = new byte[2 * buffer.Length];
        buffer.AsSpan(0, filled).CopyTo(larger);
        return larger;
    }

    /// <summary>Looks at what came for numbers that JSON lacks. The start of one may be held back until its rest has come.</summary>
    private void Check()
    {
        if (!mends)
        {
            checkedTo = filled;
            return;
        }

        PassWhatNeedsNone();
        while (checkedTo < filled)
        {
            Span<byte> rest = buffer.AsSpan(checkedTo, filled - checkedTo);
            int next = inText ? rest.IndexOfAny((byte)'"', (byte)'\\') : rest.IndexOfAny("\"NIE"u8);
            if (next < 0)
            {
                checkedTo = filled;
                return;
            }

            if (rest.Length - next < LongestMended && !ended && rest[next] is not (byte)'"')
            {
                checkedTo += next;
                return;
            }

            checkedTo += next;
            checkedTo += Mend(buffer.AsSpan(0, filled), checkedTo);
        }
    }

    /// <summary>Most files spell no such number anywhere: then quotes need only be counted.</summary>
    private void PassWhatNeedsNone()
    {
        ReadOnlySpan<byte> rest = buffer.AsSpan(checkedTo, filled - checkedTo);
        if (rest.Length < LongestMended || rest.Contains((byte)'\\') || rest.IndexOf("NaN"u8) >= 0 || rest.IndexOf("Infinity"u8) >= 0 || rest.IndexOf("0E9"u8) >= 0)
            return;

        // One may begin in the last bytes.
        ReadOnlySpan<byte> passed = rest[..^LongestMended];
        inText ^= passed.Count((byte)'"') % 2 == 1;
        checkedTo += passed.Length;
    }

    /// <summary>Mends what is found at a place and returns how much further it reaches.</summary>
    private int Mend(Span<byte> bytes, int at)
    {
        Span<byte> found = bytes[at..];
        switch (found[0])
        {
            case (byte)'"':
                inText = !inText;
                return 1;
            case (byte)'\\':
                return Math.Min(2, found.Length);
            case (byte)'N' when found.StartsWith("NaN"u8):
                NotANumber.CopyTo(found);
                notice?.Invoke(FormatMessages.NotFinite());
                return 3;
            case (byte)'I' when found.StartsWith("Infinity"u8):
                "1E999999"u8.CopyTo(found);
                notice?.Invoke(FormatMessages.NotFinite());
                return 8;
            case (byte)'E' when found.Length > 1 && found[1] == '9' && at > 0 && bytes[at - 1] == '0':
                found[0] = (byte)'e';
                return 1;
            default:
                return 1;
        }
    }
}
