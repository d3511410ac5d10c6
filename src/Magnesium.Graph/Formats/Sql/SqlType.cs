namespace Magnesium.Graph;

/// <summary>The types of columns in PostgreSQL.</summary>
internal enum SqlType
{
    Text,
    Texts,
    Json,
    Integer,
    Number,
    Boolean,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, as SQL writes it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Rule">What its values must be, in SQL; empty for anything.</param>
internal sealed record SqlColumn(string Name, SqlType Type, string Rule)
{
    /// <summary>The column in CREATE TABLE.</summary>
    public string Definition => $"{Name} {TypeName}{(Rule.Length == 0 ? "" : " ")}{Rule}";

    private string TypeName => Type switch
    {
        SqlType.Texts => "text[]",
        SqlType.Json => "jsonb",
        SqlType.Integer => "bigint",
        SqlType.Number => "double precision",
        SqlType.Boolean => "boolean",
        _ => "text",
    };
}
