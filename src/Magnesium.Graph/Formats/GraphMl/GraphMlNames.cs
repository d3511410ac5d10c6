namespace Magnesium.Graph;

/// <summary>
/// What GraphML has of its own in the attribute names (<c>attr.name</c>) under which our files hold the model: the type of a node is
/// among its <c>labels</c> and the relation of an edge its <c>label</c>, where Neo4j looks. All else is in <see cref="ModelNames"/>.
/// </summary>
internal static class GraphMlNames
{
    public const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    public const string SchemaAddress = "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";

    public const string YedSchemaAddress = "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd";

    public const string Graph = "graph";
    public const string Node = "node";
    public const string Edge = "edge";

    public const string Labels = "labels";

    private static readonly HashSet<string> NodeNames = new(StringComparer.Ordinal) { Labels, ModelNames.Curie, ModelNames.Synonyms, ModelNames.CrossReferences, ModelNames.Forms, ModelNames.Notes };
    private static readonly HashSet<string> EdgeNames = new(StringComparer.Ordinal) { ModelNames.Label, ModelNames.Sign, ModelNames.Directness, ModelNames.Evidence, ModelNames.Gates, ModelNames.Notes };
    private static readonly HashSet<string> NodeNamesForOthers = new(StringComparer.Ordinal) { ModelNames.Label, ModelNames.Name, ModelNames.Category };
    private static readonly HashSet<string> EdgeNamesForOthers = new(StringComparer.Ordinal) { ModelNames.Interaction, ModelNames.Predicate, ModelNames.Role, ModelNames.Weight, ModelNames.Stance, ModelNames.Contested };

    /// <summary>Names that make igraph, networkx or Gephi overwrite an id or an end.</summary>
    public static IReadOnlyList<string> TakenByLoaders { get; } = ["id", "key", "source", "target"];

    /// <summary>True when a column of this name holds a part of the model or is for other programs, unless the marker says that it is an attribute.</summary>
    public static bool IsModel(string domain, string name) => IsForOthers(domain, name) || (domain == Edge
        ? EdgeNames.Contains(name)
        : NodeNames.Contains(name) || name.StartsWith(ModelNames.LabelIn, StringComparison.Ordinal) || name.StartsWith(ModelNames.DescriptionIn, StringComparison.Ordinal));

    /// <summary>True when a column of this name is only for other programs: it follows from the model.</summary>
    public static bool IsForOthers(string domain, string name) => (domain == Edge ? EdgeNamesForOthers : NodeNamesForOthers).Contains(name);
}
