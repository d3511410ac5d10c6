namespace Magnesium.Graph;

/// <summary>The lines of a stream of bytes, ended by LF or CR LF, one at a time. Memory is that of the longest line.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="path">The file they come from, for messages.</param>
/// <param name="longest">How many bytes a line may have. A line in a block may be as long as the block.</param>
internal sealed class TableLines(Stream stream, string path, int longest)
{
    private byte[] buffer = GC.AllocateUninitializedArray<byte>(1 << 16);
    private int next;
    private int end;
    private int lineStart;
    private int lineLength;

    /// <summary>Number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>True once a block was the last one.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>How many bytes the stream gave so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The line last read, without its end. Good until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line => buffer.AsMemory(lineStart, lineLength);

    /// <summary>Reads as many of the next lines as fit, whole ones, instead of one; returns how many bytes they are, 0 at the end.</summary>
    /// <param name="block">Where to; made longer where not even one line fits.</param>
    /// <param name="firstLine">Number of the first of them.</param>
    /// <exception cref="GraphFormatException">As <see cref="Read"/>.</exception>
    public int ReadBlock(ref byte[] block, out long firstLine)
    {
        firstLine = Number + 1;
        int length = end - next;
        if (block.Length < length)
            block = new byte[length];
        buffer.AsSpan(next, length).CopyTo(block);
        (next, end) = (0, 0);
        int searched = 0;
        while (true)
        {
            while (length < block.Length && Fill(block.AsSpan(length)) is > 0 and int more)
                length += more;
            IsAtEnd = length < block.Length;
            int whole = IsAtEnd ? length : searched + block.AsSpan(searched, length - searched).LastIndexOf((byte)'\n') + 1;
            if (whole > searched || IsAtEnd)
            {
                KeepForLater(block.AsSpan(whole, length - whole));
                Number += block.AsSpan(0, whole).Count((byte)'\n');
                return whole;
            }

            searched = length;
            Array.Resize(ref block, Longer(block.Length));
        }
    }

    /// <summary>Reads the next line; false at the end. A last line without an end is a line, an empty one is none.</summary>
    /// <exception cref="GraphFormatException">The line is longer than what is allowed, or the packed data is damaged.</exception>
    public bool Read()
    {
        int searched = next;
        int feed;
        while ((feed = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n')) < 0)
        {
            searched = end;
            if (Fill(ref searched))
                continue;
            if (next == end)
                return false;
            Take(end - next, skip: 0);
            return true;
        }

        Take(searched + feed - next, skip: 1);
        return true;
    }

    private void Take(int length, int skip)
    {
        Number++;
        lineStart = next;
        next += length + skip;
        lineLength = length > 0 && buffer[lineStart + length - 1] == '\r' ? length - 1 : length;
        if (lineLength > longest)
            throw TooLong(Number);
    }

    /// <summary>Reads more behind what is there, making room first; false at the end of the stream.</summary>
    private bool Fill(ref int searched)
    {
        if (next > 0)
        {
            buffer.AsSpan(next, end - next).CopyTo(buffer);
            (searched, end, next) = (searched - next, end - next, 0);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, Longer(buffer.Length));
        }

        int count = Fill(buffer.AsSpan(end));
        end += count;
        return count > 0;
    }

    private void KeepForLater(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length < bytes.Length)
            buffer = new byte[bytes.Length];
        bytes.CopyTo(buffer);
        end = bytes.Length;
    }

    private int Longer(int length) =>
        length < longest ? (int)Math.Min(2L * length, Array.MaxLength) : throw TooLong(Number + 1);

    private GraphFormatException TooLong(long line) => new(TablesMessages.LineTooLong(longest), path, line, 1);

    private int Fill(Span<byte> place)
    {
        try
        {
            int count = stream.Read(place);
            BytesRead += count;
            return count;
        }
        catch (InvalidDataException e)
        {
            throw new GraphFormatException(FormatMessages.DamagedGzip(BytesRead), path, Number + 1, 1, inner: e);
        }
    }
}
