namespace Magnesium.Graph;

/// <summary>A table of the layout, with what a graph puts into it.</summary>
internal abstract class SqlTable(string name)
{
    public string Name { get; } = name;

    public List<SqlColumn> Columns { get; } = [];

    /// <summary>Its rows: the values of the columns, null where there is none. The array is the same for every row.</summary>
    public abstract IEnumerable<AttributeValue?[]> Rows { get; }

    /// <summary>The names of the columns, between commas.</summary>
    public string ColumnNames => string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>The statement that makes it.</summary>
    public string Create => $"CREATE TABLE {Name} (\n  {string.Join(",\n  ", Columns.Select(column => column.Definition))}\n);\n";
}

/// <summary>A table of rows of one kind, column by column.</summary>
/// <param name="name">Its name.</param>
/// <param name="rows">What its rows are made of.</param>
/// <param name="values">Makes texts that PostgreSQL takes.</param>
internal sealed class SqlTable<T>(string name, IEnumerable<T> rows, SqlValues values) : SqlTable(name)
{
    private readonly List<Func<T, AttributeValue?>> cells = [];

    public override IEnumerable<AttributeValue?[]> Rows
    {
        get
        {
            var row = new AttributeValue?[cells.Count];
            foreach (T item in rows)
            {
                for (int i = 0; i < row.Length; i++)
                    row[i] = cells[i](item);
                yield return row;
            }
        }
    }

    public SqlTable<T> Text(string name, Func<T, string?> value, string rule = "") => Add(name, SqlType.Text, rule, item => values.Text(value(item)));

    public SqlTable<T> Texts(string name, Func<T, IEnumerable<string>> value) => Add(name, SqlType.Texts, SqlTables.Required, item => values.Texts(value(item)));

    public SqlTable<T> Json(string name, Action<NativeJsonWriter, T> write) => Add(name, SqlType.Json, SqlTables.Required, item => values.Json(json => write(json, item)));

    /// <summary>JSON that is empty in most rows, and then always the same.</summary>
    public SqlTable<T> Json(string name, Func<T, bool> isEmpty, string empty, Action<NativeJsonWriter, T> write)
    {
        var none = AttributeValue.Of(empty);
        return Add(name, SqlType.Json, SqlTables.Required, item => isEmpty(item) ? none : values.Json(json => write(json, item)));
    }

    public SqlTable<T> Number(string name, Func<T, double?> value, string rule = "") =>
        Add(name, SqlType.Number, rule, item => value(item) is double number ? AttributeValue.Of(number) : null);

    public SqlTable<T> Boolean(string name, Func<T, bool> value) => Add(name, SqlType.Boolean, SqlTables.Required, item => AttributeValue.Of(value(item)));

    /// <summary>The columns of a table of property graphs, by their names and kinds.</summary>
    public SqlTable<T> AddAll<TRow>(IEnumerable<PropertyColumn<TRow>> columns, Func<T, TRow> row, params string[] required)
    {
        foreach (PropertyColumn<TRow> column in columns)
        {
            SqlType type = column.Kind switch
            {
                ColumnKind.Integer => SqlType.Integer,
                ColumnKind.Number => SqlType.Number,
                ColumnKind.Boolean => SqlType.Boolean,
                ColumnKind.Texts => SqlType.Texts,
                _ => SqlType.Text,
            };
            Func<T, AttributeValue?> cell = type switch
            {
                SqlType.Text => item => values.Text(column.Value(row(item))?.Text),
                SqlType.Texts => item => values.Texts(column.Value(row(item))?.Items.Select(text => text.Text) ?? []),
                _ => item => column.Value(row(item)),
            };
            Add(column.Name == "end" ? "\"end\"" : column.Name, type, type == SqlType.Texts || required.Contains(column.Name) ? SqlTables.Required : "", cell);
        }

        return this;
    }

    private SqlTable<T> Add(string column, SqlType type, string rule, Func<T, AttributeValue?> cell)
    {
        Columns.Add(new SqlColumn(column, type, rule));
        cells.Add(cell);
        return this;
    }
}
