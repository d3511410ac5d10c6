namespace Magnesium.Graph;

/// <summary>Conditions in SQL, over the tables of the export: what the model has are columns, attributes stand in <c>jsonb</c>.</summary>
internal sealed class SqlConditions(AttributeKinds kinds, ParameterList parameters) : ConditionPrinter
{
    // Longer and larger ones are no double, or would stop the question by an error.
    private const string SpelledNumber = @"^\s*[+-]?(\d{1,250}\.?\d{0,250}|\.\d{1,250}|\d{1,17}\.?\d{0,17}[eE][+-]?[012]?\d?\d)\s*$";

    protected override string Unknown => "NULL::boolean";

    /// <summary>A value as a parameter with its type, which the server could not always tell.</summary>
    public string Parameter(AttributeValue value) => parameters.Name(value) + value.Kind switch
    {
        AttributeKind.Text => "::text",
        AttributeKind.Integer => "::bigint",
        AttributeKind.Boolean => "::boolean",
        _ => "::double precision",
    };

    public override string Id(ElementName element) => element.IsId ? element.Name : $"{element.Name}.id";

    protected override string CompareTexts(string one, string sign, string two) => sign is "=" or "<>" ? $"{one} {sign} {two}" : $"{one} COLLATE \"C\" {sign} {two}";

    protected override Operand Property(ElementName element, string name) => (element.IsNode, name) switch
    {
        (_, "id") => Text(Id(element)),
        (true, "type" or "curie") => Text(Column(element, name)),
        (true, "label") => Text(Column(element, "name")),
        (false, "type" or "relation") => Text(Column(element, "relation")),
        (false, "role" or "sign" or "stance" or "directness") => Text(Column(element, name)),
        (false, "belief") => Operand.Of(null, Column(element, "belief"), Column(element, "belief"), null, $"{Column(element, "belief")} IS NOT NULL"),
        (false, "contested") => Operand.Of(null, null, null, Column(element, "is_contested"), "true"),
        _ => Attribute(Column(element, $"attributes -> {Parameter(AttributeValue.Of(name))}"), kinds.Of(element.IsNode, name)),
    };

    protected override Operand Literal(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Text => new Operand(() => Parameter(value), null, Spelled(value.Text) is double number ? () => Parameter(AttributeValue.Of(number)) : null, null, "true"),
        AttributeKind.Boolean => new Operand(null, null, null, () => Parameter(value), "true"),
        _ => new Operand(null, () => Parameter(value), () => Parameter(value), null, "true"),
    };

    private static string Column(ElementName element, string column) => element.IsId
        ? $"(SELECT x.{column} FROM {(element.IsNode ? "node" : "edge")} x WHERE x.id = {element.Name})"
        : $"({element.Name}.{column})";

    private static Operand Text(string value) => Operand.Of(value, null, Spelling(value), null, $"{value} IS NOT NULL");

    private static string Spelling(string text) => $"CASE WHEN {text} ~ '{SpelledNumber}' THEN trim({text})::numeric::double precision END";

    private static Operand Attribute(string value, ColumnKind? known)
    {
        string kind = $"jsonb_typeof({value})";
        string number = $"CASE {kind} WHEN 'number' THEN {value}::numeric END";
        string text = $"CASE {kind} WHEN 'string' THEN {value} #>> '{{}}' END";
        string truth = $"CASE {kind} WHEN 'boolean' THEN {value}::boolean END";
        string present = $"{value} IS NOT NULL";
        return known switch
        {
            ColumnKind.Text => Text($"({value} #>> '{{}}')") with { IsPresent = present },
            ColumnKind.Integer or ColumnKind.Number => Operand.Of(null, number, number, null, present),
            ColumnKind.Boolean => Operand.Of(null, null, null, truth, present),
            ColumnKind.Texts => Operand.Of(null, null, null, null, present),
            _ => Operand.Of(text, number, $"CASE {kind} WHEN 'number' THEN {value}::numeric WHEN 'string' THEN {Spelling(text)}::numeric END", truth, present),
        };
    }
}
