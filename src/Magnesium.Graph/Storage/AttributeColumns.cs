namespace Magnesium.Graph;

/// <summary>Attributes by name, a column each.</summary>
internal sealed class AttributeColumns(IEnumerable<KeyValuePair<string, AttributeColumn>> named)
{
    private readonly SortedDictionary<string, AttributeColumn> columns = new(new Dictionary<string, AttributeColumn>(named), StringComparer.Ordinal);

    /// <summary>The names, in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => columns.Keys;

    /// <summary>The columns by name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, AttributeColumn> All => columns;

    /// <summary>The values of one column in order of their rows.</summary>
    public IEnumerable<AttributeValue> Values(string name) => columns.TryGetValue(name, out AttributeColumn? column) ? column.Values : [];

    /// <summary>Looks a value up: at once where every row has one, else in time logarithmic in the length of the column.</summary>
    public bool TryGet(int row, string name, out AttributeValue value)
    {
        value = default;
        return columns.TryGetValue(name, out AttributeColumn? column) && column.TryGet(row, out value);
    }

    /// <summary>The numbers of one column by row, for loops that must not look each one up; false where no row has a number of that name.</summary>
    public bool TryGetNumbers(string name, out NumberColumn numbers)
    {
        numbers = default;
        return columns.TryGetValue(name, out AttributeColumn? column) && column.TryGetNumbers(out numbers);
    }

    /// <summary>The attributes of one row, by name in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, AttributeValue>> Of(int row)
    {
        foreach ((string name, AttributeColumn column) in columns)
        {
            if (column.TryGet(row, out AttributeValue value))
                yield return new(name, value);
        }
    }
}
