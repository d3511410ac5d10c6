using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>A pattern as a question for another engine.</summary>
/// <param name="Target">What it was translated to: <c>cypher</c>, <c>kuzu</c>, <c>sparql</c> or <c>sql</c>.</param>
/// <param name="Text">
/// The question. A row of its answer is a chain, no chain comes twice: <c>nodes</c> and <c>edges</c>, lists of ids in the order they
/// are walked; in SPARQL, which has no lists, <c>node0 edge1 node1 …</c>, unbound after the chain's end.
/// </param>
/// <param name="Parameters">The values that the text names <c>$p1</c> (<c>$1</c> in SQL), without the <c>$</c>. Empty for SPARQL, which has no parameters: there values stand in the text as escaped literals.</param>
public sealed record Translation(string Target, string Text, ImmutableSortedDictionary<string, AttributeValue> Parameters)
{
    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

/// <summary>The openCypher of different engines.</summary>
public enum CypherDialect
{
    /// <summary>Neo4j 5 and later: quantified path patterns.</summary>
    Neo4j,

    /// <summary>Kuzu: typed tables, and lengths written out.</summary>
    Kuzu,
}
