using System.Globalization;

namespace Magnesium.Graph;

/// <summary>Conditions in SPARQL, where what is missing or of another kind is an error, which spreads as null does elsewhere.</summary>
/// <param name="graph">The graph.</param>
internal sealed class SparqlConditions(KnowledgeGraph graph) : ConditionPrinter
{
    /// <summary>A variable that is never bound.</summary>
    private const string None = "?none";

    private readonly SoundText sound = new(RdfText.IsForbidden);

    /// <summary>What must be matched for the properties that were spoken of, by their variable.</summary>
    public SortedDictionary<string, string> Lookups { get; } = new(StringComparer.Ordinal);

    protected override string Unknown => None;

    protected override string And => "&&";

    protected override string Or => "||";

    protected override string Not => "!";

    protected override string NotEqual => "!=";

    public override string Id(ElementName element) => IdOf(element);

    /// <summary>The variable of an element's id.</summary>
    public static string IdOf(ElementName element) => element.Name.Replace("?n", "?node", StringComparison.Ordinal).Replace("?e", "?edge", StringComparison.Ordinal);

    public string Quote(string text) => RdfText.Literal(sound.Of(text));

    public string Local(string prefix, string id) => $"{prefix}:{RdfText.LocalName(sound.Of(id))}";

    protected override Operand Property(ElementName element, string name) => (element.IsNode, name) switch
    {
        (_, "id") => Text(IdOf(element), "true"),
        (true, "type") => Lookup(element, "type", variable => $"OPTIONAL {{ {element.Name} a [ a rdfs:Class ; dcterms:identifier {variable} ] }}"),
        (true, "label") => Label(element),
        (true, "curie") => Lookup(element, "curie", variable => $"OPTIONAL {{ {element.Name} mg:curie {variable} }}"),
        (false, "type" or "relation") => Lookup(element, "relation", variable => $"OPTIONAL {{ {element.Name} rdf:predicate [ dcterms:identifier {variable} ] }}"),
        (false, "role" or "sign" or "stance" or "directness") => Lookup(element, name, variable => $"OPTIONAL {{ {element.Name} mg:{name} {variable} }}"),
        (false, "belief" or "contested") => Attribute(element, $"mg:{name}", name),
        _ => Attribute(element, Local("attribute", name), null),
    };

    protected override Operand Literal(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Text => Operand.Of(Quote(value.Text), null, Spelled(value.Text) is double number ? RdfText.Literal(number) : null, null, "true"),
        AttributeKind.Boolean => Operand.Of(null, null, null, value.Boolean ? "true" : "false", "true"),
        AttributeKind.Integer => Number(value.Integer.ToString(CultureInfo.InvariantCulture)),
        _ => Number(RdfText.Literal(value.Number)),
    };

    private static Operand Text(string value, string present) => Operand.Of(value, null, $"xsd:double({value})", null, present);

    private static Operand Number(string value) => Operand.Of(null, value, value, null, "true");

    private Operand Lookup(ElementName element, string name, Func<string, string> lookup)
    {
        string variable = $"{element.Name}_{name}";
        Lookups[variable] = lookup(variable);
        return Text(variable, $"BOUND({variable})");
    }

    /// <summary>English, else what has no language, else the first language by its tag, else the id: <see cref="LocalizedText.Best"/>.</summary>
    private Operand Label(ElementName element)
    {
        string of = element.Name;
        Lookups[$"{of}_label"] = $$"""
            OPTIONAL { {{of}} rdfs:label {{of}}_en FILTER(LANG({{of}}_en) = "en") }
              OPTIONAL { {{of}} rdfs:label {{of}}_und FILTER(LANG({{of}}_und) = "") }
              OPTIONAL { {{of}} rdfs:label {{of}}_any FILTER NOT EXISTS { {{of}} rdfs:label {{of}}_other FILTER(LANG({{of}}_other) < LANG({{of}}_any)) } }
            """;
        return Text($"COALESCE(STR({of}_en), STR({of}_und), STR({of}_any), {IdOf(element)})", "true");
    }

    private Operand Attribute(ElementName element, string predicate, string? name)
    {
        string? known = name ?? graph.Store.NodeAttributes.Names.Concat(graph.Store.EdgeAttributes.Names).Select((attribute, i) => (attribute, i))
            .Where(pair => Local("attribute", pair.attribute) == predicate).Select(pair => string.Create(CultureInfo.InvariantCulture, $"a{pair.i}")).First();
        string variable = $"{element.Name}_{known}";
        Lookups[variable] = $"OPTIONAL {{ {element.Name} {predicate} {variable} }}";
        return Operand.Of(
            $"IF(DATATYPE({variable}) = xsd:string, {variable}, {None})",
            $"IF(isNumeric({variable}), {variable}, {None})",
            $"IF(isNumeric({variable}), {variable}, IF(DATATYPE({variable}) = xsd:string, xsd:double({variable}), {None}))",
            $"IF(DATATYPE({variable}) = xsd:boolean, {variable}, {None})",
            $"BOUND({variable})");
    }
}
