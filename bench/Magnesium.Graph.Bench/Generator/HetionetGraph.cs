using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph.Bench;

/// <summary>An edge, its nodes as numbers within their types.</summary>
internal readonly record struct HetionetEdge(int Relation, int Source, int Target);

/// <summary>
/// A graph of Hetionet's shape at some scale: its counts, made-up names, random edges. The same scale and seed give the same graph.
/// </summary>
internal sealed class HetionetGraph(double scale = 1, ulong seed = HetionetGraph.DefaultSeed)
{
    public const ulong DefaultSeed = 20170922;

    private static readonly ImmutableArray<string> Words =
        [.. "acid, axon, beta, bone, calcium, channel, chronic, cleavage, cortex, fibre, gamma, gland, hepatic, ion, kinase, lipid, membrane, muscle, nerve, nuclear, onset, pain, plasma, protein, pump, receptor, renal, response, signal, synapse, tissue, transport".Split(", ")];

    public int NodeCount => HetionetShape.Types.Sum(type => Scaled(type.Nodes, scale));

    public int EdgeCount => HetionetShape.Relations.Sum(relation => Scaled(relation.Edges, scale));

    /// <summary>A count at a scale, at least 2.</summary>
    public static int Scaled(int count, double scale) => Math.Max(2, (int)Math.Round(count * scale));

    public static int NodesOf(string type, double scale) => Scaled(HetionetShape.Types[HetionetShape.NumberOf(type)].Nodes, scale);

    /// <summary>A type's nodes by how much is known of them: the same in every relation, as a gene that much is known of has many edges of each.</summary>
    public static int[] Ranked(string type, double scale, ulong seed)
    {
        int[] ranked = [.. Enumerable.Range(0, NodesOf(type, scale))];
        new SplitMix(seed + 1000 + (ulong)HetionetShape.NumberOf(type)).Shuffle<int>(ranked);
        return ranked;
    }

    public static string NodeId(string type, int number) => string.Create(CultureInfo.InvariantCulture, $"{type}::{number:D6}");

    /// <summary>Every node's id, name and type. Some names have what formats must escape.</summary>
    public IEnumerable<(string Id, string Name, string Type)> Nodes()
    {
        var random = new SplitMix(seed);
        foreach (HetionetType type in HetionetShape.Types)
        {
            int nodes = Scaled(type.Nodes, scale);
            for (int i = 0; i < nodes; i++)
                yield return (NodeId(type.Name, i), type.Name == "Gene" ? Symbol(random) : Name(random), type.Name);
        }
    }

    /// <summary>The edges, relation by relation.</summary>
    public IEnumerable<HetionetEdge> Edges() =>
        HetionetShape.Relations.SelectMany((relation, number) => EdgesOf(number).Select(edge => new HetionetEdge(number, edge.Source, edge.Target)));

    public IEnumerable<(int Source, int Target)> EdgesOf(int relation) =>
        new RelationEdges(HetionetShape.Relations[relation], scale, seed).All();

    /// <summary>The graph itself, without tables between: 12 bytes an edge until it is frozen.</summary>
    public KnowledgeGraph Build()
    {
        var builder = new KnowledgeGraphBuilder(GraphSchema.Empty) { Info = new GraphInfo { Id = "hetionet-shaped", Kind = GraphKind.Imported } };
        var handles = HetionetShape.Types.ToDictionary(type => type.Name, type => new List<int>());
        foreach ((string id, string name, string type) in Nodes())
        {
            handles[type].Add(builder.NodeRows.Handle(id));
            builder.NodeRows.Add(handles[type][^1], builder.NodeRows.Types.Add(type), TextBytes.Of(name));
        }

        for (int number = 0; number < HetionetShape.Relations.Length; number++)
        {
            HetionetRelation relation = HetionetShape.Relations[number];
            int handle = builder.EdgeRows.Relations.Add(relation.Id);
            (List<int> sources, List<int> targets) = (handles[relation.Source], handles[relation.Target]);
            foreach ((int source, int target) in EdgesOf(number))
                builder.EdgeRows.Add(sources[source], handle, targets[target], sign: null);
        }

        return builder.Build();
    }

    private static string Symbol(SplitMix random) =>
        string.Concat(Enumerable.Range(0, 3 + random.Next(3)).Select(_ => (char)('A' + random.Next(26)))) + (1 + random.Next(39)).ToString(CultureInfo.InvariantCulture);

    private static string Name(SplitMix random)
    {
        string name = string.Join(' ', Enumerable.Range(0, 1 + random.Next(5)).Select(_ => random.Pick(Words)));
        return random.Next(50) switch
        {
            0 or 1 => $"{name} \"type {random.Next(9)}\"",
            2 or 3 => $"5'-{name} & <others>",
            4 => $"{name} (Ménière–β)",
            _ => name,
        };
    }
}
