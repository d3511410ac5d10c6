using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Magnesium.Graph.NewtonsoftJson.Tests;

/// <summary>Nodes, edges and evidence alone are written as they stand in the native document.</summary>
public class PartTests
{
    private static readonly KnowledgeGraph Graph = MagnesiumGraph.Load();
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddMagnesiumGraph();
    private static readonly JObject Document = JObject.Parse(NativeText.Of(Graph));

    [Fact]
    public void Every_node_is_written_as_in_the_document() => Texts(Graph.Nodes).Should().Equal(Parts("nodes"));

    [Fact]
    public void Every_edge_is_written_as_in_the_document() => Texts(Graph.Edges).Should().Equal(Parts("edges"));

    [Fact]
    public void Every_piece_of_evidence_is_written_as_in_the_document() =>
        Texts(Graph.Edges.SelectMany(edge => edge.Evidence)).Should().Equal(Document["edges"]!.SelectMany(edge => edge["evidence"]!).Select(piece => piece.ToString(Formatting.None)));

    [Fact]
    public void Handles_to_nothing_are_null()
    {
        JsonConvert.SerializeObject(default(Node), Settings).Should().Be("null");
        JsonConvert.SerializeObject(default(Edge), Settings).Should().Be("null");
        JsonConvert.SerializeObject((Node?)null, Settings).Should().Be("null");
        JsonConvert.SerializeObject((Evidence?)null, Settings).Should().Be("null");
    }

    private static List<string> Texts<T>(IEnumerable<T> parts) =>
        [.. parts.Select(part => JToken.Parse(JsonConvert.SerializeObject(part, Settings)).ToString(Formatting.None))];

    private static List<string> Parts(string member) => [.. Document[member]!.Select(part => part.ToString(Formatting.None))];
}
