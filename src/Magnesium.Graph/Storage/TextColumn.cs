namespace Magnesium.Graph;

/// <summary>A text a row, as bytes side by side. A string is made when first asked for, and kept unless it is long.</summary>
internal sealed class TextColumn(Column<int> offsets, Column<byte> bytes)
{
    /// <summary>Names are asked for again and again; keeping every long text would take twice the memory of the column once a graph was written.</summary>
    private const int LongestKept = 256;

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
            return (uint)row < (uint)strings.Length && strings[row] is string known ? known : Make(strings, row);
        }
    }

    public static TextColumn Of(IReadOnlyList<string> texts)
    {
        var builder = new TextColumnBuilder(texts.Count, 0);
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

    private string Make(string?[] strings, int row)
    {
        ReadOnlySpan<byte> text = Bytes(row);
        string made = TextBytes.ToText(text);
        if (text.Length <= LongestKept)
            strings[row] = made;
        return made;
    }
}

/// <summary>Takes the texts of a <see cref="TextColumn"/> in order of their rows.</summary>
/// <param name="rows">How many there will be.</param>
/// <param name="length">About how many bytes they have together: where it is right nothing is copied.</param>
internal sealed class TextColumnBuilder(int rows, int length)
{
    private readonly int[] offsets = new int[rows + 1];
    private byte[] bytes = new byte[length];
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
