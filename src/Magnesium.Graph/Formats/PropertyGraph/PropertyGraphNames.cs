namespace Magnesium.Graph;

/// <summary>Labels and relationship types that every property-graph export uses beside those of the graph's own schema.</summary>
internal static class PropertyGraphNames
{
    /// <summary>Of every node of the graph; ids are unique under it.</summary>
    public const string Entity = "Entity";

    public const string Source = "Source";

    public const string Evidence = "Evidence";

    public const string Note = "Note";

    /// <summary>From a piece of evidence or a note to its source.</summary>
    public const string SaidBy = "said_by";

    /// <summary>The labels of a node: <see cref="Entity"/>, then its type after all above it, so that a question for a type finds the types below.</summary>
    public static IEnumerable<string> LabelsOf(NodeType type)
    {
        var labels = new List<string>();
        for (NodeType? at = type; at is not null; at = at.Parent)
            labels.Add(at.Id);
        labels.Add(Entity);
        labels.Reverse();
        return labels.Distinct(StringComparer.Ordinal);
    }

    /// <summary>Adds what no property graph has a place for.</summary>
    public static LossList AddPropertyGraphLosses(this LossList losses, KnowledgeGraph graph, PropertyTables tables) => losses
        .Add("kinds of attributes", tables.WrittenAsText, PropertyGraphMessages.MixedKinds)
        .Add("word forms", graph.Nodes.Sum(node => (long)node.Forms.Count), PropertyGraphMessages.NoPlace)
        .Add("words of the schema", graph.Schema.NodeTypes.Length + graph.Schema.Relations.Length, PropertyGraphMessages.NoPlace)
        .Add("study kinds", graph.Schema.StudyKinds.Length, PropertyGraphMessages.NoPlace);
}

/// <summary>The texts of loss reports of property-graph exports.</summary>
internal static class PropertyGraphMessages
{
    public const string Loses = "word forms, words of the schema, study kinds; attributes of several kinds become JSON text";

    public const string NoPlace = "a property graph has no place for it";

    public const string MixedKinds = "a property has one kind; values of several, and lists of other things than text, are written as JSON text";
}
