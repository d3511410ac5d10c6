using System.Globalization;

namespace Magnesium.Graph.Bench;

/// <summary>
/// Writes a generated graph as nodes.tsv, edges.tsv (in random order) and schema.tsv, with queries.tsv, the questions that are
/// asked of it: the files that the peers' scripts read. 12 bytes an edge are kept while they are put into random order.
/// </summary>
internal static class HetionetTables
{
    public static void Write(string folder, double scale = 1, ulong seed = HetionetGraph.DefaultSeed)
    {
        var graph = new HetionetGraph(scale, seed);
        Directory.CreateDirectory(folder);
        WriteTable(folder, "nodes.tsv", "id\tname\ttype", graph.Nodes().Select(node => $"{node.Id}\t{node.Name}\t{node.Type}"));
        WriteTable(folder, "schema.tsv", "relation\tsource_type\tverb\ttarget_type\tkind", HetionetShape.Relations.Select(Described));
        var random = new SplitMix(seed - 1);
        HetionetEdge[] edges = [.. graph.Edges()];
        WriteTable(folder, "queries.tsv", "kind\ta\tb", Questions(edges, random).Select(question => $"{question.Kind}\t{question.A}\t{question.B}"));
        random.Shuffle<HetionetEdge>(edges);
        WriteTable(folder, "edges.tsv", "source\trelation\ttarget", edges.Select(edge =>
        {
            HetionetRelation relation = HetionetShape.Relations[edge.Relation];
            return $"{HetionetGraph.NodeId(relation.Source, edge.Source)}\t{relation.Id}\t{HetionetGraph.NodeId(relation.Target, edge.Target)}";
        }));
    }

    private static void WriteTable(string folder, string name, string header, IEnumerable<string> rows)
    {
        using var table = new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" };
        table.WriteLine(header);
        foreach (string row in rows)
            table.WriteLine(row);
    }

    private static string Described(HetionetRelation relation)
    {
        string kind = relation.Kind switch { RelationKind.Undirected => "=", RelationKind.Directed => ">", _ => "-" };
        return string.Create(CultureInfo.InvariantCulture, $"{relation.Id}\t{relation.Source}\t{relation.Verb}\t{relation.Target}\t{kind}");
    }

    /// <summary>The compound of median degree for the chains from one; random nodes that have the edges asked about for the others.</summary>
    private static IEnumerable<(string Kind, string A, string B)> Questions(HetionetEdge[] edges, SplitMix random)
    {
        int binds = Number("CbG"), associates = Number("DaG");
        int[] binders = [.. edges.Where(edge => edge.Relation == binds).GroupBy(edge => edge.Source).OrderBy(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key)];
        int[] linked = [.. edges.Where(edge => edge.Relation == associates).Select(edge => edge.Source).Distinct().Order()];
        string[] any = [.. edges.SelectMany(Ends).Distinct().Order().Select(end => HetionetGraph.NodeId(HetionetShape.Types[end.Type].Name, end.Number))];
        yield return ("chain_one", HetionetGraph.NodeId("Compound", binders[binders.Length / 2]), "");
        for (int i = 0; i < 100; i++)
            yield return ("chain_pair", HetionetGraph.NodeId("Compound", random.Pick(binders)), HetionetGraph.NodeId("Disease", random.Pick(linked)));
        foreach ((string kind, int count) in new[] { ("path_pair", 20), ("kbest_pair", 100) })
        {
            for (int i = 0; i < count; i++)
            {
                int from = random.Next(any.Length);
                int to = (from + 1 + random.Next(any.Length - 1)) % any.Length;
                yield return (kind, any[from], any[to]);
            }
        }

        for (int i = 0; i < 5; i++)
            yield return ("bfs", random.Pick(any), "");
    }

    private static int Number(string relation) => HetionetShape.Relations.Select(known => known.Id).ToList().IndexOf(relation);

    private static IEnumerable<(int Type, int Number)> Ends(HetionetEdge edge)
    {
        HetionetRelation relation = HetionetShape.Relations[edge.Relation];
        yield return (HetionetShape.NumberOf(relation.Source), edge.Source);
        yield return (HetionetShape.NumberOf(relation.Target), edge.Target);
    }
}
