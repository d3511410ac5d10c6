using System.Collections.Immutable;
using System.Text;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>A developer's own format, registered, is read and written like those built in.</summary>
public sealed class RegisteredFormatTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".arrows.gz");

    [Fact]
    public void It_is_found_by_id_by_extension_and_by_a_look_inside_and_packed_like_any_other()
    {
        GraphFormats.Register(new Arrows());
        KnowledgeGraph graph = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } }
            .AddNode("a", "Node").AddNode("b", "Node").AddEdge("a", "to", "b").Build();

        LossReport lost = graph.Save(path);

        lost.Losses.Should().ContainSingle().Which.What.Should().Be("relations");
        GraphFormats.ForPath(path)!.Id.Should().Be("arrows");
        GraphFormats.Get("arrows").Name.Should().Be("Arrows");
        KnowledgeGraph.Load(path).Edges.Single().ToString().Should().Be("a arrow b 0");
        InMemory.Load(Encoding.UTF8.GetBytes("#arrows\nx>y\n"), "file").Nodes.Should().HaveCount(2);
        graph.Bytes("arrows").Should().Equal(Encoding.UTF8.GetBytes("#arrows\na>b\n"));
    }

    public void Dispose() => File.Delete(path);

    private sealed class Arrows : GraphFormat
    {
        public override string Id => "arrows";

        public override string Name => "Arrows";

        public override ImmutableArray<string> Extensions => [".arrows"];

        public override string MediaType => "text/plain";

        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override string Loses => "everything but ids";

        public override bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith("#arrows"u8);

        public override KnowledgeGraph Read(GraphInput input, ReadOptions options)
        {
            var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Kind = GraphKind.Imported } };
            using var reader = new StreamReader(input.Content);
            while (reader.ReadLine() is string line)
            {
                if (line.Split('>') is [string source, string target])
                    builder.AddNode(source, "Node").AddNode(target, "Node").AddEdge(source, "arrow", target);
            }

            return builder.Build();
        }

        public override LossReport Write(KnowledgeGraph graph, Stream output, WriteOptions options)
        {
            output.Write("#arrows\n"u8);
            foreach (Edge edge in graph.Edges)
                output.Write(Encoding.UTF8.GetBytes($"{edge.Source}>{edge.Target}\n"));
            return new LossReport([new Loss("relations", graph.Edges.Count, "an arrow has no name")]);
        }
    }
}
