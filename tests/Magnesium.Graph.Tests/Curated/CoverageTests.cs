using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Magnesium.Graph.Tests;

/// <summary>graph-data/coverage.json: where each of the article's 133 statements went. Places are worked out from the graph, reasons are written by hand.</summary>
public class CoverageTests
{
    private const string Article = "article";
    private const int Statements = 133;

    private static string CoverageFile => Repository.PathTo("graph-data", "coverage.json");

    private static IEnumerable<string> Claims => Enumerable.Range(1, Statements).Select(number => string.Create(CultureInfo.InvariantCulture, $"S{number:000}"));

    [Fact]
    public void The_coverage_table_says_where_every_statement_went()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        Dictionary<string, string> reasons = Reasons();
        var text = new StringBuilder("{\n  \"$schema\": \"schemas/coverage.schema.json\",\n  \"coverage\": [\n");
        foreach (string claim in Claims)
        {
            string[] nodes = [.. graph.Nodes.Where(node => node.Notes.Any(note => IsOf(note.Source, note.Claim, claim))).Select(node => node.Id).Order(StringComparer.Ordinal)];
            string[] edges = [.. graph.Edges.Where(edge => Names(edge, claim)).Select(edge => $"{edge.Id} {edge}").OrderBy(edge => edge[edge.IndexOf(' ')..], StringComparer.Ordinal)];
            string? reason = nodes.Length + edges.Length == 0 ? reasons.GetValueOrDefault(claim) : null;
            text.Append(CultureInfo.InvariantCulture, $"    {{ \"claim\": \"{claim}\", \"nodes\": {List(nodes)}, \"edges\": {List(edges)}, \"reason\": {(reason is null ? "null" : Quoted(reason))} }}");
            text.Append(claim == Claims.Last() ? "\n" : ",\n");
        }

        text.Append("  ]\n}\n");
        Approved.MatchesFile(CoverageFile, text.ToString());
    }

    [Fact]
    public void No_statement_is_dropped_silently()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(CoverageFile));
        JsonElement[] rows = [.. document.RootElement.GetProperty("coverage").EnumerateArray()];
        rows.Select(row => row.GetProperty("claim").GetString()).Should().Equal(Claims);
        foreach (JsonElement row in rows)
        {
            bool placed = row.GetProperty("nodes").GetArrayLength() + row.GetProperty("edges").GetArrayLength() > 0;
            string? reason = row.GetProperty("reason").GetString();
            (placed || !string.IsNullOrWhiteSpace(reason)).Should().BeTrue($"{row.GetProperty("claim")} needs a place in the graph or a reason");
        }

        rows.Count(row => row.GetProperty("reason").GetString() is not null).Should().Be(6, "only the six section headings say nothing");
    }

    private static bool Names(Edge edge, string claim) =>
        edge.Evidence.Any(piece => IsOf(piece.Source, piece.Claim, claim)) || edge.Notes.Any(note => IsOf(note.Source, note.Claim, claim));

    private static bool IsOf(string source, string? claim, string wanted) => source == Article && claim == wanted;

    private static Dictionary<string, string> Reasons()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(CoverageFile));
        return document.RootElement.GetProperty("coverage").EnumerateArray()
            .Where(row => row.GetProperty("reason").ValueKind == JsonValueKind.String)
            .ToDictionary(row => row.GetProperty("claim").GetString()!, row => row.GetProperty("reason").GetString()!);
    }

    private static string List(string[] items) => $"[{string.Join(", ", items.Select(Quoted))}]";

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
