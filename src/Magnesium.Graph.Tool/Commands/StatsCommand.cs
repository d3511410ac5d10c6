using System.CommandLine;
using System.Globalization;

namespace Magnesium.Graph.Tool;

/// <summary><c>stats</c>: what the graph holds, in numbers.</summary>
internal sealed class StatsCommand : Command, IHasExamples
{
    private readonly SharedOptions shared;

    public StatsCommand(SharedOptions shared)
        : base("stats", "What the graph holds: nodes by type, edges by relation, evidence by stance and study kind.")
    {
        this.shared = shared;
        SetAction(Answer);
    }

    public IReadOnlyList<string> Examples => ["magnesium stats", "magnesium stats --graph my.graphml --json"];

    private int Answer(ParseResult parsed)
    {
        KnowledgeGraph graph = shared.Graph(parsed);
        GraphStatistics statistics = GraphStatistics.Of(graph);
        if (shared.Json(parsed))
        {
            shared.Print(json => GraphJson.Write(json, statistics));
            return ExitCode.Done;
        }

        string language = shared.Language(parsed);
        using Page page = shared.Terminal.Page();
        page.Line(graph.Info.Title.Best(language) ?? graph.Info.Id ?? shared.GraphPath(parsed) ?? "", ink: Ink.Strong);
        page.Line(string.Create(CultureInfo.InvariantCulture, $"version {statistics.Version ?? "not stated"}; labels in {(statistics.Languages.IsEmpty ? "no stated language" : string.Join(", ", statistics.Languages))}"));
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{statistics.Nodes} nodes, {statistics.Edges} edges ({statistics.ContestedEdges} contested), {statistics.Sources} sources"));
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{statistics.Evidence} pieces of evidence: {statistics.EvidenceFor} for, {statistics.EvidenceAgainst} against, {statistics.Evidence - statistics.EvidenceFor - statistics.EvidenceAgainst} on the state of research"));
        Table(page, "nodes by type", statistics.NodesByType, id => graph.Schema.NodeType(id).Labels.Best(language));
        Table(page, "edges by relation", statistics.EdgesByRelation, id => graph.Schema.Relation(id).Labels.Best(language));
        Table(page, "evidence by stance", statistics.EvidenceByStance, _ => null);
        Table(page, "evidence by study kind", statistics.EvidenceByStudyKind, id => graph.Schema.TryGetStudyKind(id, out StudyKind? kind) ? kind.Labels.Best(language) : null);
        return ExitCode.Done;
    }

    /// <summary>The most frequent first.</summary>
    private static void Table(Page page, string title, IEnumerable<KeyValuePair<string, int>> counts, Func<string, string?> label)
    {
        KeyValuePair<string, int>[] rows = [.. counts.OrderByDescending(count => count.Value)];
        if (rows.Length == 0)
            return;
        string?[] labels = [.. rows.Select(row => label(row.Key)).Select((text, i) => text == rows[i].Key ? null : text)];
        bool labelled = labels.Any(text => text is not null);
        page.Blank();
        TextTable table = labelled ? new TextTable(page, "#number", title, "label") : new TextTable(page, "#number", title);
        for (int i = 0; i < rows.Length; i++)
        {
            string number = rows[i].Value.ToString(CultureInfo.InvariantCulture);
            if (labelled)
                table.Row(number, rows[i].Key, labels[i] ?? "");
            else
                table.Row(number, rows[i].Key);
        }

        table.Print();
    }
}
