namespace Magnesium.Graph;

/// <summary>
/// Asks a pattern of other engines that hold an export of a graph; the answer is the same set of chains. The graph given says
/// which types, relations and attributes there are: the exported one, or one of the same schema and attributes.
/// </summary>
/// <remarks>
/// What a target cannot express is refused by name: no repetition without a greatest number in Kuzu and SPARQL, no SHORTEST over
/// several lengths in Kuzu, no SHORTEST k in SPARQL. Nothing of the pattern gets into the text but escaped names of the schema;
/// values are parameters.
/// </remarks>
public static class PatternTranslations
{
    /// <summary>The pattern in openCypher, for a graph loaded from <c>export cypher</c> of the same flavour, or from <c>neo4j-csv</c>.</summary>
    /// <exception cref="PatternException">The pattern does not fit the graph's schema, or has what the dialect cannot express.</exception>
    public static Translation ToCypher(this Pattern pattern, KnowledgeGraph graph, CypherDialect dialect = CypherDialect.Neo4j)
    {
        PatternPlan plan = Bind(pattern, graph);
        return dialect == CypherDialect.Kuzu || !QuantifiedCypher.Fits(plan)
            ? new WrittenOutCypher(plan, pattern.Text, dialect).Translate()
            : new QuantifiedCypher(plan, pattern.Text).Translate();
    }

    /// <summary>The pattern in SPARQL 1.1, for a store that holds <c>export turtle</c>, or <c>trig</c>.</summary>
    /// <exception cref="PatternException">The pattern does not fit the graph's schema, or has what SPARQL cannot express.</exception>
    public static Translation ToSparql(this Pattern pattern, KnowledgeGraph graph) => new SparqlTranslation(Bind(pattern, graph), pattern.Text).Translate();

    /// <summary>The pattern in the SQL of PostgreSQL 15, for the tables of <c>export sql</c>.</summary>
    /// <exception cref="PatternException">The pattern does not fit the graph's schema, or has what SQL cannot express.</exception>
    public static Translation ToSql(this Pattern pattern, KnowledgeGraph graph)
    {
        PatternPlan plan = Bind(pattern, graph);
        return WrittenOutSql.Of(plan)?.Translate() ?? new RecursiveSql(plan, pattern.Text).Translate();
    }

    private static PatternPlan Bind(Pattern pattern, KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(graph);
        return PatternBinder.Bind(graph, pattern.Syntax, pattern.Text);
    }
}
