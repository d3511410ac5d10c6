using Magnesium.Graph;
using Magnesium.Graph.QuikGraph;
using QuikGraph;
using QuikGraph.Algorithms;

// Outside our own namespaces, as a reader's program is: it needs every `using` above.
namespace Readme;

/// <summary>The program in the adapter's README, copied from here.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_program_of_the_README_finds_the_shortest_causal_path()
    {
        TextWriter before = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            Program();
        }
        finally
        {
            Console.SetOut(before);
        }

        printed.ToString().Should().Be("magnesium decreases neuronal-hyperexcitability -\nneuronal-hyperexcitability contributes_to migraine +\n");
    }

    private static void Program()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        GraphView causal = graph.ToQuikGraph(new GraphFilter { Where = edge => edge.Role == Role.Causal });
        Node magnesium = graph.Node("magnesium");
        TryFunc<Node, IEnumerable<GraphEdge>> shortest = causal.ShortestPathsDijkstra(edge => 1, magnesium);
        if (shortest(graph.Node("migraine"), out IEnumerable<GraphEdge> path))
        {
            foreach (GraphEdge edge in path)
                Console.WriteLine($"{edge.Source} {edge.Edge.Relation.Id} {edge.Target} {edge.Edge.Sign.ToText()}");
        }
    }
}
