using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

/// <summary>Random, untidy tables, read by the reader and by one that takes everything into memory and does nothing cleverly.</summary>
public class TablesPropertyTests
{
    private static Gen<string> Fields => Gen.Elements("a", "b", "c", "d", "б", "\"q", "", "1", "-", "+", "?", "0", "2.5", "true", " x ");

    private static Gen<string> NodeTables => TableOf("id\tname\ttype\tn\ttype", 5);

    private static Gen<string> EdgeTables => TableOf("source\trelation\ttarget\tsign\tid\tweight", 6);

    [Fact]
    public void Untidy_tables_give_the_graph_that_a_naive_reader_gets() =>
        Prop.ForAll(NodeTables.ToArbitrary(), EdgeTables.ToArbitrary(), (nodes, edges) =>
        {
            using var folder = new TableFolder(nodes, edges);

            TableFolder.Lines(folder.Read().Graph).Order(StringComparer.Ordinal).Should().Equal(Naive(nodes, edges).Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Strict_reading_refuses_exactly_what_lenient_reading_mends() =>
        Prop.ForAll(NodeTables.ToArbitrary(), EdgeTables.ToArbitrary(), (nodes, edges) =>
        {
            using var folder = new TableFolder(nodes.Replace("\ttype\n", "\n", StringComparison.Ordinal), edges);

            // That there is no node is told, but nothing was mended.
            (KnowledgeGraph graph, string[] told) = folder.Read();
            string[] notices = [.. told.Where(notice => !notice.Contains(FormatMessages.NoNodes(), StringComparison.Ordinal))];
            if (notices.Length == 0)
                TableFolder.Lines(folder.ReadStrictly()).Should().Equal(TableFolder.Lines(graph));
            else
                notices.Should().Contain(notice => notice.StartsWith(Place(folder.Refusal()), StringComparison.Ordinal), "what is refused first is among what is mended");
        }).QuickCheckThrowOnFailure();

    private static string Place(string message) => message[..message.IndexOf(": ", StringComparison.Ordinal)];

    private static Gen<string> TableOf(string header, int columns) =>
        from count in Gen.Choose(0, 8)
        from rows in Rows(columns).ArrayOf(count)
        select string.Join('\n', rows.Prepend(header)) + "\n";

    private static Gen<string> Rows(int columns) =>
        from count in Gen.Choose(columns - 2, columns + 1)
        from fields in Fields.ArrayOf(count)
        select string.Join('\t', fields);

    private static IEnumerable<string> Naive(string nodeText, string edgeText)
    {
        string[][] nodeRows = Split(nodeText, 4);
        string[][] edgeRows = Split(edgeText, 6);
        AttributeKind number = KindOf(nodeRows.Select(row => row[3]));
        AttributeKind weight = KindOf(edgeRows.Select(row => row[5]));
        var nodes = new List<string[]>();
        foreach (string[] row in nodeRows.Where(row => row[0].Length > 0))
        {
            string[] filled = [row[0], row[1], row[2].Length > 0 ? row[2] : "Node", row[3]];
            if (nodes.Find(node => node[0] == row[0]) is string[] first)
            {
                (first[1], first[2], first[3]) = (Or(first[1], filled[1]), first[2] == "Node" ? filled[2] : first[2], Or(first[3], filled[3]));
            }
            else
            {
                nodes.Add(filled);
            }
        }

        string[][] edges = [.. edgeRows.Where(row => row[0].Length > 0 && row[2].Length > 0)];
        foreach (string end in edges.SelectMany(row => new[] { row[0], row[2] }).Distinct().Where(end => nodes.TrueForAll(node => node[0] != end)).ToArray())
            nodes.Add([end, "", "Node", ""]);
        foreach (string[] node in nodes)
            yield return $"{node[0]}|{node[2]}|{node[1]}|{(node[3].Length > 0 ? $"n={node[3]}:{number}" : "")}";
        foreach (string[] row in edges)
            yield return $"{row[0]} {Or(row[1], "related_to")} {row[2]} {(row[3].Length == 0 ? "0" : row[3] is "+" or "-" or "0" or "?" ? row[3] : "?")}|{(row[5].Length > 0 ? $"weight={row[5]}:{weight}" : "")}";
    }

    private static string[][] Split(string text, int columns) =>
        [.. text.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => (string[])[.. line.Split('\t').Concat(Enumerable.Repeat("", columns)).Take(columns)])];

    private static string Or(string first, string second) => first.Length > 0 ? first : second;

    private static AttributeKind KindOf(IEnumerable<string> values)
    {
        string[] said = [.. values.Where(value => value.Length > 0)];
        return said.All(value => value is "0" or "1") ? AttributeKind.Integer
            : said.All(value => value is "0" or "1" or "2.5") ? AttributeKind.Number
            : said.All(value => value is "true") ? AttributeKind.Boolean
            : AttributeKind.Text;
    }
}
