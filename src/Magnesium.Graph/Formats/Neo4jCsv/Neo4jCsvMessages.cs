namespace Magnesium.Graph;

/// <summary>The texts of the Neo4j CSV loss report.</summary>
internal static class Neo4jCsvMessages
{
    public const string Renamed = "a header cannot hold colons, braces, brackets and control characters; they became '_'";

    public const string EmptyList = "the import cannot tell an empty list from no value";
}
