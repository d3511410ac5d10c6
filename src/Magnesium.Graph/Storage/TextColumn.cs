namespace Magnesium.Graph;

/// <summary>A text a row, as bytes side by side. A string is made when first asked for and kept.</summary>
internal sealed class TextColumn(Column<int> offsets, Column<byte> bytes)
{
    private string?[]? cache;

    /// <summary>The number of rows.</summary>
    public int Length => offsets.Length - 1;

    public Column<int> Offsets => offsets;

    public Column<byte> AllBytes => bytes;

    public string this[int row]
    {
        get
        {
            // Threads that come together may make the same string twice; either is right.
            string?[] strings = cache ??= new string?[Length];
            return row < strings.Length && strings[row] is string known ? known : Keep(strings, row);
        }
    }

    public static TextColumn Of(IReadOnlyList<string> texts)
    {
        var builder = new TextColumnBuilder(texts.Count);
        foreach (string text in texts)
            builder.Add(TextBytes.Of(text));
        return builder.Build();
    }

    public ReadOnlySpan<byte> Bytes(int row)
    {
        int start = offsets[row];
        return bytes.Slice(start, offsets[row + 1] - start);
    }

    public bool IsEmpty(int row) => offsets[row] == offsets[row + 1];

    /// <summary>The same array, or a longer one where so many bytes more do not fit.</summary>
    public static byte[] Room(byte[] array, int used, int more)
    {
        if (used + (long)more <= array.Length)
            return array;
        if (used + (long)more > Array.MaxLength)
            throw new InvalidOperationException(Messages.TooMuchText());
        Array.Resize(ref array, (int)Math.Min(Math.Max(used + (long)more, 2L * array.Length), Array.MaxLength));
        return array;
    }

    private string Keep(string?[] strings, int row)
    {
        string text = TextBytes.ToText(Bytes(row));
        strings[row] = text;
        return text;
    }
}

/// <summary>Takes the texts of a <see cref="TextColumn"/> in order of their rows.</summary>
internal sealed class TextColumnBuilder(int rows)
{
    private readonly int[] offsets = new int[rows + 1];
    private byte[] bytes = new byte[16L * rows < 1 << 20 ? 16 * rows : 1 << 20];
    private int next;

    public void Add(ReadOnlySpan<byte> text)
    {
        int start = offsets[next];
        bytes = TextColumn.Room(bytes, start, text.Length);
        text.CopyTo(bytes.AsSpan(start));
        offsets[++next] = start + text.Length;
    }

    public TextColumn Build()
    {
        Array.Resize(ref bytes, offsets[^1]);
        return new TextColumn(new(offsets), new(bytes));
    }
}
