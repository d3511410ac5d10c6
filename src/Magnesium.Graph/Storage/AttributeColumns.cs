namespace Magnesium.Graph;

/// <summary>Attributes by name, each a sparse column: the rows that have a value, ascending, and the values beside them.</summary>
internal sealed class AttributeColumns
{
    private readonly SortedDictionary<string, (int[] Rows, AttributeValue[] Values)> columns = new(StringComparer.Ordinal);

    /// <summary>Takes the attributes of each row in order.</summary>
    public AttributeColumns(IEnumerable<(int Row, IReadOnlyDictionary<string, AttributeValue> Attributes)> rows)
    {
        var growing = new Dictionary<string, (List<int> Rows, List<AttributeValue> Values)>(StringComparer.Ordinal);
        foreach ((int row, IReadOnlyDictionary<string, AttributeValue> attributes) in rows)
        {
            foreach ((string name, AttributeValue value) in attributes)
            {
                if (!growing.TryGetValue(name, out (List<int> Rows, List<AttributeValue> Values) column))
                    growing.Add(name, column = ([], []));
                column.Rows.Add(row);
                column.Values.Add(value);
            }
        }

        foreach ((string name, (List<int> Rows, List<AttributeValue> Values) column) in growing)
            columns.Add(name, ([.. column.Rows], [.. column.Values]));
    }

    /// <summary>The names, in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => columns.Keys;

    /// <summary>The values of one column in order of their rows.</summary>
    public ReadOnlySpan<AttributeValue> Values(string name) => columns.TryGetValue(name, out (int[] Rows, AttributeValue[] Values) column) ? column.Values : default;

    /// <summary>Looks a value up, in time logarithmic in the length of the column.</summary>
    public bool TryGet(int row, string name, out AttributeValue value)
    {
        if (columns.TryGetValue(name, out (int[] Rows, AttributeValue[] Values) column))
        {
            int place = Array.BinarySearch(column.Rows, row);
            if (place >= 0)
            {
                value = column.Values[place];
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The numbers of one column by row, for loops that must not look each one up; false where no row has a number of that name.</summary>
    public bool TryGetNumbers(string name, out NumberColumn numbers)
    {
        numbers = default;
        if (!columns.TryGetValue(name, out (int[] Rows, AttributeValue[] Values) column))
            return false;
        double[] dense = new double[column.Rows[^1] + 1];
        Array.Fill(dense, double.NaN);
        bool any = false;
        for (int i = 0; i < column.Rows.Length; i++)
        {
            dense[column.Rows[i]] = column.Values[i].Number;
            any |= column.Values[i].Kind is AttributeKind.Number or AttributeKind.Integer;
        }

        numbers = new NumberColumn(dense);
        return any;
    }

    /// <summary>The attributes of one row, by name in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, AttributeValue>> Of(int row)
    {
        foreach (string name in columns.Keys)
        {
            if (TryGet(row, name, out AttributeValue value))
                yield return new(name, value);
        }
    }
}
