namespace Magnesium.Graph;

/// <summary>Attributes as they come, row by row, before the rows are put into order.</summary>
internal sealed class AttributeRows
{
    private readonly Dictionary<string, AttributeColumnBuilder> columns = new(StringComparer.Ordinal);

    public bool IsEmpty => columns.Values.All(column => column.Count == 0);

    /// <summary>The column of a name, a new one where it is new.</summary>
    public AttributeColumnBuilder Column(string name)
    {
        if (!columns.TryGetValue(name, out AttributeColumnBuilder? column))
            columns.Add(name, column = new());
        return column;
    }

    public void Add(int row, IReadOnlyDictionary<string, AttributeValue> attributes)
    {
        if (attributes.Count == 0)
            return;
        foreach ((string name, AttributeValue value) in attributes)
            Column(name).Add(row, value);
    }

    /// <summary>The attributes of one of several rows that came in ascending order, by name.</summary>
    public IEnumerable<KeyValuePair<string, AttributeValue>> Of(int row)
    {
        foreach ((string name, AttributeColumnBuilder column) in columns.OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            if (column.TryGet(row, out AttributeValue value))
                yield return new(name, value);
        }
    }

    /// <summary>The columns in the order of the graph. What came is let go column by column, so that only one is there twice.</summary>
    /// <param name="rows">For each number in the graph the row that came.</param>
    /// <param name="cancellation">Stops it.</param>
    public AttributeColumns Build(int[] rows, CancellationToken cancellation) => new(Built(rows, cancellation));

    private IEnumerable<KeyValuePair<string, AttributeColumn>> Built(int[] rows, CancellationToken cancellation)
    {
        foreach (string name in columns.Keys.ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            columns.Remove(name, out AttributeColumnBuilder? column);
            if (column!.Count > 0)
                yield return KeyValuePair.Create(name, column.Build(rows, cancellation));
        }
    }
}

/// <summary>One attribute's values as they come. Of two values for a row the first counts.</summary>
internal sealed class AttributeColumnBuilder
{
    private readonly RowNumbers rows = new();
    private Blocks<long> words = new(); // integer, bits of a number, truth, or handle of a text
    private readonly NameTable texts = new();
    private List<AttributeValue>? mixed; // instead of words, once a value is a list or of another kind
    private AttributeKind kind;

    public int Count => rows.Count;

    public void Add(int row, AttributeValue value)
    {
        if (rows.Count == 0)
            kind = value.Kind;
        else if (rows[rows.Count - 1] == row)
            return;
        if (mixed is null && (value.Kind != kind || kind == AttributeKind.List))
        {
            mixed = [.. Enumerable.Range(0, words.Count).Select(Value)];
            words = new();
        }

        rows.Add(row);
        if (mixed is not null)
        {
            mixed.Add(value);
            return;
        }

        words.Add(kind switch
        {
            AttributeKind.Integer => value.Integer,
            AttributeKind.Number => BitConverter.DoubleToInt64Bits(value.Number),
            AttributeKind.Boolean => value.Boolean ? 1 : 0,
            _ => texts.Add(value.Text),
        });
    }

    public bool TryGet(int row, out AttributeValue value)
    {
        int place = rows.PlaceOf(row);
        value = place >= 0 ? Value(place) : default;
        return place >= 0;
    }

    public AttributeColumn Build(int[] order, CancellationToken cancellation)
    {
        (Column<int>? sparse, int[] places) = (null, order);
        if (rows.Places(order.Length) is int[] placeOfRow)
        {
            int[] numbers = [.. Enumerable.Range(0, order.Length).Until(cancellation).Where(number => placeOfRow[order[number]] > 0)];
            places = Array.ConvertAll(numbers, number => placeOfRow[order[number]] - 1);
            sparse = numbers.Length == order.Length ? null : new Column<int>(numbers);
        }

        if (mixed is not null)
            return new AttributeColumn(order.Length, sparse, Array.ConvertAll(places, place => mixed[place]));
        return kind switch
        {
            AttributeKind.Boolean => new AttributeColumn(order.Length, sparse, new Column<byte>(Array.ConvertAll(places, place => (byte)words[place]))),
            AttributeKind.Text => TextsOf(order.Length, sparse, places, cancellation),
            _ => new AttributeColumn(order.Length, kind, sparse, new Column<long>(Array.ConvertAll(places, place => words[place]))),
        };
    }

    /// <summary>Texts in order of first use, so that the same graph has the same bytes whatever the order of adding.</summary>
    private AttributeColumn TextsOf(int total, Column<int>? sparse, int[] places, CancellationToken cancellation)
    {
        int[] renumbered = new int[texts.Count]; // plus one
        var used = new List<int>();
        int[] uses = Array.ConvertAll(places, place =>
        {
            int handle = (int)words[place];
            if (renumbered[handle] == 0)
            {
                used.Add(handle);
                renumbered[handle] = used.Count;
            }

            return renumbered[handle] - 1;
        });
        var column = new TextColumnBuilder(used.Count, texts.Length);
        foreach (int handle in used)
        {
            cancellation.ThrowIfCancellationRequested();
            column.Add(texts[handle]);
        }

        return new AttributeColumn(total, sparse, new Column<int>(uses), column.Build());
    }

    private AttributeValue Value(int place) => mixed is not null ? mixed[place] : kind switch
    {
        AttributeKind.Integer => AttributeValue.Of(words[place]),
        AttributeKind.Number => AttributeValue.Of(BitConverter.Int64BitsToDouble(words[place])),
        AttributeKind.Boolean => AttributeValue.Of(words[place] != 0),
        _ => AttributeValue.Of(texts.Text((int)words[place])),
    };
}
