using System.Diagnostics;
using System.Globalization;

namespace Magnesium.Graph.Faults;

/// <summary>One way to save a graph: a format, or a flavour that is several files.</summary>
internal sealed record Writer(string Name, GraphFormat Format, string? Flavour = null)
{
    /// <summary>The two graphs that are written by turns, so that old and new can be told from each other.</summary>
    private static readonly Lazy<KnowledgeGraph[]> Graphs = new(() => [MagnesiumGraph.Load(), Half(MagnesiumGraph.Load())]);

    public static IEnumerable<Writer> All()
    {
        foreach (GraphFormat format in GraphFormats.All.Where(format => format.CanWrite))
        {
            yield return new Writer(format.Id, format);
            foreach (string flavour in format.Flavours.Skip(1))
                yield return new Writer($"{format.Id}-{flavour}", format, flavour);
        }

        yield return new Writer("packed", GraphFormats.Get("graphml"));
    }

    /// <summary>Saves the first or the second graph.</summary>
    public void Write(string folder, int turn)
    {
        string file = $"out{Format.Extensions.FirstOrDefault(".d")}{(Name == "packed" ? ".gz" : "")}";
        Graphs.Value[turn % 2].Save(Path.Combine(folder, file), new WriteOptions { Format = Format.Id, Flavour = Flavour });
    }

    /// <summary>Until somebody kills it. Says how many microseconds the second pair of writes took.</summary>
    public void WriteForEver(string folder)
    {
        Write(folder, 0);
        Write(folder, 1);
        var clock = Stopwatch.StartNew();
        Write(folder, 0);
        Write(folder, 1);
        Console.WriteLine(clock.Elapsed.TotalMicroseconds.ToString("F0", CultureInfo.InvariantCulture));
        for (int turn = 0; ; turn++)
            Write(folder, turn);
    }

    private static KnowledgeGraph Half(KnowledgeGraph graph)
    {
        var builder = new KnowledgeGraphBuilder(graph.Schema) { Info = new GraphInfo { Id = "half", Kind = GraphKind.Imported } };
        foreach (Node node in graph.Nodes)
            builder.AddNode(new NodeDraft(node.Id, node.Type.Id) { Labels = node.Labels });
        foreach (Edge edge in graph.Edges.Take(graph.Edges.Count / 2))
            builder.AddEdge(new EdgeDraft(edge.Source.Id, edge.Relation.Id, edge.Target.Id) { Sign = edge.Sign });
        return builder.Build();
    }
}
