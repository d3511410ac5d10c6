using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Magnesium.Graph;

/// <summary>One table: named columns, then rows of fields between tabs. A quote is a character like any other.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly UnpackStream? unpacked;
    private readonly TableLines lines;
    private readonly List<(int Start, int Length)> fields = [];
    private ReadOnlyMemory<byte> line;
    private long number;

    private TableFile(string path, ReadOptions options)
    {
        this.path = path;
        file = File.OpenRead(path);
        Stream content = CancellableStream.Over(file, options.Cancellation);
        unpacked = GraphFormats.IsPacked(path) ? new UnpackStream(content) : null;
        lines = new TableLines(LimitedStream.Over(unpacked ?? content, path, options.Limits.Bytes), path, options.Limits.ValueLength);
    }

    /// <summary>After the last row: how many bytes came out of packed data that was cut short, or may have been; null where all is well.</summary>
    public long? CutAfter => unpacked is { IsWhole: false } ? unpacked.Count : null;

    /// <summary>Names of the columns, in order.</summary>
    public ImmutableArray<string> Columns { get; private set; } = [];

    /// <summary>How many fields the row has: more or fewer than there are columns where the row is ragged.</summary>
    public int FieldCount => fields.Count;

    /// <summary>True when the row is sound UTF-8.</summary>
    public bool IsUtf8 => Utf8.IsValid(line.Span);

    /// <summary>Opens a table and reads its first line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expectedColumns">The columns it should have, for the message.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="GraphFormatException">The file is empty, in UTF-16, or damaged.</exception>
    public static TableFile Open(string path, IEnumerable<string> expectedColumns, ReadOptions options)
    {
        var table = new TableFile(path, options);
        bool opened = false;
        try
        {
            if (!table.lines.Read())
                throw new GraphFormatException(TablesMessages.EmptyFile(expectedColumns), path, 1, 1);
            table.Take(table.lines.Line, 1, AfterByteOrderMark(table.lines.Line.Span, path));
            table.Columns = [.. Enumerable.Range(0, table.FieldCount).Select(table.Text)];
            opened = true;
            return table;
        }
        finally
        {
            if (!opened)
                table.Dispose();
        }
    }

    /// <summary>Reads the next row that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        while (lines.Read())
        {
            if (lines.Line.IsEmpty)
                continue;
            Take(lines.Line, lines.Number);
            return true;
        }

        return false;
    }

    /// <inheritdoc cref="TableLines.IsAtEnd"/>
    public bool IsAtEnd => lines.IsAtEnd;

    /// <inheritdoc cref="TableLines.ReadBlock"/>
    public int ReadBlock(ref byte[] block, out long firstLine) => lines.ReadBlock(ref block, out firstLine);

    /// <summary>Makes a line of a block the present row.</summary>
    public void Take(ReadOnlyMemory<byte> row, long rowNumber) => Take(row, rowNumber, 0);

    /// <summary>The bytes of a field; none where the row is too short or there is no such column.</summary>
    public ReadOnlySpan<byte> Field(int column)
    {
        if ((uint)column >= (uint)fields.Count)
            return default;
        (int start, int length) = fields[column];
        return line.Span.Slice(start, length);
    }

    /// <summary>The text of a field; what is not UTF-8 becomes U+FFFD.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Field(column));

    /// <summary>The first field that is not UTF-8, of a row that has one.</summary>
    public int FirstNotUtf8() => Enumerable.Range(0, FieldCount).First(column => !Utf8.IsValid(Field(column)));

    /// <summary>An error at a field of the present row.</summary>
    public GraphFormatException Error(string message, int column) => new(message, path, number, CharacterOf(column));

    /// <summary>Where a field of the present row is, for a notice.</summary>
    public ReadingPlace PlaceOf(int column) => new(path, number, CharacterOf(column));

    public void Dispose()
    {
        unpacked?.Dispose();
        file.Dispose();
    }

    private static int AfterByteOrderMark(ReadOnlySpan<byte> line, string path) => line switch
    {
        [0xEF, 0xBB, 0xBF, ..] => 3,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => throw new GraphFormatException(TablesMessages.NotUtf16(), path, 1, 1),
        _ => 0,
    };

    private void Take(ReadOnlyMemory<byte> row, long rowNumber, int start)
    {
        (line, number) = (row, rowNumber);
        ReadOnlySpan<byte> bytes = row.Span;
        fields.Clear();
        while (true)
        {
            int length = bytes[start..].IndexOf((byte)'\t');
            if (length < 0)
            {
                fields.Add((start, bytes.Length - start));
                return;
            }

            fields.Add((start, length));
            start += length + 1;
        }
    }

    /// <summary>The column a person's editor shows for a field: characters from 1. The end of the line where the row is too short.</summary>
    private int CharacterOf(int column)
    {
        int start = column < 0 ? fields[0].Start : column < fields.Count ? fields[column].Start : line.Length;
        return Encoding.UTF8.GetCharCount(line.Span[fields[0].Start..Math.Max(fields[0].Start, start)]) + 1;
    }
}
