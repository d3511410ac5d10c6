namespace Magnesium.Graph;

/// <summary>One thing wrong with a graph or a schema.</summary>
/// <param name="Rule">The rule it breaks, one of <see cref="Rules"/>.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Where">Where it is: a file and JSON path, a line, or the node or edge.</param>
public sealed record Problem(string Rule, string Message, string Where)
{
    /// <summary>Where and what, on one line.</summary>
    public override string ToString() => $"{Where}: {Message}";
}

/// <summary>The rules a graph is checked by.</summary>
public static class Rules
{
    /// <summary>The schema itself is sound.</summary>
    public const string Schema = "schema";

    /// <summary>Ids are present and unique.</summary>
    public const string Identity = "identity";

    /// <summary>Every node is of a known, concrete type.</summary>
    public const string NodeType = "node-type";

    /// <summary>Every edge's relation is known.</summary>
    public const string Relation = "relation";

    /// <summary>Both ends of every edge exist.</summary>
    public const string Endpoint = "endpoint";

    /// <summary>Every edge keeps its relation's domain and range.</summary>
    public const string DomainRange = "domain-range";

    /// <summary>Every edge's sign is its relation's and agrees with the evidence.</summary>
    public const string Sign = "sign";

    /// <summary>Every curated edge has evidence, from known sources and study kinds.</summary>
    public const string Evidence = "evidence";

    /// <summary>Every CURIE is well formed.</summary>
    public const string Curie = "curie";

    /// <summary>Every quote stands in its source at its offsets.</summary>
    public const string Quote = "quote";

    /// <summary>Every gate's node exists.</summary>
    public const string Gate = "gate";

    /// <summary>The file keeps to its format without anything being mended or dropped.</summary>
    public const string Format = "format";

    /// <summary>Every node has a label in every language that the graph's nodes have labels in.</summary>
    public const string Label = "label";

    /// <summary>Every node takes part in an edge or a gate, every source is named by evidence or a note.</summary>
    public const string Unused = "unused";
}
