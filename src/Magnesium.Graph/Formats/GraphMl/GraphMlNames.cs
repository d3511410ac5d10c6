namespace Magnesium.Graph;

/// <summary>The attribute names (<c>attr.name</c>) under which our own files hold the model, and which ones other programs look for.</summary>
internal static class GraphMlNames
{
    public const int Version = 1;

    public const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    public const string SchemaAddress = "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";

    public const string YedSchemaAddress = "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd";

    public const string Graph = "graph";
    public const string Node = "node";
    public const string Edge = "edge";

    // Of the graph. A file that declares a key by the first name is one of ours.
    public const string Marker = "magnesium_graph";
    public const string Title = "title";
    public const string Disclaimer = "disclaimer";
    public const string Info = "info";
    public const string Schema = "schema";
    public const string Sources = "sources";

    // Of nodes. Name, label and category are for other programs and not read back.
    public const string Labels = "labels";
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

    // Of edges. Interaction, predicate, role, weight, stance and contested are for other programs and not read back.
    public const string Interaction = "interaction";
    public const string Predicate = "predicate";
    public const string Role = "role";
    public const string Sign = "sign";
    public const string Directness = "directness";
    public const string Weight = "weight";
    public const string Stance = "stance";
    public const string Contested = "contested";
    public const string Evidence = "evidence";
    public const string Gates = "gates";

    private static readonly HashSet<string> NodeNames = new(StringComparer.Ordinal) { Labels, Curie, Synonyms, CrossReferences, Forms, Notes };
    private static readonly HashSet<string> EdgeNames = new(StringComparer.Ordinal) { Label, Sign, Directness, Evidence, Gates, Notes };
    private static readonly HashSet<string> NodeNamesForOthers = new(StringComparer.Ordinal) { Label, Name, Category };
    private static readonly HashSet<string> EdgeNamesForOthers = new(StringComparer.Ordinal) { Interaction, Predicate, Role, Weight, Stance, Contested };

    /// <summary>Names that make igraph, networkx or Gephi overwrite an id or an end.</summary>
    public static IReadOnlyList<string> TakenByLoaders { get; } = ["id", "key", "source", "target"];

    /// <summary>True when a column of this name holds a part of the model or is for other programs, unless the marker says that it is an attribute.</summary>
    public static bool IsModel(string domain, string name) => IsForOthers(domain, name) || (domain == Edge
        ? EdgeNames.Contains(name)
        : NodeNames.Contains(name) || name.StartsWith(LabelIn, StringComparison.Ordinal) || name.StartsWith(DescriptionIn, StringComparison.Ordinal));

    /// <summary>True when a column of this name is only for other programs: it follows from the model.</summary>
    public static bool IsForOthers(string domain, string name) => (domain == Edge ? EdgeNamesForOthers : NodeNamesForOthers).Contains(name);
}
