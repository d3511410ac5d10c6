using System.Text.Json;

namespace Magnesium.Graph.Tests.Formats.Json;

public class GraphJsonTests
{
    [Fact]
    public void A_chain_has_every_member_of_the_contract_with_null_where_nothing_is_known()
    {
        ChainResult result = Untyped().Chains("a", "c");

        GraphJson.ToText(json => GraphJson.Write(json, result.Single())).ReplaceLineEndings("\n").Should().Be("""
            {
              "kind": "mechanism",
              "sign": "-",
              "length": 2,
              "belief": null,
              "weakestStep": 0,
              "nodes": [
                {
                  "id": "a",
                  "type": "T",
                  "label": "Alpha"
                },
                {
                  "id": "b",
                  "type": "T",
                  "label": "b"
                },
                {
                  "id": "c",
                  "type": "T",
                  "label": "c"
                }
              ],
              "steps": [
                {
                  "edge": "first",
                  "source": "a",
                  "relation": "r",
                  "target": "b",
                  "role": "causal",
                  "forward": true,
                  "sign": "-",
                  "stance": "asserted",
                  "contested": false,
                  "directness": "direct",
                  "belief": 0.5,
                  "gates": [
                    {
                      "node": "c",
                      "effect": "relieves"
                    }
                  ],
                  "evidence": [
                    {
                      "source": "s",
                      "citation": "Title.",
                      "doi": "10.1/x",
                      "pmid": null,
                      "stance": "asserted",
                      "supports": true,
                      "studyKind": null,
                      "quote": "цитат",
                      "language": "bg",
                      "translation": null,
                      "finding": null,
                      "claim": null,
                      "context": {
                        "population": "child",
                        "n": 7
                      }
                    },
                    {
                      "source": "s",
                      "citation": "Title.",
                      "doi": "10.1/x",
                      "pmid": null,
                      "stance": "asserted",
                      "supports": null,
                      "studyKind": null,
                      "quote": null,
                      "language": null,
                      "translation": null,
                      "finding": "found <this> & that",
                      "claim": null,
                      "context": {}
                    }
                  ],
                  "notes": []
                },
                {
                  "edge": "second",
                  "source": "b",
                  "relation": "r",
                  "target": "c",
                  "role": "causal",
                  "forward": true,
                  "sign": "+",
                  "stance": "unstated",
                  "contested": false,
                  "directness": "unknown",
                  "belief": null,
                  "gates": [],
                  "evidence": [],
                  "notes": []
                }
              ],
              "sentence": {
                "en": "Alpha r b, which r c. Overall: more Alpha, less c.",
                "bg": "Alpha r b, който r c. Като цяло: повече Alpha – по-малко c."
              }
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_empty_answer_has_its_status_and_nearest_miss()
    {
        JsonElement json = Parse(writer => GraphJson.Write(writer, Untyped().Chains("a", "c", new ChainOptions { Sign = Sign.Plus })));

        json.GetProperty("status").GetString().Should().Be("complete");
        json.GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("count").GetInt64().Should().Be(0);
        json.GetProperty("nearestMiss").GetProperty("blockedBy").GetString().Should().Be("sign");
        json.GetProperty("chains").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void A_truncated_answer_says_why()
    {
        JsonElement json = Parse(writer => GraphJson.Write(writer, MagnesiumGraph.Load().Chains("magnesium", "migraine", new ChainOptions { Limit = 1 })));

        json.GetProperty("status").GetString().Should().Be("truncated");
        json.GetProperty("reason").GetString().Should().Be("limit");
    }

    [Fact]
    public void A_node_has_its_edges_both_ways()
    {
        JsonElement json = Parse(writer => GraphJson.Write(writer, Untyped().Node("b")));

        json.GetProperty("node").GetProperty("id").GetString().Should().Be("b");
        json.GetProperty("node").GetProperty("curie").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("out")[0].GetProperty("edge").GetString().Should().Be("second");
        json.GetProperty("in")[0].GetProperty("edge").GetString().Should().Be("first");
        json.GetProperty("in")[0].GetProperty("evidence").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void A_gate_s_node_names_the_edges_it_gates()
    {
        JsonElement gate = Parse(writer => GraphJson.Write(writer, Untyped().Node("c"))).GetProperty("gates")[0];

        gate.GetProperty("edge").GetString().Should().Be("first");
        gate.GetProperty("effect").GetString().Should().Be("relieves");
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_document()
    {
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddNode("a", "T", "half \ud800 pair 😀").Build();

        Parse(writer => GraphJson.Write(writer, graph.Node("a"))).GetProperty("node").GetProperty("labels").GetProperty("und").GetString().Should().Be("half \ufffd pair 😀");
    }

    [Fact]
    public void Losses_are_listed_with_count_and_reason()
    {
        var summary = new ExportSummary("sif", null, 12, 3, 2, new LossReport([new Loss("evidence", 4, "SIF has no attributes")]));

        JsonElement json = Parse(writer => GraphJson.Write(writer, summary));

        json.GetProperty("file").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("lost")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).Should().Be("""{"what":"evidence","count":4,"why":"SIFhasnoattributes"}""");
    }

    private static JsonElement Parse(Action<Utf8JsonWriter> write) => JsonDocument.Parse(GraphJson.ToText(write)).RootElement;

    private static KnowledgeGraph Untyped() =>
        new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddSource(new Source { Id = "s", Title = "Title", Doi = "10.1/x" })
            .AddNode("a", "T", "Alpha").AddNode("b", "T").AddNode("c", "T")
            .AddEdge(new EdgeDraft("a", "r", "b")
            {
                Id = "first",
                Sign = Sign.Minus,
                Directness = Directness.Direct,
                Gates = [new Gate("c", GateEffect.Relieves)],
                Evidence =
                [
                    new Evidence { Source = "s", Quote = "цитат", Language = "bg", Context = new EvidenceContext { Population = "child", N = 7 } },
                    new Evidence { Source = "s", Finding = "found <this> & that", Supports = null },
                ],
            })
            .AddEdge(new EdgeDraft("b", "r", "c") { Id = "second", Sign = Sign.Plus })
            .Build();
}
