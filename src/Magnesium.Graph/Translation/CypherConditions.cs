namespace Magnesium.Graph;

/// <summary>Conditions in openCypher, over the properties that the exports give nodes and relationships.</summary>
internal sealed class CypherConditions : ConditionPrinter
{
    // Kuzu evaluates every branch of a CASE: there the cast stands outside of it.
    private const string SpelledNumber = @"^\\s*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?\\s*$";

    private readonly bool isKuzu;
    private readonly CypherText cypher;
    private readonly ParameterList parameters;
    private readonly string text;
    private readonly AttributeKinds kinds;
    private readonly (string Table, string Relation)[] renamed;

    public CypherConditions(KnowledgeGraph graph, CypherDialect dialect, ParameterList parameters, string text)
    {
        isKuzu = dialect == CypherDialect.Kuzu;
        cypher = new CypherText(isKuzu);
        this.parameters = parameters;
        this.text = text;
        kinds = new AttributeKinds(graph);
        renamed = isKuzu ? [.. KuzuNames.RelationTables(graph.Schema).Where(pair => pair.Value != pair.Key.Id).Select(pair => (pair.Value, pair.Key.Id))] : [];
    }

    protected override string Unknown => isKuzu ? "cast(NULL AS BOOL)" : "null";

    public override string Id(ElementName element) => $"{element.Name}.`id`";

    protected override Operand Property(ElementName element, string name) => (element.IsNode, name) switch
    {
        (_, "id") => Text(Id(element)),
        (true, "type" or "curie") => Text($"{element.Name}.`{name}`"),
        (true, "label") => Text($"{element.Name}.`name`"),
        (true, _) => Attribute(element, name),
        (_, "type" or "relation") => Text(Relation(element.Name)),
        (_, "role" or "sign" or "stance" or "directness") => Text($"{element.Name}.`{name}`"),
        (_, "belief") => Number($"{element.Name}.`belief`"),
        (_, "contested") => Truth($"{element.Name}.`contested`"),
        _ => Attribute(element, name),
    };

    protected override Operand Literal(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Text => new Operand(() => parameters.Name(value), null, Spelled(value.Text) is double number ? () => parameters.Name(AttributeValue.Of(number)) : null, null, "true"),
        AttributeKind.Boolean => new Operand(null, null, null, () => parameters.Name(value), "true"),
        _ => new Operand(null, () => parameters.Name(value), () => parameters.Name(value), null, "true"),
    };

    private Operand Attribute(ElementName element, string name)
    {
        string value = $"{element.Name}.{cypher.Name(kinds.Column(element.IsNode, name))}";
        return kinds.Of(element.IsNode, name) switch
        {
            ColumnKind.Integer or ColumnKind.Number => Number(value),
            ColumnKind.Boolean => Truth(value),
            ColumnKind.Text => Text(value),
            ColumnKind.Texts => Operand.Of(null, null, null, null, $"{value} IS NOT NULL"),
            _ => throw new PatternException(text, 0, TranslationMessages.MixedKinds(name)),
        };
    }

    private string Relation(string name)
    {
        if (!isKuzu)
            return $"type({name})";
        return renamed.Length == 0
            ? $"label({name})"
            : $"CASE label({name}){string.Concat(renamed.Select(pair => $" WHEN {cypher.Quote(pair.Table)} THEN {cypher.Quote(pair.Relation)}"))} ELSE label({name}) END";
    }

    private Operand Text(string value) => Operand.Of(
        value,
        null,
        isKuzu ? $"cast(CASE WHEN regexp_matches({value}, '{SpelledNumber}') THEN trim({value}) END AS DOUBLE)" : $"CASE WHEN {value} =~ '{SpelledNumber}' THEN toFloat(trim({value})) END",
        null,
        $"{value} IS NOT NULL");

    private static Operand Number(string value) => Operand.Of(null, value, value, null, $"{value} IS NOT NULL");

    private static Operand Truth(string value) => Operand.Of(null, null, null, value, $"{value} IS NOT NULL");
}
