namespace Magnesium.Graph;

/// <summary>What some rows carry beyond columns, an object each: held, or made when first asked for and then kept.</summary>
internal sealed class Details<T>
    where T : class
{
    private readonly Column<int> rows;
    private readonly T?[] values;
    private readonly Func<int, T>? read;

    /// <summary>Takes the rows that have one, ascending, and what they have.</summary>
    public Details(int[] rows, T[] values)
    {
        this.rows = new(rows);
        this.values = values;
    }

    /// <summary>Takes the rows that have one, ascending, and a reader of the n-th of them.</summary>
    public Details(Column<int> rows, Func<int, T> read)
    {
        this.rows = rows;
        this.read = read;
        values = new T?[rows.Length];
    }

    /// <summary>The rows that have one.</summary>
    public Column<int> Rows => rows;

    /// <summary>What a row has, or null.</summary>
    public T? this[int row]
    {
        get
        {
            // Where all rows have one, each stands at its own place.
            int place = row < rows.Length && rows[row] == row ? row : rows.Span.BinarySearch(row);
            return place < 0 ? null : values[place] ??= read!(place);
        }
    }
}
