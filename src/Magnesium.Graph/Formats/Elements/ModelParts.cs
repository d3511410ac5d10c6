namespace Magnesium.Graph;

/// <summary>The parts of a graph that a format may lose, by the names loss reports call them, and how many nodes, edges or sources of a graph have each.</summary>
internal static class ModelParts
{
    public const string Types = "types";
    public const string Labels = "labels";
    public const string Descriptions = "descriptions";
    public const string Synonyms = "synonyms";
    public const string CrossReferences = "cross-references";
    public const string Curies = "CURIEs";
    public const string Forms = "word forms";
    public const string Notes = "notes";
    public const string NodeAttributes = "attributes of nodes";
    public const string EdgeAttributes = "attributes of edges";
    public const string EdgeIds = "edge ids";
    public const string Signs = "signs";
    public const string Directness = "directness";
    public const string Gates = "gates";
    public const string Evidence = "evidence";
    public const string Sources = "sources";
    public const string Schema = "schema";
    public const string Information = "what the graph says of itself";

    /// <summary>What only a node or an edge with details has.</summary>
    public static IReadOnlyList<string> Details { get; } =
        [Descriptions, Synonyms, CrossReferences, Curies, Forms, Notes, Directness, Gates, Evidence, Sources, Schema, Information];

    /// <summary>How many nodes, edges or sources have this part.</summary>
    private static long Count(KnowledgeGraph graph, IEnumerable<Node> nodes, IEnumerable<Edge> edges, string part) => part switch
    {
        Types => nodes.Count(node => node.Type.Id != ForeignElements.AnyType),
        Labels => nodes.Count(node => node.Labels.Count > 0),
        Descriptions => nodes.Count(node => node.Description.Count > 0),
        Synonyms => nodes.Count(node => node.Synonyms.Count > 0),
        CrossReferences => nodes.Count(node => !node.CrossReferences.IsEmpty),
        Curies => nodes.Count(node => node.Curie is not null),
        Forms => nodes.Count(node => node.Forms.Count > 0),
        Notes => nodes.Count(node => !node.Notes.IsEmpty) + edges.Count(edge => !edge.Notes.IsEmpty),
        NodeAttributes => nodes.Count(node => node.Attributes.Any()),
        EdgeAttributes => edges.Count(edge => edge.Attributes.Any()),
        EdgeIds => graph.Store.EdgeIds is null ? 0 : edges.Count(edge => graph.Store.EdgeIds[edge.Index] is not null),
        Signs => edges.Count(edge => edge.Sign != Sign.None),
        Directness => edges.Count(edge => edge.Directness != Magnesium.Graph.Directness.Unknown),
        Gates => edges.Count(edge => !edge.Gates.IsEmpty),
        Evidence => edges.Count(edge => !edge.Evidence.IsEmpty),
        Sources => graph.Sources.Length,
        Schema => SaysMore(graph.Schema) ? 1 : 0,
        Information => graph.Info != GraphInfo.None with { Kind = GraphKind.Imported } ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "not a part of a graph"),
    };

    /// <summary>Adds the parts, each as far as the graph has it.</summary>
    public static LossList Add(this LossList losses, KnowledgeGraph graph, IEnumerable<string> parts, string why, CancellationToken cancellation)
    {
        foreach (string part in parts)
            losses.Add(part, Count(graph, graph.Nodes.Until(cancellation), graph.Edges.Until(cancellation), part), why);
        return losses;
    }

    /// <summary>True when a schema says more than which types and relations there are, or names some that no node or edge has.</summary>
    private static bool SaysMore(GraphSchema schema) =>
        schema.Id != GraphSchema.Empty.Id || !schema.StudyKinds.IsEmpty || schema.ContextValues.Count > 0
        || schema.NodeTypes.Any(type => type.Parent is not null || type.IsAbstract || type.BiolinkCategory is not null || type.Labels.Count > 0)
        || schema.Relations.Any(relation => relation.Role is not null || relation.Sign is not null || relation.BiolinkPredicate is not null || relation.IsSymmetric || relation.Labels.Count > 0);
}
