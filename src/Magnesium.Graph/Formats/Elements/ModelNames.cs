namespace Magnesium.Graph;

/// <summary>
/// The names under which formats of named values hold the model. Those that another program is to show (label, sign, stance, …)
/// are plain values; those that only we read back (evidence, notes, …) are native JSON.
/// </summary>
internal static class ModelNames
{
    public const int Version = 1;

    // Of the graph. A file whose graph has a value of the first name is one of ours.
    public const string Marker = "magnesium_graph";
    public const string Title = "title";
    public const string Disclaimer = "disclaimer";
    public const string Info = "info";
    public const string Schema = "schema";
    public const string Sources = "sources";

    // Of nodes. Label, name and category are for other programs and not read back.
    public const string Type = "type";
    public const string Label = "label";
    public const string Name = "name";
    public const string Category = "category";
    public const string Curie = "curie";
    public const string LabelIn = "label_";
    public const string DescriptionIn = "description_";
    public const string Synonyms = "synonyms";
    public const string CrossReferences = "xrefs";
    public const string Forms = "forms";
    public const string Notes = "notes";

    // Of edges. Label, interaction, predicate, role, weight, stance and contested are for other programs and not read back.
    public const string Relation = "relation";
    public const string Interaction = "interaction";
    public const string Predicate = "predicate";
    public const string Role = "role";
    public const string Sign = "sign";
    public const string Directness = "directness";
    public const string Weight = "weight";
    public const string Stance = "stance";
    public const string Contested = "contested";
    public const string GivenId = "given_id";
    public const string Evidence = "evidence";
    public const string Gates = "gates";

    /// <summary>A node's id, in formats whose own ids are numbers.</summary>
    public const string NodeId = "node_id";

    /// <summary>Before the name of an attribute whose own name is taken.</summary>
    private const string AttributePrefix = "attribute.";

    /// <summary>Before the name of a column, in formats whose columns have one type, that holds values of several as JSON.</summary>
    private const string JsonPrefix = "json.";

    // Names of the model, and those by which some format or program knows ids and ends.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        Type, Label, Name, Category, Curie, Synonyms, CrossReferences, Forms, Notes,
        Relation, Interaction, Predicate, Role, Sign, Directness, Weight, Stance, Contested, GivenId, Evidence, Gates,
        "id", "key", "source", "target", "parent", "subject", "object", "represents", "alias", NodeId, "SUID", "selected",
        "description", "xref", "synonym", "publications", "provided_by", "knowledge_level", "agent_type", "primary_knowledge_source",
    };

    // What follows from the model.
    private static readonly HashSet<string> ForOthers = new(StringComparer.Ordinal) { Label, Name, Category, Interaction, Predicate, Role, Weight, Stance, Contested };

    /// <summary>True for a value of nodes or edges that is for other programs only and not read back.</summary>
    public static bool IsForOthers(string name) => ForOthers.Contains(name);

    /// <summary>The name an attribute goes by: its own, unless the model or a program would take it for something else.</summary>
    public static string OfAttribute(string name) =>
        Taken.Contains(name) || StartsAny(name, LabelIn, DescriptionIn, AttributePrefix, JsonPrefix) ? AttributePrefix + name : name;

    /// <summary>The name of a column that holds JSON where the values are of several kinds.</summary>
    public static string OfMixed(string column) => JsonPrefix + column;

    /// <summary>What a column is about: the name of an attribute or of a part of the model, and whether its values are JSON.</summary>
    public static (string Name, bool IsAttribute, bool IsJson) Meaning(string column)
    {
        bool isJson = column.StartsWith(JsonPrefix, StringComparison.Ordinal);
        string name = isJson ? column[JsonPrefix.Length..] : column;
        if (name.StartsWith(AttributePrefix, StringComparison.Ordinal))
            return (name[AttributePrefix.Length..], true, isJson);
        return (name, !Taken.Contains(name) && !StartsAny(name, LabelIn, DescriptionIn), isJson);
    }

    private static bool StartsAny(string name, params ReadOnlySpan<string> prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
