namespace Magnesium.Graph;

/// <summary>The lines of a stream of bytes, ended by LF or CR LF, one at a time. Memory is that of the longest line.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="path">The file they come from, for messages.</param>
internal sealed class TableLines(Stream stream, string path)
{
    /// <summary>A longer line is no table's.</summary>
    public const int LongestLine = 1 << 24;

    private byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private int lineStart;
    private int lineLength;

    /// <summary>Number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>How many bytes the stream gave so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The line last read, without its end. Good until the next one is read.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(lineStart, lineLength);

    /// <summary>Reads the next line; false at the end. A last line without an end is a line, an empty one is none.</summary>
    /// <exception cref="GraphFormatException">The line is longer than <see cref="LongestLine"/>, or the packed data is damaged.</exception>
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
            if (buffer.Length >= LongestLine)
                throw new GraphFormatException(TablesMessages.LineTooLong(LongestLine), path, Number + 1, 1);
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        try
        {
            int count = stream.Read(buffer.AsSpan(end));
            end += count;
            BytesRead += count;
            return count > 0;
        }
        catch (InvalidDataException e)
        {
            throw new GraphFormatException(TablesMessages.DamagedGzip(e.Message), path, Number + 1, 1, inner: e);
        }
    }
}
