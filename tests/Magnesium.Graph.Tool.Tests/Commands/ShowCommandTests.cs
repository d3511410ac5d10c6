using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class ShowCommandTests
{
    [Fact]
    public void Text_is_as_approved() =>
        Approved.Matches("show-nmda-receptor-activity.approved.txt", ToolRun.InProcess("show", "nmda-receptor-activity").Output);

    [Fact]
    public void Json_has_the_node_and_every_edge_with_all_its_evidence()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        foreach (Node node in graph.Nodes)
        {
            ToolRun run = ToolRun.InProcess("show", node.Id, "--json");

            run.ExitCode.Should().Be(0);
            JsonElement described = run.Json.GetProperty("node");
            described.GetProperty("id").GetString().Should().Be(node.Id);
            described.GetProperty("type").GetString().Should().Be(node.Type.Id);
            described.GetProperty("labels").GetProperty("en").GetString().Should().Be(node.Labels["en"]);
            described.GetProperty("labels").GetProperty("bg").GetString().Should().Be(node.Labels["bg"]);
            described.GetProperty("xrefs").GetArrayLength().Should().Be(node.CrossReferences.Length);
            described.GetProperty("description").GetProperty("en").GetString().Should().Be(node.Description["en"]);
            Evidence(run.Json.GetProperty("out")).Should().Equal(node.Out.Select(edge => (edge.Id, edge.Evidence.Length)));
            Evidence(run.Json.GetProperty("in")).Should().Equal(node.In.Select(edge => (edge.Id, edge.Evidence.Length)));
        }
    }

    [Fact]
    public void Text_quotes_every_piece_of_evidence_in_full()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        string text = ToolRun.InProcess("show", "magnesium").Output;

        foreach (Evidence piece in graph.Node("magnesium").Out.SelectMany(edge => edge.Evidence))
            text.Should().Contain(piece.Quote ?? piece.Finding);
    }

    [Fact]
    public void A_gate_says_what_it_switches()
    {
        ToolRun text = ToolRun.InProcess("show", "membrane-depolarization");
        ToolRun json = ToolRun.InProcess("show", "membrane-depolarization", "--json");

        text.Output.Should().Contain("switches off: magnesium —blocks (-)→ NMDA receptor activity");
        json.Json.GetProperty("gates")[0].GetProperty("effect").GetString().Should().Be("relieves");
    }

    [Theory]
    [InlineData("migrane", "migraine")]
    [InlineData("nmda-receptor-activty", "nmda-receptor-activity")]
    public void An_unknown_node_is_refused_with_the_nearest(string wrong, string nearest)
    {
        ToolRun run = ToolRun.InProcess("show", wrong);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be($"magnesium: no node goes by '{wrong}'. Did you mean '{nearest}'?\n");
    }

    [Fact]
    public void An_ambiguous_label_is_refused_with_its_candidates()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("two.json", """
            { "format": "magnesium-graph", "formatVersion": 1, "graph": { "kind": "imported" },
              "nodes": [ { "id": "a", "type": "T", "labels": { "en": "same" } }, { "id": "b", "type": "T", "labels": { "bg": "Same" } } ], "edges": [] }
            """);

        ToolRun run = ToolRun.InProcess("show", "same", "--graph", path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'same' is the name of several nodes: a, b.");
    }

    private static IEnumerable<(string Edge, int Evidence)> Evidence(JsonElement steps) =>
        steps.EnumerateArray().Select(step => (step.GetProperty("edge").GetString()!, step.GetProperty("evidence").GetArrayLength()));
}
