namespace Magnesium.Graph;

/// <summary>The values of one attribute: of every row, or of some. Values of one kind are held without objects, others as they are.</summary>
internal sealed class AttributeColumn
{
    private readonly Column<long> words;
    private readonly Column<int> places;
    private readonly Column<byte> truths;
    private readonly TextColumn? texts;
    private readonly IReadOnlyList<AttributeValue>? mixed;

    private readonly int total;

    private AttributeColumn(int total, AttributeKind? kind, Column<int>? rows, int count)
    {
        this.total = total;
        Kind = kind;
        Rows = rows;
        Count = count;
    }

    /// <summary>Integers, or numbers as their bits.</summary>
    /// <param name="total">How many rows there are, with or without a value; so for the others.</param>
    /// <param name="kind">Integer or number.</param>
    /// <param name="rows">The rows that have a value, ascending; null where all have one.</param>
    /// <param name="words">The values.</param>
    public AttributeColumn(int total, AttributeKind kind, Column<int>? rows, Column<long> words)
        : this(total, kind, rows, words.Length) => this.words = words;

    /// <summary>True and false as 1 and 0.</summary>
    public AttributeColumn(int total, Column<int>? rows, Column<byte> truths)
        : this(total, AttributeKind.Boolean, rows, truths.Length) => this.truths = truths;

    /// <summary>Places of texts among those that occur.</summary>
    public AttributeColumn(int total, Column<int>? rows, Column<int> places, TextColumn texts)
        : this(total, AttributeKind.Text, rows, places.Length) => (this.places, this.texts) = (places, texts);

    /// <summary>Lists, or values of several kinds.</summary>
    public AttributeColumn(int total, Column<int>? rows, IReadOnlyList<AttributeValue> mixed)
        : this(total, (AttributeKind?)null, rows, mixed.Count) => this.mixed = mixed;

    /// <summary>The kind of all values; null where they are lists or differ.</summary>
    public AttributeKind? Kind { get; }

    /// <summary>The rows that have a value, ascending; null where all have one.</summary>
    public Column<int>? Rows { get; }

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    public Column<long> Words => words;

    public Column<int> Places => places;

    public Column<byte> Truths => truths;

    public TextColumn? Texts => texts;

    public IReadOnlyList<AttributeValue>? Mixed => mixed;

    /// <summary>The values in order of their rows.</summary>
    public IEnumerable<AttributeValue> Values => Enumerable.Range(0, Count).Select(Value);

    public bool TryGet(int row, out AttributeValue value)
    {
        int place = PlaceOf(row);
        value = place >= 0 ? Value(place) : default;
        return place >= 0;
    }

    /// <summary>The place of a row's value; negative where it has none.</summary>
    public int PlaceOf(int row) => Rows is { } rows ? rows.Span.BinarySearch(row) : row < Count ? row : -1;

    /// <summary>The numbers by row; false where no value is a number. Numbers of every row are read where they are, others gathered once.</summary>
    public bool TryGetNumbers(out NumberColumn numbers)
    {
        if (Kind == AttributeKind.Number && Rows is null)
        {
            numbers = new NumberColumn(words);
            return true;
        }

        long[] gathered = new long[total];
        Array.Fill(gathered, BitConverter.DoubleToInt64Bits(double.NaN));
        bool any = false;
        for (int i = 0; i < Count && Kind is null or AttributeKind.Integer or AttributeKind.Number; i++)
        {
            AttributeValue value = Value(i);
            any |= value.Kind is AttributeKind.Integer or AttributeKind.Number;
            int row = Row(i);
            if ((uint)row < (uint)gathered.Length)
                gathered[row] = BitConverter.DoubleToInt64Bits(value.Number);
        }

        numbers = new NumberColumn(new(gathered));
        return any;
    }

    private int Row(int place) => Rows is { } rows ? rows[place] : place;

    private AttributeValue Value(int place) => Kind switch
    {
        AttributeKind.Integer => AttributeValue.Of(words[place]),
        AttributeKind.Number => AttributeValue.Of(BitConverter.Int64BitsToDouble(words[place])),
        AttributeKind.Boolean => AttributeValue.Of(truths[place] != 0),
        AttributeKind.Text => AttributeValue.Of(texts![places[place]]),
        _ => mixed![place],
    };
}
