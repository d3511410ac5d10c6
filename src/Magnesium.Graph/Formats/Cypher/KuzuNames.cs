namespace Magnesium.Graph;

/// <summary>The tables of Kuzu, which tells names apart ignoring case.</summary>
internal static class KuzuNames
{
    /// <summary>The table of each relation: its own name, unless that is taken.</summary>
    public static Dictionary<Relation, string> RelationTables(GraphSchema schema)
    {
        var names = new UniqueNames();
        foreach (string own in new[] { PropertyGraphNames.Entity, PropertyGraphNames.Source, PropertyGraphNames.Evidence, PropertyGraphNames.Note, PropertyGraphNames.SaidBy })
            names.Take(own);
        return schema.Relations.ToDictionary(relation => relation, relation => names.Take(relation.Id));
    }
}
