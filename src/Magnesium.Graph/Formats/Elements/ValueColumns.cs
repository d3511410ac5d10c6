namespace Magnesium.Graph;

/// <summary>What all values of a column are.</summary>
internal enum ColumnType
{
    Text,
    Boolean,
    Integer,
    Number,
    TextList,

    /// <summary>Of several kinds, or none that formats have a type for: each value is written as JSON.</summary>
    Json,
}

/// <summary>
/// The columns that a format with one type a column needs for named values, in the order they first appear. A column whose
/// values no type holds is called <c>json.</c> and its name.
/// </summary>
internal sealed class ValueColumns
{
    private readonly Dictionary<string, ValueColumn> columns = new(StringComparer.Ordinal);
    private readonly List<ValueColumn> order = [];

    public IReadOnlyList<ValueColumn> All => order;

    /// <summary>Takes the values of one element into account.</summary>
    public void Observe(List<NamedValue> values)
    {
        foreach (NamedValue value in values)
        {
            Declare(value.Name).Observe(value);
        }
    }

    /// <summary>The column of a name, a new one where it is new.</summary>
    public ValueColumn Declare(string name)
    {
        if (!columns.TryGetValue(name, out ValueColumn? column))
        {
            column = new ValueColumn(name, order.Count);
            columns.Add(name, column);
            order.Add(column);
        }

        return column;
    }

    public ValueColumn this[string name] => columns[name];
}

/// <summary>One column.</summary>
internal sealed class ValueColumn(string values, int index)
{
    private bool text = true;
    private bool boolean = true;
    private bool integer = true;
    private bool number = true;
    private bool list = true;
    private bool plain = true;

    /// <summary>Its place among the columns, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The name that its values have.</summary>
    public string Key => values;

    public string Name => Type == ColumnType.Json ? ModelNames.OfMixed(values) : values;

    public ColumnType Type => text ? ColumnType.Text : boolean ? ColumnType.Boolean : integer ? ColumnType.Integer : number ? ColumnType.Number : list ? ColumnType.TextList : ColumnType.Json;

    /// <summary>True when every value is a text that stands in a field between tabs as it is.</summary>
    public bool IsPlainText => text && plain;

    /// <summary>What the column is called where only plain text stands as it is.</summary>
    public string NameInTable => IsPlainText ? values : ModelNames.OfMixed(values);

    public void Observe(NamedValue named)
    {
        AttributeValue value = named.Value;
        text &= value.Kind == AttributeKind.Text;
        boolean &= value.Kind == AttributeKind.Boolean;
        integer &= value.Kind == AttributeKind.Integer;
        number &= value.Kind == AttributeKind.Number && double.IsFinite(value.Number);
        list &= value.Kind == AttributeKind.List && value.Items.All(item => item.Kind == AttributeKind.Text);
        plain &= value.Text.Length > 0 && value.Text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0;
    }
}
